"""What is written at a meeting is stored as rows are: checked, and together as one line."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from samverkan_data.intake.editing import Edit, Outcome, save_rows
from samverkan_data.intake.meetings import closing, deciding
from samverkan_data.lake import Lake
from tests.conftest import TODAY

TITLE = "Tertialmöte 3, 2026"
NEW = {"kind": "tertial", "title": TITLE, "area_code": "1814", "held_on": TODAY.isoformat(),
       "present": "kommunpolis|bra_samordnare", "period_start": "2026-05-01", "period_end": "2026-08-31"}  # fmt: skip
SAID = {"text": "Kontroller vid torget", "role_id": "kommunpolis", "due": "2026-12-31"}
ABOUT = {"area_code": "1814-FJUGESTA", "theme": "tema_trafik", "category": "est_trafik",
         "figure": "handelser?omrade=1814-FJUGESTA"}  # fmt: skip
ACTION = {"role_other": "bra_samordnare", "goal_work": "Kontroller", "goal_count": "4", "goal_effect": "Färre"}


@dataclass(frozen=True)
class At:
    """A meeting that is held, and the version that is on its screen."""

    lake: Lake
    meeting_id: str
    version: int

    def save(self, *edits: Edit) -> Outcome:
        return save_rows(self.lake, edits, TITLE, based_on=self.version, today=TODAY, batch=TITLE)

    def decide(self, said: dict[str, str]) -> Outcome:
        return self.save(*deciding(self.meeting_id, TODAY, ABOUT, said))


@pytest.fixture
def lake(started_lake: Path, tmp_path: Path) -> Lake:
    return Lake.open(str(shutil.copytree(started_lake, tmp_path / "lake")))


@pytest.fixture
def at(lake: Lake) -> At:
    outcome = At(lake, "", lake.version()).save(Edit("meetings", (), NEW))
    assert outcome.is_saved
    return At(lake, outcome.keys[0][0], outcome.version)


def row(lake: Lake, table: str, **wanted: str) -> dict[str, object]:
    rows = lake.snapshot().frame(table)
    for name, value in wanted.items():
        rows = rows[rows[name] == value]
    assert len(rows) == 1
    return {str(name): value for name, value in rows.iloc[0].items()}


def test_a_meeting_begins_with_its_roles_and_its_time(lake: Lake, at: At) -> None:
    found = row(lake, "meetings", meeting_id=at.meeting_id)
    assert (found["title"], found["kind"], found["present"]) == (TITLE, "tertial", "kommunpolis|bra_samordnare")
    assert str(found["period_end"])[:10] == "2026-08-31"
    assert lake.history()[0].by == TITLE


def test_a_decision_says_what_it_is_about_and_who_does_it(lake: Lake, at: At) -> None:
    assert at.decide(SAID).is_saved
    found = row(lake, "decisions", meeting_id=at.meeting_id)
    assert (found["text"], found["role_id"], found["state"]) == ("Kontroller vid torget", "kommunpolis", "oppet")
    assert (found["area_code"], found["category"]) == ("1814-FJUGESTA", "est_trafik")


def test_a_decision_becomes_an_action_with_it_or_not_at_all(lake: Lake, at: At) -> None:
    assert at.decide(SAID | ACTION).is_saved
    decision = row(lake, "decisions", meeting_id=at.meeting_id)
    action = row(lake, "actions", action_id=str(decision["action_id"]))
    assert (action["title"], action["theme"], action["role_other"]) == (SAID["text"], "tema_trafik", "bra_samordnare")
    assert len({one.version for one in lake.history()[:2]}) == 1
    before = lake.version()
    assert not at.decide(SAID | ACTION | {"goal_effect": ""}).is_saved
    assert lake.version() == before


def test_personal_data_in_a_decision_stop_it_and_are_stored_nowhere(lake: Lake, at: At, tmp_path: Path) -> None:
    outcome = at.decide({"text": "Ring 811228-9874 i morgon"})
    assert not outcome.is_saved
    assert outcome.told
    files = [path for path in (tmp_path / "lake").rglob("*") if path.is_file()]
    assert not any(b"811228" in path.read_bytes() for path in files)


def test_what_has_come_of_a_decision_is_written_on_it(lake: Lake, at: At) -> None:
    assert at.save(Edit("decisions", ("beslut-2026-09-1",), {"state": "klart", "result": "Det gick bra."})).is_saved
    found = row(lake, "decisions", decision_id="beslut-2026-09-1")
    assert (found["state"], found["result"]) == ("klart", "Det gick bra.")


def test_a_closed_meeting_says_when_and_which_version_it_saw(lake: Lake, at: At) -> None:
    assert at.save(closing(at.meeting_id, TODAY, at.version)).is_saved
    found = row(lake, "meetings", meeting_id=at.meeting_id)
    assert str(found["closed_on"])[:10] == TODAY.isoformat()
    assert found["version"] == at.version


def test_all_that_a_meeting_writes_has_its_label(lake: Lake, at: At) -> None:
    before = len(lake.history())
    at.decide({"text": "Ett"})
    At(lake, at.meeting_id, lake.version()).save(closing(at.meeting_id, TODAY, lake.version()))
    new = lake.history()[: len(lake.history()) - before + 1]
    assert {one.batch for one in new} == {TITLE}
