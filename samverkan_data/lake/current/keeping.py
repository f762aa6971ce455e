"""Bringing `current/` up to date: after every line of the ledger, with whatever was missed before.

The ledger is the commit point, this is derived from it. What goes wrong here is told, and caught up with by the next
who writes; what was acknowledged stands all the same. The table `version` is written last and says how far the others
have come. Everything here may be done twice, and by several at once: what stands already is left alone.
"""

import logging
from collections.abc import Collection

import pyarrow as pa

from samverkan_data.errors import ConflictError, DamagedError
from samverkan_data.lake.attempts import attempts
from samverkan_data.lake.current.columns import made_by
from samverkan_data.lake.current.erased import MARK, discard_before, left_before, tables_on_disk
from samverkan_data.lake.current.job import Fresh, Job, job_of
from samverkan_data.lake.current.standing import FOLDER, Change, Standing, change, look, new_file
from samverkan_data.lake.current.tables import bring_table
from samverkan_data.lake.faults import in_words
from samverkan_data.lake.history import STATES
from samverkan_data.lake.ledger import Ledger, newest_ledger, read_ledger
from samverkan_data.lake.location import Location
from samverkan_data.texts import current as words
from samverkan_data.texts import lake as texts

LOG = logging.getLogger(__name__)
TOLD = ("by", "action", "file")
SCHEMA = pa.schema(
    [("version", pa.int64()), ("at", pa.timestamp("us", "UTC")), *((name, pa.string()) for name in TOLD)]
)


def keep_up(location: Location, engine: str, fresh: Fresh | None = None, *, erasing: bool = False) -> None:
    """Bring the tables up to date if that is possible; after something has been acknowledged, which it never undoes.

    Args:
        location: the lake.
        engine: where queries run.
        fresh: rows that have just been published.
        erasing: remove what an erasure must have taken, also where that has been done before.
    """
    try:
        bring_up_to_date(location, engine, fresh=fresh, erasing=erasing)
    except Exception as error:  # noqa: BLE001 - whatever it is, what was acknowledged stands
        LOG.warning("%s (%s)", words.LATER, type(error).__name__)


@in_words
def bring_up_to_date(
    location: Location,
    engine: str,
    anew: Collection[str] = (),
    *,
    fresh: Fresh | None = None,
    erasing: bool = False,
) -> None:
    """Let every table show the newest version; those of `anew` are written again whatever stands there.

    Raises:
        ConflictError: others did not stop writing.
        StoreError: the disk, or the lake is damaged.
    """
    since: int | None = None
    for _ in attempts():
        ledger = newest_ledger(location)
        mark = look(location, MARK)
        known = mark.version if mark.files and is_of_this_form(mark, engine) else 0
        if known > ledger.version:
            check_not_ahead(location, mark)
        since = known if since is None else min(since, known)
        if since >= needed(ledger) and not anew and not erasing:
            return
        try:
            _bring(job_of(location, engine, ledger, since, anew, fresh or {}), mark, engine, erasing=erasing)
        except ConflictError:
            continue
        return
    raise ConflictError(texts.STILL_MOVING, texts.WAIT)


def make_anew(location: Location, engine: str) -> list[str]:
    """Bring everything up to date and write again what differs from the ledger or cannot be read; which tables.

    Raises:
        ConflictError: others did not stop writing.
        StoreError: the disk, or the lake is damaged.
    """
    from samverkan_data.lake.current.check import differing, unreadable  # asks this module when anything is missing

    lost = unreadable(location)
    if MARK not in lost and look(location, MARK).version > read_ledger(location).version:
        lost = [*tables_on_disk(location), MARK]
    for name in lost:
        location.delete_folder(f"{FOLDER}/{name}")
    bring_up_to_date(location, engine)
    wrong = differing(location, engine)
    bring_up_to_date(location, engine, {*lost, *wrong} - {MARK}, erasing=True)
    return sorted({*lost, *wrong})


def needed(ledger: Ledger) -> int:
    """The version in which rows last came or went; 0 where none ever did."""
    return max((event.version for event in ledger.events if event.action in STATES), default=0)


def check_not_ahead(location: Location, mark: Standing) -> None:
    """Whether the tables are those of this history.

    Raises:
        DamagedError: they show a version that it has never had.
    """
    if mark.version > read_ledger(location).version:
        raise DamagedError(words.AHEAD.format(shown=mark.version), words.MAKE_ANEW)


def is_of_this_form(mark: Standing, engine: str) -> bool:
    """Whether the tables are as this program makes them; where nobody has got so far they are of nobody else."""
    return not mark.files or mark.files[0].digest == made_by(engine)


def _bring(job: Job, mark: Standing, engine: str, *, erasing: bool) -> None:
    ledger, concerned = job.ledger, job.tables()
    for name in concerned:
        bring_table(job, name)
    if ledger.last_erasure:
        is_due = erasing or mark.erased < ledger.last_erasure
        remove_erased(job, ledger, tables_on_disk(job.location) if is_due else concerned)
    if mark.version < ledger.version or not mark.files or not is_of_this_form(mark, engine):
        _set_mark(job, mark, made_by(engine))


def remove_erased(job: Job, ledger: Ledger, names: Collection[str]) -> None:
    """Take every file of some tables off the disk that was made before the last erasure and does not count.

    One that counted until now goes too: by its name nobody can tell it from one with rows that are erased. One that
    somebody is about to commit is of a table that shows an earlier version still: it gets the newest first.
    """
    for name in names:
        standing = look(job.location, name)
        if any(file.version > standing.version for file in left_before(job.location, standing, ledger.last_erasure)):
            bring_table(job, name, touch=True)
            standing = look(job.location, name)
        discard_before(job.location, standing, ledger.last_erasure)


def _set_mark(job: Job, mark: Standing, maker: str) -> None:
    """Say which version the tables show.

    Raises:
        ConflictError: somebody has said so meanwhile; what was written here may have come after what he saw.
    """
    version, last = job.ledger.version, job.ledger.events[-1]
    row = {"version": version, "at": last.at, **{name: job.told[name] for name in TOLD}}
    rows = pa.Table.from_pylist([row], SCHEMA)
    made = Change(version, job.told, [new_file(rows, version, maker)], mark.files, erased=job.ledger.last_erasure)
    change(job.location, mark, SCHEMA, made)
