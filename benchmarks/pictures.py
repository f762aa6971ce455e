"""The first picture of a version, and the questions behind it, beside DuckDB's bare sums of the same kept files.

A process of its own per case: it has shown the starter data before, so that nothing is counted that is read once. The
floor of a question adds up the kept sums of the large lake by area, year and category, or by weekday and hour, and does
nothing else; that of a first picture, and of its memory, is the same picture of the starter data.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from row import Row, Wanted

HERE = Path(__file__).parent
CASES = {
    "new": "first picture of a version, nothing kept",
    "kept": "first picture of a version, sums kept",
    "comment": "first picture after an edit of another table",
}
QUESTIONS = {"years": "area x year x category", "months": "months of an area", "clock": "weekday x hour"}


def rows(wanted: Wanted) -> Iterable[Row]:
    """Per number of rows: the first pictures, the questions on kept sums, and the most memory of any of them."""
    for number in wanted.rows:
        folder = wanted.folder / f"pictures-{number}"
        folder.mkdir(parents=True, exist_ok=True)
        _run("make", folder, number)
        said = f"{number:,} rows".replace(",", " ")
        found = {case: [_run(case, folder, number) for _ in range(wanted.times)] for case in CASES}
        asked = [_run("questions", folder, number) for _ in range(wanted.times)]
        small = [_run("small", folder, number) for _ in range(wanted.times)]
        floor = min(one["seconds"] for one in small)
        for case, name in CASES.items():
            yield Row(f"{name}, {said}", min(one["seconds"] for one in found[case]), floor)
        for question, name in QUESTIONS.items():
            ours, least = (min(one[of][question] for one in asked) for of in ("ours", "floor"))
            yield Row(f"{name}, {said}", ours, least)
        used = max(one["memory"] for case in CASES for one in found[case])
        yield Row(f"first picture, memory, {said}", used, max(one["memory"] for one in small), "GB")


def _run(what: str, folder: Path, number: int) -> dict:
    command = [sys.executable, str(HERE / "pictures_work.py"), what, str(folder), str(number)]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, check=True, env={**os.environ, "SAMVERKAN_TODAY": "2026-11-24"}
    )
    return json.loads(done.stdout or b"{}")
