"""The example meetings, and a lake of a test's own with them."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from samverkan_data.charts.look import Look
from samverkan_data.lake import Lake
from samverkan_data.picture.gate.view import View
from samverkan_data.picture.register.meetings import Meeting, meeting_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.meeting.agenda import Agenda, Then, asking_for

FIRST, LAST = "mote-2026-05", "mote-2026-09"
Ask = Callable[..., Agenda]


@pytest.fixture
def lake(started_lake: Path, tmp_path: Path) -> Lake:
    return Lake.open(str(shutil.copytree(started_lake, tmp_path / "lake")))


def meeting(view: View, meeting_id: str = LAST) -> Meeting:
    found = view.ask(meeting_of, meeting_id)
    assert found is not None
    return found


def asking(view: View, meeting_id: str = LAST, look: Look | None = None, today: date | None = None) -> Asking:
    one = meeting(view, meeting_id)
    return asking_for(view, one, today or one.held_on, look or Look())


def agenda(view: View, meeting_id: str = LAST, look: Look | None = None, then: Then | None = None) -> Agenda:
    return Agenda(asking(view, meeting_id, look), meeting(view, meeting_id), then, example=True)
