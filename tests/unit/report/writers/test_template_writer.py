"""The template as a workbook: its example row is never data, and the words in its lists are those that are read."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from samverkan_data.intake import inspect
from samverkan_data.intake.inspection import Inspection
from samverkan_data.lake import Snapshot
from samverkan_data.report.writers.template import template_workbook
from samverkan_data.schema import TABLES, Table
from samverkan_data.schema.example_row import allowed, example_of, example_row, marked_row

TODAY = date(2026, 11, 24)
OWN = [table for table in TABLES.values() if table.kind != "made"]
REAL = {"Tidpunkt": "2026-03-02 21:15", "Område": "1814", "Kategori": "est_klotter", "Källa": "EST"}
EXAMPLE = dict(
    zip((column.header for column in TABLES["incidents"].file_columns), marked_row(TABLES["incidents"]), strict=True)
)


def read(content: bytes, snapshot: Snapshot, name: str = "mall.xlsx") -> Inspection:
    return inspect(content, name, snapshot, TODAY)


def written(table: Table, *rows: dict[str, str]) -> bytes:
    """A file of the table with the rows."""
    headers = [column.header for column in table.file_columns]
    lines = [headers, *([row.get(header, "") for header in headers] for row in rows)]
    return "\n".join(";".join(line) for line in lines).encode()


def codes(found: Inspection) -> set[str]:
    return {finding.code for finding in found.findings if finding.severity != "note"}


@pytest.mark.parametrize("table", OWN, ids=lambda table: table.name)
@pytest.mark.parametrize("home", ["", "1861"])
def test_a_template_as_it_is_holds_no_rows_and_is_never_published(
    started_snapshot: Snapshot, table: Table, home: str
) -> None:
    found = read(template_workbook(table, home), started_snapshot)
    assert (found.table, found.accepted, found.checked.rows.num_rows) == (table.name, False, 0)
    assert codes(found) == {"no_rows"}


@pytest.mark.parametrize("table", OWN, ids=lambda table: table.name)
def test_a_template_says_what_every_column_must_hold(table: Table) -> None:
    assert all(example_of(column) for column in table.file_columns if column.required)
    words_of = [(example_of(column).split("|"), allowed(column)) for column in table.file_columns if allowed(column)]
    assert all(set(examples) <= set(words) for examples, words in words_of)
    words = " ".join(example_row(table)).casefold()
    assert not {word for word in ("lekeberg", "örebro", "orebro") if word in words}
    sheet = ZipFile(BytesIO(template_workbook(table))).read("xl/worksheets/sheet1.xml").decode()
    lists = sum(bool(allowed(column)) and column.kind != "list" for column in table.file_columns)
    assert sheet.count("<dataValidation ") == lists


def test_rows_below_the_example_are_read_and_the_example_is_told(started_snapshot: Snapshot) -> None:
    found = read(written(TABLES["incidents"], EXAMPLE, REAL), started_snapshot, "mall.csv")
    assert found.accepted, found.findings
    assert found.checked.rows["row"].to_pylist() == [3]
    assert "example_row" in {finding.code for finding in found.findings}


def test_somebody_who_writes_in_the_example_row_is_asked_and_one_without_the_mark_is_data(
    started_snapshot: Snapshot,
) -> None:
    found = read(written(TABLES["incidents"], {**EXAMPLE, **REAL}, REAL), started_snapshot, "mall.csv")
    assert codes(found) == {"example_row_written"}
    unmarked = {**EXAMPLE, **REAL, "Händelse-id": "17"}
    assert read(written(TABLES["incidents"], unmarked), started_snapshot, "mall.csv").accepted
