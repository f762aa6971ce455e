"""Who has which role on a day."""

from collections.abc import Callable
from datetime import date

import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.query.roles import valid_roles

ROLES = [
    {"role_id": "open", "valid_from": date(2022, 1, 1)},
    {"role_id": "closed", "valid_from": date(2022, 1, 1), "valid_to": date(2023, 12, 31)},
    {"role_id": "closed", "valid_from": date(2024, 1, 1), "holder": "Ny"},
]


@pytest.mark.parametrize(
    ("on", "found"),
    [
        (date(2021, 12, 31), []),
        (date(2022, 1, 1), [("open", False), ("closed", False)]),
        (date(2023, 12, 31), [("open", False), ("closed", False)]),
        (date(2024, 1, 1), [("open", False), ("closed", True)]),
    ],
)
def test_the_first_and_the_last_day_are_included(
    add: Callable[..., Snapshot], on: date, found: list[tuple[str, bool]]
) -> None:
    roles = valid_roles(add("roles", ROLES), on)
    assert list(zip(roles["role_id"], roles["holder"].notna(), strict=True)) == found
