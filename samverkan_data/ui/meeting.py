"""A meeting on the page: open, closed and frozen, or closed by a file and shown from the version that it saw."""

from dataclasses import replace

from samverkan_data.charts.look import Look
from samverkan_data.picture.register.meetings import Meeting, meeting_before, meeting_of
from samverkan_data.report.meeting.agenda import Agenda, Screen, Then, asking_for
from samverkan_data.report.meeting.items import screens_of
from samverkan_data.report.meeting.kept import PAPER, Kept, face_of
from samverkan_data.report.meeting.past import Past
from samverkan_data.ui import address
from samverkan_data.ui.errors import errors_in_words
from samverkan_data.ui.page import Page

MEETING = "mote"


def wanted() -> str:
    """The meeting that the address names; empty where it names none."""
    return address.choices().get(MEETING, "")


def current(page: Page) -> Meeting | None:
    """The meeting that the address names, if the register has it."""
    with errors_in_words():
        return page.asking.ask(meeting_of, wanted()) if wanted() else None


def past(page: Page) -> Past:
    """Where what meetings saw is read."""
    return Past(page.frozen, page.view_at, page.erased_since)


def kept(page: Page, meeting: Meeting | None) -> Kept | None:
    """The closed meeting that the address names; None where there is none, or it is still open.

    What was frozen does not ask the register, so that it is shown whatever has become of the meeting's row.
    """
    return _kept(page, meeting, face_of(page.look))


def on_paper(page: Page) -> Kept:
    """As `kept`, of a closed meeting, drawn for paper."""
    found = _kept(page, current(page), PAPER)
    assert found is not None
    return found


def _kept(page: Page, meeting: Meeting | None, face: str) -> Kept | None:
    """An erasure leaves the view with all that it remembers."""
    with errors_in_words():
        name, sheets = wanted(), page.view.sheets
        if name and page.is_frozen(name):
            return sheets.get(("frozen meeting", name, face), lambda: past(page).kept_frozen(name, face))
        if meeting is None or not meeting.is_closed:
            return None
        newest = page.view_at(None).snapshot.version
        return sheets.get(("closed meeting", meeting, newest, face), lambda: past(page).kept_closed(meeting, face))


def screens(page: Page, meeting: Meeting) -> list[Screen]:
    """The screens of an open meeting, as the picture is now."""
    with errors_in_words():
        then, look = then_for(page, meeting), large(page.look)
        asking = asking_for(page.view, meeting, page.today, look)
        agenda = Agenda(asking, meeting, then, asking.has_examples(meeting.area_code))
        key = ("open meeting", meeting, repr(then), page.today, look)
        return page.view.sheets.get(key, lambda: screens_of(agenda))


def then_for(page: Page, meeting: Meeting) -> Then | None:
    """What was shown at the meeting before."""
    with errors_in_words():
        before = page.asking.ask(meeting_before, meeting.meeting_id)
        if before is None:
            return None
        key = ("meeting before", before, page.is_frozen(before.meeting_id))
        return page.view.sheets.get(key, lambda: past(page).then(before))


def large(look: Look) -> Look:
    """As a meeting is drawn, where there is room for it."""
    return replace(look, large=not look.narrow)
