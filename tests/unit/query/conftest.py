"""A small lake with registers, and one call that fills it with facts."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest

from samverkan_data.lake import Counts, Lake, NewUpload, Snapshot
from samverkan_data.lake.tables import schema_fields
from samverkan_data.schema import TABLES

AREAS = {"18": None, "1814": "18", "F": "1814", "F1": "F", "F2": "F", "L": "1814", "1880": "18"}
MUNICIPALITY = "18"
CATEGORIES = [
    ("tema_stold", "tema", None),
    ("pol_stold", "polis", None),
    ("pol_inbrott", "polis", "pol_stold"),
    ("pol_villa", "polis", "pol_inbrott"),
    ("est_trafik", "est", None),
    ("est_epa", "est", "est_trafik"),
]
Rows = Sequence[Mapping[str, Any]]


def _make_rows(table: str, rows: Rows) -> pa.Table:
    """Typed rows of a table from dicts; what a dict lacks is null."""
    schema = pa.schema([*schema_fields(TABLES[table]), pa.field("row", pa.int64())])
    return pa.Table.from_pylist([{**row, "row": number} for number, row in enumerate(rows, 2)], schema)


def _publish(lake: Lake, table: str, rows: Rows, file: str = "", example: bool = False) -> Snapshot:
    content = repr((table, rows, file)).encode()
    typed = _make_rows(table, rows)
    new = NewUpload(table, typed, content, file, "", Counts(typed.num_rows), lake.version(), example=example)
    lake.publish([new], "x")
    return lake.snapshot()


@pytest.fixture(scope="session")
def registers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a lake with the registers, which nobody changes."""
    folder = tmp_path_factory.mktemp("registers") / "lake"
    lake = Lake.open(str(folder))
    _publish(lake, "areas", [{"area_code": code, "parent": parent} for code, parent in AREAS.items()])
    _publish(lake, "categories", [dict(zip(("category", "tree", "parent"), row, strict=True)) for row in CATEGORIES])
    return folder


@pytest.fixture
def add(registers: Path, tmp_path: Path) -> Callable[..., Snapshot]:
    """Table and rows, and the file's name -> the picture with the rows published."""
    return partial(_publish, Lake.open(str(shutil.copytree(registers, tmp_path / "lake"))))


@pytest.fixture
def add_incidents(add: Callable[..., Snapshot]) -> Callable[..., Snapshot]:
    """Texts `moment precision area category source count` -> the picture with them published."""

    def publish(*lines: str, file: str = "", example: bool = False) -> Snapshot:
        return add("incidents", [_incident(line, f"{file}{i}") for i, line in enumerate(lines)], file, example)

    return publish


def _incident(line: str, incident_id: str) -> dict[str, Any]:
    moment, precision, area, category, source, count = line.split()
    return {
        "incident_id": incident_id,
        "occurred_at": pd.Timestamp(moment).to_pydatetime(),
        "precision": precision,
        "area_code": area,
        "category": category,
        "source": source,
        "count": int(count),
        "municipality": MUNICIPALITY,
    }


@pytest.fixture
def make_rows() -> Callable[[str, Rows], pa.Table]:
    return _make_rows


@pytest.fixture
def incident() -> Callable[[str, str], dict[str, Any]]:
    """A text as for `add_incidents` and an id -> a row."""
    return _incident
