"""Texts that people have written are no formulas in a register fetched as a file, and come back as they were."""

import re
from datetime import date
from pathlib import Path

import pytest

from samverkan_data import formats
from samverkan_data.formats import harmless
from samverkan_data.intake import compare, inspect, publish
from samverkan_data.intake.editing import rows_by_key, write_rows
from samverkan_data.lake import Lake
from samverkan_data.schema import TABLES

PACKAGE = Path(formats.__file__).parent
TODAY = date(2026, 11, 24)
STARTS = ("=", "+", "-", "@", "'=", "''-", "'", "- ")
REGISTERS = [table for table in TABLES.values() if table.kind == "register" and table.label]
AREAS = "Områdeskod;Namn;Slag;Ingår i\n18;Län;Län;\n1814;Lekeberg;Kommun;18\n"
WRITES = re.compile(r"csv\.writer\(|\.to_csv\(")


def test_every_writer_of_files_for_spreadsheets_makes_texts_harmless() -> None:
    """A new one is among these when it does."""
    writers = [path for path in PACKAGE.rglob("*.py") if WRITES.search(path.read_text(encoding="utf-8"))]
    assert len(writers) >= 7
    assert [path.name for path in writers if "harmless" not in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("table", REGISTERS, ids=lambda table: table.name)
def test_no_text_of_a_register_is_a_formula_in_its_file(table: object) -> None:
    shape = TABLES[table.name]  # type: ignore[attr-defined]
    texts = [column.name for column in shape.file_columns if column.kind not in ("integer", "decimal")]
    rows = [dict.fromkeys(texts, f"{start}1+1") for start in STARTS]
    cells = [cell.strip('"') for line in write_rows(shape, rows).decode("utf-8-sig").splitlines()[1:]
             for cell in line.split(";")]  # fmt: skip
    assert len(cells) >= len(STARTS) * len(texts)
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []


@pytest.mark.parametrize("start", STARTS)
def test_what_is_fetched_and_sent_in_again_is_no_change(tmp_path: Path, start: str) -> None:
    lake = Lake.open(str(tmp_path / "lake"))
    said = f"{start}HYPERLINK(A1) i parken"
    publish(lake, inspect(AREAS.encode(), "areas.csv", lake.snapshot(), TODAY), "x")
    file = f"Problemkod;Område;Problem;Noterat\np-1;1814;{harmless(said)};2026-01-02\n"
    publish(lake, inspect(file.encode(), "p.csv", lake.snapshot(), TODAY), "x")
    snapshot, shape = lake.snapshot(), TABLES["problems"]
    rows = [row.texts for row in rows_by_key(snapshot, "problems").values()]
    assert [row[shape.label] for row in rows] == [said]
    again = inspect(write_rows(shape, rows), "problems.csv", snapshot, TODAY)
    assert again.accepted
    found = compare(again, snapshot, replace=True)
    assert (found.unchanged, found.new, found.changed, found.removed) == (1, 0, 0, 0)
