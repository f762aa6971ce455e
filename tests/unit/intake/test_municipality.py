"""A municipality's own lake: begun on purpose without examples, or made its own after a look at the example."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from samverkan_data.errors import RefusedError, UnknownNameError
from samverkan_data.intake import inspect, renew_registers
from samverkan_data.intake.municipality import (
    Wanted,
    add_places,
    begin_own,
    init_lake,
    municipality_name,
    place_names,
    show_example,
    unknown_places,
    usual_roles,
)
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.lake.began import SHIPPED
from samverkan_data.picture.areas.comparison import neighbours
from samverkan_data.picture.own import own_picture
from samverkan_data.query.areas import offered_areas
from samverkan_data.query.places import areas_of
from samverkan_data.query.settings import home_area
from samverkan_data.settings import Settings
from samverkan_data.texts import lake as texts

TODAY = date(2026, 11, 24)
HALLSBERG, KARLSKOGA, LEKEBERG = "1861", "1883", "1814"
ROLES = (*usual_roles("polis"), *usual_roles("kommun"))
AGREED = Wanted(
    HALLSBERG, "LPO Hallsberg", ("1860", "1881"), "Samverkan 2026–2029", date(2026, 1, 1), date(2029, 12, 31), True,
    ROLES, ("Pålsboda", "Hallsberg", "Kumla"),
)  # fmt: skip
Begin = Callable[[Wanted], Snapshot]


def settings(lake: Path) -> Settings:
    return Settings(lake=str(lake), today=TODAY)


def lake_of(folder: Path, home: str = "") -> Lake:
    lake = Lake.open(str(folder))
    init_lake(lake, settings(folder), home)
    return lake


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own") / "lake"
    lake_of(folder)
    return folder


@pytest.fixture
def begin(empty: Path, tmp_path: Path) -> Begin:
    """Say something of a municipality in a lake that has registers only."""
    folder = Path(shutil.copytree(empty, tmp_path / "lake"))
    lake = Lake.open(str(folder))

    def said(wanted: Wanted) -> Snapshot:
        outcome = begin_own(lake, settings(folder), wanted, "BRÅ-samordnare", based_on=lake.version())
        assert outcome.is_saved, outcome.told
        assert outcome.version == lake.version()
        return lake.snapshot()

    return said


def words(snapshot: Snapshot, *tables: str) -> str:
    return " ".join(snapshot.frame(name).to_csv() for name in tables)


def test_a_lake_is_begun_with_registers_and_nothing_of_anybody(empty: Path) -> None:
    lake = Lake.open(str(empty))
    snapshot = lake.snapshot()
    assert (snapshot.has_example, home_area(snapshot)) == (False, "")
    assert {upload.table for upload in lake.history()} == set(SHIPPED)
    kinds = areas_of(snapshot).kinds
    assert list(kinds.values()).count("kommun") == 290
    assert not {"ort", "regso", "deso"} & set(kinds.values())
    renew_registers(lake, settings(empty))
    assert lake.version() == snapshot.version
    assert lake.verify() == []


def test_a_lake_with_anything_in_it_and_a_code_of_no_municipality_are_refused(empty: Path, tmp_path: Path) -> None:
    with pytest.raises(RefusedError):
        init_lake(Lake.open(str(empty)), settings(empty), HALLSBERG)
    for code in ("9999", "18", "1814R001", "LPO-OREBRO"):
        with pytest.raises(UnknownNameError):
            lake_of(tmp_path / code, code)
        assert Lake.open(str(tmp_path / code)).is_empty()


def test_a_municipality_gets_its_own_published_figures_and_parts_and_nobody_elses(tmp_path: Path) -> None:
    there = lake_of(tmp_path / "there", HALLSBERG).snapshot()
    assert home_area(there) == HALLSBERG
    assert set(there.frame("observations")["area_code"]) == {HALLSBERG}
    assert there.frame("agreements").empty
    here = lake_of(tmp_path / "here", LEKEBERG).snapshot()
    assert {areas_of(here).municipality(code) for code in here.frame("observations")["area_code"]} == {LEKEBERG}
    assert "1814-FJUGESTA" in areas_of(here).names
    assert here.frame("agreements")["agreement_id"].tolist() == ["lekeberg-2022"]
    assert (here.has_example, len(here.frame("incidents"))) == (False, 0)


def test_what_is_said_of_a_municipality_is_a_picture_of_its_own(begin: Begin) -> None:
    snapshot = begin(AGREED)
    own, areas = own_picture(snapshot, HALLSBERG, TODAY), areas_of(snapshot)
    assert own.police_area == "Lokalpolisområde Hallsberg"
    assert own.neighbours == ("Laxå", "Kumla")
    assert neighbours(snapshot, HALLSBERG) == ("1860", "1881")
    assert own.places == ("Pålsboda", "Kumla (Hallsberg)")
    assert areas.parent("1861-PALSBODA") == HALLSBERG
    assert own.people is not None
    assert own.crimes is not None
    assert own.agreement is not None
    assert (own.agreement.party_municipality, own.roles) == ("Hallsbergs kommun", 10)
    assert not {"18", "1814", "1880"} & set(offered_areas(snapshot, HALLSBERG))
    assert "Örebro" not in words(snapshot, "agreements", "roles", "observations", "settings")


def test_saying_the_same_again_changes_nothing_and_another_municipality_takes_over(begin: Begin) -> None:
    first = begin(AGREED)
    again = begin(Wanted(HALLSBERG, "Hallsberg", ("1860", "1881"), places=("pålsboda", "Hallsberg")))
    assert again.version == first.version
    other = begin(Wanted(KARLSKOGA, "Karlskoga", places=("Bofors",)))
    assert home_area(other) == KARLSKOGA
    assert areas_of(other).names["LPO-KARLSKOGA"] == "Lokalpolisområde Karlskoga"
    assert areas_of(other).parent("LPO-KARLSKOGA") == "18"
    assert own_picture(other, KARLSKOGA, TODAY).neighbours == ()


def test_the_example_is_looked_at_from_a_lake_of_nobody_and_gone_when_ones_own_is_begun(
    empty: Path, tmp_path: Path, started_snapshot: Snapshot
) -> None:
    folder = Path(shutil.copytree(empty, tmp_path / "lake"))
    lake = Lake.open(str(folder))
    show_example(lake, settings(folder))
    shown = lake.snapshot()
    assert (shown.has_example, home_area(shown)) == (True, LEKEBERG)
    for table in ("areas", "incidents", "observations", "roles"):
        assert len(shown.frame(table)) == len(started_snapshot.frame(table))
    with pytest.raises(RefusedError):
        show_example(lake, settings(folder))
    assert begin_own(lake, settings(folder), AGREED, "x", based_on=lake.version()).is_saved
    own = lake.snapshot()
    assert (own.has_example, home_area(own)) == (False, HALLSBERG)
    assert "Lekeberg" not in words(own, "agreements", "roles", "observations", "settings", "incidents", "problems")
    assert lake.verify() == []


CALLED = {
    "0980": "Region Gotland", "1293": "Hässleholms kommun", "0380": "Uppsala kommun", "0880": "Kalmar kommun",
    "2023": "Malung-Sälens kommun", "2080": "Falu kommun", "0180": "Stockholms stad", "0381": "Enköpings kommun",
    "2183": "Bollnäs kommun", "1490": "Borås stad", "1814": "Lekebergs kommun", "1880": "Örebro kommun",
}  # fmt: skip


def test_a_municipality_is_called_as_it_calls_itself(started_snapshot: Snapshot) -> None:
    assert {code: municipality_name(started_snapshot, code) for code in CALLED} == CALLED


def test_beginning_after_the_example_leaves_nothing_of_it_and_can_be_undone(lake_url: str) -> None:
    lake = Lake.open(lake_url)
    version = lake.version()
    begin_own(lake, settings(Path(lake_url)), AGREED, "BRÅ-samordnare", based_on=version)
    snapshot = lake.snapshot()
    assert (snapshot.has_example, home_area(snapshot)) == (False, HALLSBERG)
    held = ("incidents", "agreements", "roles", "observations", "problems", "meetings", "settings")
    assert "1814" not in words(snapshot, *held)
    assert all(
        areas_of(snapshot).municipality(code) != LEKEBERG for code in areas_of(snapshot).names if code != LEKEBERG
    )
    assert lake.snapshot(version).has_example
    taken = [upload for upload in lake.history() if upload.state == "taken_back"]
    assert {upload.by for upload in taken} == {texts.STARTER}
    lake.restore_all([upload.upload_id for upload in taken], "x")
    assert lake.snapshot().has_example


def test_the_municipality_of_the_example_keeps_its_own_facts(lake_url: str) -> None:
    lake = Lake.open(lake_url)
    wanted = Wanted(LEKEBERG, "Lokalpolisområde Örebro", ("1880",))
    begin_own(lake, settings(Path(lake_url)), wanted, "BRÅ-samordnare", based_on=lake.version())
    snapshot = lake.snapshot()
    assert not snapshot.has_example
    assert snapshot.frame("agreements")["agreement_id"].tolist() == ["lekeberg-2022"]
    assert "1814-FJUGESTA" in areas_of(snapshot).names


def test_an_agreement_of_a_municipality_to_compare_with_is_none_of_the_homes(begin: Begin) -> None:
    snapshot = begin(replace(AGREED, neighbours=(LEKEBERG, "1880")))
    assert LEKEBERG in set(snapshot.frame("observations")["area_code"])
    assert set(snapshot.frame("agreements")["area_code"]) == {HALLSBERG}
    assert not {"1814-FJUGESTA", "1814R001"} & set(areas_of(snapshot).names)


def test_a_municipality_that_comes_back_has_all_that_it_had_however_often(begin: Begin) -> None:
    here, there = Wanted(LEKEBERG, "Örebro", ("1880",)), Wanted(HALLSBERG, "Hallsberg", ("1881",))
    first = [own_picture(begin(one), one.home, TODAY) for one in (here, there)]
    assert all(own.people and own.crimes for own in first)
    assert first[0].places
    for _ in range(2):
        assert [own_picture(begin(one), one.home, TODAY) for one in (here, there)] == first


def test_what_somebody_has_taken_back_stays_away_when_the_same_is_said_again(begin: Begin, tmp_path: Path) -> None:
    begin(there := Wanted(HALLSBERG, "Hallsberg", ("1881",)))
    lake = Lake.open(str(tmp_path / "lake"))
    lake.take_back_all([one.upload_id for one in lake.history() if one.table == "observations"], "x")
    assert begin(replace(there, places=("Pålsboda",))).frame("observations").empty


def test_parts_that_a_new_version_of_the_program_brought_go_with_their_municipality(tmp_path: Path) -> None:
    older = Path(shutil.copytree(settings(tmp_path).starter, tmp_path / "older"))
    for file in older.glob("*.csv"):
        lines = file.read_text("utf-8-sig").splitlines(keepends=True)
        file.write_text("".join(one for one in lines if "1814R006" not in one), "utf-8-sig")
    lake, now = Lake.open(str(tmp_path / "lake")), settings(tmp_path / "lake")
    init_lake(lake, now.model_copy(update={"starter": older}), LEKEBERG)
    assert "1814R006" not in areas_of(lake.snapshot()).names
    renew_registers(lake, now)
    assert "1814R006" in areas_of(lake.snapshot()).names
    begin_own(lake, now, Wanted(HALLSBERG, "Hallsberg"), "x", based_on=lake.version())
    areas = areas_of(lake.snapshot())
    assert [code for code in areas.names if areas.part_of(code) == LEKEBERG] == []


def test_places_that_hold_personal_data_stop_everything(lake_url: str) -> None:
    lake = Lake.open(lake_url)
    version = lake.version()
    wanted = Wanted(HALLSBERG, "Hallsberg", places=("Pålsboda 070-174 06 05",))
    outcome = begin_own(lake, settings(Path(lake_url)), wanted, "x", based_on=version)
    assert not outcome.is_saved
    assert (lake.version(), lake.snapshot().has_example) == (version, True)


@pytest.mark.parametrize(
    ("text", "names"),
    [("Pålsboda\nSköllersta", ("Pålsboda", "Sköllersta")), ("A, B;A\n\n  C  d ", ("A", "B", "C d")), ("", ())],
)
def test_places_are_read_line_by_line_or_by_commas(text: str, names: tuple[str, ...]) -> None:
    assert place_names(text) == names


def test_places_that_a_file_names_are_added_by_name_and_the_rest_stays_as_it_was(begin: Begin, tmp_path: Path) -> None:
    before = begin(AGREED)
    lake = Lake.open(str(tmp_path / "lake"))
    file = "Id;Datum;Ort;Händelsetyp\n1;2026-03-02;Vretstorp;Klotter\n2;2026-03-03;Palsboda;Klotter\n"
    content, name = file.encode(), "EST Hallsbergs kommun.csv"
    found = unknown_places(inspect(content, name, before, TODAY))
    assert found == {"Vretstorp": True}
    assert add_places(lake, HALLSBERG, found, "Analytiker", based_on=before.version, today=TODAY).is_saved
    after = lake.snapshot()
    assert own_picture(after, HALLSBERG, TODAY).places[-1] == "Vretstorp"
    assert own_picture(after, HALLSBERG, TODAY).neighbours == ("Laxå", "Kumla")
    assert inspect(content, name, after, TODAY).accepted
