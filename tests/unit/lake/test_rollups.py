"""Sums that are kept of many incidents: they answer as the incidents do, for their own version and no other."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from samverkan_data.errors import StoreError
from samverkan_data.lake import Lake, Snapshot, files, pictures, rows
from samverkan_data.lake.location import Location
from samverkan_data.memory import Shared
from samverkan_data.query import growth, incidents, reporters, reports, rollup
from samverkan_data.query.selection import Selection
from samverkan_data.query.sums import stored_totals

WHOLE = [(date(2024, 1, 1), date(2024, 12, 31)), (date(2025, 1, 1), date(2025, 6, 30))]
ODD = [(date(2024, 1, 11), date(2024, 12, 19))]
QUESTIONS: dict[str, Callable[[Snapshot], pd.DataFrame]] = {
    "extent": incidents.extent,
    "examples": lambda of: pd.DataFrame(sorted(incidents.example_cells(of))),
    "whole months": lambda of: incidents.count_by_period(of, asked(WHOLE), WHOLE),
    "odd days": lambda of: incidents.count_by_period(of, asked(ODD), ODD),
    "by month": lambda of: incidents.count_by_month(of, asked(WHOLE)),
    "clock": lambda of: incidents.count_by_weekday_hour(of, asked(WHOLE[:1])),
    "clock of odd days": lambda of: incidents.count_by_weekday_hour(of, asked(ODD)),
    "days": reports.report_days,
    "reporters": reports.reporter_days,
    "reporters by period": lambda of: reporters.reporters_by_period(of, "1814", WHOLE),
    "growth": lambda of: steps_of(of).changes,
    "reach": lambda of: steps_of(of).reach,
    "counted": lambda of: of.run(rollup.counted_incidents(of)),
    "sums": lambda of: pd.DataFrame(stored_totals(of).cells),
}


def asked(periods: list[tuple[date, date]]) -> Selection:
    return Selection("1814", min(start for start, _ in periods), max(end for _, end in periods))


def steps_of(snapshot: Snapshot) -> growth.Steps:
    return growth.steps(snapshot) or growth.Steps(pd.DataFrame({"none": []}), pd.DataFrame({"none": []}))


def told(lake: Lake) -> dict[str, str]:
    """What a process that begins answers; the rows of a frame in any order."""
    rows._shared = Shared()
    pictures._snapshots.clear()
    snapshot = lake.passing_snapshot(lake.version())
    frames = {name: question(snapshot) for name, question in QUESTIONS.items()}
    return {name: frame.sort_values(list(frame.columns), ignore_index=True).to_csv() for name, frame in frames.items()}


def kept_files(folder: Path) -> list[Path]:
    return sorted((folder / "rollup").rglob("*.parquet"))


@pytest.fixture
def large(started_lake: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A lake of our own whose files are all large."""
    shutil.copytree(started_lake, tmp_path / "lake")
    monkeypatch.setattr(files, "LARGE_UPLOAD", 1)
    monkeypatch.setattr(rows, "_shared", Shared())
    return tmp_path / "lake"


@pytest.fixture
def right(started_lake: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What is answered where nothing is kept."""
    monkeypatch.setattr(rows, "_shared", Shared())
    return told(Lake.open(str(started_lake)))


def test_sums_answer_as_the_incidents_do(right: dict[str, str], large: Path) -> None:
    lake = Lake.open(str(large))
    assert told(lake) == right
    made = kept_files(large)
    assert len(made) >= 6
    assert told(lake) == right
    assert kept_files(large) == made


def test_sums_of_which_a_file_is_damaged_or_gone_are_made_anew(right: dict[str, str], large: Path) -> None:
    lake = Lake.open(str(large))
    told(lake)
    for place, path in enumerate(kept_files(large)):
        if place % 2:
            path.unlink()
        else:
            path.write_bytes(path.read_bytes()[:-9] + b"damaged!!")
    assert told(lake) == right


def test_whoever_cannot_write_gets_the_same(
    right: dict[str, str], large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StoreError("", "")

    monkeypatch.setattr(Location, "write", refuse)
    assert told(Lake.open(str(large))) == right
    assert not kept_files(large)


def test_sums_never_answer_for_other_incidents_and_go_with_an_erasure(right: dict[str, str], large: Path) -> None:
    lake = Lake.open(str(large))
    told(lake)
    upload = next(one for one in lake.history() if one.table == "incidents")
    lake.take_back(upload.upload_id, "x")
    without = told(lake)
    assert without != right
    lake.restore(upload.upload_id, "x")
    assert told(lake) == right
    lake.erase(upload.upload_id, "x")
    assert not kept_files(large)
    assert told(lake) == without
