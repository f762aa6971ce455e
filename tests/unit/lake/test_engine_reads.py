"""Rows that the engine reads from files are those that are read here, whatever has been published and undone."""

import random
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pytest

from samverkan_data.lake import Counts, Lake, NewUpload, Preview, Snapshot, Tried, delta, files, pictures, rows
from samverkan_data.lake.own_snapshot import OwnSnapshot
from samverkan_data.lake.rows import columns_of
from samverkan_data.lake.tables import schema_fields
from samverkan_data.memory import Shared
from samverkan_data.schema import TABLES

AREAS = ["1814", "1814-A", "1861", "1861-B"]
KEY = TABLES["incidents"].key
Row = dict[str, object]
Key = tuple[object, ...]


def typed(rows: Sequence[Row]) -> pa.Table:
    return pa.Table.from_pylist(list(rows), pa.schema([*schema_fields(TABLES["incidents"]), ("row", pa.int64())]))


def key_of(row: Row) -> Key:
    return tuple(row[name] for name in KEY)


def drawn(draw: random.Random, most: int) -> list[Row]:
    """Incidents with numbers that others may have too."""
    numbers = draw.sample(range(30), draw.randint(1, most))
    return [
        {"incident_id": f"n{number}", "source": "est", "municipality": "1814", "area_code": draw.choice(AREAS),
         "occurred_at": datetime(2026, 1 + number % 9, 3), "precision": "day", "category": draw.choice(["a", "b"]),
         "count": draw.randint(1, 3), "row": row}
        for row, number in enumerate(numbers, 2)
    ]  # fmt: skip


def areas_file() -> NewUpload:
    parents = {"1814-A": "1814", "1861-B": "1861"}
    rows = pa.table({"area_code": AREAS, "name": AREAS, "kind": ["kommun", "delområde"] * 2,
                     "parent": pa.array([parents.get(code) for code in AREAS], pa.string()),
                     "row": range(2, 6)})  # fmt: skip
    return NewUpload("areas", rows, b"areas", "areas.csv", "", Counts(4), 0)


class Told:
    """What the lake should hold: per upload its rows and the keys that it takes away."""

    def __init__(self) -> None:
        self.uploads: dict[str, tuple[list[Row], list[Key]]] = {}
        self.away: set[str] = set()

    def current(self) -> dict[Key, Row]:
        found: dict[Key, Row] = {}
        for name in sorted(set(self.uploads) - self.away, key=list(self.uploads).index):
            rows, gone = self.uploads[name]
            found = {key: row for key, row in found.items() if key not in gone} | {key_of(row): row for row in rows}
        return found


def publish(lake: Lake, told: Told, draw: random.Random, number: int) -> None:
    before, rows = told.current(), drawn(draw, 12)
    if draw.random() < 0.4:
        rows = [row | {"incident_id": f"{row['incident_id']}-{number}"} for row in rows]
    free = sorted(set(before) - {key_of(row) for row in rows})
    gone = draw.sample(free, min(len(free), draw.choice([0, 0, 0, 2])))
    known = {key_of(row) for row in rows} & set(before)
    keys = pa.Table.from_pylist([dict(zip(KEY, key, strict=True)) for key in gone],
                                pa.schema([(name, pa.string()) for name in KEY]))  # fmt: skip
    counts = Counts(new=len(rows) - len(known), changed=len(known), removed=len(gone))
    new = NewUpload("incidents", typed(rows), f"{number}".encode(), f"{number}.csv", "", counts, lake.version(), keys,
                    example=draw.random() < 0.2)  # fmt: skip
    told.uploads[lake.publish([new], "x")[0].upload_id] = rows, gone


def act(lake: Lake, told: Told, draw: random.Random, number: int) -> None:
    """Publish, take back or put back."""
    there = sorted(set(told.uploads) - told.away)
    choice = draw.random()
    if there and choice < 0.2:
        told.away.add(gone := draw.choice(there))
        lake.take_back(gone, "x")
    elif told.away and choice < 0.4:
        told.away.discard(back := draw.choice(sorted(told.away)))
        lake.restore(back, "x")
    else:
        publish(lake, told, draw, number)


def content(rows: pa.Table) -> list[str]:
    return sorted(map(str, rows.to_pylist()))


def asked(snapshot: Snapshot) -> dict[str, object]:
    """All that can be asked of the incidents."""
    with snapshot.stored("incidents") as every:
        stored = snapshot.run_arrow(every.drop("position"))
    found = snapshot.run_arrow(snapshot.table("incidents"))
    frame = snapshot.frame("incidents")
    return {
        "table": content(found),
        "frame": frame.to_csv(),
        "stored": content(stored.select(sorted(stored.column_names))),
    }


def read_by(lake: Lake, tried: Tried, kind: str) -> dict[str, object]:
    """What a fresh snapshot answers, of somebody's own areas or with a file beside; nothing is shared with others."""
    rows._shared = Shared()
    pictures._snapshots.clear()
    whole = Lake.open(lake.location.url).passing_snapshot(lake.version())
    assert bool(whole._source("incidents").files) == (files.LARGE_UPLOAD == 1)
    snapshots = {
        "whole": lambda: whole, "own": lambda: OwnSnapshot(whole, frozenset({"1814"})),
        "beside": lambda: Preview(whole, tried), "twice": lambda: Preview(Preview(whole, tried), tried),
    }  # fmt: skip
    return asked(snapshots[kind]())


@pytest.mark.parametrize("seed", range(12))
def test_who_reads_the_rows_changes_no_answer(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delta, "FEW_ROWS", 0)
    draw, told = random.Random(seed), Told()
    lake = Lake.open(str(tmp_path / "lake"))
    lake.publish([areas_file()], "x")
    for number in range(9):
        act(lake, told, draw, number)
    gone = typed([]).select(list(KEY)) if seed % 2 else pa.Table.from_pylist(
        [dict(zip(KEY, key, strict=True)) for key in list(told.current())[:2]], typed([]).select(list(KEY)).schema
    )  # fmt: skip
    tried = Tried("incidents", typed(drawn(draw, 9)), gone)
    for kind in ("whole", "own", "beside", "twice") if told.current() else ():
        monkeypatch.setattr(files, "LARGE_UPLOAD", 10**9)
        here = read_by(lake, tried, kind)
        monkeypatch.setattr(files, "LARGE_UPLOAD", 1)
        assert read_by(lake, tried, kind) == here, kind


@pytest.mark.parametrize("seed", range(12))
def test_the_rows_that_count_are_the_newest_of_each_key(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delta, "FEW_ROWS", 0)
    monkeypatch.setattr(files, "LARGE_UPLOAD", 1)
    draw, told = random.Random(seed), Told()
    lake = Lake.open(str(tmp_path / "lake"))
    for number in range(12):
        act(lake, told, draw, number)
        snapshot = lake.snapshot()
        rows = snapshot.run_arrow(snapshot.table("incidents").select(columns_of("incidents"))).to_pylist()
        assert {key_of(row): (row["count"], row["area_code"]) for row in rows} == {
            key: (row["count"], row["area_code"]) for key, row in told.current().items()
        }
        assert len(rows) == len(told.current())
