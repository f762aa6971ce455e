"""One role taken from the register gives exactly the rows that it owned; a renewed agreement gives none."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from samverkan_data.intake import inspect, publish
from samverkan_data.lake import GuardedSnapshot, Lake, Snapshot
from samverkan_data.picture.gate.view import OpenView
from samverkan_data.picture.register.owners import codes
from samverkan_data.picture.register.ownership import owned_themes, shares_of
from samverkan_data.picture.register.role_findings import KINDS, OPEN, role_findings
from samverkan_data.query.registers import register
from samverkan_data.query.roles import valid_roles
from samverkan_data.schema import TABLES
from samverkan_data.texts.ownership import REMEDIES
from tests.conftest import TODAY

ROLES = ["omradespolis", "kommunpolis", "polis_andts", "polis_extremism", "polis_est", "bra_samordnare", "kommun_est",
         "kommun_extremism", "kommun_andts", "faltassistenter"]  # fmt: skip
Filter = Callable[[pd.DataFrame], pd.DataFrame]


def with_rows(snapshot: Snapshot, **changed: Filter) -> Snapshot:
    """The picture where these registers hold other rows."""
    return GuardedSnapshot(snapshot, frozenset(TABLES) - set(changed), changed, "changed")


def ids(snapshot: Snapshot, today: date = TODAY) -> set[tuple[str, str]]:
    return {(one["kind"], one["id"]) for one in role_findings(snapshot, today)}


def owned_by(snapshot: Snapshot, role: str) -> set[tuple[str, str]]:
    """What the register says that a role owns and that is not over, told as what would lack without it."""
    (row,) = valid_roles(snapshot, TODAY).query("role_id == @role").to_dict("records")
    found = {("theme_without_role", theme) for theme in codes(row["responsible"])}
    for table, columns in (
        ("promises", ["role_id"]),
        ("actions", ["role_id", "role_other"]),
        ("decisions", ["role_id"]),
    ):
        rows = register(snapshot, table)
        going_on = rows[~rows["state"].isin(["uppfyllt", "klart", "avskrivet"])]
        own = going_on[going_on[columns].eq(role).any(axis=1)]
        found |= {(f"{table[:-1]}_without_owner", code) for code in own[TABLES[table].code]}
    return found


@pytest.mark.parametrize("role", ROLES)
def test_a_role_taken_away_leaves_exactly_what_it_owned(started_snapshot: Snapshot, role: str) -> None:
    without = with_rows(started_snapshot, roles=lambda rows: rows[rows["role_id"] != role])
    new = ids(without) - ids(started_snapshot)
    assert new == owned_by(started_snapshot, role)
    gone = {("role_without_holder", role)} if role == "polis_est" else set()
    assert ids(started_snapshot) - ids(without) == gone


@pytest.mark.parametrize("role", ["omradespolis", "bra_samordnare"])
def test_a_role_whose_time_has_run_out_is_told_beside_what_it_owned(started_snapshot: Snapshot, role: str) -> None:
    def ended(rows: pd.DataFrame) -> pd.DataFrame:
        last = (rows["role_id"] == role) & rows["valid_to"].isna()
        return rows.assign(valid_to=rows["valid_to"].mask(last, pd.Timestamp(TODAY) - pd.Timedelta(days=1)))

    new = ids(with_rows(started_snapshot, roles=ended)) - ids(started_snapshot)
    assert new == {("role_ended", role), *owned_by(started_snapshot, role)}


def test_a_renewed_agreement_with_all_its_roles_gives_nothing(started_lake: Path, tmp_path: Path) -> None:
    lake = Lake.open(str(shutil.copytree(started_lake, tmp_path / "lake")))
    roles = valid_roles(lake.snapshot(), TODAY)
    header = "Överenskommelse;Rollkod;Roll;Sida;Uppdrag;Ansvarar för;Medverkar i;Områden;Innehavare;Gäller från\n"
    names = ["role_id", "title", "side", "mission", "responsible", "takes_part", "areas", "holder"]
    lines = []
    for row in roles[names].fillna("").to_dict("records"):
        row["holder"] = row["holder"] or "EST-samordnare, LPO Örebro"
        row["responsible"] += "|tema_bedrageri" * (row["role_id"] == "kommunpolis")
        lines.append(";".join(["lekeberg-2026", *row.values(), "2026-01-01"]))
    agreement = (
        "Överenskommelse;Namn;Part polisen;Part kommunen;Område;Gäller från;Gäller till\n"
        "lekeberg-2026;Överenskommelse 2026–2029;LPO;Lekeberg;1814;2026-01-01;2029-12-31\n"
    )
    for text in (agreement, header + "\n".join(lines) + "\n"):
        publish(lake, inspect(text.encode(), "fil.csv", lake.snapshot(), TODAY), "test")
    assert role_findings(lake.snapshot(), TODAY) == []
    assert ids(lake.snapshot(), date(2029, 8, 1)) == {("agreement_ends_soon", "lekeberg-2026")}
    assert {kind for kind, _ in ids(lake.snapshot(), date(2030, 1, 1))} == {"agreement_ended"}


def test_what_lacks_an_owner_on_one_side_says_which(started_snapshot: Snapshot) -> None:
    def alone(rows: pd.DataFrame) -> pd.DataFrame:
        return rows.assign(role_other=pd.Series(None, rows.index, dtype=rows["role_other"].dtype))

    new = [one for one in role_findings(with_rows(started_snapshot, actions=alone), TODAY)
           if one["kind"] == "action_without_owner"]  # fmt: skip
    assert len(new) == 4
    assert "Åtgärden ”Ny belysning på gångvägen till badgruvan”: ingen ägare är angiven hos Polisen." in [
        one["message"] for one in new
    ]


def test_every_kind_says_what_to_do() -> None:
    assert set(REMEDIES) == set(KINDS)


def test_the_findings_of_an_area_are_its_own_agreements(started_snapshot: Snapshot) -> None:
    assert role_findings(started_snapshot, TODAY, "1880") == []
    near = role_findings(started_snapshot, TODAY, "1814-FJUGESTA")
    assert near == role_findings(started_snapshot, TODAY)


def test_the_open_view_knows_of_promises_and_actions_but_not_of_decisions(
    started_snapshot: Snapshot, started_open_view: OpenView
) -> None:
    told = started_open_view.ask(role_findings, TODAY, "1814", OPEN)
    assert told == role_findings(started_snapshot, TODAY, "1814", OPEN)


def test_a_theme_stands_for_itself_in_a_part_where_another_role_has_it(started_snapshot: Snapshot) -> None:
    everywhere = owned_themes(started_snapshot, "1814", TODAY)
    assert {one.area_code for one in everywhere} == {"1814"}

    def moved(rows: pd.DataFrame) -> pd.DataFrame:
        return rows.assign(areas=rows["areas"].mask(rows["role_id"] == "faltassistenter", "1814-FJUGESTA"))

    found = owned_themes(with_rows(started_snapshot, roles=moved), "1814", TODAY)
    assert {one.area_code for one in found} == {"1814", "1814-FJUGESTA"}
    assert {one.theme for one in found if one.area_code == "1814-FJUGESTA"} == {
        "tema_narkotika", "tema_otrygga_platser", "tema_trafik", "tema_vald",
    }  # fmt: skip


def test_both_sides_have_a_part_in_a_theme(started_snapshot: Snapshot) -> None:
    shares = shares_of(started_snapshot, "tema_trafik", "1814-FJUGESTA", TODAY)
    assert [one.part for one in shares] == sorted(one.part for one in shares)
    assert {one.side for one in shares} == {"polis", "kommun"}
    assert shares[0][:3] == ("A", "omradespolis", "Områdespolis")
    assert [one.role_id for one in shares if one.is_vacant] == ["polis_est"]
