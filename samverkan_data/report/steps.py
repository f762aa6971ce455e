"""Actions and promises in words: owners, time, what is counted, what it is to change, and how it goes."""

from collections.abc import Sequence
from datetime import date

from samverkan_data.formats import date_text, decimal, join_words, number, span
from samverkan_data.picture.register.chain import Problem, Step
from samverkan_data.picture.register.effects import action_answers, short_answer
from samverkan_data.picture.register.goals import Effect
from samverkan_data.picture.register.holding import Held
from samverkan_data.report.asking import Asking
from samverkan_data.report.chain_writings import write_actions, write_promises
from samverkan_data.report.panel import Panel, Status
from samverkan_data.report.tables import written_table
from samverkan_data.schema.chain import APPROACHES, TERMS
from samverkan_data.texts import loften as texts
from samverkan_data.texts.pages import STATES


def actions_panel(
    asking: Asking, key: str, steps: Sequence[Step], problem: Problem | None = None, *, with_after: bool = True
) -> Panel:
    """The actions as a table, of a problem or of none; with before and after for those who see exact incidents."""
    heading, writings = counted(texts.ACTIONS_HEADING, len(steps)), write_actions(asking, problem, steps)
    if not steps:
        return Panel(key=key, heading=heading, status=Status.UNKNOWN, writings=writings)
    rows = [(_title(step), owners_text(step.owners), time_text(step), work_text(step, asking.today),
             effect_text(step.effect), state_text(step)) for step in steps]  # fmt: skip
    if asking.is_open or not with_after:
        return Panel(key=key, heading=heading, table=written_table(texts.ACTION_HEADERS, rows), writings=writings)
    headers = (*texts.ACTION_HEADERS, texts.AFTER)
    answered = [(*row, after_text(asking, step)) for row, step in zip(rows, steps, strict=True)]
    return Panel(key=key, heading=heading, table=written_table(headers, answered), writings=writings)


def promises_panel(asking: Asking, key: str, steps: Sequence[Step], problem: Problem | None = None) -> Panel:
    """The promises as a table, of a problem or of none."""
    heading, writings = counted(texts.PROMISES_HEADING, len(steps)), write_promises(asking, problem, steps)
    if not steps:
        return Panel(key=key, heading=heading, status=Status.UNKNOWN, writings=writings)
    rows = [(step.title, owners_text(step.owners), time_text(step), work_text(step, asking.today), state_text(step),
             step.result) for step in steps]  # fmt: skip
    return Panel(key=key, heading=heading, table=written_table(texts.PROMISE_HEADERS, rows), writings=writings)


def counted(forms: dict[str, str], count: int) -> str:
    """None, one or how many."""
    return forms["none" if not count else "one" if count == 1 else "many"].format(count=count)


def owner_text(held: Held) -> str:
    """The role and its side, and that it is vacant or gone where it is."""
    owner = texts.OWNER.format(role=held.title, side=texts.SIDES[held.side]) if held.side in texts.SIDES else held.title
    return texts.OWNER_STATES.get(held.state, "{owner}").format(owner=owner)


def owners_text(owners: Sequence[Held]) -> str:
    """The owners beside each other; that there is none is said once."""
    return join_words(list(dict.fromkeys(owner_text(held) for held in owners)))


def time_text(step: Step) -> str:
    """First and last day, and when it is followed up."""
    days = [texts.FROM_DAY.format(day=date_text(step.start))] if step.start else []
    days += [texts.TO_DAY.format(day=date_text(step.end))] if step.end else []
    followed = [texts.FOLLOWED_UP.format(day=date_text(step.follow_up))] if step.follow_up else []
    return ", ".join(filter(None, [" ".join(days), *followed]))


def done_text(step: Step) -> str:
    """What is done of what is to be done."""
    if step.of is None:
        return "" if step.done is None else texts.DONE.format(done=number(step.done))
    return (texts.OF if step.done is None else texts.DONE_OF).format(done=number(step.done or 0), of=number(step.of))


def work_text(step: Step, today: date) -> str:
    """What is counted, how much is done, and what an even pace would be."""
    pace = step.even_pace(today)
    told = (
        texts.PACE.format(count=number(round(pace))) if pace and step.done is not None and step.state in GOING else ""
    )
    return "; ".join(filter(None, [step.goal, ", ".join(filter(None, [done_text(step), told]))])) or texts.NO_GOAL


GOING = ("pagar", "efter_plan")


def effect_text(effect: Effect | None) -> str:
    """The goal, and how far the latest value is from it."""
    if effect is None or (not effect.text and not effect.label):
        return texts.NO_GOAL
    if not effect.label:
        return effect.text
    values = {
        name: _value(value, effect.unit) for name, value in (("baseline", effect.baseline), ("target", effect.target))
    }
    goal = texts.GOAL.format(text=effect.text or effect.label, label=effect.label, **values)
    shown = _value(effect.now, effect.unit)
    if effect.low == effect.low and effect.reached != "hidden":
        shown = texts.MARGIN.format(now=shown, span=span(effect.low, effect.high, 0))
    now = texts.NOW.get(effect.reached, "").format(now=shown, year=effect.year)
    return ". ".join(filter(None, [goal, now]))


def _value(value: float, unit: str) -> str:
    return texts.UNKNOWN_VALUE if value != value else decimal(value).removesuffix(",0") + texts.UNITS[unit]


def state_text(step: Step) -> str:
    """How it goes, that it is late where it is, and what an action has led to."""
    late = texts.LATE.format(day=date_text(step.late_since)) if step.late_since else ""
    result = texts.RESULT.format(result=step.result) if step.kind == "action" and step.result else ""
    return ". ".join(filter(None, [STATES.get(step.state, ""), late, result]))


def after_text(asking: Asking, step: Step) -> str:
    """What before and after say of an action that has begun and has a theme."""
    if not step.theme or step.start is None or step.start > asking.today:
        return ""
    return short_answer(asking.ask(action_answers, step.code, asking.today))


def _title(step: Step) -> str:
    how = join_words(
        [words[code] for words, code in ((TERMS, step.term), (APPROACHES, step.approach)) if code in words]
    )
    return texts.ACTION.format(
        title=step.title,
        how=texts.HOW.format(how=how) if how else "",
        cause=texts.AGAINST_CAUSE.format(cause=step.cause) if step.cause else "",
    )
