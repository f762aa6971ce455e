"""The files as received. Each upload has a file of its own, so erasing one never takes another's."""

from hashlib import sha256

from samverkan_data.lake.location import UNFINISHED, Location

FOLDER = "archive"


def keep(location: Location, upload_id: str, content: bytes) -> None:
    """Archive a file; it has its name only once it is whole."""
    location.write(f"{FOLDER}/{upload_id}", content)


def read(location: Location, upload_id: str) -> bytes | None:
    """The archived file, None where it is gone."""
    return location.read(f"{FOLDER}/{upload_id}")


def is_whole(location: Location, upload_id: str, checksum: str) -> bool:
    """The archived file is there and has the checksum it had when it came."""
    content = read(location, upload_id)
    return content is not None and sha256(content).hexdigest() == checksum


def discard(location: Location, upload_id: str) -> None:
    """Take an archived file off the disk."""
    location.delete_file(f"{FOLDER}/{upload_id}")
    location.delete_file(f"{FOLDER}/{upload_id}{UNFINISHED}")


def uploads_on_disk(location: Location) -> set[str]:
    """Uploads with an archived file, whole or not."""
    return {name.removesuffix(UNFINISHED) for name in location.names(FOLDER)}
