"""What has been given out: every data version, with the periods that were over in its time."""

import shutil
from datetime import date, datetime, timedelta
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest

from samverkan_data.lake import Change, Counts, Lake, NewUpload, Snapshot
from samverkan_data.lake.pictures import KEPT_SNAPSHOTS
from samverkan_data.lake.tables import schema_fields
from samverkan_data.picture.gate.editions import editions, last_day, published_elsewhere
from samverkan_data.picture.gate.open_view import GivenOut, give_out
from samverkan_data.picture.sources import incident_sources
from samverkan_data.schema import TABLES
from samverkan_data.statistics.disclosure import grid

TODAY = date(2026, 11, 24)
LATER = {
    "incident_id": "later", "occurred_at": datetime(2025, 6, 1), "precision": "day", "area_code": "1814R003",
    "category": "est_a_traktor", "source": "est", "count": 30,
}  # fmt: skip


@pytest.fixture
def lake(started_lake: Path, tmp_path: Path) -> Lake:
    return Lake.open(str(shutil.copytree(started_lake, tmp_path / "lake")))


def add_rows(lake: Lake, **other: object) -> None:
    schema = pa.schema([*schema_fields(TABLES["incidents"]), pa.field("row", pa.int64())])
    rows = pa.Table.from_pylist([{**LATER, **other, "row": 2}], schema)
    lake.publish(
        [NewUpload("incidents", rows, f"{LATER | other}".encode(), "later.csv", "", Counts(1), lake.version())], "test"
    )


def given_out(lake: Lake, version: int, today: date = TODAY) -> GivenOut:
    return give_out(lake, lake.snapshot(version), b"key", 5, today)


def test_one_version_is_one_edition_however_early_its_clock_was(lake: Lake) -> None:
    assert len(list(editions(lake, 1, TODAY))) == 1


def test_a_period_that_is_newly_over_makes_an_edition(lake: Lake, monkeypatch: pytest.MonkeyPatch) -> None:
    early = [Change(1, lake.snapshot().at.replace(year=2026, month=11, day=1, hour=12))]
    monkeypatch.setattr(Lake, "changes", lambda *_: early)
    told = [set(edition.periods["period"]) for edition in editions(lake, 1, date(2027, 1, 1))]
    assert [("2026T3" in periods, "2026" in periods) for periods in told] == [(False, False), (True, True)]


def test_an_edition_holds_what_its_version_held(lake: Lake) -> None:
    add_rows(lake)
    before, after = (edition.counts["count"].sum() for edition in editions(lake, 2, TODAY))
    assert after == before + LATER["count"]


def test_what_is_known_only_to_the_year_is_given_out_in_the_year(lake: Lake) -> None:
    add_rows(lake, occurred_at=datetime(2025, 1, 1), precision="year", count=3000)
    told = given_out(lake, 2).cells.query("source == 'est' and category == 'est_a_traktor' and area_code == '1814'")
    count = told.set_index("period")["count"]
    assert count["2025"] >= 3000
    assert count[["2025T1", "2025T2", "2025T3"]].max() < 3000


def test_a_version_with_nothing_about_incidents_is_no_edition(lake: Lake) -> None:
    upload = next(upload for upload in lake.history() if upload.table == "promises")
    lake.take_back(upload.upload_id, "test")
    assert len(list(editions(lake, 2, TODAY))) == 1


def test_an_old_version_is_given_out_as_it_was(lake: Lake) -> None:
    before = given_out(lake, 1)
    add_rows(lake)
    after = given_out(lake, 1, TODAY + timedelta(days=300))
    assert after.periods == before.periods
    pd.testing.assert_frame_equal(after.cells, before.cells)


def test_a_new_version_says_the_same_of_the_years_that_did_not_change(lake: Lake) -> None:
    add_rows(lake)
    before, after = (given_out(lake, version).cells for version in (1, 2))
    same = [frame[~frame["period"].str.startswith("2025") | (frame["source"] != "est")] for frame in (before, after)]
    pd.testing.assert_frame_equal(*[frame.reset_index(drop=True) for frame in same])
    assert not before.equals(after)


def test_a_replaced_version_is_given_out_as_of_the_day_it_was_replaced(
    lake: Lake, started_snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = [started_snapshot.at.replace(year=2026, month=11, day=day, hour=12) for day in (28, 29)]
    changes = [Change(version, at) for version, at in enumerate(moments, 1)]
    monkeypatch.setattr(Lake, "changes", lambda *_: changes)
    sources, today = incident_sources(started_snapshot), date(2026, 12, 24)
    assert [last_day(lake, version, sources, today) for version in (1, 2)] == [date(2026, 11, 29), today]


def test_police_years_of_municipalities_are_taken_to_be_known() -> None:
    counts = pd.DataFrame({"source": ["est", "polisanmalan"]})
    areas = pd.DataFrame({"area_code": ["18", "1814", "1814R001"], "kind": ["lan", "kommun", "regso"]})
    periods = grid.periods(date(2025, 1, 1), date(2025, 12, 31))
    known = published_elsewhere(counts, areas, pd.DataFrame({"category": ["pol_stold"]}), periods)
    assert known.to_numpy().tolist() == [
        ["polisanmalan", category, area, "2025"] for category in ("", "pol_stold") for area in ("18", "1814")
    ]


def test_looking_back_at_many_versions_leaves_the_readers_snapshot_and_its_view(lake: Lake) -> None:
    for number in range(KEPT_SNAPSHOTS + 1):
        add_rows(lake, incident_id=f"later{number}")
    rows = pa.table({"indicator": ["x"], "label": ["x"], "unit": ["antal"], "instrument": ["x"], "row": [2]})
    lake.publish([NewUpload("indicators", rows, b"x", "x.csv", "", Counts(1), lake.version())], "test")
    shown = lake.snapshot()
    give_out(lake, shown, b"key", 5, TODAY)
    assert lake.snapshot() is shown
