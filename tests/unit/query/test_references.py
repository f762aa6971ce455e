"""What refers to register rows that are gone."""

from collections.abc import Callable
from datetime import datetime

import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.query.references import Hanging, lost_references
from samverkan_data.schema import TABLES

Add = Callable[..., Snapshot]


@pytest.fixture
def full(add: Add) -> Snapshot:
    """Something in every table that refers to something."""
    add("agreements", [{"agreement_id": "a", "area_code": "1814"}])
    add("roles", [{"agreement_id": "a", "role_id": "r", "responsible": "tema_stold|tema_x", "areas": "F|L"}])
    add("problems", [{"problem_id": "q", "area_code": "F", "title": "Q"}])
    add("causes", [{"cause_id": "c", "problem_id": "q", "title": "C"}])
    add("promises", [{"promise_id": "p", "area_code": "F", "role_id": "r", "problem_id": "q"}])
    add("actions", [{"action_id": "x", "area_code": "F", "role_id": "r", "promise_id": "p", "cause_id": "c"}])
    add("meeting_kinds", [{"kind": "k", "title": "K"}])
    add("meetings", [{"meeting_id": "m", "kind": "k", "area_code": "F", "present": "r|s"}])
    add("decisions", [{"decision_id": "d", "meeting_id": "m", "area_code": "F", "action_id": "x", "role_id": "r"}])
    add("comments", [{"comment_id": "n", "figure": "handelser", "role_id": "r"}])
    moment = {"occurred_at": datetime(2026, 1, 1), "precision": "day", "source": "est", "count": 1}
    return add("incidents", [{"incident_id": str(n), "area_code": "F", "category": "est_epa", **moment}
                             for n in range(3)])  # fmt: skip


def without(snapshot: Snapshot, table: str) -> Snapshot:
    return snapshot.without([one.upload_id for one in snapshot.uploads if one.table == table])


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ("roles", {("promises", "role_id", ("r",), 1), ("actions", "role_id", ("r",), 1),
                   ("meetings", "present", ("r",), 1), ("decisions", "role_id", ("r",), 1),
                   ("comments", "role_id", ("r",), 1)}),
        ("problems", {("causes", "problem_id", ("q",), 1), ("promises", "problem_id", ("q",), 1)}),
        ("causes", {("actions", "cause_id", ("c",), 1)}),
        ("meeting_kinds", {("meetings", "kind", ("k",), 1)}),
        ("meetings", {("decisions", "meeting_id", ("m",), 1)}),
        ("promises", {("actions", "promise_id", ("p",), 1)}),
        ("agreements", {("roles", "agreement_id", ("a",), 1)}),
        ("categories", {("incidents", "category", ("est_epa",), 3), ("roles", "responsible", ("tema_stold",), 1)}),
        ("areas", {("incidents", "area_code", ("F",), 3), ("agreements", "area_code", ("1814",), 1),
                   ("roles", "areas", ("F", "L"), 2), ("promises", "area_code", ("F",), 1),
                   ("actions", "area_code", ("F",), 1), ("problems", "area_code", ("F",), 1),
                   ("meetings", "area_code", ("F",), 1), ("decisions", "area_code", ("F",), 1)}),
        ("actions", {("decisions", "action_id", ("x",), 1)}),
        ("incidents", set()),
    ],
)  # fmt: skip
def test_every_table_that_names_what_is_gone_is_found(full: Snapshot, table: str, found: set[object]) -> None:
    told = lost_references(full, without(full, table))
    assert {(one.table, one.column, one.codes, one.rows) for one in told} == found
    assert {one.register for one in told} <= {table}


def test_nothing_is_lost_where_nothing_is_taken(full: Snapshot) -> None:
    assert lost_references(full, full) == []
    assert isinstance(Hanging("a", "b", "c", (), 0), Hanging)
    assert all(TABLES[one.table].column(one.column).refers_to for one in lost_references(full, without(full, "areas")))
