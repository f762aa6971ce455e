"""The page on what is promised: each problem with its causes, why it is chosen, what is done, and how it goes."""

from collections.abc import Sequence
from dataclasses import replace

from samverkan_data.formats import period_text
from samverkan_data.picture.register.chain import Chain, Problem, Step, chain_of
from samverkan_data.query.places import categories_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.chain_writings import write_problem
from samverkan_data.report.controls import Control
from samverkan_data.report.decided import decided_panel
from samverkan_data.report.events import events_panel
from samverkan_data.report.goals import progress_panel
from samverkan_data.report.panel import Panel, Section, Sheet, full, halves
from samverkan_data.report.problems import causes_panel, kept_panel, priority_panel, problem_line
from samverkan_data.report.sheets.promise_form import promise_control, promise_sheet
from samverkan_data.report.steps import actions_panel, counted, done_text, owners_text, promises_panel
from samverkan_data.report.tables import written_table
from samverkan_data.texts import loften as texts

NAME = "loften"
FILTERS = ("omrade", "fran", "till", "kategori")


def controls(asking: Asking) -> tuple[Control, ...]:
    """The whole chain, or one promise as it is published."""
    return promise_control(asking)


def make(asking: Asking) -> Sheet:
    """One promise where it is chosen, else the area's chain; late ones first."""
    return promise_sheet(asking, NAME) or _chain_sheet(asking)


def _chain_sheet(asking: Asking) -> Sheet:
    chain = _fitting(asking, asking.ask(chain_of, asking.choice.area_code, asking.today))
    chosen = chain.chosen
    late = [step for step in chain.steps if step.late_since]
    said = [
        texts.LATE_SENTENCE.say(len(late), len(chain.steps)),
        texts.CHOSEN_SENTENCE.say(len(chosen), len(chain.problems)),
    ]
    sections = [
        full(_late_panel(asking, late), progress_panel(asking, chain.steps), decided_panel(asking)),
        *(section for number, one in enumerate(chosen) for section in _problem_sections(asking, number, one)),
        _kept(asking, chain),
        *_loose(asking, chain.loose),
        full(events_panel(asking)),
    ]
    return asking.sheet(
        NAME, " ".join(f"{one}." for one in said), [one for one in sections if any(one.panels)],
        lead=texts.LEAD.format(period=period_text(asking.choice.start, asking.choice.end)),
        remarks=(texts.NOTHING,) * (not chain.problems),
    )  # fmt: skip


def _fitting(asking: Asking, chain: Chain) -> Chain:
    """What is of the chosen category or its theme; everything where none is chosen."""
    codes = set(asking.choice.categories)
    if not codes:
        return chain
    themes = {asking.ask(categories_of).themes.get(code) for code in codes}
    problems = tuple(one for one in chain.problems if one.category in codes or one.theme in themes)
    return Chain(problems, tuple(step for step in chain.loose if step.theme in themes))


def _late_panel(asking: Asking, late: Sequence[Step]) -> Panel:
    """What is late, the longest late first; a new problem is written here."""
    heading = counted(texts.LATE_HEADING, len(late))
    rows = [(step.title, texts.KINDS[step.kind], step.late_since, owners_text(step.owners), done_text(step))
            for step in late]  # fmt: skip
    table = written_table(texts.LATE_HEADERS, rows) if rows else None
    return Panel(key="forsenat", heading=heading, table=table, writings=write_problem(asking))


def _problem_sections(asking: Asking, number: int, problem: Problem) -> list[Section]:
    """One problem: why and whence beside each other, then what is done and promised."""
    actions = [step for step in problem.steps if step.kind == "action"]
    promises = [step for step in problem.steps if step.kind == "promise"]
    why = halves(priority_panel(asking, f"skal{number}", problem), causes_panel(asking, f"orsaker{number}", problem))
    return [
        replace(why, title=problem.title, lines=(problem_line(asking, problem),)),
        full(actions_panel(asking, f"atgarder{number}", actions, problem),
             promises_panel(asking, f"loften{number}", promises, problem)),
    ]  # fmt: skip


def _kept(asking: Asking, chain: Chain) -> Section:
    """What was not chosen is kept, and what nobody has judged yet."""
    groups = {code: [one for one in chain.problems if one.chosen == code] for code in ("inte_vald", "")}
    return full(
        kept_panel(asking, "inte-valda", texts.NOT_CHOSEN_HEADING, groups["inte_vald"]),
        kept_panel(asking, "obedomda", texts.NOT_JUDGED_HEADING, groups[""]),
    )


def _loose(asking: Asking, steps: Sequence[Step]) -> list[Section]:
    """Actions and promises that hang on no problem here."""
    actions, promises = ([step for step in steps if step.kind == kind] for kind in ("action", "promise"))
    panels = [actions_panel(asking, "ovriga-atgarder", actions) if actions else None,
              promises_panel(asking, "ovriga-loften", promises) if promises else None]  # fmt: skip
    return [full(*panels, title=texts.LOOSE_TITLE)] if steps else []
