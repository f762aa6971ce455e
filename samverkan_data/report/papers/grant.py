"""What an application for statsbidrag asks, filled in from the plan; what nobody has written stands as a gap."""

from collections.abc import Iterator

from samverkan_data.formats import date_text
from samverkan_data.picture.register.chain import UPHELD, Problem, Step, chain_of
from samverkan_data.picture.register.law import law_found
from samverkan_data.query.places import areas_of
from samverkan_data.query.rows import rows_of
from samverkan_data.report.panel import Panel, Section, full
from samverkan_data.report.papers.draft import Draft
from samverkan_data.report.steps import counted, done_text, effect_text, owners_text, time_text
from samverkan_data.report.tables import written_table
from samverkan_data.schema.chain import PERSPECTIVES
from samverkan_data.texts import papers as texts
from samverkan_data.texts import promise_form as promise_texts

Pair = tuple[Problem, Step]


def sections(draft: Draft) -> list[Section]:
    """The head, each action that may be applied for with its problem, what people write, and what to bear in mind."""
    told = [_action(draft, place, *pair) for place, pair in enumerate(_pairs(draft))]
    limits = Panel(key="s-krav", heading=texts.GRANT_LIMITS, reading=texts.GRANT_LEAD, lines=texts.GRANT_LIMIT_LINES)
    return [
        full(draft.head("s-huvud")), full(*told), full(*draft.answers("s"), title=texts.GRANT_ANSWERS),
        full(_attached(draft), limits),
    ]  # fmt: skip


def sentence(draft: Draft) -> str:
    """How many actions there are."""
    return counted(texts.GRANT_SENTENCE, len(_pairs(draft)))


def _pairs(draft: Draft) -> list[Pair]:
    """The actions of the chosen problems that are not upheld."""
    chain = draft.asking.ask(chain_of, draft.asking.choice.area_code, draft.asking.today)
    return [(one, step) for one in chain.chosen for step in one.steps if step.kind == "action" and step.state != UPHELD]


def _action(draft: Draft, place: int, problem: Problem, step: Step) -> Panel:
    rows = [(texts.GRANT_ROWS[name], said or texts.TO_FILL) for name, said in _answers(draft, problem, step)]
    return Panel(key=f"s-atgard{place}", heading=step.title, table=written_table(texts.HEAD_HEADERS, rows))


def _answers(draft: Draft, problem: Problem, step: Step) -> Iterator[tuple[str, str]]:
    names, inside = draft.asking.ask(areas_of).names, not draft.asking.is_open
    causes = [promise_texts.CAUSE.format(cause=row.title, perspective=PERSPECTIVES.get(row.perspective, ""))
              for row in rows_of(problem.causes)]  # fmt: skip
    yield "problem", problem.title
    yield "place", names.get(problem.area_code, problem.area_code)
    yield "why", problem.reason if inside else texts.NOT_OPEN
    yield "causes", "; ".join(causes)
    yield "action", step.title
    yield "time", time_text(step)
    yield "work", ", ".join(filter(None, [step.goal, done_text(step)]))
    yield "effect", effect_text(step.effect) if step.effect and (step.effect.text or step.effect.label) else ""
    yield "who", owners_text([one for one in step.owners if one.role_id])
    yield "evaluation", _evaluation(step)


def _evaluation(step: Step) -> str:
    """By which indicator and when, where both are known."""
    if step.effect is None or not step.effect.label or step.follow_up is None:
        return ""
    return texts.GRANT_EVALUATION.format(indicator=step.effect.label, day=date_text(step.follow_up))


def _attached(draft: Draft) -> Panel:
    """The decided lägesbild with åtgärdsplan that goes with the application."""
    paper = draft.asking.ask(law_found, draft.asking.choice.area_code, draft.asking.today).decided
    said = texts.GRANT_UNDECIDED
    if paper is not None and paper.decided_on is not None:
        said = texts.GRANT_DECIDED.format(title=paper.title, day=date_text(paper.decided_on),
                                          by=paper.decided_by or texts.SOMEBODY)  # fmt: skip
    return Panel(key="s-bilagor", heading=texts.GRANT_ATTACHED, lines=(said,))
