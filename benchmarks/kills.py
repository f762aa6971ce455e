"""Kill the program at every step on the disk of every act and command, and judge what is left.

    python benchmarks/kills.py [most per act] [act …]

Prints how many kills there were per act and what was wrong after any of them. All of it takes a quarter of an hour.
"""

import shutil
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from samverkan_data.intake import ensure_started  # noqa: E402
from samverkan_data.lake import Lake  # noqa: E402
from samverkan_data.settings import Settings  # noqa: E402
from tests.faults.kills import ACTS, COMMANDS, Ground, Killer, new_upload  # noqa: E402

STARTER = ("areas.csv", "categories.csv")
TODAY = date(2026, 11, 24)


def small_starter(folder: Path) -> Path:
    """A folder of starter data with two registers."""
    folder.mkdir()
    for name in STARTER:
        shutil.copy(PROJECT / "data" / name, folder / name)
    lines = [f"{name};{name.removesuffix('.csv')};real" for name in STARTER]
    (folder / "manifest.csv").write_text("\n".join(["file;table;kind", *lines]), encoding="utf-8")
    return folder


def main() -> None:
    """Kill, count and print."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else sys.maxsize
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        starter = small_starter(folder / "starter")
        killer = Killer({"SAMVERKAN_STARTER": str(starter), "SAMVERKAN_TODAY": TODAY.isoformat()})

        def fill(place: Path) -> None:
            lake = Lake.open(str(place))
            ensure_started(lake, Settings(lake=str(place), starter=starter, today=TODAY))
            lake.publish([replace(new_upload("a", 1), example=True), new_upload("b", 1)], "x")

        kills, wrong = 0, []
        for act in sys.argv[2:] or (*ACTS, *COMMANDS):
            ground = Ground(killer, act, folder / act, fill)
            steps = sorted(
                {ground.steps * part // most for part in range(most)} if most < ground.steps else range(ground.steps)
            )
            found = [problem for step in steps for problem in ground.kill(step)]
            print(
                f"{act:12} {ground.steps:4} steps, {len(steps):4} kills, {len(found)} wrong",
                *found,
                sep="\n",
                flush=True,
            )
            kills, wrong = kills + len(steps), wrong + found
        killer.close()
    print(f"{kills} kills, {len(wrong)} wrong", *wrong, sep="\n")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
