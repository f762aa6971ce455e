"""The difference that a file would make."""

from collections.abc import Callable

import pytest

from samverkan_data.errors import RefusedError
from samverkan_data.intake import Inspection, compare
from samverkan_data.intake.difference import check_replaces
from samverkan_data.lake import Counts, Lake, Upload

STORED = ("1;2025-01-05;1814", "2;2025-01-06;1814", "3;2025-01-07;1880")


@pytest.mark.parametrize(("replace", "removed"), [(False, 0), (True, 1)])
def test_only_a_file_that_replaces_takes_rows_away(
    lake: Lake, read: Callable[..., Inspection], send: Callable[..., Upload], replace: bool, removed: int
) -> None:
    send(*STORED)
    found = compare(read(STORED[0], "2;2025-01-06;1880", "4;2025-01-08;1880"), lake.snapshot(), replace)
    assert found.counts == Counts(new=1, changed=1, unchanged=1, removed=removed)
    assert (found.needs_replace, found.first_changed, found.version) == (1, "2", lake.version())
    moved = 1
    assert found.removed_keys.num_rows == removed + moved
    assert found.by_area.to_dict("list") == {
        "area_code": ["1814", "1880"], "before": [2, 1], "after": [1, 3 - removed],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "told"),
    [(("1;2025-01-09;1814",), "ett värde"), (("1;2025-01-09;1814", "2;2025-01-09;1814"), "2 rader")],
)
def test_changes_are_refused_unless_the_file_replaces(
    lake: Lake, read: Callable[..., Inspection], send: Callable[..., Upload], lines: tuple[str, ...], told: str
) -> None:
    send(*STORED)
    inspection = read(*lines)
    difference = compare(inspection, lake.snapshot())
    check_replaces(inspection, difference, replace=True)
    with pytest.raises(RefusedError, match=told) as refused:
        check_replaces(inspection, difference, replace=False)
    assert "ersätt" in refused.value.remedy
    assert "1." in refused.value.message


def test_a_file_with_errors_cannot_be_compared(lake: Lake, read: Callable[..., Inspection]) -> None:
    with pytest.raises(RefusedError, match=r"Antal fel: 1\..*rad 2"):
        compare(read("1;2025-01-05;Nowhere"), lake.snapshot())
