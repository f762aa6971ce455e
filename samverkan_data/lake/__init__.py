"""The lake: an append-only store of uploads with a ledger that says which of them count.

What is named here is imported when it is asked for: whoever reads the history needs neither pandas nor an engine.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samverkan_data.lake.arriving import Arriving, begin_arrival
    from samverkan_data.lake.frozen import Frozen, Part
    from samverkan_data.lake.guarded import GuardedSnapshot
    from samverkan_data.lake.history import Change
    from samverkan_data.lake.lake import Lake
    from samverkan_data.lake.persons_lake import PersonsLake
    from samverkan_data.lake.preview import Preview, Tried
    from samverkan_data.lake.snapshot import Snapshot
    from samverkan_data.lake.upload import EDITED, Counts, NewUpload, Upload
    from samverkan_data.lake.written import WrittenRows

__all__ = [
    "EDITED", "Arriving", "Change", "Counts", "Frozen", "GuardedSnapshot", "Lake", "NewUpload", "Part", "PersonsLake",
    "Preview", "Snapshot", "Tried", "Upload", "WrittenRows", "begin_arrival",
]  # fmt: skip
_HOMES = {
    "EDITED": "upload", "Change": "history", "Counts": "upload", "Frozen": "frozen", "GuardedSnapshot": "guarded",
    "Lake": "lake", "NewUpload": "upload", "Part": "frozen",
    "PersonsLake": "persons_lake", "Preview": "preview", "Snapshot": "snapshot", "Tried": "preview", "Upload": "upload",
    "Arriving": "arriving", "WrittenRows": "written", "begin_arrival": "arriving",
}  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
