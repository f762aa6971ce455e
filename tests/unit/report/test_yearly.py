"""Counts per area, year, category and source."""

from datetime import date

import pandas as pd
import pytest

from samverkan_data import intake
from samverkan_data.errors import RefusedError
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.open_view import open_view
from samverkan_data.report.yearly import yearly_rows
from samverkan_data.settings import Settings

TODAY = date(2026, 11, 24)
KEY = ["area_code", "year", "category", "source"]


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    settings = Settings(lake=str(tmp_path_factory.mktemp("yearly")), today=TODAY)
    lake = Lake.open(settings.lake)
    intake.ensure_started(lake, settings)
    return lake.snapshot()


@pytest.fixture(scope="module")
def rows(snapshot: Snapshot) -> pd.DataFrame:
    return yearly_rows(snapshot, "1814", (2021, 2026), TODAY, 5)


def test_every_row_once(rows: pd.DataFrame) -> None:
    assert not rows.duplicated(KEY).any()


def test_a_category_holds_its_parts(rows: pd.DataFrame) -> None:
    counts = rows[(rows["area_code"] == "1814") & (rows["year"] == 2025)].set_index("category")["count"]
    assert 0 < counts["pol_inbrott"] < counts["pol_stold"]


def test_an_area_holds_those_inside(rows: pd.DataFrame, snapshot: Snapshot) -> None:
    incidents = snapshot.frame("incidents")
    exact = incidents.loc[
        (incidents["category"] == "pol_trafik") & (incidents["occurred_at"].dt.year == 2025), "count"
    ].sum()
    row = rows[(rows["area_code"] == "1814") & (rows["year"] == 2025) & (rows["category"] == "pol_trafik")]
    assert row["count"].tolist() == [exact]


@pytest.mark.parametrize(("year", "status"), [(2021, "missing"), (2025, "final"), (2026, "preliminary")])
def test_the_year_decides_the_status(rows: pd.DataFrame, year: int, status: str) -> None:
    assert set(rows.loc[(rows["year"] == year) & (rows["source"] == "est"), "status"]) == {status}


def test_a_published_figure_has_its_published_rate(rows: pd.DataFrame) -> None:
    row = rows[(rows["area_code"] == "1814") & (rows["year"] == 2025) & (rows["category"] == "bra_totalt")]
    assert row[["count", "rate", "source"]].to_numpy().tolist() == [[416.0, 4833.0, "bra"]]


def test_few_events_have_no_rate(rows: pd.DataFrame) -> None:
    own = rows[rows["source"] != "bra"]
    assert (own["rate"].notna() & (own["count"] < 20)).sum() == 0
    assert own["rate"].notna().any()


def test_the_open_rows_are_those_given_out(snapshot: Snapshot, rows: pd.DataFrame) -> None:
    view = open_view(snapshot, b"secret", 5, TODAY)
    given = yearly_rows(snapshot, "1814", (2021, 2026), TODAY, 5, view).merge(rows, on=KEY, suffixes=("", "_exact"))
    assert not given["count"].between(1, 4).any()
    few = given["count_exact"].between(1, 4) & (given["year"] < 2026)
    assert set(given.loc[few, "status"]) == {"masked"}
    assert set(given.loc[(given["year"] == 2026) & (given["source"] == "est"), "status"]) == {"not_over"}


def test_years_backwards_are_refused(snapshot: Snapshot) -> None:
    with pytest.raises(RefusedError):
        yearly_rows(snapshot, "1814", (2025, 2024), TODAY, 5)
