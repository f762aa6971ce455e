"""What a closed meeting showed is shown for ever; what has been erased is gone and said to be."""

from pathlib import Path

import pytest

from samverkan_data.lake import Lake
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.report.meeting.agenda import Agenda
from samverkan_data.report.meeting.changed import names_of, signals
from samverkan_data.report.meeting.items import screens_of
from samverkan_data.report.meeting.kept import FACES, PAPER, Kept, face_of, parts_of, read_kept, then_of
from samverkan_data.texts import meeting as texts
from tests.unit.report.meeting.conftest import LAST, asking, meeting


def close(lake: Lake) -> InternalView:
    """Freeze the last example meeting as it looks now."""
    view = InternalView(lake.snapshot())
    lake.freeze(LAST, view.snapshot, parts_of(asking(view), meeting(view), None), "Kommunpolis")
    return view


def kept(lake: Lake, face: str = PAPER) -> Kept:
    found = lake.frozen(LAST)
    assert found is not None
    return read_kept(found, face)


def said(found: Kept) -> dict[str, str]:
    return {screen.key: screen.sheet.sentence for screen in found.screens}


def upload(lake: Lake, file: str) -> str:
    return next(one.upload_id for one in lake.history() if one.file == file)


@pytest.fixture
def closed(lake: Lake) -> Lake:
    close(lake)
    return lake


def test_every_face_is_what_was_shown(lake: Lake) -> None:
    view = close(lake)
    for face, look in FACES.items():
        shown = screens_of(Agenda(asking(view, look=look), meeting(view), None, example=True))
        assert list(kept(lake, face).screens) == shown
    assert kept(lake).meeting == meeting(view)
    assert {face_of(look) for look in FACES.values()} <= set(FACES)


def test_nothing_but_an_erasure_changes_it(closed: Lake) -> None:
    before = [kept(closed, face) for face in FACES]
    for file in ("incidents_est.csv", "decisions.csv", "meetings.csv", "actions.csv", "roles.csv"):
        closed.take_back(upload(closed, file), "x")
    assert [kept(closed, face) for face in FACES] == before


def test_the_numbers_of_an_erased_file_are_gone_and_what_rests_on_others_stays(closed: Lake, tmp_path: Path) -> None:
    before = said(kept(closed))
    closed.erase(upload(closed, "incidents_est.csv"), "x")
    after = kept(closed)
    gone = {key for key, sentence in said(after).items() if sentence == texts.ERASED}
    assert gone == {"andrat", "andrat-1", "andrat-2"}
    assert {key: text for key, text in said(after).items() if key not in gone} == {
        key: text for key, text in before.items() if key not in gone
    }
    assert after.erased == ("Händelser",)
    frozen = b"".join(path.read_bytes() for path in (tmp_path / "lake" / "frozen").rglob("*") if path.is_file())
    assert b"A-traktorer" not in frozen
    assert closed.verify() == []


@pytest.mark.parametrize(
    ("file", "gone"),
    [("observations_trygghet.csv", {"andrat", "andrat-1", "andrat-2", "trygghet"}),
     ("decisions.csv", {"andrat", "andrat-1", "andrat-2", "forra_beslut", "framat", "nya_beslut"}),
     ("promises.csv", {"andrat", "andrat-1", "andrat-2", "loften", "framat"})],
)  # fmt: skip
def test_what_is_gone_is_what_was_made_of_it(closed: Lake, file: str, gone: set[str]) -> None:
    closed.erase(upload(closed, file), "x")
    assert {key for key, sentence in said(kept(closed)).items() if sentence == texts.ERASED} >= gone - {
        "andrat", "andrat-1", "andrat-2"
    }  # fmt: skip
    assert said(kept(closed)).keys() >= gone


def test_the_meetings_own_row_can_be_erased_too(closed: Lake) -> None:
    closed.erase(upload(closed, "meetings.csv"), "x")
    assert kept(closed).meeting is None


def test_the_next_meeting_is_told_what_was_clear_and_nothing_of_what_was_erased(lake: Lake) -> None:
    view = close(lake)
    then = then_of(meeting(view), lake.frozen(LAST), lambda _: view)
    assert then.signals == names_of(signals(asking(view), None))
    assert then == then_of(meeting(view), None, lambda _: view)
    lake.erase(upload(lake, "incidents_polis.csv"), "x")
    assert then_of(meeting(view), lake.frozen(LAST), lambda _: view).signals is None
