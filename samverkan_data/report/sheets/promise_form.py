"""A promise in the form that is published: what, why, who, and how it is followed up. Nothing from single incidents."""

from samverkan_data.formats import date_text, join_words
from samverkan_data.picture.register.agreements import agreement_for
from samverkan_data.picture.register.chain import Chain, Problem, Step, chain_of
from samverkan_data.query.places import areas_of
from samverkan_data.query.rows import rows_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.controls import Control, one_of_many
from samverkan_data.report.goals import progress_panel
from samverkan_data.report.panel import Panel, Sheet, full
from samverkan_data.report.steps import done_text, effect_text, owner_text, owners_text, time_text
from samverkan_data.report.tables import written_table
from samverkan_data.schema.chain import PERSPECTIVES
from samverkan_data.texts import promise_form as texts
from samverkan_data.texts.pages import STATES

PROMISE = "lofte"


def promise_control(asking: Asking) -> tuple[Control, ...]:
    """Which promise is shown in the form that is published; the whole chain where none is chosen."""
    steps = asking.ask(chain_of, asking.choice.area_code, asking.today).steps
    options = {step.code: step.title for step in steps if step.kind == "promise"}
    return (one_of_many(asking, PROMISE, texts.CHOOSE, {"": texts.WHOLE_CHAIN, **options}),) if options else ()


def promise_sheet(asking: Asking, name: str) -> Sheet | None:
    """The chosen promise as a sheet of the page; None where none is chosen."""
    chain = asking.ask(chain_of, asking.choice.area_code, asking.today)
    promise = next((step for step in chain.steps if step.code == asking.value(PROMISE)), None)
    if promise is None:
        return None
    problem = next((one for one in chain.problems if one.problem_id == promise.problem_id), None)
    actions = _actions(chain, promise)
    panels = (_promised(asking, promise), _why(asking, problem) if problem else None, _done(actions),
              _followed(promise, actions), progress_panel(asking, (promise, *actions)))  # fmt: skip
    return asking.sheet(
        name, promise.title, [full(*panels)], title=texts.TITLE, lead=_where(asking, promise.area_code),
        remarks=() if asking.is_open else (texts.PUBLISH_OPEN,),
    )  # fmt: skip


def _actions(chain: Chain, promise: Step) -> tuple[Step, ...]:
    """The actions that belong to the promise."""
    return tuple(step for step in chain.steps if step.promise_id == promise.code)


def _promised(asking: Asking, promise: Step) -> Panel:
    agreement = asking.ask(agreement_for, promise.area_code, asking.today)
    parties = texts.PARTIES.format(police=agreement.party_police, municipality=agreement.party_municipality) \
        if agreement else ""  # fmt: skip
    rows = [(texts.WHAT, promise.title), (texts.ACTIVITY, promise.goal or texts.NOT_SAID),
            (texts.HOW_MANY, str(promise.of or texts.NOT_SAID)), (texts.WHEN, time_text(promise)),
            (texts.WHO, owners_text(promise.owners)), (texts.BY, parties)]  # fmt: skip
    return _panel("loftet", texts.PROMISED, rows)


def _why(asking: Asking, problem: Problem) -> Panel:
    """The problem and its likely causes; what speaks for them stays inside."""
    chosen = texts.CHOSEN.format(day=date_text(problem.chosen_on)) if problem.chosen_on else ""
    causes = [texts.CAUSE.format(perspective=PERSPECTIVES.get(row.perspective, ""), cause=row.title)
              for row in rows_of(problem.causes)]  # fmt: skip
    rows = [(texts.PROBLEM, problem.title), (texts.PLACE, _where(asking, problem.area_code)),
            (texts.CAME, " ".join(filter(None, [texts.NOTED.format(day=date_text(problem.noted_on)), chosen]))),
            (texts.CAUSES, "; ".join(causes))]  # fmt: skip
    return _panel("varfor", texts.WHY, rows)


def _done(actions: tuple[Step, ...]) -> Panel | None:
    """What is done for the promise, by whom on both sides."""
    rows = [(step.title, join_words([owner_text(held) for held in step.owners]), time_text(step)) for step in actions]
    table = written_table(texts.ACTION_HEADERS, rows)
    return Panel(key="gor", heading=texts.DOING, table=table) if rows else None


def _followed(promise: Step, actions: tuple[Step, ...]) -> Panel:
    """How and when it is followed up, and how it goes."""
    day = date_text(promise.follow_up) if promise.follow_up else texts.NOT_SAID
    effects = [effect_text(step.effect) for step in actions if step.effect and step.effect.label]
    rows = [(texts.FOLLOW_UP, day), (texts.COUNTED, done_text(promise) or texts.NOT_SAID),
            (texts.EFFECT, ". ".join(effects)), (texts.STATE, STATES.get(promise.state, texts.NOT_SAID)),
            (texts.RESULT, promise.result)]  # fmt: skip
    return _panel("uppfoljning", texts.FOLLOWED, rows)


def _panel(key: str, heading: str, rows: list[tuple[str, str]]) -> Panel:
    return Panel(key=key, heading=heading, table=written_table(texts.HEADERS, [row for row in rows if row[1]]))


def _where(asking: Asking, area_code: str) -> str:
    return asking.ask(areas_of).names.get(area_code, area_code)
