"""What may be written on Löften; new problems, causes, actions, promises and events begin from where they stand."""

from collections.abc import Sequence

from samverkan_data.picture.register.chain import Problem, Step
from samverkan_data.query.places import categories_of
from samverkan_data.query.rows import rows_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.writing import Writing
from samverkan_data.texts import loften as texts

TABLES = {"action": "actions", "promise": "promises"}


def write_problem(asking: Asking) -> tuple[Writing, ...]:
    """A new problem in the chosen area, of the chosen category or theme."""
    chosen = asking.choice.category
    column = "theme" if chosen in asking.ask(categories_of).all_themes() else "category"
    begins = {"area_code": asking.choice.area_code, "noted_on": asking.today.isoformat(), column: chosen}
    return (Writing(texts.NEW_PROBLEM, "problems", (), begins),)


def write_judgement(problem: Problem) -> tuple[Writing, ...]:
    """The problem with what people judge of it."""
    return (Writing(texts.JUDGE, "problems", (problem.problem_id,)),)


def write_problems(problems: Sequence[Problem]) -> tuple[Writing, ...]:
    """Problems that are told in a table, each by its name."""
    return tuple(Writing(texts.CHANGE.format(title=one.title), "problems", (one.problem_id,)) for one in problems)


def write_causes(problem: Problem) -> tuple[Writing, ...]:
    """A new cause, and each of those that there are."""
    begins = {"problem_id": problem.problem_id}
    held = [Writing(texts.CHANGE.format(title=row.title), "causes", (row.cause_id,)) for row in rows_of(problem.causes)]
    return (Writing(texts.NEW_CAUSE, "causes", (), begins), *held)


def write_actions(asking: Asking, problem: Problem | None, steps: Sequence[Step]) -> tuple[Writing, ...]:
    """A new action of the problem, and each of those that there are."""
    begins = {**_begins(problem), "starts_on": asking.today.isoformat(), "state": "ej_paborjat"} if problem else {}
    return (*([Writing(texts.NEW_ACTION, "actions", (), begins)] if problem else []), *_held(steps))


def write_promises(asking: Asking, problem: Problem | None, steps: Sequence[Step]) -> tuple[Writing, ...]:
    """As `write_actions`, of promises."""
    begins = {**_begins(problem), "valid_from": asking.today.isoformat(), "state": "ej_paborjat"} if problem else {}
    return (*([Writing(texts.NEW_PROMISE, "promises", (), begins)] if problem else []), *_held(steps))


def _begins(problem: Problem) -> dict[str, str]:
    return {"problem_id": problem.problem_id, "area_code": problem.area_code, "theme": problem.theme}


def _held(steps: Sequence[Step]) -> list[Writing]:
    return [Writing(texts.CHANGE.format(title=step.title), TABLES[step.kind], (step.code,)) for step in steps]
