"""The uploader: where a received file is kept."""

import asyncio
from collections.abc import AsyncIterator

from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartParser
from streamlit.testing.v1 import AppTest

HEADERS = Headers({"content-type": "multipart/form-data; boundary=x"})
HEAD = b'--x\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\n\r\n'


def draw() -> None:
    from samverkan_data.ui.uploader import draw_uploader

    draw_uploader(300, "fil")


async def body() -> AsyncIterator[bytes]:
    for part in (HEAD, *[b"a" * 1024 * 1024] * 3, b"\r\n--x--\r\n"):
        yield part


def test_a_large_file_is_not_written_to_a_temporary_folder_on_its_way_in() -> None:
    MultiPartParser.spool_max_size = 1024
    AppTest.from_function(draw).run()
    received = asyncio.run(MultiPartParser(HEADERS, body()).parse())["f"]
    assert isinstance(received, UploadFile)
    assert received.size == 3 * 1024 * 1024
    assert received._in_memory
