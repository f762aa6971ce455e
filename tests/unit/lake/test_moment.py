"""Versions and moments."""

from dataclasses import fields
from datetime import UTC, datetime

import pytest

from samverkan_data.errors import UnknownNameError
from samverkan_data.lake.ledger import Event, Ledger
from samverkan_data.lake.moment import find_version


def event(version: int, at: str) -> Event:
    blank = {field.name: "" for field in fields(Event)}
    return Event(**{**blank, "version": version, "at": datetime.fromisoformat(at).replace(tzinfo=UTC)})


# In Swedish time: 1 is at 13.00 on 31 October, 2 at 00.30 on 1 November (summer time has ended), 3 at 11.00.
LEDGER = Ledger((event(1, "2026-10-31T12:00"), event(2, "2026-10-31T23:30"), event(3, "2026-11-01T10:00")))


@pytest.mark.parametrize(
    ("as_of", "version"),
    [
        (None, 3),
        (2, 2),
        ("2", 2),
        (" 1 ", 1),
        ("2026-10-31", 1),
        ("2026-11-01", 3),
        ("2026-10-31T13:00", 1),
        ("2026-11-01T00:30", 2),
        ("2026-11-01T00:29:59", 1),
        ("2026-10-31T23:30Z", 2),
        ("2026-11-01T10:00:00+00:00", 3),
        ("2027-01-01", 3),
    ],
)
def test_a_version_or_a_moment_finds_its_version(as_of: str | int | None, version: int) -> None:
    assert find_version(LEDGER, as_of) == version


@pytest.mark.parametrize("as_of", [0, 4, "99", "2026-10-30", "2026-10-31T12:59", "-1", "", "i fjol", "9999-12-32"])
def test_what_is_no_version_is_told_with_a_remedy(as_of: str | int) -> None:
    with pytest.raises(UnknownNameError) as told:
        find_version(LEDGER, as_of)
    assert told.value.remedy


@pytest.mark.parametrize("as_of", [0, 1, "2026-10-31"])
def test_an_empty_lake_has_no_versions_but_a_picture(as_of: str | int) -> None:
    assert find_version(Ledger(()), None) == 0
    with pytest.raises(UnknownNameError):
        find_version(Ledger(()), as_of)
