"""Looking for a text wherever it may have been left."""

import gzip
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
from playwright.sync_api import Page

IN_BROWSER = """async () => {
  const kept = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, location.href];
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys()) kept.push(request.url);
  return [...kept, document.documentElement.outerHTML].join('\\n');
}"""


def find_on_disk(folder: Path, *secrets: str) -> list[str]:
    """Files below the folder whose path, bytes or unpacked content hold one of the texts."""
    sought = [secret.encode() for secret in secrets]
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [
        path.relative_to(folder).as_posix()
        for path in files
        if any(secret in content for content in _contents(folder, path) for secret in sought)
    ]


def in_browser(tab: Page) -> str:
    """All that the browser keeps of the page: storage, cookies, caches, address and the page itself."""
    return f"{tab.evaluate(IN_BROWSER)}\n{tab.context.storage_state(indexed_db=True)}"


def _contents(folder: Path, path: Path) -> Iterator[bytes]:
    content = path.read_bytes()
    yield path.relative_to(folder).as_posix().encode() + b"\n" + content
    if path.suffix == ".parquet":
        yield str(pq.ParquetFile(path).read().to_pylist()).encode()
    if content.startswith(b"\x1f\x8b"):
        yield gzip.decompress(content)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            yield from (package.read(name) for name in package.namelist())
