"""The page on the law and the papers: how it stands against the law, and each paper as it will be decided on."""

from samverkan_data.formats import date_text, period_text
from samverkan_data.picture.register.papers import Paper, papers_of
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.controls import Control, one_of_many
from samverkan_data.report.panel import Link, Panel, Section, Sheet, Status, full
from samverkan_data.report.papers import PAPERS, paper_sheet
from samverkan_data.report.papers.law import law_panel, law_sentence, steps_panel
from samverkan_data.report.papers.organisation import council_lines
from samverkan_data.report.sheets.lagen import NAME
from samverkan_data.report.steps import counted
from samverkan_data.report.tables import written_table
from samverkan_data.schema.papers import PAPER_KINDS
from samverkan_data.texts import papers as texts

PAPER, STATUS, YEARLY = "dokument", "lagen", "yearly"
PART, WHOLE, LOCKED = "del", "alla", "papper"


def controls(asking: Asking) -> tuple[Control, ...]:
    """The status, or one of the papers; of the long one a part of it."""
    paper = one_of_many(asking, PAPER, texts.PAPER_CONTROL, {STATUS: texts.STATUS, **texts.KIND_TITLES}, STATUS)
    if paper.value != YEARLY:
        return (paper,)
    return (paper, one_of_many(asking, PART, texts.PART_CONTROL, {WHOLE: texts.WHOLE_PAPER, **texts.PARTS}, WHOLE))


def make(asking: Asking) -> Sheet:
    """The chosen paper, else the status."""
    kind = asking.value(PAPER)
    part = asking.value(PART).removeprefix(WHOLE)
    return paper_sheet(asking, kind, part) if kind in PAPERS else _status(asking)


def _status(asking: Asking) -> Sheet:
    council = Panel(key="radet", heading=texts.MEETINGS, lines=council_lines(asking))
    sections: list[Section] = [
        full(law_panel(asking, "lagen")), full(steps_panel(asking, "steg"), council), full(_papers(asking)),
    ]  # fmt: skip
    return asking.sheet(NAME, law_sentence(asking), sections)


def _papers(asking: Asking) -> Panel:
    """The papers of the area, with ways to them."""
    found = asking.ask(papers_of, asking.choice.area_code)
    heading = counted(texts.PAPERS_HEADING, len(found))
    if not found:
        return Panel(key="dokument", heading=heading, reading=texts.PAPERS_READING, status=Status.UNKNOWN)
    names = asking.ask(areas_of).names
    rows = [(one.title, PAPER_KINDS.get(one.kind, ""), names.get(one.area_code, one.area_code),
             period_text(one.start, one.end), _state(one), one.diary, one.made_by) for one in found]  # fmt: skip
    return Panel(key="dokument", heading=heading, reading=texts.PAPERS_READING,
                 table=written_table(texts.PAPERS_HEADERS, rows), links=tuple(map(_way, found)))  # fmt: skip


def _state(one: Paper) -> str:
    if one.decided_on is None:
        return texts.PAPER_DRAFT
    return texts.PAPER_DECIDED.format(day=date_text(one.decided_on), by=one.decided_by or texts.SOMEBODY)


def _way(one: Paper) -> Link:
    choices = {"omrade": one.area_code, "fran": one.start.isoformat(), "till": one.end.isoformat(), PAPER: one.kind,
               LOCKED: one.paper_id if one.decided_on else ""}  # fmt: skip
    return Link(texts.SEE_PAPER.format(title=one.title), NAME, choices)
