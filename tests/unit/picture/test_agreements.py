"""Which agreement decides, and one answer from every way to ask."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from samverkan_data.cli import app
from samverkan_data.intake import inspect, publish
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.incidents.changes import find_changes
from samverkan_data.picture.incidents.sentence import compared_with, headline
from samverkan_data.picture.question import Question
from samverkan_data.picture.register.agreements import (
    agreement_for,
    agreement_sentence,
    agreements_shown,
    status,
)
from samverkan_data.picture.register.responsibility import matrix, unowned_themes
from samverkan_data.query.settings import home_area

TODAY = date(2026, 11, 24)
YEAR = ("2026-01-01", "2026-10-31")
AGREEMENT = "Överenskommelse;Namn;Part polisen;Part kommunen;Område;Gäller från;Gäller till\n"
ROLE = "Rollkod;Överenskommelse;Roll;Sida;Ansvarar för;Innehavare;Gäller från\n"
RENEWAL = AGREEMENT + "lekeberg-2026;Överenskommelse 2026–2029;LPO;Lekeberg;1814;2026-01-01;2029-12-31\n"
LATER = AGREEMENT + "lekeberg-2027;Överenskommelse 2027–2030;LPO;Lekeberg;1814;2027-01-01;2030-12-31\n"
OTHER = AGREEMENT + "orebro-2026;Örebros överenskommelse;LPO;Örebro;1880;2026-06-01;\n"
NEW_ROLES = (
    ROLE + "omradespolis;{0};Ny områdespolis;Polisen;tema_trafik|tema_bedrageri;Områdespolis;2026-01-01\n"
    "bra_samordnare;{0};Ny samordnare;Kommunen;tema_vald;;2026-01-01\n"
)


@pytest.fixture
def lake(started_lake: Path, tmp_path: Path) -> Lake:
    return Lake.open(str(shutil.copytree(started_lake, tmp_path / "lake")))


@pytest.fixture
def add(lake: Lake) -> Callable[..., Snapshot]:
    """Texts of files -> the picture with them published."""

    def add_files(*files: str) -> Snapshot:
        for place, text in enumerate(files):
            content = text.encode()
            publish(lake, inspect(content, f"fil{place}.csv", lake.snapshot(), TODAY), "test")
        return lake.snapshot()

    return add_files


def said(snapshot: Snapshot, area: str = "1814", today: date = TODAY) -> tuple[object, ...]:
    """What a reader sees of owners: the first sentence, each row's owner, the matrix and the themes without one."""
    question = Question(area, date(2026, 1, 1), date(2026, 10, 31))
    changes = find_changes(snapshot, question, today)
    rows = changes[["source", "category", "area_code", "role_id", "role", "holder"]].to_dict("records")
    sentence = headline(changes, area, compared_with(snapshot, question))
    return (sentence, rows, matrix(snapshot, area, today).to_dict("records"),
            unowned_themes(snapshot, area, today)["category"].tolist())  # fmt: skip


@pytest.mark.parametrize(
    ("area", "found", "shown"), [("1814", True, 1), ("1814R001", True, 1), ("1880", False, 0), ("18", False, 1)]
)
def test_an_area_has_the_agreement_of_the_area_it_lies_in(
    started_snapshot: Snapshot, area: str, found: bool, shown: int
) -> None:
    assert (agreement_for(started_snapshot, area, TODAY) is not None) is found
    assert len(agreements_shown(started_snapshot, area, TODAY)) == shown


@pytest.mark.parametrize(
    ("day", "says"),
    [
        (date(2021, 12, 31), "Överenskommelsen börjar gälla den 1 januari 2022."),
        (date(2022, 1, 1), "Överenskommelsen gäller till och med den 31 december 2025."),
        (date(2025, 6, 30), "Överenskommelsen gäller till och med den 31 december 2025."),
        (date(2025, 7, 1), "Överenskommelsen går snart ut, den 31 december 2025."),
        (date(2025, 12, 31), "Överenskommelsen går snart ut, den 31 december 2025."),
        (date(2026, 1, 1), "Överenskommelsen gick ut den 31 december 2025."),
    ],
)
def test_the_status_follows_the_day(started_snapshot: Snapshot, day: date, says: str) -> None:
    agreement = agreement_for(started_snapshot, "1814", day)
    assert agreement is not None
    is_over = day > date(2025, 6, 30)
    assert status(agreement, day) == says
    assert agreement_sentence(started_snapshot, "1814", day) == says + " Ingen ny är inlagd." * is_over


def test_larger_areas_say_whose_agreements_lie_inside(started_snapshot: Snapshot, add: Callable[..., Snapshot]) -> None:
    assert agreement_sentence(started_snapshot, "18", TODAY).endswith(
        "Inom området har Lekeberg en egen överenskommelse."
    )
    assert agreement_sentence(add(OTHER), "18", TODAY).endswith("Lekeberg och Örebro egna överenskommelser.")
    assert agreement_sentence(started_snapshot, "1880", TODAY) == "Det finns ingen överenskommelse för området."


