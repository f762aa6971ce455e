"""Where a lake is: a local folder or an object-store URL."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from os import environ
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO
from urllib.parse import urlsplit

from pyarrow.fs import FileSelector, FileSystem, FileType, S3FileSystem, SubTreeFileSystem

from samverkan_data.errors import RefusedError
from samverkan_data.lake import durable
from samverkan_data.lake.faults import in_words
from samverkan_data.texts import faults as texts

UNFINISHED = ".part"
PIECE = 1 << 22
"""Bytes of a file that are in hand at a time where it need not be held as a whole."""
Stamp = tuple[int, int] | None


@dataclass(frozen=True)
class Location:
    """A lake's place.

    Args:
        url: absolute path or URL, without a slash at the end.
        files: file system whose root is the lake.
    """

    url: str
    files: FileSystem = field(compare=False)

    @property
    def is_local(self) -> bool:
        """Whether it is a folder of this machine."""
        return "://" not in self.url

    def at(self, *parts: str) -> str:
        """Path or URL of something in the lake."""
        return "/".join((self.url, *parts))

    @in_words
    def names(self, folder: str) -> list[str]:
        """Names of what a folder holds; none where there is no folder."""
        found = self.files.get_file_info(FileSelector(folder, allow_not_found=True))
        return sorted(info.base_name for info in found)

    @in_words
    def read(self, path: str) -> bytes | None:
        """What a file holds; None where there is none."""
        if self.files.get_file_info(path).type != FileType.File:
            return None
        with self.files.open_input_stream(path) as stream:
            content: bytes = stream.read()
        return content

    @in_words
    def holds(self, path: str) -> bool:
        """Whether there is such a file."""
        there: bool = self.files.get_file_info(path).type == FileType.File
        return there

    @in_words
    def write(self, path: str, content: bytes) -> None:
        """Write a file; it has its name only once it is whole, in a folder before that `UNFINISHED` and more behind it.

        A store knows an object only when all of it has come.
        """
        if self.is_local:
            unfinished = f"{path}.{token_hex(4)}{UNFINISHED}"
            durable.write(Path(self.at(path)), content, Path(self.at(unfinished)))
            return
        self.files.create_dir(path.rpartition("/")[0], recursive=True)
        with self.files.open_output_stream(path) as stream:
            stream.write(content)

    @contextmanager
    def writing(self, path: str) -> Iterator[BinaryIO]:
        """As `write`, a piece at a time; where the block fails there is no such file."""
        if self.is_local:
            unfinished = f"{path}.{token_hex(4)}{UNFINISHED}"
            with durable.writing(Path(self.at(path)), Path(self.at(unfinished))) as sink:
                yield sink
            return
        self.files.create_dir(path.rpartition("/")[0], recursive=True)
        try:
            with self.files.open_output_stream(path) as stream:
                yield stream
        except BaseException:
            self.delete_file(path)
            raise

    @in_words
    def checksum(self, path: str) -> str | None:
        """Checksum of what a file holds, of which only a piece is in memory at a time; None where there is none."""
        if self.files.get_file_info(path).type != FileType.File:
            return None
        found = sha256()
        with self.files.open_input_stream(path) as stream:
            while piece := stream.read(PIECE):
                found.update(piece)
        return found.hexdigest()

    @in_words
    def delete_folder(self, folder: str) -> None:
        """Remove a folder with all it holds; nothing happens where there is none."""
        if self.files.get_file_info(folder).type == FileType.Directory:
            with suppress(FileNotFoundError):  # somebody else sweeps too
                self.files.delete_dir(folder)
            self.settle(folder.rpartition("/")[0])

    @in_words
    def delete_file(self, path: str) -> None:
        """Remove a file; nothing happens where there is none."""
        if self.files.get_file_info(path).type == FileType.File:
            with suppress(FileNotFoundError):
                self.files.delete_file(path)
            self.settle(path.rpartition("/")[0])

    def stamp(self, path: str) -> Stamp:
        """How a file looks without being read: size and time; None where it is gone, or in a store."""
        if self.is_local:
            with suppress(OSError):
                found = Path(self.at(path)).stat()
                return found.st_size, found.st_mtime_ns
        return None

    @in_words
    def settle(self, *paths: str) -> None:
        """Wait until files and folders are on the disk as they are; a store has them when it has answered."""
        if self.is_local:
            durable.settle(Path(self.at(path)) for path in paths)


def locate(url: str) -> Location:
    """The place of a lake; nothing is created.

    Args:
        url: a folder, a `file://` URL, or an object-store URL that Arrow and Delta know (`s3://`, `gs://`, `abfss://`).
            Keys, region and address of the store are read from the usual environment variables (`AWS_…`).

    Raises:
        RefusedError: the URL is empty.
    """
    if not url.strip():
        raise RefusedError(texts.NO_PLACE, texts.PLACE_REMEDY)
    if url.startswith("file://"):
        _, url = FileSystem.from_uri(url)
    if "://" not in url:
        url = str(Path(url).absolute())
    url = url.rstrip("/")
    filesystem, path = _open_s3(url) if url.startswith("s3://") else FileSystem.from_uri(url)
    return Location(url, SubTreeFileSystem(path, filesystem))


def _open_s3(url: str) -> tuple[FileSystem, str]:
    """The same store that Delta finds: Arrow's own reading of an `s3://` URL asks Amazon where the bucket is."""
    address = urlsplit(environ.get("AWS_ENDPOINT_URL", ""))
    options = {"scheme": address.scheme, "endpoint_override": address.netloc} if address.netloc else {}
    return S3FileSystem(region=environ.get("AWS_REGION"), **options), url.removeprefix("s3://")
