"""Parts I to L: causes, what goes first and what does not, what is done by whom, and how it went."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from samverkan_data.picture.register.chain import Chain, Problem, Step, chain_of
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Section, Status, full
from samverkan_data.report.papers.draft import Draft
from samverkan_data.report.papers.from_pages import page, panels
from samverkan_data.report.problem_facts import how_common
from samverkan_data.report.problems import TICKED, causes_panel, priority_panel
from samverkan_data.report.steps import actions_panel, after_text, effect_text, promises_panel
from samverkan_data.report.tables import written_table
from samverkan_data.schema.chain import CHOSEN
from samverkan_data.texts import loften as chain_texts
from samverkan_data.texts import papers as texts


def analysis(draft: Draft) -> Section:
    """I: likely causes from three sides, problem by problem."""
    return _part(draft, "i", _causes)


def priority(draft: Draft) -> Section:
    """J: the problems against each other, and what was not chosen."""
    return _part(draft, "j", _order)


def measures(draft: Draft) -> Section:
    """K: what is done, by whom on both sides, until when and to which goals."""
    return _part(draft, "k", _actions)


def followed(draft: Draft) -> Section:
    """L: what came of the last plan and of the promises."""
    return _part(draft, "l", _followed)


def _part(draft: Draft, letter: str, make: Callable[[Asking, Chain], Iterator[Panel]]) -> Section:
    asking = draft.asking
    chain = asking.ask(chain_of, asking.choice.area_code, asking.today)
    return full(*make(asking, chain), *draft.answers(letter), title=texts.PARTS[letter])


def _causes(asking: Asking, chain: Chain) -> Iterator[Panel]:
    problems = [*chain.chosen, *(one for one in chain.problems if one.chosen != "vald" and len(one.causes))]
    for number, one in enumerate(problems):
        yield _about(one, causes_panel(asking, f"i-orsaker{number}", one))
    if not chain.problems:
        yield Panel(key="i-inga", heading=texts.NO_PROBLEMS, status=Status.UNKNOWN)


def _order(asking: Asking, chain: Chain) -> Iterator[Panel]:
    """All problems beside each other, then why each chosen one is, and what was not chosen and why."""
    if chain.problems:
        yield _side_by_side(asking, chain)
    for number, one in enumerate(chain.chosen):
        yield _about(one, priority_panel(asking, f"j-skal{number}", one))
    yield from panels(page(asking, "loften"), ("inte-valda", "obedomda"), "j")


def _side_by_side(asking: Asking, chain: Chain) -> Panel:
    names = asking.ask(areas_of).names
    rows = [
        (one.title, names.get(one.area_code, one.area_code), ". ".join(how_common(asking, one)) or
         chain_texts.NOT_KNOWN, *(words.get(one.judged[name], chain_texts.NOT_JUDGED) for name, words in
         TICKED.items()), CHOSEN.get(one.chosen, chain_texts.NOT_JUDGED))
        for one in chain.problems
    ]  # fmt: skip
    return Panel(key="j-sida", heading=texts.SIDE_BY_SIDE, table=written_table(texts.SIDE_HEADERS, rows))


def _actions(asking: Asking, chain: Chain) -> Iterator[Panel]:
    """The actions of each chosen problem, then those of no problem; as they were decided, whatever has come since."""
    for number, one in enumerate(chain.chosen):
        steps = [step for step in one.steps if step.kind == "action"]
        yield _about(one, actions_panel(asking, f"k-atgarder{number}", steps, one, with_after=False))
    loose = [step for step in chain.loose if step.kind == "action"]
    if loose:
        yield _named(texts.WITHOUT_PROBLEM, actions_panel(asking, "k-ovriga", loose, with_after=False))
    if not chain.actions:
        yield Panel(key="k-inga", heading=texts.NO_ACTIONS, status=Status.UNKNOWN)


def _followed(asking: Asking, chain: Chain) -> Iterator[Panel]:
    """What is late and how much is done, and the promises with their results."""
    yield from panels(page(asking, "loften"), ("forsenat", "gjort"), "l")
    yield from _effects(asking, chain.actions)
    for number, one in enumerate(chain.chosen):
        steps = [step for step in one.steps if step.kind == "promise"]
        if steps:
            yield _about(one, promises_panel(asking, f"l-loften{number}", steps, one))
    loose = [step for step in chain.loose if step.kind == "promise"]
    if loose:
        yield _named(texts.WITHOUT_PROBLEM, promises_panel(asking, "l-ovriga", loose))


def _effects(asking: Asking, actions: Sequence[Step]) -> Iterator[Panel]:
    """What each action was to change and whether it seems to have; before and after is of exact incidents."""
    said = [
        (step.title, effect_text(step.effect), "" if asking.is_open else after_text(asking, step)) for step in actions
    ]
    rows = [row for row in said if row[1] != chain_texts.NO_GOAL or row[2]]
    if rows:
        yield Panel(key="l-effekt", heading=texts.EFFECTS, table=written_table(texts.EFFECT_HEADERS, rows))


def _about(problem: Problem, panel: Panel) -> Panel:
    return _named(problem.title, panel)


def _named(about: str, panel: Panel) -> Panel:
    return replace(panel, heading=texts.ABOUT.format(about=about, heading=panel.heading))
