"""Roles, gaps and vacancies of an area."""

from datetime import date

import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.register.responsibility import (
    borrowed_roles,
    matrix,
    roles_on,
    themes,
    unowned_themes,
    vacant_roles,
)
from samverkan_data.picture.register.role_findings import role_findings

TODAY = date(2026, 11, 24)
AGREEMENT = "lekeberg-2022"


def test_the_matrix_has_a_cell_for_every_theme_and_role(started_snapshot: Snapshot) -> None:
    cells = matrix(started_snapshot, "1814", TODAY)
    assert len(cells) == 8 * 10
    assert not cells.duplicated(["theme", "role_id"]).any()
    assert set(cells["part"]) == {"A", "m", ""}
    assert cells[cells["vacant"]]["role_id"].unique().tolist() == ["polis_est"]


def test_only_what_the_register_says_stands_in_the_matrix(started_snapshot: Snapshot) -> None:
    cells = matrix(started_snapshot, "1814", TODAY).set_index(["theme", "role_id"])["part"]
    assert cells["tema_trafik", "omradespolis"] == "A"
    assert cells["tema_vald", "omradespolis"] == "m"
    assert cells["tema_bedrageri", "omradespolis"] == ""


@pytest.mark.parametrize("area", ["1880", "1881"])
def test_an_area_without_an_agreement_has_no_roles_and_no_owned_theme(started_snapshot: Snapshot, area: str) -> None:
    assert matrix(started_snapshot, area, TODAY).empty
    assert len(unowned_themes(started_snapshot, area, TODAY)) == len(themes(started_snapshot)) == 8


def test_a_role_row_counts_only_while_it_is_valid(started_snapshot: Snapshot) -> None:
    assert vacant_roles(started_snapshot, "1814", date(2026, 4, 30)).empty
    assert vacant_roles(started_snapshot, "1814", date(2026, 5, 1))["role_id"].tolist() == ["polis_est"]
    assert roles_on(started_snapshot, "1814", date(2021, 12, 31)).empty


def test_the_police_stand_first(started_snapshot: Snapshot) -> None:
    assert roles_on(started_snapshot, "1814", TODAY)["side"].tolist() == ["polis"] * 5 + ["kommun"] * 5


@pytest.mark.parametrize("area", ["1814", "1814R001", "LPO-OREBRO", "18"])
def test_fraud_is_the_theme_that_nobody_owns(started_snapshot: Snapshot, area: str) -> None:
    assert unowned_themes(started_snapshot, area, TODAY)["category"].tolist() == ["tema_bedrageri"]
    assert borrowed_roles(started_snapshot, area, TODAY) == ""


def test_the_findings_name_the_gap_the_vacancy_and_the_ended_agreement(started_snapshot: Snapshot) -> None:
    assert [(finding["kind"], finding["id"]) for finding in role_findings(started_snapshot, TODAY)] == [
        ("theme_without_role", "tema_bedrageri"), ("role_without_holder", "polis_est"), ("agreement_ended", AGREEMENT),
    ]  # fmt: skip


def test_nothing_has_ended_on_the_agreements_last_day(started_snapshot: Snapshot) -> None:
    kinds = {finding["kind"] for finding in role_findings(started_snapshot, date(2025, 12, 31))}
    assert kinds == {"theme_without_role", "agreement_ends_soon"}


def test_before_any_agreement_begins_nobody_is_said_to_answer(started_snapshot: Snapshot) -> None:
    assert [finding["kind"] for finding in role_findings(started_snapshot, date(2021, 12, 31))] == ["no_agreement"]
    assert isinstance(matrix(started_snapshot, "1814", date(2021, 12, 31)), pd.DataFrame)
