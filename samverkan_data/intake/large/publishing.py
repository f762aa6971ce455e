"""A large file published: checked and stored a part at a time, then laid beside what is stored, then named."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyarrow as pa

from samverkan_data.access import check_can, right_to_write
from samverkan_data.errors import ConflictError, RefusedError
from samverkan_data.findings import Finding
from samverkan_data.intake.difference import check_accepted, check_replaces, compare
from samverkan_data.intake.inspection import Inspection, beside_stored
from samverkan_data.intake.large.checking import TABLE, inspect_large
from samverkan_data.intake.large.progress import Progress, nobody
from samverkan_data.intake.publishing import new_upload
from samverkan_data.lake import Arriving, Lake, Snapshot, Upload, WrittenRows, begin_arrival
from samverkan_data.query.rollup import as_days, cells_with_sums
from samverkan_data.reading import PART_BYTES
from samverkan_data.texts import lake as texts
from samverkan_data.texts.reading import LEANING

ATTEMPTS = 3


def publish_large(
    lake: Lake, path: Path, by: str, today: date, replace: bool = False, progress: Progress = nobody,
    part: int = PART_BYTES,
) -> Upload:  # fmt: skip
    """Check a file of incidents and publish it; where what it rests on has changed meanwhile, all of it again.

    Args:
        lake: where to.
        path: the file.
        by: who publishes.
        today: later dates are in the future.
        replace: the file corrects what is published.
        progress: told how far it has come; what it raises cancels, and nothing is left of the file.
        part: bytes that are read at a time.

    Raises:
        RefusedError: as `publish`, or the file changes while it is read.
    """
    for _ in range(ATTEMPTS):
        try:
            return _publish(lake, path, by, today, replace, progress, part)
        except ConflictError:
            continue
    raise ConflictError(texts.STILL_MOVING, texts.WAIT)


def _publish(lake: Lake, path: Path, by: str, today: date, replacing: bool, progress: Progress, part: int) -> Upload:
    check_can(lake.person, right_to_write(TABLE, on_page=False))
    snapshot, stamp = lake.snapshot(), _stamp(path)
    with ExitStack() as stack:
        places: list[Arriving] = []

        def begin() -> Callable[[pa.Table], None]:
            places.append(stack.enter_context(begin_arrival(lake.location, TABLE)))
            return places[-1].add

        inspection = inspect_large(path, snapshot, today, begin, progress, part)
        check_accepted(inspection)
        progress("compare", 0)
        written = places[-1].finish()
        inspection = _beside(inspection, written, snapshot)
        check_accepted(inspection)
        difference = compare(inspection, snapshot, replacing)
        check_replaces(inspection, difference, replacing)
        progress("publish", 0)
        new = new_upload(inspection, difference, example=False)
        arrived = places[-1].keep_original(path)
        if _stamp(path) != stamp:
            raise RefusedError(texts.FILE_MOVING, texts.WAIT_FOR_FILE)
        return lake.publish([replace(new, arrived=arrived)], by)[0]


def _stamp(path: Path) -> tuple[int, int]:
    """Tells whether a file is another than it was: its rows and its original are read at different times."""
    found = path.stat()
    return found.st_mtime_ns, found.st_size


def _beside(inspection: Inspection, written: WrittenRows, snapshot: Snapshot) -> Inspection:
    """The file with its rows, and with what is found when they are laid beside the stored ones."""
    inspection = replace(inspection, checked=replace(inspection.checked, rows=written))
    sums = _sums(written, snapshot)
    findings = (*sums, *inspection.findings)
    return beside_stored(replace(inspection, findings=findings, accepted=not sums), snapshot)


def _sums(written: pa.Table | WrittenRows, snapshot: Snapshot) -> list[Finding]:
    """An error where counts of the file look like sums of others: a smaller file leaves them out or asks."""
    with snapshot.beside(written) as incoming:
        many = incoming.filter(incoming["count"] > 1)
        if not int(snapshot.run(many.aggregate(rows=many.count()))["rows"].iloc[0]):
            return []
        _, found = cells_with_sums(snapshot, as_days(incoming))
    return [Finding("takes_whole_file", None, None, LEANING["sums"])] if found.sums or found.differing else []
