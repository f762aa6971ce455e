"""Checked rows beside what is stored: whether their incidents are those that are there under the same numbers."""

from collections.abc import Iterator

import pyarrow as pa

from samverkan_data.findings import Finding
from samverkan_data.formats import listed, number
from samverkan_data.intake.differing import find_differing, findings_of
from samverkan_data.intake.figures_beside import figures_beside
from samverkan_data.lake import Snapshot
from samverkan_data.query.identity import numbered_anew, numbers_elsewhere, shared_numbers
from samverkan_data.query.registers import register
from samverkan_data.query.sums import named_totals, stored_totals

SHOWN = 5
FEWEST, MOST = 5, 0.9
"""Incidents, and share of the new ones, that are like stored ones by no chance."""


def findings_beside(snapshot: Snapshot, table: str, rows: pa.Table, sums: str = "") -> list[Finding]:
    """What is found when the rows of a file without errors are laid beside the stored ones.

    `sums`: what somebody has said of sums that differ from their parts.
    """
    if table == "observations":
        return [*figures_beside(snapshot, rows)]
    if table != "incidents":
        return []
    asked = (_of_another_system, _numbered_elsewhere, _told_before)
    return [*(finding for ask in asked for finding in ask(snapshot, rows)), *_totals(snapshot, rows, sums)]


def _of_another_system(snapshot: Snapshot, rows: pa.Table) -> Iterator[Finding]:
    """Numbers that are stored, with nothing else in common: to replace would lose what another system has told."""
    shared = shared_numbers(snapshot, rows)
    names = {upload.upload_id: upload.file for upload in snapshot.uploads}
    strangers = shared[2 * shared["alike"] < shared["held"]]
    for upload_id, held in zip(strangers["upload_id"], strangers["held"], strict=True):
        yield Finding("other_system", value=number(int(held)), detail=names.get(upload_id, ""))


def _numbered_elsewhere(snapshot: Snapshot, rows: pa.Table) -> Iterator[Finding]:
    elsewhere = numbers_elsewhere(snapshot, rows)
    if len(elsewhere):
        names = register(snapshot, "areas").set_index("area_code")["name"]
        told = [str(names.get(code, code)) for code in elsewhere["municipality"]]
        yield Finding("numbers_elsewhere", value=number(int(elsewhere["count"].sum())), detail=listed(told, SHOWN))


def _told_before(snapshot: Snapshot, rows: pa.Table) -> Iterator[Finding]:
    """Incidents that come once more under other numbers: some to the minute, or as good as all of them to the day."""
    found = numbered_anew(snapshot, rows)
    alike = found[found["upload_id"] != ""]
    to_the_minute = alike.loc[alike["precision"] == "minute", "count"].sum()
    if to_the_minute < FEWEST and alike["count"].sum() < max(FEWEST, MOST * found["count"].sum()):
        return
    files = {upload.upload_id: upload.file for upload in snapshot.uploads}
    told = listed(dict.fromkeys(files.get(one, "") for one in alike["upload_id"]), SHOWN)
    yield Finding("told_before", value=number(int(alike["count"].sum())), detail=told)


def _totals(snapshot: Snapshot, rows: pa.Table, said: str) -> Iterator[Finding]:
    """Counts that come to stand beside their parts once the file is published.

    The picture counts a sum once, which is told; one that differs from its parts would be counted twice, and is asked
    about; one that may equal single incidents by chance is counted with them, so that nothing is lost, and is told.
    """
    before, after = stored_totals(snapshot), named_totals(snapshot, rows)
    codes = {"sums": "total_beside_stored", "unsure": "total_maybe_stored"}
    for kind, code in codes.items():
        new = [name for name in getattr(after, kind) if name not in set(getattr(before, kind))]
        if new:
            yield Finding(code, value=number(len(new)), detail=listed(dict.fromkeys(new), SHOWN))
    yield from findings_of(find_differing(snapshot, rows), said)
