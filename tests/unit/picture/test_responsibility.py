"""Roles, gaps, vacancies and the agreement's period."""

from datetime import date

import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.responsibility import (
    agreement_for,
    agreement_status,
    matrix,
    newest_agreement,
    role_findings,
    roles_on,
    themes,
    unowned_themes,
    vacant_roles,
)

TODAY = date(2026, 11, 24)
AGREEMENT = "lekeberg-2022"


def agreement(start: str, end: str | None) -> pd.Series:
    return pd.Series({"valid_from": pd.Timestamp(start), "valid_to": pd.NaT if end is None else pd.Timestamp(end)})


def test_the_matrix_has_a_cell_for_every_theme_and_role(started_snapshot: Snapshot) -> None:
    cells = matrix(started_snapshot, TODAY, AGREEMENT)
    assert len(cells) == 8 * 10
    assert not cells.duplicated(["theme", "role_id"]).any()
    assert set(cells["part"]) == {"A", "m", ""}


def test_only_what_the_register_says_stands_in_the_matrix(started_snapshot: Snapshot) -> None:
    cells = matrix(started_snapshot, TODAY, AGREEMENT).set_index(["theme", "role_id"])["part"]
    assert cells["tema_trafik", "omradespolis"] == "A"
    assert cells["tema_vald", "omradespolis"] == "m"
    assert cells["tema_bedrageri", "omradespolis"] == ""


def test_an_unknown_agreement_has_no_roles_and_no_owned_theme(started_snapshot: Snapshot) -> None:
    assert matrix(started_snapshot, TODAY, "x").empty
    assert len(unowned_themes(started_snapshot, TODAY, "x")) == len(themes(started_snapshot))


def test_a_role_row_counts_only_while_it_is_valid(started_snapshot: Snapshot) -> None:
    assert vacant_roles(started_snapshot, date(2026, 4, 30)).empty
    assert vacant_roles(started_snapshot, date(2026, 5, 1))["role_id"].tolist() == ["polis_est"]
    assert roles_on(started_snapshot, date(2021, 12, 31)).empty


def test_the_police_stand_first(started_snapshot: Snapshot) -> None:
    assert roles_on(started_snapshot, TODAY)["side"].tolist() == ["polis"] * 5 + ["kommun"] * 5


def test_fraud_is_the_theme_that_nobody_owns(started_snapshot: Snapshot) -> None:
    assert unowned_themes(started_snapshot, TODAY)["category"].tolist() == ["tema_bedrageri"]


@pytest.mark.parametrize(("area", "found"), [("1814", True), ("1814R001", True), ("1880", False), ("18", False)])
def test_an_area_has_the_agreement_of_the_area_it_lies_in(started_snapshot: Snapshot, area: str, found: bool) -> None:
    assert (agreement_for(started_snapshot, area) is not None) is found


def test_the_newest_agreement_is_the_one_that_began_last(started_snapshot: Snapshot) -> None:
    newest = newest_agreement(started_snapshot)
    assert newest is not None
    assert newest["agreement_id"] == AGREEMENT


@pytest.mark.parametrize(
    ("found", "says"),
    [
        (None, "Det finns ingen överenskommelse för området."),
        (agreement("2022-01-01", "2025-12-31"), "Överenskommelsen gick ut den 31 december 2025."),
        (agreement("2022-01-01", "2026-11-23"), "Överenskommelsen gick ut den 23 november 2026."),
        (agreement("2022-01-01", "2026-11-24"), "Överenskommelsen gäller till och med den 24 november 2026."),
        (agreement("2022-01-01", None), "Överenskommelsen gäller tills vidare."),
        (agreement("2027-01-01", None), "Överenskommelsen börjar gälla den 1 januari 2027."),
    ],
)
def test_the_status_follows_the_day(found: pd.Series | None, says: str) -> None:
    assert agreement_status(found, TODAY) == says


def test_the_findings_name_the_gap_the_vacancy_and_the_ended_agreement(started_snapshot: Snapshot) -> None:
    assert [(finding["kind"], finding["id"]) for finding in role_findings(started_snapshot, TODAY)] == [
        ("theme_without_role", "tema_bedrageri"), ("role_without_holder", "polis_est"), ("agreement_ended", AGREEMENT),
    ]  # fmt: skip


def test_nothing_has_ended_on_the_agreements_last_day(started_snapshot: Snapshot) -> None:
    kinds = {finding["kind"] for finding in role_findings(started_snapshot, date(2025, 12, 31))}
    assert kinds == {"theme_without_role"}
