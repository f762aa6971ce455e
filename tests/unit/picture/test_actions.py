"""Actions that are going on."""

from datetime import date

import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.register.actions import current_actions

TODAY = date(2026, 11, 24)
TRAFFIC, LIGHTS, YOUTH = "atgard-trafik-fjugesta", "atgard-belysning-lanna", "atgard-falt-narkotika"


@pytest.mark.parametrize(
    ("area", "found"),
    [
        ("1814", {TRAFFIC, LIGHTS, YOUTH}),
        ("1814-FJUGESTA", {TRAFFIC, YOUTH}),
        ("1814R001", {TRAFFIC, YOUTH}),
        ("1814R005", {LIGHTS}),
        ("1880", set()),
    ],
)
def test_actions_in_the_area_and_around_it_are_shown(started_snapshot: Snapshot, area: str, found: set[str]) -> None:
    assert set(current_actions(started_snapshot, area, TODAY)["action_id"]) == found


def test_an_action_is_shown_from_its_first_day(started_snapshot: Snapshot) -> None:
    before, first = (
        set(current_actions(started_snapshot, "1814", date(2026, 8, day))["action_id"]) for day in (16, 17)
    )
    assert first - before == {YOUTH}


def test_an_action_has_the_title_of_the_role_that_is_responsible(started_snapshot: Snapshot) -> None:
    roles = current_actions(started_snapshot, "1814", TODAY).set_index("action_id")["role"]
    assert roles.to_dict() == {TRAFFIC: "Områdespolis", LIGHTS: "BRÅ-samordnare", YOUTH: "Fältassistenter"}
