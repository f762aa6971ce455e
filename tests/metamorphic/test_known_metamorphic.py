"""What nobody has reported changes no verdict: relations between made-up lakes, in the internal and the open view."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as of
from hypothesis import strategies as some

from samverkan_data.picture.gate.view import View
from samverkan_data.picture.incidents.changes import CELL, find_changes
from samverkan_data.picture.incidents.reach import reach
from samverkan_data.picture.incidents.sentence import compared_with, headline
from samverkan_data.picture.question import Question
from tests.conftest import TODAY
from tests.metamorphic.known_lakes import CATEGORIES, EST, POLICE, Plan

Views = Callable[..., View]
RISEN = (EST, "est_a", "A1")
AREAS = ("A1", "A2", "A", "B1")
CELLS = [(source, category, area) for source in CATEGORIES for category in CATEGORIES[source] for area in AREAS]
OCTOBER = date(2026, 10, 31)
YEAR = Question("LPO", date(2026, 1, 1), OCTOBER)
TERTIAL = Question("LPO", date(2026, 5, 1), date(2026, 8, 31))
QUESTIONS = [replace(YEAR, area_code=area) for area in ("LPO", "A", "B")] + [
    Question("A", date(2026, 10, 1), OCTOBER), Question("A", date(2026, 8, 1), OCTOBER),
    Question("A", date(2026, 8, 1), OCTOBER, "previous"),
]  # fmt: skip
FEW = of(
    max_examples=5, deadline=None, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
VERY_FEW = of(FEW, max_examples=2)
days = some.integers(0, 500).map(lambda back: OCTOBER - timedelta(days=back))
sources = some.sampled_from([EST, POLICE])


@some.composite
def plans(draw: some.DrawFn) -> Plan:
    """Two municipalities, small and large cells, one planted rise."""
    monthly = {cell: draw(some.integers(0, 12)) for cell in CELLS} | {RISEN: draw(some.integers(5, 10))}
    monthly |= {(EST, "est_a", "B1"): draw(some.integers(3, 12))}
    monthly |= {(POLICE, "pol_a", place): draw(some.integers(3, 12)) for place in ("A1", "B1")}
    return Plan(monthly, frozenset([RISEN]), seed=draw(some.integers(0, 99)))


def verdicts(view: View, question: Question, verdict: str) -> set[tuple[str, ...]]:
    changes = view.ask(find_changes, question, TODAY)
    if changes.empty:
        return set()
    return set(changes.loc[changes["verdict"] == verdict, CELL].itertuples(index=False, name=None))


def said(view: View, question: Question) -> str:
    changes = view.ask(find_changes, question, TODAY)
    reached = view.ask(reach, question)
    return headline(changes, question.area_code, view.ask(compared_with, question), known=reached.known)


@given(plan=plans(), source=sources, day=days)
@FEW
def test_metamorphic_a_source_cut_at_any_day_has_no_fall_and_the_other_keeps_its_rise(
    views: Views, plan: Plan, source: str, day: date
) -> None:
    whole, cut = views(plan), views(plan.cut(source, day))
    for question in QUESTIONS:
        assert verdicts(cut, question, "fall") <= verdicts(whole, question, "fall")
        kept = {cell for cell in verdicts(whole, question, "rise") if cell[0] != source}
        assert kept <= verdicts(cut, question, "rise")


@given(plan=plans(), source=sources, day=days)
@VERY_FEW
def test_metamorphic_a_source_cut_at_any_day_has_no_fall_in_the_open_view(
    views: Views, plan: Plan, source: str, day: date
) -> None:
    whole, cut = (views(one, is_open=True) for one in (plan, plan.cut(source, day)))
    for area in ("LPO", "A"):
        question = replace(TERTIAL, area_code=area)
        assert verdicts(cut, question, "fall") <= verdicts(whole, question, "fall")


@given(plan=plans(), is_open=some.booleans())
@VERY_FEW
def test_metamorphic_a_municipality_without_reports_changes_no_row_and_no_sentence(
    views: Views, plan: Plan, is_open: bool
) -> None:
    before, after = (views(one, is_open=is_open) for one in (plan, replace(plan, silent=("C", "D"))))
    for area in ("LPO", "A", "B"):
        question = replace(TERTIAL if is_open else YEAR, area_code=area)
        pd.testing.assert_frame_equal(*(view.ask(find_changes, question, TODAY) for view in (before, after)))
        assert said(before, question) == said(after, question)
    assert after.ask(reach, replace(TERTIAL, area_code="LPO")).sentences == (
        "Av lokalpolisområdets 4 kommuner har 2 rapporterat: Kommun A, Kommun B.",
    )


@given(plan=plans(), months=some.integers(1, 24))
@FEW
def test_metamorphic_a_period_after_the_data_has_no_verdict_and_says_so(views: Views, plan: Plan, months: int) -> None:
    opened = views(plan)
    start = date(2026 + (10 + months) // 12, (10 + months) % 12 + 1, 1)
    question = Question("A", start, start + timedelta(days=27))
    assert opened.ask(find_changes, question, TODAY).empty
    assert said(opened, question) == "Det finns inga uppgifter för perioden."
    told = [one for one in opened.ask(reach, question).sentences if "ingen information" not in one]
    assert len(told) == len(CATEGORIES)


@pytest.mark.parametrize("is_open", [False, True])
def test_metamorphic_a_source_that_ends_in_july_has_no_row_for_august_to_october(views: Views, is_open: bool) -> None:
    monthly = {
        (source, category, area): 6 for source in CATEGORIES for category in CATEGORIES[source] for area in AREAS
    }
    ended = views(Plan(monthly).cut(POLICE, date(2026, 7, 31)), is_open=is_open)
    question = Question("A", date(2026, 5, 1), date(2026, 8, 31)) if is_open else QUESTIONS[4]
    changes = ended.ask(find_changes, question, TODAY)
    assert set(changes["source"]) == {EST}
    (sentence,) = ended.ask(reach, question).sentences
    assert sentence.startswith("Polisanmälan: uppgifterna ")
