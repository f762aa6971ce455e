"""Bringing one table up to date: a register is one file, a table of facts has the files of each upload by themselves.

So an upload none of whose rows have come or gone keeps its files, and other tools read a register as one piece.
"""

from collections.abc import Iterator

import pyarrow as pa

from samverkan_data.ahead import in_order
from samverkan_data.lake.current.columns import schema_of
from samverkan_data.lake.current.hand import from_hand
from samverkan_data.lake.current.job import Job
from samverkan_data.lake.current.standing import Change, Standing, change, file_called, new_file
from samverkan_data.lake.current.wanted import Part, parts, rows_of, whole
from samverkan_data.lake.delta import NewFile
from samverkan_data.schema import TABLES


def is_by_upload(name: str) -> bool:
    """Whether the table has files for each upload."""
    return TABLES[name].kind == "fact"


def bring_table(job: Job, name: str, *, touch: bool = False) -> None:
    """Let a table show the job's version; nothing is written where it does.

    One that rows have come to or gone from is told to show the version also where they are the same in the end, so
    that whoever still carries something older finds that it is too late.

    Args:
        job: what is to be shown.
        name: the table.
        touch: say so in any case.

    Raises:
        ConflictError: somebody else has changed it, or it shows a later version.
    """
    standing = job.standing(name)
    made = (_by_upload if is_by_upload(name) else _whole)(job, name, standing)
    is_passed = standing.table is not None and standing.version < job.ledger.version
    if made is None and is_passed and (touch or name in job.own):
        made = Change(job.ledger.version, job.told, is_by_upload=is_by_upload(name))
    if made is not None:
        change(job.location, standing, schema_of(name), made)


def _whole(job: Job, name: str, standing: Standing) -> Change | None:
    rows = whole(job.snapshot, name, job.labels)
    files = [new_file(rows, job.ledger.version)] if rows.num_rows else []
    stands = [file.digest for file in standing.files]
    if stands == [called.digest for file in files if (called := file_called(file.path))] and name not in job.anew:
        return None
    return Change(job.ledger.version, job.told, files, standing.files)


def _by_upload(job: Job, name: str, standing: Standing) -> Change | None:
    come = job.only_come(name)
    if come and all(upload.upload_id in job.fresh for upload in come):
        found = (made for upload in come for made in from_hand(job, name, upload))
        return Change(job.ledger.version, job.told, _files(job, found), is_by_upload=True)
    wanted = parts(job.snapshot, name, job.labels)
    stands = {(file.upload_id, file.digest) for file in standing.files} if name not in job.anew else set()
    missing = [part for part in wanted if (part.upload_id, part.digest) not in stands]
    right = {(part.upload_id, part.digest) for part in wanted if name not in job.anew}
    gone = [file for file in standing.files if (file.upload_id, file.digest) not in right]
    if not missing and not gone:
        return None
    files = _files(job, rows_of(job.snapshot, name, missing, job.labels))
    return Change(job.ledger.version, job.told, files, gone, is_by_upload=True)


def _files(job: Job, found: Iterator[tuple[Part, pa.Table]]) -> Iterator[NewFile]:
    return in_order(lambda one: new_file(one[1], job.ledger.version, one[0].digest, one[0].upload_id), found)
