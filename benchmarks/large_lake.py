"""A lake of any size, for the other benchmarks: the starter data, and made-up incidents of Örebro's county.

python benchmarks/large_lake.py FOLDER [incidents]
"""

import sys
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from samverkan_data.intake import ensure_started
from samverkan_data.lake import Counts, Lake, NewUpload
from samverkan_data.lake.tables import schema_fields
from samverkan_data.query.registers import register
from samverkan_data.schema import TABLES
from samverkan_data.settings import Settings

TODAY = date(2026, 11, 24)
HOME, COUNTY = "1880", r"18\d\d"
FIRST_DAY, DAYS = np.datetime64("2017-01-01"), 3613
COUNTED_SHARE = 0.02
"""Of the rows: counts of a month, as in the extracts of the police; the others are one incident each."""


def large_lake(folder: Path, incidents: int) -> Lake:
    """The lake in the folder, made where there is none.

    Args:
        folder: of the lake.
        incidents: rows to add to the starter data; none adds nothing.
    """
    lake = Lake.open(str(folder))
    if lake.is_empty():
        ensure_started(lake, Settings(lake=str(folder), today=TODAY))
        if incidents:
            rows = _rows(lake, incidents)
            new = NewUpload("incidents", rows, b"large", "large.csv", "", Counts(incidents), lake.version())
            lake.publish([new], "benchmark")
    return lake


def _rows(lake: Lake, number: int) -> pa.Table:
    draw, snapshot = np.random.default_rng(1880), lake.snapshot()
    areas, categories = register(snapshot, "areas"), register(snapshot, "categories")
    places = list(areas.loc[areas["area_code"].str.fullmatch(COUNTY), "area_code"])
    placed = draw.choice(places, number, p=draw.dirichlet(np.ones(len(places)) * len(places)))
    minutes = draw.integers(0, DAYS * 24 * 60, number)
    at = FIRST_DAY.astype("datetime64[m]") + minutes.astype("timedelta64[m]")
    counted = draw.random(number) < COUNTED_SHARE
    at = np.where(counted, at.astype("datetime64[M]").astype("datetime64[m]"), at)
    police = counted | (draw.random(number) < 0.5)
    codes = {name: categories.loc[categories["tree"] == name, "category"].to_numpy() for name in ("est", "polis")}
    kinds = np.where(police, draw.choice(codes["polis"], number), draw.choice(codes["est"], number))
    columns = {
        "incident_id": np.char.add("L", np.arange(number).astype(str)), "occurred_at": at.astype("datetime64[us]"),
        "precision": np.where(counted, "month", "minute"), "area_code": placed,
        "category": kinds, "source": np.where(police, "polisanmalan", "est"),
        "count": np.where(counted, draw.integers(1, 40, number), 1), "municipality": placed,
        "row": np.arange(2, number + 2),
    }  # fmt: skip
    schema = pa.schema([*schema_fields(TABLES["incidents"]), pa.field("row", pa.int64())])
    empty = {field.name: pa.nulls(number, field.type) for field in schema if field.name not in columns}
    table = pa.table({name: pa.array(values) for name, values in columns.items()} | empty)
    return table.select(schema.names).cast(schema)


def incidents_file(lake: Lake, incidents: int, file: Path) -> list[str]:
    """Write the made-up incidents as an extract comes, for other programs.

    Returns:
        The names of the areas in it.
    """
    rows, areas = _rows(lake, incidents).to_pandas(), register(lake.snapshot(), "areas")
    names = rows["area_code"].map(areas.set_index("area_code")["name"])
    columns = {"occurred_at": "Tidpunkt", "area": "Område", "category": "Kategori", "source": "Källa", "count": "Antal"}
    rows.assign(area=names)[list(columns)].rename(columns=columns).to_csv(file, sep=";", index=False)
    return sorted(names.unique())


if __name__ == "__main__":
    large_lake(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000)
