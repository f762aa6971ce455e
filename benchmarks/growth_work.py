"""One case of `growth.py`, in a process of its own: AXIS FOLDER SIZE; prints task -> what it took as JSON."""

import json
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from time import process_time

import numpy as np
import pyarrow as pa
from imports_work import make_file, publish
from large_lake import HOME, TODAY, large_lake
from pictures_work import _edit, _memory

from samverkan_data.access import as_open
from samverkan_data.lake import Counts, Lake, NewUpload
from samverkan_data.lake.tables import schema_fields
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import InternalView, View, make_view
from samverkan_data.query.registers import register
from samverkan_data.report.asking import Asking
from samverkan_data.report.sheets import sheet_of
from samverkan_data.schema import TABLES
from samverkan_data.settings import Settings
from tests.conftest import country_rows

PER_MUNICIPALITY = 400
YEARS = 3
LATE = 20
Took = Iterator[tuple[str, float]]


def main() -> None:
    """Measure one case."""
    axis, folder, size = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    cases = {"rows": _rows, "kept": _kept, "municipalities": _municipalities, "versions": _versions}
    print(json.dumps(dict(cases[axis](folder, size))))


def _rows(folder: Path, size: int) -> Took:
    """So many incidents: imported, and looked at where they stand already."""
    file = folder / "file.csv"
    if not file.exists():
        make_file(file, size, "utf-8")
    lake = large_lake(folder / "lake", size)
    _show(InternalView(large_lake(folder / "small", 0).snapshot()), "lagesbild", omrade="1814")
    shutil.rmtree(folder / "lake" / "rollup", ignore_errors=True)
    yield "first picture, nothing kept", _timed(lambda: _show(InternalView(lake.snapshot()), "lagesbild", omrade=HOME))
    yield "memory, GB", _memory()
    yield "import", _import(folder, file)


def _kept(folder: Path, size: int) -> Took:
    """As `_rows` after it, in a process that finds the sums beside the tables."""
    _show(InternalView(large_lake(folder / "small", 0).snapshot()), "lagesbild", omrade="1814")
    view = InternalView(large_lake(folder / "lake", size).snapshot())
    yield "first picture, sums kept", _timed(lambda: _show(view, "lagesbild", omrade=HOME))
    yield "another choice", _timed(lambda: _show(view, "handelser", omrade=HOME, fran="2024-03", till="2025-02"))


def _import(folder: Path, file: Path) -> float:
    shutil.rmtree(folder / "new", ignore_errors=True)
    shutil.copytree(folder / "small", folder / "new")
    return publish(file, folder / "new")[1]


def _municipalities(folder: Path, size: int) -> Took:
    """So many municipalities, each with figures for two years and incidents of its own for three."""
    lake = large_lake(folder / "lake", 0)
    if not (folder / "made").exists():
        _fill(lake, size)
        (folder / "made").touch()
    view = InternalView(lake.snapshot())
    yield "first picture", _timed(lambda: _show(view, "lagesbild", omrade="1814"))
    yield "comparison of all", _timed(lambda: _show(view, "jamfor", omrade="T000"))
    yield "another choice", _timed(lambda: _show(view, "jamfor", omrade="T000", fran="2024-03", till="2025-02"))
    yield "memory, GB", _memory()
    yield from _protection(folder)


def _protection(folder: Path) -> Took:
    """Of the open view: of everything the first time, and of a version that changes one municipality's last year."""
    shutil.rmtree(folder / "protected", ignore_errors=True)
    shutil.copytree(folder / "lake", folder / "protected", ignore=shutil.ignore_patterns("protection"))
    lake = Lake.open(str(folder / "protected"))
    opened = as_open(Settings(lake=str(folder / "protected"), today=TODAY))
    yield "protection of all", _timed(lambda: make_view(lake, lake.snapshot(), opened).given_out)
    _publish(lake, {"incidents": [row | {"incident_id": f"late-{row['incident_id']}"} for row in _late(lake)]})
    yield "protection of one more", _timed(lambda: make_view(lake, lake.snapshot(), opened).given_out)


def _late(lake: Lake) -> list[dict[str, object]]:
    """What one municipality registers afterwards of a tertial that has been given out."""
    rows = _incidents(lake, ["T000"])
    return [row for row in rows if str(row["occurred_at"]) > "2025-09" and str(row["occurred_at"]) < "2026"][:LATE]


def _fill(lake: Lake, size: int) -> None:
    made = country_rows(size) if size > 4 else {"areas": country_rows(5)["areas"][: size + 2]}
    made["incidents"] = list(_incidents(lake, [str(row["area_code"]) for row in made["areas"][2:]]))
    _publish(lake, made)


def _publish(lake: Lake, made: Mapping[str, list[dict[str, object]]]) -> None:
    for table, rows in made.items():
        schema = pa.schema([*schema_fields(TABLES[table]), pa.field("row", pa.int64())])
        typed = pa.Table.from_pylist([{**row, "row": place} for place, row in enumerate(rows, 2)], schema)
        new = NewUpload(table, typed, repr(rows[:1]).encode(), f"{table}.csv", "", Counts(len(rows)), lake.version())
        lake.publish([new], "benchmark")


def _incidents(lake: Lake, codes: list[str]) -> Iterator[dict[str, object]]:
    kinds = register(lake.snapshot(), "categories").query("tree == 'est'")["category"].to_numpy()
    for place, code in enumerate(codes):
        draw = np.random.default_rng(place)
        for number in range(PER_MUNICIPALITY * YEARS):
            minutes = np.timedelta64(int(draw.integers(0, YEARS * 365 * 1440)), "m")
            at = (np.datetime64("2023-11-01T00:00", "us") + minutes).item()
            yield {
                "incident_id": f"{code}-{number}",
                "occurred_at": at,
                "precision": "minute",
                "area_code": code,
                "category": str(draw.choice(kinds)),
                "source": "est",
                "count": 1,
                "municipality": code,
            }


def _versions(folder: Path, size: int) -> Took:
    """So many versions, each an edit of one row."""
    lake = large_lake(folder / "lake", 0)
    while lake.version() < size:
        _edit(lake)
    yield "one edit more", _timed(lambda: _edit(lake))
    yield "look at what is newest", _timed(lambda: Lake.open(str(folder / "lake")).snapshot().frame("comments"))
    view = InternalView(lake.snapshot())
    yield "first picture", _timed(lambda: _show(view, "lagesbild", omrade="1814"))
    yield "another choice", _timed(lambda: _show(view, "handelser", omrade="1814", fran="2024-03", till="2025-02"))
    yield "memory, GB", _memory()


def _show(view: View, name: str, **wanted: str) -> None:
    sheet_of(name, Asking(view, read_choice(view, wanted, TODAY).choice, TODAY, wanted=wanted))


def _timed(work: Callable[[], object]) -> float:
    began = process_time()
    work()
    return process_time() - began


if __name__ == "__main__":
    main()