def test_a_gap_names_what_follows_and_two_at_once_which_counts(add: Callable[..., Snapshot]) -> None:
    sentence = agreement_sentence(add(LATER), "1814", TODAY)
    assert sentence.startswith("Överenskommelsen gick ut den 31 december 2025. Nästa, Överenskommelse 2027–2030")
    both = add(RENEWAL.replace("2026-01-01", "2025-07-01"))
    assert "gäller samtidigt" in agreement_sentence(both, "1814", date(2025, 8, 1))
    found = agreement_for(both, "1814", date(2025, 8, 1))
    assert found is not None
    assert found.agreement_id == "lekeberg-2026"


def test_the_roles_of_two_agreements_stand_beside_each_other_also_with_the_same_code_and_day(
    started_snapshot: Snapshot, add: Callable[..., Snapshot]
) -> None:
    same = NEW_ROLES.format("lekeberg-2026").replace("2026-01-01", "2022-01-01")
    snapshot = add(RENEWAL, same)
    assert len(snapshot.frame("roles")) == len(started_snapshot.frame("roles")) + 2
    assert find_owner(snapshot) == "Ny områdespolis"


def find_owner(snapshot: Snapshot) -> str:
    cells = matrix(snapshot, "1814", TODAY)
    return str(cells.loc[(cells["theme"] == "tema_trafik") & (cells["part"] == "A"), "role_label"].iloc[0])


@pytest.mark.parametrize("roles", [False, True], ids=["without roles", "with roles"])
def test_metamorphic_a_later_agreement_changes_nothing_before_it_begins(
    started_snapshot: Snapshot, add: Callable[..., Snapshot], roles: bool
) -> None:
    later = add(LATER, *([NEW_ROLES.format("lekeberg-2027")] * roles))
    assert said(later) == said(started_snapshot)


def test_metamorphic_a_renewal_without_roles_leaves_the_owners_as_they_were(
    started_snapshot: Snapshot, add: Callable[..., Snapshot]
) -> None:
    assert said(add(RENEWAL)) == said(started_snapshot)


def test_metamorphic_another_municipalitys_agreement_changes_nothing_here(
    started_snapshot: Snapshot, add: Callable[..., Snapshot]
) -> None:
    both = add(OTHER, NEW_ROLES.format("orebro-2026"))
    assert said(both) == said(started_snapshot)
    assert home_area(both) == home_area(started_snapshot) == "1814"
    assert len(unowned_themes(both, "1880", TODAY)) < len(unowned_themes(started_snapshot, "1880", TODAY))


@pytest.mark.parametrize(
    ("files", "lacking"),
    [
        ((RENEWAL,), {"tema_bedrageri"}),
        ((RENEWAL, NEW_ROLES.format("lekeberg-2026")), None),
        ((OTHER, NEW_ROLES.format("orebro-2026")), {"tema_bedrageri"}),
        ((LATER,), {"tema_bedrageri"}),
    ],
    ids=["renewal without roles", "renewal with roles", "two municipalities", "gap"],
)
def test_metamorphic_pages_picture_and_roles_check_give_one_answer(
    add: Callable[..., Snapshot], lake: Lake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: tuple[str, ...],
    lacking: set[str] | None,
) -> None:  # fmt: skip
    snapshot = add(*files)
    page = set(unowned_themes(snapshot, "1814", TODAY)["category"])
    if lacking is None:
        lacking = {"tema_stold", "tema_skadegorelse", "tema_narkotika", "tema_otrygga_platser", "tema_extremism"}
    assert page == lacking
    cells = matrix(snapshot, "1814", TODAY)
    assert page == set(cells["theme"]) - set(cells.loc[cells["part"] == "A", "theme"])
    monkeypatch.setenv("SAMVERKAN_LAKE", str(tmp_path / "lake"))
    monkeypatch.setenv("SAMVERKAN_TODAY", TODAY.isoformat())
    words = ["picture", "--area", "1814", "--from", YEAR[0], "--to", YEAR[1], "--json"]
    told = json.loads(CliRunner().invoke(app, words).stdout)
    assert page == {one["theme"] for one in told["unowned"]}
    assert page >= {change["theme"] for change in told["changes"] if change["theme"] and not change["role"]}
    found = json.loads(CliRunner().invoke(app, ["roles", "check", "--json"]).stdout)
    deciding = agreement_for(snapshot, "1814", TODAY)
    assert deciding is not None
    of_ours = [one for one in found if one["agreement"] == deciding.agreement_id]
    assert page == {one["id"] for one in of_ours if one["kind"] == "theme_without_role"}
    ended = [one["id"] for one in found if one["kind"] == "agreement_ended"]
    assert ended == ([deciding.agreement_id] if deciding.state(TODAY) == "ended" else [])
