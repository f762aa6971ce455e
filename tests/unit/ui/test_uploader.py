"""The uploader: where a received file is kept."""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor

from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartParser
from streamlit.testing.v1 import AppTest

HEADERS = Headers({"content-type": "multipart/form-data; boundary=x"})
HEAD = b'--x\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\n\r\n'


def draw() -> None:
    from samverkan_data.ui.uploads.uploader import draw_uploader

    draw_uploader(300, "fil")


async def body() -> AsyncIterator[bytes]:
    for part in (HEAD, *[b"a" * 1024 * 1024] * 3, b"\r\n--x--\r\n"):
        yield part


def test_a_large_file_is_not_written_to_a_temporary_folder_on_its_way_in() -> None:
    MultiPartParser.spool_max_size = 1024
    AppTest.from_function(draw).run()
    with ThreadPoolExecutor(1) as thread:  # this one may have a loop of the browser's
        received = thread.submit(asyncio.run, MultiPartParser(HEADERS, body()).parse()).result()["f"]
    assert isinstance(received, UploadFile)
    assert received.size == 3 * 1024 * 1024
    assert received._in_memory
