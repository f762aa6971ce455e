"""One case of `pictures.py`, in a process of its own: CASE FOLDER ROWS; prints what it took as JSON."""

import json
import resource
import shutil
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb
from large_lake import HOME, TODAY, large_lake

from samverkan_data.intake.editing import Edit, save_rows
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.query import incidents, rollup
from samverkan_data.query.selection import Selection
from samverkan_data.report.asking import Asking
from samverkan_data.report.sheets import sheet_of

SHEET = "lagesbild"
WHOLE = (date(2017, 1, 1), date(2026, 10, 31))
YEARS = [(date(year, 1, 1), date(year, 12, 31)) for year in range(2017, 2026)]
FLOORS = {
    "years": ("incidents_per_month", "area_code, year(occurred_at), category"),
    "months": ("incidents_per_month", "source, category, occurred_at"),
    "clock": ("incidents_per_clock", "source, weekday, block"),
}


def main() -> None:
    """Make the lakes, or measure one case."""
    case, folder, number = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    small, again, large = (large_lake(folder / name, rows) for name, rows in
                           (("small", 0), ("again", 0), ("large", number)))  # fmt: skip
    if case == "make":
        return
    _show(small.snapshot(), "1814")
    if case == "small":
        print(json.dumps(_picture(again, "1814")))
        return
    if case == "new":
        shutil.rmtree(folder / "large" / "rollup", ignore_errors=True)
    if case == "comment":
        _edit(large)
    print(json.dumps(_questions(large, folder) if case == "questions" else _picture(large)))


def _picture(lake: Lake, home: str = HOME) -> dict[str, float]:
    return {"seconds": _timed(lambda: _show(lake.snapshot(), home)), "memory": _memory()}


def _edit(lake: Lake) -> None:
    """A row of a register, whose next version has the same incidents."""
    row = {"text": f"Noterat {time.time_ns()}", "written_on": "2026-11-01", "figure": f"/handelser?omrade={HOME}"}
    save_rows(lake, [Edit("comments", (), row)], "benchmark", based_on=lake.version(), today=TODAY)


def _show(snapshot: Snapshot, home: str) -> None:
    view = InternalView(snapshot)
    sheet_of(SHEET, Asking(view, read_choice(view, {"omrade": home}, TODAY).choice, TODAY, wanted={"omrade": home}))


def _questions(lake: Lake, folder: Path) -> dict[str, object]:
    """Each question for the second time with another choice, so that its sums are there."""
    snapshot = lake.snapshot()
    asked: dict[str, Callable[[str], object]] = {
        "years": lambda area: incidents.count_by_period(snapshot, Selection(area, *WHOLE), YEARS),
        "months": lambda area: incidents.count_by_month(snapshot, Selection(area, *WHOLE)),
        "clock": lambda area: incidents.count_by_weekday_hour(snapshot, Selection(area, *WHOLE)),
    }
    parts = [code for code in rollup.register(snapshot, "areas")["area_code"] if str(code).startswith(f"{HOME}")]
    for question in asked.values():
        question(parts[-1])
    ours = {name: _timed(lambda question=question: question(HOME)) for name, question in asked.items()}
    return {"ours": ours, "floor": _floors(folder / "large" / "rollup")}


def _floors(kept: Path) -> dict[str, float]:
    engine, least = duckdb.connect(), {}
    for name, (table, by) in FLOORS.items():
        files = [str(path) for path in kept.rglob(f"{table}/state=*/*.parquet")]
        newest = max(files, key=lambda path: Path(path).stat().st_mtime)
        text = f"SELECT {by}, sum(count) FROM read_parquet('{newest}', hive_partitioning = false) GROUP BY ALL"
        engine.execute(text).fetchall()
        least[name] = _timed(lambda text=text: engine.execute(text).fetchall())
    return least


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _memory() -> float:
    """The most that this process has had, in GB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


if __name__ == "__main__":
    main()
