"""What stands on a series is what it concerns, near it in place and time."""

from datetime import date

import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.series_marks import marks_of
from tests.conftest import TODAY

FIRST = date(2022, 1, 1)


def codes(snapshot: Snapshot, area: str, *categories: str, first: date = FIRST, today: date = TODAY) -> list[str]:
    return marks_of(snapshot, area, categories, first, today)["code"].tolist()


def test_a_theme_has_its_actions_and_events_and_those_of_everything_in_order_of_time(
    started_snapshot: Snapshot,
) -> None:
    assert codes(started_snapshot, "1814-FJUGESTA", "est_trafik") == [
        "skolstart-2026", "atgard-trafik-fjugesta", "marknad-2026", "julmarknad-2026", "atgard-motesplats",
        "bygge-torget-2027",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("area", "categories", "found"),
    [
        ("1814", ("est_klotter",), ["atgard-klotter-2025", "skolstart-2026"]),
        ("1814", (), ["skolstart-2026"]),
        ("1814R005", ("est_trafik",), ["skolstart-2026"]),
        ("1880", ("est_trafik",), []),
    ],
)
def test_others_are_left_out(
    started_snapshot: Snapshot, area: str, categories: tuple[str, ...], found: list[str]
) -> None:
    assert codes(started_snapshot, area, *categories) == found


def test_what_is_over_before_the_series_or_far_ahead_is_not_there(started_snapshot: Snapshot) -> None:
    assert "atgard-klotter-2025" not in codes(started_snapshot, "1814", "est_klotter", first=date(2026, 1, 1))
    early = codes(started_snapshot, "1814", "est_trafik", today=date(2026, 6, 1))
    assert "bygge-torget-2027" not in early
    assert "marknad-2026" in early
