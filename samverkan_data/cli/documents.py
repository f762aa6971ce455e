"""The command that makes papers: so far the minutes of a closed meeting."""

from functools import partial
from typing import Any

from samverkan_data.cli.app import command
from samverkan_data.cli.installation import open_lake
from samverkan_data.cli.options import AsJson, KindOfDocument, MeetingId, Output, PaperFormat
from samverkan_data.cli.output import answer
from samverkan_data.cli.pictures import settings_for, view_of, write
from samverkan_data.errors import UnknownNameError
from samverkan_data.picture.meetings import meeting_before, meeting_of
from samverkan_data.picture.view import View
from samverkan_data.report.meeting.kept import FACES, PAPER, Kept, kept_of, read_kept, then_of
from samverkan_data.report.meeting.minutes import write_minutes
from samverkan_data.settings import Settings
from samverkan_data.texts import cli as texts
from samverkan_data.texts import meeting as texts_of


@command("document")
def document(
    kind: KindOfDocument, meeting: MeetingId, output: Output, file_format: PaperFormat, as_json: AsJson = False
) -> None:
    """A paper as a file."""
    settings = settings_for(False)
    kept = _kept(settings, meeting)
    write(output, write_minutes(kept, file_format.value))
    told: dict[str, Any] = {"file": str(output), "version": kept.version, "document": kind.value, "meeting": meeting}
    answer(told, [texts.WRITTEN.format(**told)], as_json)


def _kept(settings: Settings, meeting_id: str) -> Kept:
    """The closed meeting as it was frozen, or from the version that it saw where nothing has been.

    Raises:
        UnknownNameError: there is none of that code, or it is not closed.
    """
    lake = open_lake(settings)
    frozen = lake.frozen(meeting_id)
    if frozen is not None:
        return read_kept(frozen, PAPER)
    newest = view_of(settings)
    meeting = newest.ask(meeting_of, meeting_id)
    if meeting is None:
        raise UnknownNameError(texts_of.UNKNOWN_MEETING.format(meeting=meeting_id))
    if not meeting.is_closed:
        raise UnknownNameError(texts_of.NOT_CLOSED.format(title=meeting.title))
    before = newest.ask(meeting_before, meeting_id)
    then = then_of(before, lake.frozen(before.meeting_id), partial(_view_at, settings)) if before is not None else None
    return kept_of(_view_at(settings, meeting.version), meeting, then, FACES[PAPER])


def _view_at(settings: Settings, version: int | None) -> View:
    return view_of(settings, str(version) if version else None)
