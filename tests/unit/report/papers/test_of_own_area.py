"""What is frozen of an area says nothing of the areas beside it, whoever freezes it: all who work there may read it."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from samverkan_data.access import Person, Role
from samverkan_data.errors import AccessError
from samverkan_data.intake.editing import Edit, save_rows
from samverkan_data.lake import Lake, Part, PersonsLake, Snapshot
from samverkan_data.lake.own_snapshot import document_snapshot
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.report.asking import Asking
from samverkan_data.report.meeting.agenda import Agenda, asking_for
from samverkan_data.report.meeting.kept import parts_of as parts_of_meeting
from samverkan_data.report.papers import kept
from samverkan_data.report.papers.kept import LIGHT, parts_of
from samverkan_data.schema.meetings import AGENDA_ITEMS
from samverkan_data.schema.papers import kept_under
from tests.unit.report.meeting.conftest import meeting
from tests.unit.report.sheets.test_own_areas import OTHERS, OWN, TODAY

PAPER = {
    "paper_id": "p",
    "kind": "factsheet",
    "title": "Fakta",
    "area_code": OWN,
    "period_start": "2026-05-01",
    "period_end": "2026-08-31",
}
KINDS = ("yearly", "factsheet", "grant", "promise")
"""Those that rest on figures."""


@pytest.fixture(scope="module")
def whole(started_lake: Path) -> Snapshot:
    return Lake.open(str(started_lake)).snapshot()


@pytest.fixture
def own(started_lake: Path, tmp_path: Path) -> Lake:
    return Lake.open(str(shutil.copytree(started_lake, tmp_path / "lake")))


def others_in(parts: list[Part]) -> dict[str, list[str]]:
    told = {part.name: part.content.decode("unicode_escape", errors="replace") for part in parts}
    return {name: found for name, text in told.items() if (found := [other for other in OTHERS if other in text])}


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper(whole: Snapshot, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "FACES", {LIGHT: kept.FACES[LIGHT]})
    view = InternalView(document_snapshot(whole, OWN))
    asking = Asking(view, read_choice(view, {"omrade": OWN}, TODAY).choice, TODAY)
    parts = parts_of(asking, None, kind)
    assert len(parts) > 1
    assert others_in(parts) == {}


def test_a_meeting(whole: Snapshot, monkeypatch: pytest.MonkeyPatch) -> None:
    view = InternalView(document_snapshot(whole, OWN))
    every = tuple(AGENDA_ITEMS)
    one = replace(meeting(InternalView(whole)), area_code=OWN, area_name=OWN, items=every, version=None)
    parts = parts_of_meeting(Agenda(asking_for(view, one, date(2026, 9, 10), kept.FACES[LIGHT]), one, None))
    assert len(parts) > len(every)
    assert others_in(parts) == {}


@pytest.mark.parametrize(("area", "role"), [("*", "steward"), ("1814", "editor")])
def test_the_lake_takes_no_document_of_an_area_made_from_more(own: Lake, area: str, role: str) -> None:
    assert save_rows(own, [Edit("papers", (), PAPER)], "x", based_on=own.version(), today=TODAY).is_saved
    lake = PersonsLake(own, Person("a", Role(role), None if area == "*" else frozenset({area})))
    name, part = kept_under("p"), [Part("x", ("incidents",), b"")]
    with pytest.raises(AccessError):
        lake.freeze(name, lake.snapshot(), part, "x")
    assert own.frozen_names() == []
    lake.freeze(name, document_snapshot(lake.snapshot(), OWN), part, "x")
    assert own.frozen_names() == [name]
