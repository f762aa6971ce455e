"""A file against the registers of a lake."""

from collections.abc import Callable
from datetime import date

from samverkan_data.intake import Inspection, inspect
from samverkan_data.lake import Lake


def test_names_are_looked_up_in_the_registers_of_the_lake(read: Callable[..., Inspection]) -> None:
    inspection = read("1;2025-01-05;Lekeberg", "2;2025-01-06;1880")
    assert inspection.accepted
    assert inspection.checked.rows.column("area_code").to_pylist() == ["1814", "1880"]
    told = (inspection.format, inspection.table, inspection.encoding, inspection.delimiter, inspection.rows)
    assert told == ("samverkan", "incidents", "utf-8", ";", 2)


def test_a_file_with_errors_is_not_accepted(read: Callable[..., Inspection]) -> None:
    inspection = read("1;2025-01-05;Nowhere")
    assert not inspection.accepted
    assert "unknown_area" in {finding.code for finding in inspection.findings}


def test_a_file_that_nobody_knows_is_not_accepted(lake: Lake) -> None:
    inspection = inspect(b"a;b\n1;2\n", "x.csv", lake.snapshot(), date(2026, 11, 24))
    assert (inspection.accepted, inspection.table, inspection.format) == (False, "", "")
