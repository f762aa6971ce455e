"""What a closed meeting showed is shown for ever; what has been erased is gone and said to be."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from samverkan_data.lake import Lake
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.report.meeting.agenda import Agenda
from samverkan_data.report.meeting.changed import names_of, signals
from samverkan_data.report.meeting.items import screens_of
from samverkan_data.report.meeting.kept import FACES, PAPER, Kept, Seen, face_of, parts_of, read_kept
from samverkan_data.report.meeting.past import Past
from samverkan_data.texts import meeting as texts
from tests.unit.report.meeting.conftest import FIRST, LAST, agenda, asking, meeting


def close(lake: Lake) -> InternalView:
    """Freeze the last example meeting as it looks now."""
    view = InternalView(lake.snapshot())
    lake.freeze(LAST, view.snapshot, parts_of(agenda(view)), "Kommunpolis")
    return view


def kept(lake: Lake, face: str = PAPER) -> Kept:
    found = lake.frozen(LAST)
    assert found is not None
    return read_kept(found, face)


def said(found: Kept) -> dict[str, str]:
    return {screen.key: screen.sheet.sentence for screen in found.screens}


def upload(lake: Lake, file: str) -> str:
    return next(one.upload_id for one in lake.history() if one.file == file)


@pytest.fixture(scope="module")
def frozen_lake(started_lake: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lake where the last example meeting is frozen; nobody may change it."""
    folder = shutil.copytree(started_lake, tmp_path_factory.mktemp("frozen") / "lake")
    close(Lake.open(str(folder)))
    return folder


@pytest.fixture
def closed(frozen_lake: Path, tmp_path: Path) -> Lake:
    return Lake.open(str(shutil.copytree(frozen_lake, tmp_path / "lake")))


def with_items(one: Agenda, *items: str) -> Agenda:
    """The same with a short agenda, which is frozen quickly."""
    return replace(one, meeting=replace(one.meeting, items=items))


def test_every_face_is_what_was_shown(closed: Lake) -> None:
    lake, view = closed, InternalView(closed.snapshot(1))
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


def past(lake: Lake) -> Past:
    return Past(lake.frozen, lambda version: InternalView(lake.snapshot(version)), lake.erased_since)


def test_the_next_meeting_is_told_what_was_clear_and_nothing_of_what_was_erased(
    closed: Lake, started_lake: Path
) -> None:
    lake = Lake.open(str(started_lake))
    view = InternalView(lake.snapshot())
    then = past(closed).then(meeting(view))
    assert then.signals == names_of(signals(asking(view), None))
    from_version = past(lake).then(meeting(view))
    assert then.signals == from_version.signals
    assert then.rests_on.items() <= from_version.rests_on.items()  # which also reads whose picture it is
    closed.erase(upload(closed, "incidents_polis.csv"), "x")
    assert past(closed).then(meeting(view)).signals is None


@pytest.mark.parametrize("frozen", [True, False], ids=["frozen", "from-version"])
def test_what_the_meeting_before_rested_on_is_erased_from_the_one_after_too(
    lake: Lake, tmp_path: Path, frozen: bool
) -> None:
    """Taken back before the later meeting, so that only the names of what is no longer clear are left of it."""
    view, gone, name = InternalView(lake.snapshot()), upload(lake, "incidents_est.csv"), b"A-traktorer"
    before = replace(meeting(view), meeting_id=FIRST)
    if frozen:
        lake.freeze(FIRST, view.snapshot, parts_of(with_items(agenda(view))), "x")
    lake.take_back(gone, "x")
    view = InternalView(lake.snapshot())
    made = replace(agenda(view), then=past(lake).then(before))
    lake.freeze(LAST, view.snapshot, parts_of(with_items(made, "andrat", "nya_beslut")), "x")
    assert name in on_disk(tmp_path)
    lake.erase(gone, "x")
    assert name not in on_disk(tmp_path)
    assert said(kept(lake))["andrat"] == texts.ERASED
    assert said(kept(lake))["nya_beslut"] != texts.ERASED
    assert lake.verify() == []


def on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in (folder / "lake" / "frozen").rglob("*") if path.is_file())


@pytest.mark.parametrize("version", [1, 99])
def test_a_meeting_closed_without_a_document_is_frozen_afterwards_and_says_so(lake: Lake, version: int) -> None:
    lake.take_back(upload(lake, "comments.csv"), "x")
    one = replace(meeting(InternalView(lake.snapshot())), version=version, items=("forra_beslut", "nya_beslut"))
    shown = past(lake).kept_closed(one, PAPER)
    view, parts = past(lake).parts_afterwards(one)
    lake.freeze(LAST, view.snapshot, parts, "x")
    found = past(lake).kept_frozen(LAST, PAPER)
    assert found is not None
    assert found.seen == Seen(is_of_then=version == 1)
    assert found.version == (version if version == 1 else 2)
    assert (found.meeting and found.meeting.closed_on) == one.closed_on
    assert found.screens == shown.screens
    assert found.told[0].startswith("Fryst i efterhand")
    assert shown.told[0].startswith("Avslutat men inte fryst")


def test_what_had_been_erased_when_it_was_frozen_afterwards_is_said(lake: Lake) -> None:
    lake.erase(upload(lake, "incidents_est.csv"), "x")
    one = replace(meeting(InternalView(lake.snapshot())), items=())
    view, parts = past(lake).parts_afterwards(one)
    lake.freeze(LAST, view.snapshot, parts, "x")
    assert texts.LACKING.format(tables="Händelser") in kept(lake).told


def test_a_meeting_that_its_version_did_not_know_has_the_decisions_that_are_written_now(lake: Lake) -> None:
    """As when register files come after the picture that the meeting saw."""
    one = replace(meeting(InternalView(lake.snapshot())), items=("nya_beslut",))
    for file in ("meetings.csv", "decisions.csv"):
        lake.take_back(upload(lake, file), "x")
    seen = lake.version()
    for file in ("meetings.csv", "decisions.csv"):
        lake.restore(upload(lake, file), "x")
    found = past(lake).kept_closed(replace(one, version=seen), PAPER)
    assert said(found)["nya_beslut"] == texts.DECIDED["many"].format(count=3)
    view, parts = past(lake).parts_afterwards(replace(one, version=seen))
    lake.freeze(LAST, view.snapshot, parts, "x")
    lake.erase(upload(lake, "decisions.csv"), "x")
    assert said(kept(lake))["nya_beslut"] == texts.ERASED
