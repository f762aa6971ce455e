"""The lake: an append-only store of uploads with a ledger that says which of them count."""

from samverkan_data.lake.guarded import GuardedSnapshot
from samverkan_data.lake.history import Change
from samverkan_data.lake.lake import Lake
from samverkan_data.lake.preview import Preview, Tried
from samverkan_data.lake.snapshot import Snapshot
from samverkan_data.lake.upload import Counts, NewUpload, Upload

__all__ = ["Change", "Counts", "GuardedSnapshot", "Lake", "NewUpload", "Preview", "Snapshot", "Tried", "Upload"]
