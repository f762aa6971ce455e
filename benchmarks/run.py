"""One table of what the product takes, beside the best that the machine can do: task, ours, floor, ratio, peers.

python benchmarks/run.py [--rows 100000 1000000] [--times 3] [--only imports] [--json FILE] [--folder FOLDER]

A module gives `rows(wanted) -> Iterable[Row]` and stands in MODULES. Ours and floor are measured in the same run, in
turn, in processes of their own. This process stays small: the system counts a child's memory from what its parent had.
"""

import argparse
import json
import os
import platform
import tempfile
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from row import Row, Wanted

MODULES = ("imports", "pictures")
HEAD = f"{'task':57}{'ours':>9}{'floor':>9}  {'':3}{'ratio':>7}  peers"


def main() -> None:
    """Print the table, and write it as JSON where that is asked for."""
    asked = _asked()
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}, Python {platform.python_version()}")
    print(HEAD)
    with tempfile.TemporaryDirectory() as made:
        wanted = Wanted(tuple(asked.rows), asked.times, Path(asked.folder or made))
        found = [_told(row) for name in asked.only for row in import_module(name).rows(wanted)]
    print(f"load {os.getloadavg()[0]:.1f} at the end")
    if asked.json:
        Path(asked.json).write_text(json.dumps([asdict(row) | {"ratio": row.ratio} for row in found], indent=1))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--only", nargs="+", default=list(MODULES), choices=MODULES)
    parser.add_argument("--json", default="", metavar="FILE")
    parser.add_argument("--folder", default="", help="where files are made and kept for the next run")
    return parser.parse_args()


def _told(row: Row) -> Row:
    """The row, printed as soon as it is measured."""
    peers = ", ".join(f"{name} {figure:.2f}" for name, figure in row.peers.items())
    print(f"{row.task:57}{row.ours:9.2f}{row.floor:9.2f}  {row.unit:3}{row.ratio:7.2f}  {peers}".rstrip(), flush=True)
    return row


if __name__ == "__main__":
    main()
