"""The chain: problems with their causes, and the actions and promises that came of them, the latest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.register.goals import Effect, effect_of
from samverkan_data.picture.register.holding import Held, Holders, holders_on
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.query.rows import rows_of

UPHELD = "uppfyllt"
Kind = Literal["action", "promise"]


@dataclass(frozen=True)
class Step:
    """An action or a promise.

    Args:
        kind: which of them.
        code, title, theme, result: of the row; empty where it has none.
        area_code: where.
        problem_id, cause_id, promise_id: what it hangs on; empty where nothing.
        owners: the one that is responsible, and for an action the one on the other side.
        goal: what is counted; `done` of `of`, None where they are not known.
        start, end, follow_up: days, None where there is none.
        state: code of how it goes.
        late_since: the first day that has passed without it being upheld; None where none has.
        term, approach: codes of an action.
        effect: what an action is to change.
    """

    kind: Kind
    code: str
    title: str
    area_code: str
    theme: str
    problem_id: str
    owners: tuple[Held, ...]
    goal: str
    done: int | None
    of: int | None
    start: date | None
    end: date | None
    follow_up: date | None
    state: str
    result: str
    late_since: date | None
    cause_id: str = ""
    cause: str = ""
    promise_id: str = ""
    term: str = ""
    approach: str = ""
    effect: Effect | None = None

    def even_pace(self, today: date) -> float | None:
        """How much would be done today at an even pace; None where start, end or number is not known."""
        end = self.end or self.follow_up
        if not self.of or self.start is None or end is None or end < self.start:
            return None
        passed = ((today - self.start).days + 1) / ((end - self.start).days + 1)
        return self.of * min(max(passed, 0.0), 1.0)


@dataclass(frozen=True)
class Problem:
    """A problem with all that hangs on it; `judged` is column -> code of what people have ticked."""

    problem_id: str
    title: str
    area_code: str
    theme: str
    category: str
    noted_on: date
    judged: dict[str, str]
    chosen: str
    chosen_on: date | None
    reason: str
    causes: pd.DataFrame
    steps: tuple[Step, ...]

    @property
    def late(self) -> tuple[Step, ...]:
        """Its steps that are late."""
        return tuple(step for step in self.steps if step.late_since)


@dataclass(frozen=True)
class Chain:
    """The problems of an area, and the steps that hang on none; late ones first everywhere."""

    problems: tuple[Problem, ...]
    loose: tuple[Step, ...]

    @property
    def chosen(self) -> tuple[Problem, ...]:
        """The problems that are worked on."""
        return tuple(one for one in self.problems if one.chosen == "vald")

    @property
    def actions(self) -> tuple[Step, ...]:
        """Every action, in the order of `steps`."""
        return tuple(step for step in self.steps if step.kind == "action")

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step, late ones first, the longest late at the head."""
        return in_order([*(step for one in self.problems for step in one.steps), *self.loose])


JUDGED = ("influence", "harm", "many", "leads_on")


def chain_of(snapshot: Snapshot, area_code: str, today: date) -> Chain:
    """The chain of the area, what lies in it and what it lies in."""
    near, holders = areas_of(snapshot).near(area_code), holders_on(snapshot, today)
    steps = in_order([*_actions(snapshot, holders, near, today), *_promises(snapshot, holders, near, today)])
    known = register(snapshot, "problems")
    problems = [_problem(row, register(snapshot, "causes"), steps)
                for row in rows_of(known[known["area_code"].isin(near)])]  # fmt: skip
    ids = {one.problem_id for one in problems}
    first = sorted(problems, key=lambda one: (min((step.late_since for step in one.late if step.late_since),
                                                  default=date.max), -one.noted_on.toordinal()))  # fmt: skip
    return Chain(tuple(first), tuple(step for step in steps if step.problem_id not in ids))


def in_order(steps: list[Step]) -> tuple[Step, ...]:
    """Late ones first, then by the day they are followed up."""
    return tuple(sorted(steps, key=lambda one: (one.late_since or date.max, one.state == UPHELD,
                                                one.follow_up or date.max)))  # fmt: skip


def late_since(state: object, days: list[date | None], today: date) -> date | None:
    """The first of the days that has passed, of what is not upheld."""
    passed = [day for day in days if day is not None and day < today]
    return None if state == UPHELD else min(passed, default=None)


def _problem(row: Any, causes: pd.DataFrame, steps: tuple[Step, ...]) -> Problem:  # noqa: ANN401
    own = causes[causes["problem_id"] == row.problem_id].reset_index(drop=True)
    judged = {name: text(getattr(row, name)) for name in JUDGED}
    return Problem(row.problem_id, row.title, row.area_code, text(row.theme), text(row.category), row.noted_on.date(),
                   judged, text(row.chosen), day(row.chosen_on), text(row.reason), own,
                   tuple(step for step in steps if step.problem_id == row.problem_id))  # fmt: skip


def _actions(snapshot: Snapshot, holders: Holders, near: set[str], today: date) -> Iterator[Step]:
    actions, causes = register(snapshot, "actions"), register(snapshot, "causes")
    titles = dict(zip(causes["cause_id"], causes["title"], strict=True))
    for row in rows_of(actions[actions["area_code"].isin(near)]):
        start, end, follow_up = day(row.starts_on), day(row.ends_on), day(row.follow_up)
        owners = tuple(holders.of(role, row.area_code) for role in (row.role_id, row.role_other))
        cause = titles.get(row.cause_id, text(row.cause))
        yield Step(
            "action", row.action_id, row.title, row.area_code, text(row.theme), text(row.problem_id), owners,
            text(row.goal_work), whole(row.done), whole(row.goal_count), start, end, follow_up, text(row.state),
            text(row.result), late_since(row.state, [end, follow_up], today), text(row.cause_id), cause,
            text(row.promise_id), text(row.term), text(row.approach), effect_of(snapshot, row),
        )  # fmt: skip


def _promises(snapshot: Snapshot, holders: Holders, near: set[str], today: date) -> Iterator[Step]:
    promises = register(snapshot, "promises")
    for row in rows_of(promises[promises["area_code"].isin(near)]):
        start, end, follow_up = day(row.valid_from), day(row.valid_to), day(row.follow_up)
        yield Step(
            "promise", row.promise_id, row.title, row.area_code, text(row.theme), text(row.problem_id),
            (holders.of(row.role_id, row.area_code),), text(row.activity), whole(row.done), whole(row.promised),
            start, end, follow_up, text(row.state), text(row.result),
            late_since(row.state, [end, follow_up], today),
        )  # fmt: skip


def text(cell: object) -> str:
    """The text of a cell; empty where it is blank."""
    return cell if isinstance(cell, str) else ""


def day(cell: Any) -> date | None:  # noqa: ANN401
    """The day of a cell; None where it is blank."""
    return None if pd.isna(cell) else cell.date()


def whole(cell: Any) -> int | None:  # noqa: ANN401
    """The whole number of a cell; None where it is blank."""
    return None if pd.isna(cell) else int(cell)
