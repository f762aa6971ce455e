"""What rows of some tables rest on: two versions with the same uploads of them have the same rows, and share them."""

from collections.abc import Collection, Iterable
from hashlib import sha256

from samverkan_data.lake.tables import FOLDER
from samverkan_data.lake.upload import Upload

LENGTH = 24


def state_of(uploads: Iterable[Upload], names: Collection[str]) -> str:
    """A name for the published uploads with rows of the tables, in their order; a change of any other leaves it.

    An upload's rows never change, so its id stands for them.
    """
    told = "\n".join(
        f"{upload.upload_id} {upload.example} {upload.covers}" for upload in uploads if may_hold(upload, names)
    )
    return sha256(f"{sorted(names)}\n{told}".encode()).hexdigest()[:LENGTH]


def may_hold(upload: Upload, names: Collection[str]) -> bool:
    """Whether the upload may have rows of the tables: of its own, or of others that came with it."""
    if upload.table in names or upload.sums is None:
        return True
    return any(path.startswith(f"{FOLDER}/{name}/") for path in upload.sums for name in names)
