"""What the installation's own register says: whose picture it is, and who the neighbours are."""

from samverkan_data.lake import Snapshot
from samverkan_data.query.registers import register
from samverkan_data.schema.installation import HOME, NEIGHBOURS

SEVERAL = "|"


def home_area(snapshot: Snapshot) -> str:
    """The area that is shown first: the one that is set; empty where nobody has said.

    In a lake from before there was such a setting it is that of the agreement that was published first. So neither
    a renewal nor another municipality's agreement moves anybody's first page.
    """
    return snapshot.once(_home_area)


def home_neighbours(snapshot: Snapshot) -> tuple[str, ...]:
    """The neighbours of the home area, as they are set; none where nobody has said."""
    return _areas(snapshot, NEIGHBOURS)


def _home_area(snapshot: Snapshot) -> str:
    chosen = _areas(snapshot, HOME)
    return chosen[0] if chosen else next(iter(snapshot.first_named("agreements", "area_code")), "")


def _areas(snapshot: Snapshot, setting: str) -> tuple[str, ...]:
    rows = register(snapshot, "settings")
    cells = rows.loc[rows["setting"] == setting, "areas"].dropna()
    return tuple(code for cell in cells for code in str(cell).split(SEVERAL) if code)
