"""The chain: what hangs on what, what is late, and what data say of the goals."""

from datetime import date, timedelta
from typing import Any, NamedTuple

import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.gate.view import OpenView
from samverkan_data.picture.register.chain import Step, chain_of, late_since
from samverkan_data.picture.register.goals import effect_of
from samverkan_data.picture.register.holding import holders_on
from samverkan_data.query.registers import register
from tests.conftest import TODAY

DAY = timedelta(days=1)


def test_every_action_and_promise_stands_once_under_its_problem_or_loose(started_snapshot: Snapshot) -> None:
    chain = chain_of(started_snapshot, "1814", TODAY)
    codes = [step.code for step in chain.steps]
    every = [*register(started_snapshot, "actions")["action_id"], *register(started_snapshot, "promises")["promise_id"]]
    assert sorted(codes) == sorted(every)
    assert [step.code for step in chain.loose] == ["lofte-samverkan"]
    assert all(step.problem_id == one.problem_id for one in chain.problems for step in one.steps)
    causes = register(started_snapshot, "causes")
    assert sum(len(one.causes) for one in chain.problems) == len(causes)


def test_what_is_late_comes_first_everywhere(started_snapshot: Snapshot) -> None:
    chain = chain_of(started_snapshot, "1814", TODAY)
    assert [step.code for step in chain.steps if step.late_since] == ["atgard-belysning-lanna"]
    assert chain.steps[0].late_since == date(2026, 10, 15)
    assert chain.problems[0].late == (chain.steps[0],)
    later = chain_of(started_snapshot, "1814", date(2027, 1, 1))
    flags = [step.late_since is not None for step in later.steps]
    assert sum(flags) > 1
    assert flags == sorted(flags, reverse=True)


@pytest.mark.parametrize("area", ["1814-FJUGESTA", "1814R005", "LPO-OREBRO", "1880"])
def test_an_area_has_what_is_in_it_and_around_it(started_snapshot: Snapshot, area: str) -> None:
    codes = {one.problem_id for one in chain_of(started_snapshot, area, TODAY).problems}
    assert ("problem-bedragerier" in codes) is (area != "1880")
    assert ("problem-trafik-torget" in codes) is (area in ("1814-FJUGESTA", "LPO-OREBRO"))


@pytest.mark.parametrize(
    ("state", "days", "late"),
    [
        ("pagar", [TODAY], None),
        ("pagar", [TODAY - DAY], TODAY - DAY),
        ("uppfyllt", [TODAY - DAY], None),
        (None, [None, TODAY - DAY], TODAY - DAY),
        ("efter_plan", [TODAY - 3 * DAY, TODAY - 9 * DAY, TODAY + DAY], TODAY - 9 * DAY),
        ("efter_plan", [None, None], None),
    ],
)
def test_late_is_the_first_day_that_has_passed(state: str | None, days: list[date | None], late: date | None) -> None:
    assert late_since(state, days, TODAY) == late


def step(**given: Any) -> Step:
    blank = {"kind": "action", "code": "a", "title": "A", "area_code": "1814", "theme": "", "problem_id": "",
             "owners": (), "goal": "", "done": 0, "of": 10, "start": date(2026, 1, 1), "end": date(2026, 1, 10),
             "follow_up": None, "state": "", "result": "", "late_since": None}  # fmt: skip
    return Step(**(blank | given))


@pytest.mark.parametrize(
    ("today", "pace"), [(date(2025, 12, 1), 0), (date(2026, 1, 1), 1), (date(2026, 1, 10), 10), (date(2027, 1, 1), 10)]
)
def test_an_even_pace_begins_on_the_first_day_and_ends_on_the_last(today: date, pace: float) -> None:
    assert step().even_pace(today) == pytest.approx(pace)


@pytest.mark.parametrize("lacking", [{"of": None}, {"start": None}, {"end": None}, {"end": date(2025, 1, 1)}])
def test_there_is_no_pace_where_anything_lacks(lacking: dict[str, Any]) -> None:
    assert step(**lacking).even_pace(TODAY) is None


class Action(NamedTuple):
    indicator: object = "tma_fortkorning"
    area_code: str = "1814"
    goal_effect: object = "Färre"
    starts_on: pd.Timestamp = pd.Timestamp("2024-01-01")
    baseline: float = 33.6
    target: float = 30.0


@pytest.mark.parametrize(
    ("action", "reached"),
    [
        (Action(), "not_reached"),
        (Action(target=80.0, baseline=90.0), "reached"),
        (Action(target=53.0, baseline=60.0), "unclear"),
        (Action(target=80.0, baseline=20.0), "not_reached"),
        (Action(starts_on=pd.Timestamp("2026-01-01")), "before_start"),
        (Action(area_code="1814R006"), "too_few"),
        (Action(area_code="1880"), "not_measured"),
        (Action(target=float("nan")), "none"),
        (Action(indicator=None), "none"),
        (Action(indicator="bra_stold", target=10_000.0, baseline=20_000.0), "reached"),
        (Action(indicator="bra_stold", target=10.0, baseline=100.0), "not_reached"),
    ],
)
def test_a_goal_is_reached_only_where_the_whole_margin_says_so(
    started_snapshot: Snapshot, action: Action, reached: str
) -> None:
    assert effect_of(started_snapshot, action).reached == reached


def test_a_role_is_held_vacant_gone_or_nobodys(started_snapshot: Snapshot) -> None:
    holders = holders_on(started_snapshot, TODAY)
    asked = [("omradespolis", "1814-FJUGESTA"), ("polis_est", "1814"), ("omradespolis", "1880"), (None, "1814")]
    assert [holders.of(*one).state for one in asked] == ["held", "vacant", "gone", "nobody"]
    assert holders.of("omradespolis", "1814")[1:4] == ("Områdespolis", "polis", ("operativ", "utatriktad"))
    assert holders.of("omradespolis", "1880").title == "Områdespolis"


def test_the_open_view_has_the_chain_without_the_words_on_single_incidents(started_open_view: OpenView) -> None:
    told, whole = (view.ask(chain_of, "1814", TODAY) for view in (started_open_view, started_open_view))
    assert [one.problem_id for one in told.problems] == [one.problem_id for one in whole.problems]
    assert {one.reason for one in told.problems} == {""}
    assert all(one.causes[["supports", "against", "figure"]].isna().all(axis=None) for one in told.problems)
    assert {step.result for step in told.steps if step.kind == "action"} == {""}
