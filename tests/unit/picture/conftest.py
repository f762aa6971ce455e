"""The year so far in Lekeberg, as the start page asks for it by itself, and frames of changes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest

from samverkan_data.lake import Counts, Lake, NewUpload, Snapshot
from samverkan_data.lake.tables import schema_fields
from samverkan_data.picture.incidents.changes import find_changes
from samverkan_data.picture.question import Question
from samverkan_data.schema import TABLES

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def this_year() -> Question:
    return Question("1814", date(2026, 1, 1), date(2026, 10, 31))


@pytest.fixture(scope="session")
def found(started_snapshot: Snapshot, this_year: Question) -> pd.DataFrame:
    """The changes of the starter data."""
    return find_changes(started_snapshot, this_year, TODAY)


@pytest.fixture
def changed() -> Callable[..., pd.DataFrame]:
    """Tuples (area, count, baseline, verdict[, owner]) of one category -> rows as `find_changes` gives them."""

    def rows(*cells: tuple[object, ...], label: str = "Klotter") -> pd.DataFrame:
        frame = pd.DataFrame([(*cell, "roll")[:5] for cell in cells])
        frame.columns = pd.Index(["area_code", "count", "baseline", "verdict", "role_id"])
        names = frame["area_code"].map({"1814": "Lekeberg"}).fillna(frame["area_code"])
        return frame.assign(area_name=names, source="est", category=label, label=label)

    return rows


@pytest.fixture
def add_rate(tmp_path: Path) -> Callable[[float], Snapshot]:
    """A rate -> a picture where it is the only published figure, of a municipality without population."""

    def publish(rate: float) -> Snapshot:
        lake = Lake.open(str(tmp_path / "lake"))
        day = {"period_start": date(2025, 1, 1), "period_end": date(2025, 12, 31), "status": "final", "source": "x"}
        code = "bra_totalt_per_100000"
        tables: dict[str, list[dict[str, object]]] = {
            "areas": [{"area_code": "1", "name": "Ett", "kind": "kommun"}],
            "indicators": [{"indicator": code, "label": "x", "unit": "per_100000", "instrument": "x"}],
            "observations": [{"indicator": code, "area_code": "1", "group": "alla", "value": rate, **day}],
        }  # fmt: skip
        for table, rows in tables.items():
            schema = pa.schema([*schema_fields(TABLES[table]), pa.field("row", pa.int64())])
            typed = pa.Table.from_pylist([{**row, "row": 2} for row in rows], schema)
            lake.publish([NewUpload(table, typed, table.encode(), "", "", Counts(1), lake.version())], "x")
        return lake.snapshot()

    return publish
