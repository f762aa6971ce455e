"""Nothing vanishes: whatever stands in a cell of a file that is accepted is stored, or told."""

import io
import json
import random
import re
from collections.abc import Collection, Sequence
from dataclasses import replace

import pandas as pd
import pytest
from xlsxwriter import Workbook

from samverkan_data.checking import Known
from samverkan_data.intake.inspection import known_from
from samverkan_data.lake import Snapshot
from samverkan_data.schema import TABLES
from tests.unit.intake.conserved import RUBBISH, TIMES, is_conserved, look, lost_rows
from tests.unit.intake.seeds import FOREIGN, Seed
from tests.unit.intake.seeds_own import OWN

CELLS = {"csv": 4, "json": 2, "xlsx": 1}
SEEDS = (*OWN, *FOREIGN)
CASES = [pytest.param(seed, kind, id=f"{seed.name} {kind}") for seed in SEEDS for kind in seed.kinds]


def as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows as a file with semicolons."""
    return "".join(";".join(f'"{cell}"' if ";" in cell else cell for cell in row) + "\n" for row in rows).encode()


def as_workbook(rows: Sequence[Sequence[str]], title: str) -> bytes:
    """Rows as a workbook whose whole numbers are numbers."""
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet(title)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                (sheet.write_number if re.fullmatch(r"-?[1-9]\d*", cell) else sheet.write_string)(
                    row, column, int(cell) if re.fullmatch(r"-?[1-9]\d*", cell) else cell
                )
    return out.getvalue()


def as_json(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows as a list of records."""
    return json.dumps([dict(zip(rows[0], row, strict=True)) for row in rows[1:]]).encode()


def written(seed: Seed, kind: str, rows: Sequence[Sequence[str]]) -> tuple[bytes, str]:
    """A file of a kind, and its name."""
    if kind == "json":
        return as_json(rows), f"{seed.file}.json"
    return (as_csv(rows), f"{seed.file}.csv") if kind == "csv" else (as_workbook(rows, seed.sheet), f"{seed.file}.xlsx")


@pytest.fixture(scope="module")
def known(started_snapshot: Snapshot) -> Known:
    papers = pd.DataFrame({"paper_id": ["prov"], "title": ["Provet"]})
    return replace(known_from(started_snapshot), papers=papers)


def test_conservation_is_asked_of_every_table_of_our_own() -> None:
    assert {seed.table for seed in OWN} == {name for name, table in TABLES.items() if table.kind != "made"}


@pytest.mark.parametrize(("seed", "kind"), CASES)
def test_conservation_of_rubbish_in_any_cell(seed: Seed, kind: str, known: Known) -> None:
    recognised, found = look(*written(seed, kind, seed.rows), known, seed.mapping)
    assert (recognised.format, recognised.table, found.accepted) == (seed.format, seed.table, True), found.findings
    draw = random.Random(f"{seed.name} {kind}")
    for _ in range(CELLS[kind] * TIMES):
        row, column = draw.randrange(seed.first, len(seed.rows)), draw.randrange(len(seed.header))
        text = draw.choice(RUBBISH).replace("{}", seed.rows[row][column])
        check_conserved(seed, kind, row, column, text, known, set(found.rows.column("row").to_pylist()))


def check_conserved(
    seed: Seed, kind: str, row: int, column: int, text: str, known: Known, numbers: Collection[int]
) -> None:
    """With the text in a cell: it is stored or told, and so is every row that the good file has stored."""
    rows = [list(cells) for cells in seed.rows]
    rows[row][column] = text
    recognised, found = look(*written(seed, kind, rows), known, seed.mapping)
    if recognised.table:
        first = int(kind != "json")
        cells = {place + first: texts for place, texts in enumerate(rows)}
        told = is_conserved(text, row + first, seed.header[column], found, rows[row])
        assert told, (seed.header[column], row + first, text, found.findings)
        left = lost_rows(numbers, cells, found)
        assert not left, (text, left, found.findings)
