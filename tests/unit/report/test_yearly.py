"""Counts per area, year, category and source."""

from datetime import date

import pandas as pd
import pytest

from samverkan_data.errors import RefusedError
from samverkan_data.lake import Snapshot
from samverkan_data.picture.gate.view import InternalView, View
from samverkan_data.report.yearly import yearly_rows

TODAY = date(2026, 11, 24)
KEY = ["area_code", "year", "category", "source"]


@pytest.fixture(scope="module")
def rows(started_snapshot: Snapshot) -> pd.DataFrame:
    return yearly_rows(InternalView(started_snapshot), "1814", (2021, 2026), TODAY)


@pytest.fixture(scope="module")
def given(started_open_view: View) -> pd.DataFrame:
    return yearly_rows(started_open_view, "1814", (2021, 2026), TODAY)


def test_every_row_once(rows: pd.DataFrame) -> None:
    assert not rows.duplicated(KEY).any()


def test_a_category_holds_its_parts(rows: pd.DataFrame) -> None:
    counts = rows[(rows["area_code"] == "1814") & (rows["year"] == 2025)].set_index("category")["count"]
    assert 0 < counts["pol_inbrott"] < counts["pol_stold"]


def test_an_area_holds_those_inside(rows: pd.DataFrame, started_snapshot: Snapshot) -> None:
    incidents = started_snapshot.frame("incidents")
    exact = incidents.loc[
        (incidents["category"] == "pol_trafik") & (incidents["occurred_at"].dt.year == 2025), "count"
    ].sum()
    row = rows[(rows["area_code"] == "1814") & (rows["year"] == 2025) & (rows["category"] == "pol_trafik")]
    assert row["count"].tolist() == [exact]


SILENT = ("1814R001", "1814R002")
"""Areas in Fjugesta that no report is coded to."""


@pytest.mark.parametrize(("year", "status"), [(2021, "missing"), (2025, "final"), (2026, "preliminary")])
def test_the_year_decides_the_status(rows: pd.DataFrame, year: int, status: str) -> None:
    told = rows[(rows["year"] == year) & (rows["source"] == "est")]
    silent = told["area_code"].isin(SILENT)
    assert set(told.loc[~silent, "status"]) == {status}
    assert set(told.loc[silent, "status"]) == {"missing"}


def test_a_published_figure_has_its_published_rate(rows: pd.DataFrame) -> None:
    row = rows[(rows["area_code"] == "1814") & (rows["year"] == 2025) & (rows["category"] == "bra_totalt")]
    assert row[["count", "rate", "source"]].to_numpy().tolist() == [[416.0, 4833.0, "bra"]]


def test_few_events_have_no_rate(rows: pd.DataFrame) -> None:
    own = rows[rows["source"] != "bra"]
    assert (own["rate"].notna() & (own["count"] < 20)).sum() == 0
    assert own["rate"].notna().any()


def test_the_open_rows_are_those_given_out(given: pd.DataFrame, rows: pd.DataFrame) -> None:
    both = given.merge(rows, on=KEY, suffixes=("", "_exact"))
    assert len(both) == len(rows)
    assert not both["count"].between(1, 4).any()
    few = both["count_exact"].between(1, 4) & (both["year"] < 2026)
    assert set(both.loc[few, "status"]) == {"masked"}
    assert set(both.loc[(both["year"] == 2026) & (both["source"] == "est"), "status"]) == {"not_over"}


def test_the_open_rates_are_made_from_rounded_counts(given: pd.DataFrame, rows: pd.DataFrame) -> None:
    own = given[(given["source"] != "bra") & given["rate"].notna()]
    both = own.merge(rows, on=KEY, suffixes=("", "_exact")).dropna(subset=["rate_exact"])
    assert len(both) > 10
    assert (both["rate"] / both["rate_exact"] - both["count"] / both["count_exact"]).abs().max() < 0.01
    assert given.loc[given["status"] == "masked", ["count", "rate"]].isna().all(axis=None)


def test_zero_masked_and_missing_are_told_apart(given: pd.DataFrame) -> None:
    assert {"masked", "missing", "not_over", "final"} <= set(given["status"])
    assert (given.loc[given["status"] == "final", "count"] == 0).any()


def test_years_backwards_are_refused(started_snapshot: Snapshot) -> None:
    with pytest.raises(RefusedError):
        yearly_rows(InternalView(started_snapshot), "1814", (2025, 2024), TODAY)
