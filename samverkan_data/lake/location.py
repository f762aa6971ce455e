"""Where a lake is: a local folder or an object-store URL."""

from dataclasses import dataclass, field
from os import environ
from pathlib import Path
from urllib.parse import urlsplit

from pyarrow.fs import FileSelector, FileSystem, FileType, S3FileSystem, SubTreeFileSystem

UNFINISHED = ".part"


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

    def names(self, folder: str) -> list[str]:
        """Names of what a folder holds; none where there is no folder."""
        found = self.files.get_file_info(FileSelector(folder, allow_not_found=True))
        return sorted(info.base_name for info in found)

    def read(self, path: str) -> bytes | None:
        """What a file holds; None where there is none."""
        if self.files.get_file_info(path).type != FileType.File:
            return None
        with self.files.open_input_stream(path) as stream:
            content: bytes = stream.read()
        return content

    def write(self, path: str, content: bytes) -> None:
        """Write a file; it has its name only once it is whole, and before that `UNFINISHED` behind it."""
        self.files.create_dir(path.rpartition("/")[0], recursive=True)
        with self.files.open_output_stream(path + UNFINISHED) as stream:
            stream.write(content)
        self.files.move(path + UNFINISHED, path)

    def delete_folder(self, folder: str) -> None:
        """Remove a folder with all it holds; nothing happens where there is none."""
        if self.files.get_file_info(folder).type == FileType.Directory:
            self.files.delete_dir(folder)

    def delete_file(self, path: str) -> None:
        """Remove a file; nothing happens where there is none."""
        if self.files.get_file_info(path).type == FileType.File:
            self.files.delete_file(path)


def locate(url: str) -> Location:
    """The place of a lake; nothing is created.

    Args:
        url: a folder, a `file://` URL, or an object-store URL that Arrow and Delta know (`s3://`, `gs://`, `abfss://`).
            Keys, region and address of the store are read from the usual environment variables (`AWS_…`).
    """
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
