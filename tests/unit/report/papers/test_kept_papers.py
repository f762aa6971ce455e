"""A decided paper is what it was for ever, in both editions; what has been erased since is said and never shown."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from samverkan_data.access import Person, Role
from samverkan_data.errors import AccessError
from samverkan_data.intake.editing import Edit, save_rows
from samverkan_data.intake.papers import Decided, decide_on
from samverkan_data.lake import Lake
from samverkan_data.lake.persons_lake import PersonsLake
from samverkan_data.picture.gate.view import InternalView, OpenView, View
from samverkan_data.report.panel import Panel
from samverkan_data.report.papers import kept
from samverkan_data.report.papers.kept import FACES, LIGHT, drawn_in, parts_of, read_kept
from samverkan_data.schema.papers import kept_under
from tests.conftest import TODAY
from tests.unit.report.papers.conftest import ANSWER, INSIDE, asked

OPEN_PERIOD = {"fran": "2026-05-01", "till": "2026-08-31"}
NAME = kept_under("lagesbild-2026")


@pytest.fixture(scope="module")
def decided(begun: Lake, started_open_view: OpenView, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a lake where the paper is decided on and kept; three of its parts, to be quick."""
    folder = tmp_path_factory.mktemp("decided") / "lake"
    shutil.copytree(str(begun._location.url), folder)
    lake = Lake.open(str(folder))
    said = Decided("Kommunstyrelsen", date(2026, 11, 23), "KS 26/118")
    assert decide_on(lake, "lagesbild-2026", said, based_on=lake.version(), today=TODAY).is_saved
    snapshot = lake.snapshot()
    outside = OpenView(snapshot, lake, 5, TODAY)
    outside.__dict__["given_out"] = started_open_view.given_out
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept, "PARTS", ("a", "b", "g", "k"))
        asking = asked(InternalView(snapshot), **OPEN_PERIOD)
        lake.freeze(NAME, snapshot, parts_of(asking, asked(outside, **OPEN_PERIOD), "yearly"), "Kommunstyrelsen")
    return folder


@pytest.fixture
def own(decided: Path, tmp_path: Path) -> Lake:
    return Lake.open(str(shutil.copytree(decided, tmp_path / "lake")))


def shown(lake: Lake, edition: str = "internal") -> kept.KeptPaper:
    ask = lake.frozen_open if edition == "open" else lake.frozen
    frozen = ask(NAME, drawn_in(edition, LIGHT))  # type: ignore[arg-type]
    assert frozen is not None
    found = read_kept(frozen, "Lägesbild och åtgärdsplan 2026")
    assert found is not None
    return found


def panel(paper: kept.KeptPaper, key: str) -> Panel:
    return next(one for one in paper.sheet.panels if one.key == key)


def test_a_decided_paper_says_by_whom_when_and_which_version(own: Lake) -> None:
    head = dict(panel(shown(own), "a-huvud").table.rows)  # type: ignore[union-attr, arg-type]
    assert (head["Beslutat av"], head["Beslutsdag"], head["Diarienummer"]) == (
        "Kommunstyrelsen", "23 nov 2026", "KS 26/118",
    )  # fmt: skip
    (row,) = own.snapshot().frame("papers").to_dict("records")
    assert row["version"] == shown(own).version
    assert all(one.writings == () for one in shown(own).sheet.panels)


def test_it_is_the_same_after_everything_that_may_come(own: Lake) -> None:
    before = shown(own), shown(own, "open")
    text = {"paper_id": "lagesbild-2026", "question": "b1", "text": "Något annat.", "written_on": "2026-11-24"}
    assert save_rows(own, [Edit("paper_texts", (), text)], "x", based_on=own.version(), today=TODAY).is_saved
    own.take_back(own.history()[0].upload_id, "x")
    for file in ("incidents_polis.csv", "actions.csv"):
        own.take_back(next(one.upload_id for one in own.history() if one.file == file), "x")
    assert (shown(own), shown(own, "open")) == before


def test_what_is_erased_goes_from_it_and_the_plan_stands(own: Lake) -> None:
    plan = panel(shown(own), "k-atgarder0")
    own.erase(next(one.upload_id for one in own.history() if one.file == "incidents_est.csv"), "x")
    for edition in ("internal", "open"):
        left = shown(own, edition)
        assert "Händelser" in left.erased
        assert "gallrats" in left.told
        assert ANSWER not in repr(left), "part B rests on incidents"
        assert left.sheet.title == "Lägesbild och åtgärdsplan 2026"
    assert panel(shown(own), "k-atgarder0") == plan
    assert own.verify() == []


def test_the_open_edition_is_all_that_the_open_view_may_read(own: Lake) -> None:
    found = own.frozen_open(NAME)
    assert found is not None
    assert {name.split("/")[0] for name in found.parts} == {"open"}
    assert INSIDE not in repr(found.parts)
    assert INSIDE in repr(shown(own))
    assert shown(own, "open").sheet.edition == "open"
    reader = PersonsLake(own, Person(role=Role.OPEN))
    assert reader.frozen_open(NAME) is not None
    with pytest.raises(AccessError):
        reader.frozen(NAME)


def test_whoever_has_areas_of_his_own_sees_their_papers_alone(own: Lake) -> None:
    here, there = (Person("x", Role.EDITOR, frozenset({area})) for area in ("1814", "1880"))
    assert PersonsLake(own, here).frozen(NAME) is not None
    assert len(PersonsLake(own, here).snapshot().frame("paper_texts")) == 2
    assert PersonsLake(own, there).snapshot().frame("paper_texts").empty
    with pytest.raises(AccessError):
        PersonsLake(own, there).frozen(NAME)


def test_every_part_is_kept_light_and_dark(own: Lake) -> None:
    frozen = own.frozen(NAME)
    assert frozen is not None
    editions = {tuple(name.split("/")[:2]) for name in frozen.parts}
    assert editions == {(edition, face) for edition in ("internal", "open") for face in FACES}


def test_a_time_that_is_not_given_out_has_no_open_edition(begun: Lake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "PARTS", ("a",))
    view: View = InternalView(begun.snapshot())
    parts = parts_of(replace(asked(view), today=TODAY), None, "yearly")
    assert {part.name.split("/")[0] for part in parts} == {"internal"}
