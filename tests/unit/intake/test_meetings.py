"""What is written at a meeting is stored as rows are: checked, in the meeting's name, and together as one line."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from samverkan_data.intake.meetings import At, NewDecision, NewMeeting, begin, close, decide, follow_up
from samverkan_data.lake import Lake
from tests.conftest import TODAY

TITLE = "Tertialmöte 3, 2026"
NEW = NewMeeting("tertial", TITLE, "1814", TODAY, ("kommunpolis", "bra_samordnare"),
                 (date(2026, 1, 1), date(2026, 10, 31)))  # fmt: skip
ABOUT = {"area_code": "1814-FJUGESTA", "theme": "tema_trafik", "category": "est_trafik",
         "figure": "handelser?omrade=1814-FJUGESTA"}  # fmt: skip
ACTION = {"role_other": "bra_samordnare", "goal_work": "Kontroller", "goal_count": "4", "goal_effect": "Färre",
          "follow_up": "2026-12-31"}  # fmt: skip


@pytest.fixture
def lake(started_lake: Path, tmp_path: Path) -> Lake:
    return Lake.open(str(shutil.copytree(started_lake, tmp_path / "lake")))


@pytest.fixture
def at(lake: Lake) -> At:
    outcome = begin(lake, NEW, lake.version(), TODAY)
    assert outcome.is_saved
    return At(lake, outcome.keys[0][0], TITLE, outcome.version, TODAY)


def row(lake: Lake, table: str, **wanted: str) -> dict[str, object]:
    rows = lake.snapshot().frame(table)
    for name, value in wanted.items():
        rows = rows[rows[name] == value]
    assert len(rows) == 1
    return {str(name): value for name, value in rows.iloc[0].items()}


def test_a_meeting_begins_with_its_roles_and_its_time(lake: Lake, at: At) -> None:
    found = row(lake, "meetings", meeting_id=at.meeting_id)
    assert (found["title"], found["kind"], found["present"]) == (TITLE, "tertial", "kommunpolis|bra_samordnare")
    assert str(found["period_end"])[:10] == "2026-10-31"
    assert lake.history()[0].by == TITLE


def test_a_decision_says_what_it_is_about_and_who_does_it(lake: Lake, at: At) -> None:
    assert decide(at, NewDecision("Kontroller vid torget", "kommunpolis", date(2026, 12, 31), ABOUT)).is_saved
    found = row(lake, "decisions", meeting_id=at.meeting_id)
    assert (found["text"], found["role_id"], found["state"]) == ("Kontroller vid torget", "kommunpolis", "oppet")
    assert (found["area_code"], found["category"]) == ("1814-FJUGESTA", "est_trafik")


def test_a_decision_becomes_an_action_with_it_or_not_at_all(lake: Lake, at: At) -> None:
    new = NewDecision("Kontroller vid torget", "kommunpolis", date(2026, 12, 31), ABOUT, ACTION)
    assert decide(at, new).is_saved
    decision = row(lake, "decisions", meeting_id=at.meeting_id)
    action = row(lake, "actions", action_id=str(decision["action_id"]))
    assert (action["title"], action["theme"], action["role_other"]) == (new.text, "tema_trafik", "bra_samordnare")
    assert len({one.version for one in lake.history()[:2]}) == 1
    lacking = NewDecision("Annat", "kommunpolis", date(2026, 12, 31), ABOUT, {**ACTION, "goal_effect": ""})
    before = lake.version()
    assert not decide(at, lacking).is_saved
    assert lake.version() == before


def test_personal_data_in_a_decision_stop_it_and_are_stored_nowhere(lake: Lake, at: At, tmp_path: Path) -> None:
    outcome = decide(at, NewDecision("Ring 811228-9874 i morgon", "", None, ABOUT))
    assert not outcome.is_saved
    assert outcome.told
    files = [path for path in (tmp_path / "lake").rglob("*") if path.is_file()]
    assert not any(b"811228" in path.read_bytes() for path in files)


def test_what_has_come_of_a_decision_is_written_on_it(lake: Lake, at: At) -> None:
    assert follow_up(at, "beslut-2026-09-1", "klart", "Det gick bra.").is_saved
    found = row(lake, "decisions", decision_id="beslut-2026-09-1")
    assert (found["state"], found["result"]) == ("klart", "Det gick bra.")


def test_two_who_follow_up_at_once_see_each_others_words(lake: Lake, at: At) -> None:
    assert follow_up(at, "beslut-2026-09-1", "klart", "Den enas ord").is_saved
    outcome = follow_up(at, "beslut-2026-09-1", "klart", "Den andras ord")
    assert not outcome.is_saved
    told = outcome.conflicts[0]
    assert (told.mine or {})["result"] == "Den andras ord"
    assert (told.theirs or {})["result"] == "Den enas ord"


def test_a_closed_meeting_says_when_and_which_version_it_saw(lake: Lake, at: At) -> None:
    assert close(at).is_saved
    found = row(lake, "meetings", meeting_id=at.meeting_id)
    assert str(found["closed_on"])[:10] == TODAY.isoformat()
    assert found["version"] == at.version


def test_all_that_a_meeting_writes_has_its_label(lake: Lake, at: At) -> None:
    before = len(lake.history())
    decide(at, NewDecision("Ett", "", None, ABOUT))
    close(At(lake, at.meeting_id, TITLE, lake.version(), TODAY))
    new = lake.history()[: len(lake.history()) - before + 1]
    assert {one.batch for one in new} == {TITLE}
