"""Whether a place can be a lake's: so that a mistyped name is told, and not filled with a new lake."""

from pathlib import Path

from samverkan_data.errors import RefusedError
from samverkan_data.lake.faults import in_words
from samverkan_data.lake.location import Location
from samverkan_data.texts import faults as texts

PARTS = ("ledger", "tables", "archive", "receipts", "frozen", "protection", "current", "log")
"""What a lake consists of; any of them tells one from a folder of something else."""
MARK = "restoring"
"""A folder in a store that is there until a copy that is put back is whole."""
NOT_COUNTED = ("lost+found",)


@in_words
def check_place(location: Location) -> None:
    """Whether there is a lake, or could be one.

    A folder that is empty, or is not there but whose folder is, becomes a lake with the first thing that is published.

    Raises:
        RefusedError: it is a file, a folder with something else in it, or in a folder that does not exist.
    """
    if not location.is_local:
        return
    place = Path(location.url)
    if not place.exists():
        if not place.parent.is_dir():
            raise RefusedError(texts.NO_FOLDER.format(lake=place, folder=place.parent), texts.PLACE_REMEDY)
    elif not place.is_dir():
        raise RefusedError(texts.A_FILE.format(lake=place), texts.PLACE_REMEDY)
    elif not is_empty_place(location) and not set(PARTS).intersection(location.names("")):
        raise RefusedError(texts.SOMETHING_ELSE.format(lake=place), texts.PLACE_REMEDY)


def is_empty_place(location: Location) -> bool:
    """Whether nothing stands there but what a system or an editor puts into every folder."""
    return not counted(location)


def counted(location: Location) -> list[str]:
    """What stands there that was put there on purpose."""
    return [name for name in location.names("") if not name.startswith(".") and name not in NOT_COUNTED]
