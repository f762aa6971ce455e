"""What a correcting file takes away."""

from collections.abc import Callable
from typing import Any

import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.query.removal import find_removed_keys

Add = Callable[..., Snapshot]
Make = Callable[..., Any]
# Key = month and number: two rows in each month.
HALF_YEAR = "1a 1b 2a 2b 3a 3b 4a 4b 5a 5b 6a 6b"


@pytest.fixture
def rows_of(incident: Callable[..., Any]) -> Callable[[str], Any]:
    return lambda keys: [incident(f"2025-0{key[0]}-15 day L est_epa est 1", key) for key in keys.split()]


@pytest.fixture
def removed(make_rows: Callable[..., Any], rows_of: Callable[..., Any]) -> Callable[..., str]:
    """A picture, the keys of a file and its name -> the keys that it takes away."""

    def find(snapshot: Snapshot, keys: str, file: str) -> str:
        found = find_removed_keys(snapshot, "incidents", make_rows("incidents", rows_of(keys)), file)
        return " ".join(sorted(found.column("incident_id").to_pylist()))

    return find


@pytest.mark.parametrize(
    ("keys", "file", "gone"),
    [
        ("1a 1b 2a 2b 3a 3b 4a 4b 5a 5b 6a", "annan", "6b"),
        ("1a 1b 2a 2b 3a 3b 4a 4b 5a 5b", "annan", "6a 6b"),
        ("1a 1b 2a", "annan", "2b"),
        ("1a 3a", "annan", ""),
        ("1a 2a 3a", "annan", "1b 2b 3b"),
        ("1a", "annan", "1b"),
        ("1x 2x", "halvar", "1a 1b 2a 2b"),
        ("1x 2x", "annan", ""),
        ("7a 7b", "halvar", ""),
        (HALF_YEAR, "halvar", ""),
    ],
)
def test_a_correction_reaches_as_far_as_it_covers(
    add: Add, keys: str, file: str, gone: str, rows_of: Make, removed: Make
) -> None:
    assert removed(add("incidents", rows_of(HALF_YEAR), "halvar"), keys, file) == gone


def test_one_corrected_row_among_many_takes_nothing_away(add: Add, rows_of: Make, removed: Make) -> None:
    snapshot = add("incidents", rows_of("1a 1b 1c 1d"), "manad")
    assert removed(snapshot, "1a", "annan") == ""


def test_correcting_a_shorter_extract_leaves_the_later_months_of_a_longer_one(
    add: Add, rows_of: Make, removed: Make
) -> None:
    add("incidents", rows_of(HALF_YEAR), "jan-jun")
    snapshot = add("incidents", rows_of(f"{HALF_YEAR} 7a 7b"), "jan-jul")
    assert removed(snapshot, HALF_YEAR.removesuffix(" 6b"), "jan-jun rattad") == "6b"


@pytest.mark.parametrize(("keys", "gone"), [("a b", "c"), ("a", ""), ("a b x", "c"), ("x", "")])
def test_a_register_is_replaced_when_half_of_it_is_there(add: Add, keys: str, gone: str, make_rows: Make) -> None:
    snapshot = add("indicators", [{"indicator": name} for name in "abc"], "register")
    rows = make_rows("indicators", [{"indicator": name} for name in keys.split()])
    found = find_removed_keys(snapshot, "indicators", rows, "register")
    assert " ".join(found.column("indicator").to_pylist()) == gone


def test_nothing_is_taken_from_an_empty_table(add: Add, removed: Make) -> None:
    assert removed(add("indicators", [{"indicator": "x"}]), "1a", "x") == ""
