"""Kill the program at every step on the disk of every act and command, and judge what is left.

    python benchmarks/kills.py [most per act] [act …] [store]

Prints how many kills there were per act and what was wrong after any of them. All of it takes a quarter of an hour.
With the word `store` the lakes are in an object store: moto's server on this machine.
"""

import shutil
import sys
import tempfile
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from samverkan_data.intake import ensure_started  # noqa: E402
from samverkan_data.lake import Lake  # noqa: E402
from samverkan_data.settings import Settings  # noqa: E402
from tests.faults.kills import ACTS, COMMANDS, Ground, Killer, new_upload  # noqa: E402
from tests.faults.store import BUCKET, object_store  # noqa: E402

STORE = "store"
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
    words = sys.argv[1:]
    most = int(words.pop(0)) if words and words[0].isdecimal() else sys.maxsize
    with tempfile.TemporaryDirectory() as made, object_store() if STORE in words else nullcontext():
        acts = [word for word in words if word != STORE] or (*ACTS, *COMMANDS)
        wrong = kill_all(Path(made), acts, most, f"s3://{BUCKET}" if STORE in words else "")
    sys.exit(bool(wrong))


def kill_all(folder: Path, acts: Sequence[str], most: int, store: str) -> list[str]:
    """What was wrong after any of so many kills in each act."""
    starter = small_starter(folder / "starter")
    killer = Killer({"SAMVERKAN_STARTER": str(starter), "SAMVERKAN_TODAY": TODAY.isoformat()})

    def fill(place: Path | str) -> None:
        lake = Lake.open(str(place))
        ensure_started(lake, Settings(lake=str(place), starter=starter, today=TODAY))
        lake.publish([replace(new_upload("a", 1), example=True), new_upload("b", 1)], "x")

    kills, wrong = 0, []
    for act in acts:
        ground = Ground(killer, act, folder / act, fill, f"{store}/{act}" if store else "")
        few = {ground.steps * part // most for part in range(most)} if most < ground.steps else range(ground.steps)
        found = [problem for step in sorted(few) for problem in ground.kill(step)]
        print(f"{act:12} {ground.steps:4} steps, {len(few):4} kills, {len(found)} wrong", *found, sep="\n", flush=True)
        kills, wrong = kills + len(few), wrong + found
    killer.close()
    print(f"{kills} kills, {len(wrong)} wrong", *wrong, sep="\n")
    return wrong


if __name__ == "__main__":
    main()
