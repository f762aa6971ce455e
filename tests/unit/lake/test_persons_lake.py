"""Below every page: what one person may read of a lake, write in it and undo."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from samverkan_data.access import ADMINISTRATOR, EDITED_IN_AREAS, Person, Role, as_open
from samverkan_data.errors import AccessError
from samverkan_data.intake import Inspection, inspect, publish
from samverkan_data.intake.editing import Edit, Outcome, save_rows
from samverkan_data.lake import Lake, PersonsLake, Snapshot
from samverkan_data.lake.own_areas import AROUND, PUBLISHED
from samverkan_data.lake.own_areas import INSIDE as OF_AREAS
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.offer import offer_of
from samverkan_data.picture.gate.view import make_view, view_of
from samverkan_data.schema import TABLES
from samverkan_data.settings import Settings

TODAY = date(2026, 11, 24)
OWN, OTHER = "1814-FJUGESTA", "1814R005"
INSIDE = {OWN, "1814R001", "1814R002"}
FILES = {
    "areas": "Områdeskod;Namn;Slag;Ingår i\n18;Län;Län;\n1814;Lekeberg;Kommun;18\n1861;Hallsberg;Kommun;18\n",
    "agreements": "Överenskommelse;Namn;Part polisen;Part kommunen;Område\na-1;Avtalet;LPO;Kommunen;1814\n"
    "a-2;Annat avtal;LPO;Kommunen;1861\n",
    "roles": "Överenskommelse;Rollkod;Roll;Sida;Gäller från\na-1;samordnare;Samordnare;Kommunen;2026-01-01\n"
    "a-1;polis;Polis;Polisen;2026-01-01\na-2;annan;Annan;Kommunen;2026-01-01\n",
    "problems": "Problemkod;Område;Problem;Noterat\np-1;1814;Här;2026-01-02\np-2;1861;Där;2026-01-02\n",
    "causes": "Orsakskod;Problem;Perspektiv;Orsak\no-1;p-1;plats;Mörkt\no-2;p-2;plats;Ljust\n",
}
ACTION = {"title": "Lysa", "starts_on": "2026-11-01", "role_id": "samordnare", "role_other": "polis",
          "goal_work": "Lysa", "goal_count": "1", "goal_effect": "Ljust", "follow_up": "2026-12-01"}  # fmt: skip
COMMENT = {"text": "Så", "written_on": "2026-11-01"}
Act = Callable[[PersonsLake], object]


def of(role: str, *areas: str) -> Person:
    return Person("nagon", Role(role), frozenset(areas))


@pytest.fixture(scope="module")
def filled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own") / "lake"
    lake = Lake.open(str(folder))
    for name, text in FILES.items():
        publish(lake, inspect(text.encode(), f"{name}.csv", lake.snapshot(), TODAY), "x")
    return folder


@pytest.fixture
def untouched(filled_once: Path) -> Iterator[Lake]:
    """The lake, for whoever is refused."""
    lake = Lake.open(str(filled_once))
    before = lake.version()
    yield lake
    assert lake.version() == before


@pytest.fixture
def filled(filled_once: Path, tmp_path: Path) -> Lake:
    """A lake that may be changed."""
    return Lake.open(str(shutil.copytree(filled_once, tmp_path / "lake")))


def save(lake: Lake, table: str, key: tuple[str, ...], values: dict[str, str] | None) -> Outcome:
    edit = Edit(table, key, values or {}, removes=values is None)
    return save_rows(lake, [edit], "Nagon", based_on=lake.version(), today=TODAY)


FILE = "Överenskommelse;Namn;Part polisen;Part kommunen;Område\na-3;Nytt;LPO;Kommunen;1814\n"
ACTS: dict[str, tuple[str, Act]] = {
    "publish a file": ("analyst", lambda lake: publish(lake, inspected(lake), "N")),
    "take a file back": ("analyst", lambda lake: lake.take_back(first(lake), "N")),
    "erase": ("steward", lambda lake: lake.erase(first(lake), "N")),
    "write a row": ("editor", lambda lake: save(lake, "problems", ("p-1",), {"title": "Här också"})),
    "write a shared register": ("analyst", lambda lake: save(lake, "areas", ("1814",), {"aliases": "Lekan"})),
    "freeze": ("editor", lambda lake: lake.freeze("m-1", lake.snapshot(), [], "N")),
    "read what is frozen": ("participant", lambda lake: lake.frozen("m-1")),
    "read the history": ("editor", lambda lake: lake.history()),
    "read a file as received": ("analyst", lambda lake: lake.archived(lake.of_installation.history()[0].sha256)),
}  # fmt: skip


def inspected(lake: Lake) -> Inspection:
    return inspect(FILE.encode(), "x.csv", lake.of_installation.snapshot(), TODAY)


def first(lake: Lake) -> str:
    return lake.of_installation.history()[0].upload_id


def may(role: str, act: str) -> bool:
    return list(Role).index(Role(role)) >= list(Role).index(Role(ACTS[act][0]))


@pytest.mark.parametrize(("role", "act"), [(role, act) for role in Role for act in ACTS if not may(role, act)])
def test_an_act_is_refused_to_whoever_lacks_the_role(untouched: Lake, role: str, act: str) -> None:
    with pytest.raises(AccessError):
        ACTS[act][1](PersonsLake(untouched, Person("n", Role(role), None)))


@pytest.mark.parametrize("act", ACTS)
def test_an_act_is_done_for_whoever_has_the_role(filled: Lake, act: str) -> None:
    needed, do = ACTS[act]
    do(PersonsLake(filled, Person("n", Role(needed), None)))


EDITS = {
    "a row of one's own": ("problems", ("p-1",), {"title": "Nytt"}, True),
    "a row of somebody else's": ("problems", ("p-2",), {"title": "Nytt"}, False),
    "a row made somebody else's": ("problems", ("p-1",), {"area_code": "1861"}, False),
    "a row taken from somebody else": ("problems", ("p-2",), {"area_code": "1814"}, False),
    "a row removed": ("problems", ("p-2",), None, False),
    "a new row": ("actions", (), ACTION | {"area_code": "1814"}, True),
    "a new row of somebody else's": ("actions", (), ACTION | {"area_code": "1861"}, False),
    "a new row of the county": ("actions", (), ACTION | {"area_code": "18"}, False),
    "a role of one's own agreement": ("roles", ("a-1", "samordnare", "2026-01-01"), {"title": "Annan"}, True),
    "a role of another": ("roles", ("a-2", "annan", "2026-01-01"), {"title": "Annan"}, False),
    "a role moved to another": ("roles", ("a-1", "samordnare", "2026-01-01"), {"agreement_id": "a-2"}, False),
    "a cause of one's own": ("causes", ("o-1",), {"title": "Nytt"}, True),
    "a cause of another": ("causes", ("o-2",), {"title": "Nytt"}, False),
    "a cause moved to another": ("causes", ("o-1",), {"problem_id": "p-2"}, False),
    "a comment of one's own": ("comments", (), COMMENT | {"figure": "handelser?omrade=1814"}, True),
    "a comment of another": ("comments", (), COMMENT | {"figure": "handelser?omrade=1861"}, False),
    "a comment of nothing": ("comments", (), COMMENT | {"figure": "handelser"}, False),
}  # fmt: skip


@pytest.mark.parametrize("edit", [edit for edit, made in EDITS.items() if made[3]])
def test_an_editor_writes_in_own_areas_and_undoes_it(filled: Lake, edit: str) -> None:
    table, key, values, _ = EDITS[edit]
    lake = PersonsLake(filled, of("editor", "1814"))
    outcome = save(lake, table, key, values)
    assert outcome.uploads, outcome.told
    lake.take_back_all([one.upload_id for one in outcome.uploads], "N")


@pytest.mark.parametrize("edit", [edit for edit, made in EDITS.items() if not made[3]])
def test_an_editor_writes_nowhere_else(untouched: Lake, edit: str) -> None:
    table, key, values, _ = EDITS[edit]
    with pytest.raises(AccessError, match="område som inte är ditt"):
        assert save(PersonsLake(untouched, of("editor", "1814")), table, key, values).told == ()


@pytest.mark.parametrize("values", [{"title": "Nytt"}, None], ids=["changed", "removed"])
def test_what_was_written_of_another_area_is_not_undone_nor_put_back(
    filled: Lake, values: dict[str, str] | None
) -> None:
    save(filled, "causes", ("o-2",), values)
    lake, upload_id = PersonsLake(filled, of("editor", "1814")), first(filled)
    with pytest.raises(AccessError):
        lake.take_back(upload_id, "N")
    filled.take_back(upload_id, "N")
    with pytest.raises(AccessError):
        lake.restore(upload_id, "N")


def test_the_picture_holds_own_areas_alone(started_lake: Path) -> None:
    whole, own = pictures(started_lake, of("participant", OWN))
    rows = whole.frame("incidents")
    mine = rows[rows["area_code"].isin(INSIDE)]
    assert 0 < len(mine) < len(rows)
    assert set(own.frame("incidents")["incident_id"]) == set(mine["incident_id"])
    with own.stored("incidents") as stored:
        assert set(own.run(stored)["area_code"].dropna()) <= INSIDE
    for name in ("problems", "actions", "meetings", "decisions"):
        assert set(own.frame(name)["area_code"]) <= INSIDE
    assert set(own.frame("causes")["problem_id"]) <= set(own.frame("problems")["problem_id"])
    assert own.frame("comments")["figure"].str.contains(OWN).all()


def test_published_figures_of_whole_municipalities_are_anybodys(started_lake: Path) -> None:
    whole, own = pictures(started_lake, of("participant", OWN))
    areas, figures = own.frame("areas"), own.frame("observations")
    assert OTHER not in set(areas["area_code"])
    assert {"1814", "18", "1880", *INSIDE} <= set(areas["area_code"])
    assert set(figures["area_code"]) <= set(areas["area_code"])
    bra = whole.frame("observations").query("area_code == '1880'")
    assert len(figures.query("area_code == '1880'")) == len(bra) > 0
    assert len(own.frame("roles")) == len(whole.frame("roles"))


def test_the_open_view_is_the_same_for_everybody(started_lake: Path) -> None:
    lake = PersonsLake(Lake.open(str(started_lake)), of("editor", OWN))
    view = view_of(lake, lake.snapshot(), as_open(Settings(lake=str(started_lake), today=TODAY)))
    plain = Lake.open(str(started_lake))
    assert view is view_of(plain, plain.snapshot(), as_open(Settings(lake=str(started_lake), today=TODAY)))


def test_no_table_is_forgotten() -> None:
    """A new one is of somebody's areas, or is added here because it is anybody's."""
    anybodys = {"news", "municipality_groups", "categories", "indicators", "meeting_kinds", "mappings", "settings"}
    assert set(TABLES) - OF_AREAS - AROUND - PUBLISHED == anybodys
    assert EDITED_IN_AREAS <= OF_AREAS | AROUND


def test_no_way_into_the_lake_is_forgotten() -> None:
    """A new method is weighed, or is added here because it tells nothing of rows."""
    tells_nothing = {
        "open", "is_empty", "version", "is_only_added_to", "changes", "check_is_new", "called", "restore",
        "erased_since", "ever", "decisions", "frozen_names", "verify", "unvouched", "location",
    }  # fmt: skip
    assert {name for name in vars(Lake) if name[0] != "_"} - set(vars(PersonsLake)) - {"person"} == tells_nothing


def test_areas_to_choose_are_own_ones_and_another_is_not_asked_about(started_lake: Path) -> None:
    lake = PersonsLake(Lake.open(str(started_lake)), of("participant", OWN))
    settings = Settings(lake=str(started_lake), today=TODAY)
    view = make_view(lake, lake.of_installation.snapshot(), settings)
    assert set(offer_of(view).areas) == INSIDE
    read = read_choice(view, {"omrade": "1814"}, TODAY)
    assert read.choice.area_code in INSIDE
    assert "1814" in read.unused["omrade"]


def test_a_row_that_has_moved_away_is_gone_and_not_as_it_was_before(filled: Lake) -> None:
    for area, replace in (("1814", False), ("1861", True)):
        text = f"Problemkod;Område;Problem;Noterat\np-9;{area};Flyttat;2026-01-02\n"
        publish(filled, inspect(text.encode(), "p.csv", filled.snapshot(), TODAY), "x", replace)
    assert "p-9" not in set(PersonsLake(filled, of("participant", "1814")).snapshot().frame("problems")["problem_id"])
    assert "p-9" in set(PersonsLake(filled, of("participant", "1861")).snapshot().frame("problems")["problem_id"])


def test_a_role_of_an_agreement_that_is_gone_is_nobodys(filled: Lake) -> None:
    agreements = next(one for one in filled.history() if one.table == "agreements")
    filled.take_back(agreements.upload_id, "x")
    assert PersonsLake(filled, of("participant", "1814")).snapshot().frame("roles").empty


@pytest.mark.parametrize("person", [ADMINISTRATOR, of("analyst", OWN), of("open", OWN)], ids=["all", "files", "open"])
def test_others_get_the_picture_itself(started_lake: Path, person: Person) -> None:
    whole, own = pictures(started_lake, person)
    assert own is whole


def pictures(folder: Path, person: Person) -> tuple[Snapshot, Snapshot]:
    lake = PersonsLake(Lake.open(str(folder)), person)
    return lake.of_installation.snapshot(), lake.snapshot()
