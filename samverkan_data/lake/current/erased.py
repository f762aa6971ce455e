"""What an erasure must take of `current/`: files that newer ones have taken the place of, and what others left."""

from pyarrow.fs import FileSelector, FileType

from samverkan_data.errors import StoreError
from samverkan_data.lake.current.standing import FOLDER, File, Standing, discard, file_called, look
from samverkan_data.lake.faults import in_words
from samverkan_data.lake.ledger import Ledger
from samverkan_data.lake.location import Location
from samverkan_data.schema import TABLES

MARK = "version"
"""The table that says which version the others show, and the last erasure after which nothing older was left."""


def left_before(location: Location, standing: Standing, version: int) -> list[File]:
    """Files made for an earlier version that do not count, and may hold what has been erased."""
    counted = {file.path for file in standing.files}
    return [file for file in on_disk(location, standing.name) if file.version < version and file.path not in counted]


@in_words
def on_disk(location: Location, name: str) -> list[File]:
    """Every file of rows in the table's folder, also what no commit names."""
    folder = f"{FOLDER}/{name}"
    found = location.files.get_file_info(FileSelector(folder, recursive=True, allow_not_found=True))
    paths = (info.path.removeprefix(f"{folder}/") for info in found if info.type == FileType.File)
    return [file for file in map(file_called, paths) if file]


def discard_before(location: Location, standing: Standing, version: int) -> None:
    """Remove what `left_before` finds, and the folders of uploads that are empty then."""
    discard(location, standing.name, [file.path for file in left_before(location, standing, version)])


def tables_on_disk(location: Location) -> list[str]:
    """The tables of rows that there are, also what is left of one."""
    return [name for name in location.names(FOLDER) if name in TABLES]


def has_erased(location: Location, ledger: Ledger) -> bool:
    """Whether anything erased may be left, also where that cannot be told."""
    names = tables_on_disk(location)
    if not names or not ledger.last_erasure:
        return False
    try:
        if look(location, MARK).erased < ledger.last_erasure:
            return True
        return any(left_before(location, look(location, name), ledger.last_erasure) for name in names)
    except StoreError:
        return True
