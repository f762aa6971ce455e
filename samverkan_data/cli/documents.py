"""The command that makes papers: those that the law asks for, minutes of a closed meeting, and EST's weekly letter."""

from functools import partial
from typing import Any

import typer

from samverkan_data.cli.app import command
from samverkan_data.cli.exported import asking_for
from samverkan_data.cli.exports import days_wanted
from samverkan_data.cli.installation import open_lake
from samverkan_data.cli.options import (
    AsJson,
    Document,
    FromIf,
    InArea,
    KindOfDocument,
    MeetingId,
    Open,
    Output,
    PaperFormat,
    ToIf,
    WeekCode,
)
from samverkan_data.cli.output import answer
from samverkan_data.cli.pictures import settings_for, view_of, write
from samverkan_data.errors import UnknownNameError
from samverkan_data.picture.gate.view import View
from samverkan_data.picture.register.meetings import meeting_of
from samverkan_data.picture.register.papers import paper_for
from samverkan_data.report.asking import Asking
from samverkan_data.report.meeting.kept import PAPER, Kept
from samverkan_data.report.meeting.minutes import write_minutes
from samverkan_data.report.meeting.past import Past
from samverkan_data.report.panel import Sheet
from samverkan_data.report.papers import paper_sheet
from samverkan_data.report.papers.kept import LIGHT, Edition, drawn_in, read_kept
from samverkan_data.report.sheets.veckan import letter
from samverkan_data.report.writers import write_sheets
from samverkan_data.settings import Settings
from samverkan_data.texts import cli as texts
from samverkan_data.texts import meeting as texts_of


@command("document")
def document(
    kind: KindOfDocument, output: Output, file_format: PaperFormat, area: InArea = None, start: FromIf = None,
    end: ToIf = None, is_open: Open = False, meeting: MeetingId = "", week: WeekCode = "", as_json: AsJson = False,
) -> None:  # fmt: skip
    """A paper as a file."""
    if is_open and kind in (Document.MINUTES, Document.LETTER):
        raise typer.BadParameter(texts.ONLY_INTERNAL)
    settings = settings_for(is_open)
    wanted = {"omrade": area or "", **days_wanted(start, end)}
    if kind == Document.MINUTES and not meeting:
        raise typer.BadParameter(texts.MEETING_MISSING)
    if kind == Document.MINUTES:
        content, more = _minutes(settings, meeting, file_format.value)
    elif kind == Document.LETTER:
        content, more = _letter(settings, wanted | {"vecka": week}, file_format.value)
    else:
        content, more = _paper(settings, wanted, kind.value, file_format.value)
    write(output, content)
    told = {"file": str(output), "document": kind.value} | more
    answer(told, [texts.WRITTEN.format(**told)], as_json)


def _paper(settings: Settings, wanted: dict[str, str], kind: str, file_format: str) -> tuple[bytes, dict[str, Any]]:
    """One of the papers that the law asks for, of the area and time as far as they are said."""
    view = view_of(settings)
    asking = asking_for(view, wanted, settings)
    sheet = _decided(settings, asking, kind) or paper_sheet(asking, kind)
    content = write_sheets(file_format, [sheet])
    more = {"version": view.snapshot.version, "area": asking.choice.area_code, "open": asking.is_open}
    return content, more


def _decided(settings: Settings, asking: Asking, kind: str) -> Sheet | None:
    """The paper as it was decided on and locked; None where it is not."""
    choice = asking.choice
    paper = asking.ask(paper_for, kind, choice.area_code, choice.start, choice.end)
    if paper is None or paper.decided_on is None:
        return None
    lake = open_lake(settings)
    edition: Edition = "open" if asking.is_open else "internal"
    ask = lake.frozen_open if asking.is_open else lake.frozen
    frozen = ask(paper.frozen_name, drawn_in(edition, LIGHT))
    found = read_kept(frozen, paper.title) if frozen is not None else None
    return found.on_paper if found is not None else None


def _minutes(settings: Settings, meeting: str, kind: str) -> tuple[bytes, dict[str, Any]]:
    kept = _kept(settings, meeting)
    return write_minutes(kept, kind), {"version": kept.version, "meeting": meeting}


def _letter(settings: Settings, wanted: dict[str, str], kind: str) -> tuple[bytes, dict[str, Any]]:
    """The draft of the week and area, as far as they are said."""
    view = view_of(settings)
    asking = asking_for(view, wanted, settings)
    return write_sheets(kind, [letter(asking)]), {"version": view.snapshot.version, "area": asking.choice.area_code}


def _kept(settings: Settings, meeting_id: str) -> Kept:
    """The closed meeting as it was frozen, or from the version that it saw where nothing has been.

    Raises:
        UnknownNameError: there is none of that code, or it is not closed.
    """
    lake = open_lake(settings)
    past = Past(lake.frozen, partial(_view_at, settings), lake.erased_since)
    frozen = past.kept_frozen(meeting_id, PAPER)
    if frozen is not None:
        return frozen
    meeting = view_of(settings).ask(meeting_of, meeting_id)
    if meeting is None:
        raise UnknownNameError(texts_of.UNKNOWN_MEETING.format(meeting=meeting_id))
    if not meeting.is_closed:
        raise UnknownNameError(texts_of.NOT_CLOSED.format(title=meeting.title))
    return past.kept_closed(meeting, PAPER)


def _view_at(settings: Settings, version: int | None) -> View:
    return view_of(settings, str(version) if version else None)
