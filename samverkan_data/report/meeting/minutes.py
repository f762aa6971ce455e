"""The minutes of a closed meeting: who was there, what was decided, and all that was shown, as one sheet for a file."""

from samverkan_data.errors import RefusedError
from samverkan_data.formats import long_date, period_text
from samverkan_data.report.meeting.kept import PAPER, Kept
from samverkan_data.report.panel import Panel, Section, Sheet, full
from samverkan_data.report.writers import write_sheets
from samverkan_data.schema.meetings import AGENDA_ITEMS
from samverkan_data.texts import meeting as texts

FORMATS = ("docx", "pdf", "html")
DECIDED = "nya_beslut"

__all__ = ["FORMATS", "PAPER", "minutes", "write_minutes"]


def write_minutes(kept: Kept, kind: str) -> bytes:
    """The file; `kept` is the meeting in the face `PAPER`, `kind` one of `FORMATS`.

    Raises:
        RefusedError: another format, or a program is missing.
    """
    if kind not in FORMATS:
        raise RefusedError(texts.NOT_MINUTES.format(kind=kind), texts.MINUTES_KINDS.format(kinds=", ".join(FORMATS)))
    return write_sheets(kind, [minutes(kept)])


def minutes(kept: Kept) -> Sheet:
    """The sheet: the decisions first, then what was shown, item by item; what has been erased is said."""
    meeting, screens = kept.meeting, kept.screens
    decided = next((screen.sheet for screen in screens if screen.item == DECIDED), None)
    sections = [_present(kept), *([_section(AGENDA_ITEMS[DECIDED], decided)] if decided else [])]
    last = ""
    for screen in screens:
        if screen.item != DECIDED:
            title = screen.sheet.title if screen.item != last else ""
            sections.append(_section(title, screen.sheet))
            last = screen.item
    title = meeting.title if meeting is not None else texts.ERASED_HEADING
    return Sheet(
        name="mote", title=texts.MINUTES.format(title=title), sentence=decided.sentence if decided else "",
        lead=_lead(kept), sections=tuple(sections), remarks=kept.told,
        version=next((screen.sheet.version for screen in screens if screen.sheet.version), ""),
        example=any(screen.sheet.example for screen in screens),
    )  # fmt: skip


def _lead(kept: Kept) -> str:
    meeting = kept.meeting
    if meeting is None:
        return ""
    period = period_text(*meeting.period) if meeting.period else ""
    return " · ".join(filter(None, [meeting.kind[1], meeting.area_name, long_date(meeting.held_on), period]))


def _present(kept: Kept) -> Section:
    titles = tuple(title for _, title in kept.meeting.present) if kept.meeting is not None else ()
    lines = titles or (texts.NOBODY_PRESENT,)
    return full(Panel(key="narvarande", heading=texts.PRESENT, lines=lines))


def _section(title: str, sheet: Sheet) -> Section:
    """What a screen said, its sentence as a heading of its own."""
    said = tuple(filter(None, [sheet.lead, *sheet.remarks]))
    return full(Panel(key="", heading=sheet.sentence, lines=said), *sheet.panels, title=title)
