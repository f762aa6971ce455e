"""The command that makes papers: the minutes of a closed meeting, and a draft of EST's weekly letter."""

from functools import partial
from typing import Any

import typer

from samverkan_data.cli.app import command
from samverkan_data.cli.installation import open_lake
from samverkan_data.cli.options import (
    AsJson,
    Document,
    InArea,
    KindOfDocument,
    MeetingId,
    Output,
    PaperFormat,
    WeekCode,
)
from samverkan_data.cli.output import answer
from samverkan_data.cli.pictures import check_area, settings_for, view_of, write
from samverkan_data.errors import UnknownNameError
from samverkan_data.picture.gate.view import View
from samverkan_data.picture.register.meetings import meeting_of
from samverkan_data.report.meeting.kept import PAPER, Kept
from samverkan_data.report.meeting.minutes import write_minutes
from samverkan_data.report.meeting.past import Past
from samverkan_data.report.pages_export import asking_of
from samverkan_data.report.sheets.veckan import letter
from samverkan_data.report.writers import write_sheets
from samverkan_data.settings import Settings
from samverkan_data.texts import cli as texts
from samverkan_data.texts import meeting as texts_of


@command("document")
def document(
    kind: KindOfDocument, output: Output, file_format: PaperFormat, meeting: MeetingId = "", area: InArea = None,
    week: WeekCode = "", as_json: AsJson = False,
) -> None:  # fmt: skip
    """A paper as a file."""
    settings = settings_for(False)
    if kind == Document.MINUTES and not meeting:
        raise typer.BadParameter(texts.MEETING_MISSING)
    if kind == Document.MINUTES:
        content, more = _minutes(settings, meeting, file_format.value)
    else:
        content, more = _letter(settings, {"omrade": area or "", "vecka": week}, file_format.value)
    write(output, content)
    told = {"file": str(output), "document": kind.value} | more
    answer(told, [texts.WRITTEN.format(**told)], as_json)


def _minutes(settings: Settings, meeting: str, kind: str) -> tuple[bytes, dict[str, Any]]:
    kept = _kept(settings, meeting)
    return write_minutes(kept, kind), {"version": kept.version, "meeting": meeting}


def _letter(settings: Settings, wanted: dict[str, str], kind: str) -> tuple[bytes, dict[str, Any]]:
    """The draft of the week and area, as far as they are said."""
    view = view_of(settings)
    if wanted["omrade"]:
        check_area(view, wanted["omrade"])
    asking = asking_of(view, wanted, settings.current_date(), settings.mask_below)
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
