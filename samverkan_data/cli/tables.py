"""Commands about tables: table, template, verify, current."""

import csv
from io import StringIO
from pathlib import Path
from typing import Any

import typer

from samverkan_data.access import Right, check_can, local_person
from samverkan_data.cli.app import REFUSED, command
from samverkan_data.cli.installation import open_lake, read_settings
from samverkan_data.cli.options import AsJson, AsOf, OutputIf, TableName, TemplateFile, TemplateFormat
from samverkan_data.cli.output import answer
from samverkan_data.cli.records import records
from samverkan_data.errors import RefusedError
from samverkan_data.formats import harmless
from samverkan_data.lake import Lake
from samverkan_data.lake.current.keeping import make_anew
from samverkan_data.lake.rows import check_table
from samverkan_data.schema import TABLES, Column, Table
from samverkan_data.schema.document import write_template
from samverkan_data.schema.example_row import allowed, example_of, marked_row
from samverkan_data.texts import cli as texts
from samverkan_data.texts import current as current_texts


@command("table")
def table(name: TableName, as_of: AsOf = None, as_json: AsJson = False) -> None:
    """The rows of a table."""
    settings = read_settings()
    check_can(local_person(settings), Right.VIEW_INTERNAL)
    snapshot = open_lake(settings).snapshot(as_of)
    columns = TABLES[name].columns if name in TABLES else ()
    frame = snapshot.frame(name)[[column.name for column in columns]]
    days = [column.name for column in columns if column.kind == "date"]
    wholes = [column.name for column in columns if column.kind == "integer"]
    rows = records(frame, days, wholes)
    answer(rows, [csv_text([list(frame.columns), *(list(row.values()) for row in rows)])], as_json)


@command("template")
def template(
    name: TableName, file_format: TemplateFormat = TemplateFile.CSV, output: OutputIf = None, as_json: AsJson = False
) -> None:
    """The headers of a table; as a workbook also an example row and the words that are allowed."""
    check_table(name)
    table = TABLES[name]
    if file_format is TemplateFile.XLSX:
        _write_workbook(table, output or Path(f"{name}.xlsx"), as_json)
        return
    described = [_described(column) for column in table.file_columns]
    document = {"table": name, "columns": described, "example_row": list(marked_row(table))}
    answer(document, [write_template(table).rstrip()], as_json)


def _write_workbook(table: Table, output: Path, as_json: bool) -> None:
    from samverkan_data.report.writers.template import template_workbook  # imports a library that others need not

    try:
        output.write_bytes(template_workbook(table))
    except OSError:
        raise RefusedError(texts.UNWRITABLE.format(file=output), texts.CHOOSE_FOLDER) from None
    answer({"table": table.name, "file": str(output)}, [texts.TEMPLATE_WRITTEN.format(file=output)], as_json)


@command("verify")
def verify(as_json: AsJson = False) -> None:
    """Compare what is stored with the history."""
    settings = read_settings()
    lake = Lake.open(settings.lake, settings.engine)
    problems = lake.verify()
    notes = lake.unvouched() if not problems else []
    document = {"ok": not problems, "problems": problems}
    answer(document | ({"notes": notes} if notes else {}), problems or [texts.VERIFIED, *notes], as_json)
    if problems:
        raise typer.Exit(REFUSED)


@command("current")
def current(as_json: AsJson = False) -> None:
    """Bring the tables that other tools read up to date, and make anew what is damaged in them."""
    settings = read_settings()
    check_can(local_person(settings), Right.STEWARD)
    lake = Lake.open(settings.lake, settings.engine)
    made = make_anew(lake.location, settings.engine)
    told = [current_texts.MADE_ANEW.format(tables=", ".join(made))] if made else []
    answer(
        {"version": lake.version(), "made": made}, [current_texts.SHOWN.format(version=lake.version()), *told], as_json
    )


def csv_text(rows: list[list[Any]]) -> str:
    """Rows as CSV with `;` between the cells, without the last line's end; no text is a formula to a spreadsheet."""
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\n")
    writer.writerows([harmless(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return file.getvalue().removesuffix("\n")


def _described(column: Column) -> dict[str, Any]:
    return {
        "name": column.name, "header": column.header, "required": column.required, "unit": column.unit,
        "description": column.description, "kind": column.kind, "choices": list(column.choices.values()),
        "allowed": allowed(column), "example": example_of(column),
    }  # fmt: skip
