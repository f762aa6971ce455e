"""What the open view says has changed: a function of what is given out."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from samverkan_data.errors import RefusedError
from samverkan_data.picture.gate.open_view import GivenOut
from samverkan_data.picture.gate.view import OpenView
from samverkan_data.picture.incidents.open_changes import asked_totals, find_open_changes, open_compared_with
from samverkan_data.picture.question import Question

TODAY = date(2026, 11, 24)
SUMMER = Question("1814", date(2026, 5, 1), date(2026, 8, 31), categories=("est_trafik",), sources=("est",))
CELL = ("est", "est_trafik", "1814R005")


@pytest.fixture
def given(started_open_view: OpenView) -> GivenOut:
    return started_open_view.given_out


def with_cells(given: GivenOut, **said: tuple[float, str]) -> GivenOut:
    """The same with other counts and statuses of one cell, per period code."""
    cells = given.cells.set_index(["source", "category", "area_code", "period"]).sort_index()
    for period, (count, status) in said.items():
        cells.loc[(*CELL, period), ["count", "status"]] = [count, status]
    return replace(given, cells=cells.reset_index())


def told(given: GivenOut, view: OpenView) -> pd.Series:
    rows = find_open_changes(given, view.snapshot, SUMMER, TODAY)
    return rows[rows["area_code"] == CELL[2]].iloc[0]


NAN = float("nan")
SHOWN = {f"{year}T2": (10.0, "shown") for year in range(2022, 2027)}


def test_a_masked_earlier_period_counts_as_its_middle_and_not_as_none(
    given: GivenOut, started_open_view: OpenView
) -> None:
    row = told(with_cells(given, **SHOWN | {"2024T2": (NAN, "masked")}), started_open_view)
    assert row["baseline"] == (10 + 10 + 10 + 2.5) / 4


def test_a_hidden_earlier_period_leaves_nothing_to_compare_with(given: GivenOut, started_open_view: OpenView) -> None:
    row = told(with_cells(given, **SHOWN | {"2024T2": (NAN, "masked_second")}), started_open_view)
    assert (row["count"], row["verdict"]) == (10, "too_few")
    assert pd.isna(row["baseline"])


@pytest.mark.parametrize(("status", "secondary"), [("masked", False), ("masked_second", True)])
def test_a_masked_cell_says_nothing_but_that_it_is_masked(
    given: GivenOut, started_open_view: OpenView, status: str, secondary: bool
) -> None:
    row = told(with_cells(given, **SHOWN | {"2026T2": (NAN, status)}), started_open_view)
    assert (row["masked"], row["secondary"], row["verdict"]) == (True, secondary, "too_few")
    assert row[["count", "baseline", "expected_low", "expected_high", "ratio", "certainty"]].isna().all()


def test_a_period_off_the_grid_is_refused(given: GivenOut, started_open_view: OpenView) -> None:
    with pytest.raises(RefusedError, match="2026-08-31"):
        find_open_changes(given, started_open_view.snapshot, replace(SUMMER, end=date(2026, 10, 31)), TODAY)


def test_only_periods_that_are_given_out_are_compared_with(given: GivenOut, started_open_view: OpenView) -> None:
    assert open_compared_with(given, started_open_view.snapshot, SUMMER) == "mot samma månader 2022–2025"


def test_the_sum_of_several_categories_is_hidden_where_a_part_is(given: GivenOut, started_open_view: OpenView) -> None:
    asked = replace(SUMMER, categories=("est_trafik", "est_vald"))
    changed = with_cells(given, **{"2026T2": (NAN, "masked_second")})
    totals = asked_totals(changed, started_open_view.snapshot, asked).set_index(["area_code", "period"])
    assert totals.loc[("1814R005", 0), "status"] in ("masked", "masked_second")
    assert pd.isna(totals.loc[("1814R005", 0), "count"])
    whole = given.cells[(given.cells["area_code"] == "1814") & (given.cells["period"] == "2026T2")]
    parts = whole[whole["category"].isin(asked.categories) & (whole["source"] == "est")]["count"]
    assert totals.loc[("1814", 0), "count"] == parts.sum()


def test_a_municipality_that_reports_nothing_is_not_zero(given: GivenOut, started_open_view: OpenView) -> None:
    rows = find_open_changes(given, started_open_view.snapshot, replace(SUMMER, area_code="LPO-OREBRO"), TODAY)
    assert set(rows["area_code"]) == {"1814"}
