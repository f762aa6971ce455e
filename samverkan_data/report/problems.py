"""A problem in panels: why it is chosen, its likely causes, and the problems that were not chosen."""

from collections.abc import Sequence

from samverkan_data.formats import date_text, join_words
from samverkan_data.picture.register.chain import Problem
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.query.rows import rows_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.chain_writings import write_causes, write_judgement, write_problems
from samverkan_data.report.panel import Link, Panel, Status
from samverkan_data.report.problem_facts import bounded, how_common, how_long, unlike
from samverkan_data.report.steps import counted
from samverkan_data.report.tables import written_table
from samverkan_data.schema.addresses import page_of
from samverkan_data.schema.chain import HARMS, INFLUENCES, PERSPECTIVES, YES_NO
from samverkan_data.texts import loften as texts

TICKED = {"influence": INFLUENCES, "harm": HARMS, "many": YES_NO, "leads_on": YES_NO}


def problem_line(asking: Asking, problem: Problem) -> str:
    """Where, of which theme, when it was noted and whether it is chosen."""
    return texts.PROBLEM_LINE.format(
        area=asking.ask(areas_of).names.get(problem.area_code, problem.area_code),
        theme=asking.ask(categories_of).labels.get(problem.theme, texts.NO_THEME),
        noted=texts.NOTED.format(day=date_text(problem.noted_on)),
        chosen=(texts.CHOSEN_ON if problem.chosen_on else texts.CHOSEN)[problem.chosen].format(
            day=date_text(problem.chosen_on) if problem.chosen_on else ""
        ),
    )


def priority_panel(asking: Asking, key: str, problem: Problem) -> Panel:
    """The four questions that data answer, then what people have ticked and why."""
    asked = ((texts.HOW_COMMON, how_common), (texts.HOW_LONG, how_long), (texts.UNLIKE, unlike),
             (texts.BOUNDED, bounded))  # fmt: skip
    rows = [(name, ". ".join(answer(asking, problem)) or texts.NOT_KNOWN, texts.FROM_DATA) for name, answer in asked]
    rows += [(texts.TICKS[name], words.get(problem.judged[name], texts.NOT_JUDGED), texts.FROM_PEOPLE)
             for name, words in TICKED.items()]  # fmt: skip
    rows += [(texts.TICKS["reason"], problem.reason, texts.FROM_PEOPLE)] * bool(problem.reason)
    table = written_table(texts.PRIORITY_HEADERS, rows)
    return Panel(key=key, heading=texts.PRIORITY_HEADING, table=table, writings=write_judgement(problem))


def causes_panel(asking: Asking, key: str, problem: Problem) -> Panel:
    """The likely causes from three sides, with links to the figures; in the open view without what speaks for them."""
    causes = list(rows_of(problem.causes))
    heading = counted(texts.CAUSES_HEADING, len(causes))
    lacking = [label for code, label in PERSPECTIVES.items() if code not in {row.perspective for row in causes}]
    notes = [texts.LACKING_PERSPECTIVES.format(perspectives=join_words(lacking))] * bool(lacking)
    if not causes:
        return Panel(key=key, heading=heading, notes=tuple(notes), status=Status.UNKNOWN,
                     writings=write_causes(problem))  # fmt: skip
    width = 2 if asking.is_open else 4
    rows = [(PERSPECTIVES.get(row.perspective, ""), row.title, _text(row.supports), _text(row.against))[:width]
            for row in sorted(causes, key=lambda one: list(PERSPECTIVES).index(one.perspective))]  # fmt: skip
    return Panel(
        key=key,
        heading=heading,
        table=written_table(texts.CAUSE_HEADERS[:width], rows),
        notes=(*notes, *[texts.CAUSES_OPEN] * asking.is_open),
        links=tuple(_link(row.title, row.figure) for row in causes if _text(row.figure)),
        writings=write_causes(problem),
    )


def kept_panel(asking: Asking, key: str, heading: str, problems: Sequence[Problem]) -> Panel | None:
    """Problems that are not chosen, with how common they are and why not; None where there are none."""
    if not problems:
        return None
    names = asking.ask(areas_of).names
    rows = [
        (one.title, names.get(one.area_code, one.area_code), one.noted_on,
         ". ".join(how_common(asking, one)) or texts.NOT_KNOWN, _judged(one), one.reason)
        for one in problems
    ]  # fmt: skip
    return Panel(key=key, heading=heading, table=written_table(texts.KEPT_HEADERS, rows), notes=(texts.KEPT_NOTE,),
                 writings=write_problems(problems))  # fmt: skip


def _judged(problem: Problem) -> str:
    told = [f"{texts.TICKS[name]}: {words[problem.judged[name]]}" for name, words in TICKED.items()
            if problem.judged[name] in words]  # fmt: skip
    return ", ".join(told) or texts.NOT_JUDGED


def _link(cause: str, address: str) -> Link:
    page, choices = page_of(address)
    return Link(texts.SEE_FIGURE.format(cause=cause), page, choices)


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) else ""
