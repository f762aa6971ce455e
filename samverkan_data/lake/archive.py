"""The files as received. Each upload has a file of its own, so erasing one never takes another's."""

from hashlib import sha256
from pathlib import Path

from samverkan_data.lake.faults import in_words
from samverkan_data.lake.location import PIECE, Location

FOLDER = "archive"


def keep(location: Location, upload_id: str, content: bytes) -> None:
    """Archive a file; it has its name only once it is whole."""
    location.write(f"{FOLDER}/{upload_id}", content)


@in_words
def keep_copy(location: Location, upload_id: str, file: Path) -> str:
    """As `keep`, of a file on the disk, a piece at a time; the checksum of what is kept."""
    found = sha256()
    with file.open("rb") as source, location.writing(f"{FOLDER}/{upload_id}") as sink:
        while piece := source.read(PIECE):
            found.update(piece)
            sink.write(piece)
    return found.hexdigest()


def read(location: Location, upload_id: str) -> bytes | None:
    """The archived file, None where it is gone."""
    return location.read(f"{FOLDER}/{upload_id}")


def checksum(location: Location, upload_id: str) -> str | None:
    """Checksum of the archived file, None where it is gone."""
    return location.checksum(f"{FOLDER}/{upload_id}")


def discard(location: Location, upload_id: str) -> None:
    """Take an archived file off the disk, and what was left of one that never became whole."""
    for name in location.names(FOLDER):
        if _upload_of(name) == upload_id:
            location.delete_file(f"{FOLDER}/{name}")


def uploads_on_disk(location: Location) -> set[str]:
    """Uploads with an archived file, whole or not."""
    return {_upload_of(name) for name in location.names(FOLDER)}


def _upload_of(name: str) -> str:
    """The upload that a file is of, or is going to be."""
    return name.partition(".")[0]
