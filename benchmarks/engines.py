"""The same questions to DuckDB, a Spark cluster and Sail on one machine, as multiples of DuckDB in the same run.

python benchmarks/engines.py [--rows 100000 1000000] [--times 3] [--folder FOLDER]

What it shows: what it costs to ask another engine the same thing (its start, and each question), and how that falls
when there are more rows. What it cannot show: what several machines are worth. Master, workers, server and this
process share the processors, the memory and the disk of one machine, so no engine can be faster here than one in the
process. Where the crossing lies has to be measured on the machines in question, with their own number of rows.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from large_lake import HOME, large_lake

from samverkan_data.lake import Lake, Snapshot
from samverkan_data.query import Selection, incidents
from tests.cluster.servers import sail_server, spark_cluster

YEARS = [(date(year, 1, 1), date(year, 11, 23)) for year in range(2021, 2027)]
ALL = Selection(HOME, date(2017, 1, 2), date(2026, 11, 23))
Question = Callable[[Snapshot], object]
FIRST: Question = incidents.extent
QUESTIONS: dict[str, Question] = {
    "categories and areas, each month": lambda snapshot: incidents.count_by_month(snapshot, ALL),
    "categories and areas, the same days of six years": lambda s: incidents.count_by_period(s, ALL, YEARS),
    "weekdays and hours": lambda snapshot: incidents.count_by_weekday_hour(snapshot, ALL),
}


def main() -> None:
    """Print a table for each number of rows."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--folder", default="", help="where lakes are made and kept for the next run")
    asked = parser.parse_args()
    with ExitStack() as stack:
        made = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        lakes = {rows: large_lake(Path(asked.folder or made) / f"lake-{rows}", rows) for rows in asked.rows}
        engines = {"DuckDB": "duckdb", "Spark": stack.enter_context(spark_cluster(_new(made / "spark")))[0],
                   "Sail": stack.enter_context(sail_server(_new(made / "sail")))}  # fmt: skip
        print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}; seconds, and times DuckDB's")
        _print_starts(engines, made)
        for rows, lake in lakes.items():
            _print_rows(rows, lake, engines, asked.times)
        print(f"load {os.getloadavg()[0]:.1f} at the end")
    print((__doc__ or "").split("\n\n")[-1].strip())


def _print_starts(engines: dict[str, str], folder: Path) -> None:
    """How long the first question of a process takes, which is about nothing."""
    _print_line("", list(engines))
    empty = [Lake.open(str(folder / "none"), engine).snapshot() for engine in engines.values()]
    took = [_took(partial(FIRST, snapshot)) for snapshot in empty]
    _print_line("the first question of a process, no rows", took)


def _print_rows(rows: int, lake: Lake, engines: dict[str, str], times: int) -> None:
    snapshots = [Lake.open(lake.location.url, engine).snapshot() for engine in engines.values()]
    print(f"\n{rows:,} incidents")
    _print_line("the first question of a version", [_took(partial(FIRST, snapshot)) for snapshot in snapshots])
    for name, question in QUESTIONS.items():
        took = [min(_took(partial(question, snapshot)) for _ in range(times)) for snapshot in snapshots]
        _print_line(name, took)


def _print_line(name: str, cells: list[str] | list[float]) -> None:
    told = [cell if isinstance(cell, str) else f"{cell:.2f} ({cell / cells[0]:.1f}×)" for cell in cells]
    print(f"{name:50}" + "".join(f"{cell:>18}" for cell in told), flush=True)


def _took(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


if __name__ == "__main__":
    main()
