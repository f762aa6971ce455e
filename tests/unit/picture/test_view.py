"""The gate: who gets which view, and what the open one answers."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from samverkan_data.access import as_open
from samverkan_data.errors import AccessError
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture import examples, sources
from samverkan_data.picture.gate.view import OPEN_FORMS, OpenView, make_view
from samverkan_data.picture.incidents import (
    caveats,
    changes,
    concentration,
    coverage,
    freshness,
    notes,
    reach,
    reporting,
    sentence,
    series,
    yearly,
)
from samverkan_data.picture.question import Question
from samverkan_data.picture.surveys import survey
from samverkan_data.query import incidents, observations
from samverkan_data.query.registers import register
from samverkan_data.settings import Settings

TODAY = date(2026, 11, 24)
SUMMER = Question("1814", date(2026, 5, 1), date(2026, 8, 31))
SIGNAL = series.Signal("est", "est_trafik", "1814", "rise", 1.0, 9.0)
ARGUMENTS = {
    changes.find_changes: (SUMMER, TODAY), sentence.compared_with: (SUMMER,), series.season_years: (SUMMER,),
    series.places: (SUMMER,), series.category_table: (SUMMER, TODAY), series.signal_series: (SUMMER, SIGNAL),
    notes.with_notes: (SUMMER, pd.DataFrame(), TODAY), notes.caveats_by_cell: (SUMMER, TODAY),
    notes.category_caveats: (SUMMER, "est", TODAY), caveats.source_caveats: (SUMMER, "est", TODAY),
    concentration.concentrations: (SUMMER, TODAY), sources.areas_offered: ("1814", ()),
    sources.areas_to_choose: (), sources.incident_sources: (), yearly.used_cells: (),
    yearly.year_counts: (["1814"],), reach.reach: (SUMMER,), coverage.coverage_of: (),
    examples.examples_in: ("1814",), freshness.freshness: ("1814",), reporting.reporting: ("1814", TODAY),
}  # fmt: skip


@pytest.mark.parametrize(("view", "wish", "is_open"), [
    ("internal", False, False), ("internal", True, True), ("open", False, True), ("open", True, True),
])  # fmt: skip
def test_a_wish_takes_rights_away_and_never_gives_any(
    started_lake: Path, started_snapshot: Snapshot, view: str, wish: bool, is_open: bool
) -> None:
    settings = Settings(view=view, today=TODAY)  # type: ignore[arg-type]
    made = make_view(Lake.open(str(started_lake)), started_snapshot, as_open(settings) if wish else settings)
    assert made.is_open is is_open
    assert (made.snapshot is started_snapshot) is not is_open


def test_every_open_form_is_tried_here() -> None:
    assert set(ARGUMENTS) == set(OPEN_FORMS)


@pytest.mark.parametrize("function", ARGUMENTS, ids=lambda function: function.__name__)
def test_an_open_form_answers_without_reading_incidents(
    started_open_view: OpenView, started_snapshot: Snapshot, function: Callable[..., object]
) -> None:
    told, exact = (
        started_open_view.ask(function, *ARGUMENTS[function]),
        function(started_snapshot, *ARGUMENTS[function]),
    )
    assert type(told) is type(exact)
    if isinstance(told, pd.DataFrame) and isinstance(exact, pd.DataFrame):
        assert len(told) > 0 or exact.empty
        assert set(exact.columns) - {"population"} <= set(told.columns)


@pytest.mark.parametrize(
    ("function", "arguments"),
    [
        (series.source_series, (SUMMER,)), (series.weekday_hours, (SUMMER,)), (series.months, (SUMMER,)),
        (changes.period_counts, (SUMMER,)), (incidents.extent, ()), (register, ("incidents",)),
    ],
)  # fmt: skip
def test_what_needs_an_incident_and_has_no_open_form_is_refused(
    started_open_view: OpenView, function: Callable[..., object], arguments: tuple[object, ...]
) -> None:
    with pytest.raises(AccessError, match="öppna läget"):
        started_open_view.ask(function, *arguments)


def test_no_small_count_leaves_in_any_answer(started_open_view: OpenView) -> None:
    for function in (changes.find_changes, series.season_years, series.places, series.category_table):
        counts = started_open_view.ask(function, *ARGUMENTS[function])["count"].dropna()
        assert (counts % 5 == 0).all()
    assert started_open_view.ask(sources.incident_sources)["rows"].isna().all()


def test_survey_answers_of_few_leave_with_nothing_to_subtract_from(
    started_open_view: OpenView, started_snapshot: Snapshot
) -> None:
    told, exact = (
        ask(survey.answers).set_index(["indicator", "area_code", "period_start", "group"])
        for ask in (started_open_view.ask, lambda function: function(started_snapshot))
    )
    hidden = told["status"] == "masked"
    assert hidden[exact["n"] < 30].all()
    assert told.loc[hidden, "value"].isna().all()
    alone = hidden.reset_index().query("group == 'alla'").groupby(["indicator", "period_start"])["status"].sum()
    assert 1 not in set(alone)


def test_population_is_as_published(started_open_view: OpenView, started_snapshot: Snapshot) -> None:
    told = started_open_view.ask(observations.mean_population)
    pd.testing.assert_frame_equal(told, observations.mean_population(started_snapshot))
