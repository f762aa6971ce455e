"""Choices that nobody has made before, in the process itself; for `pages.py`."""

import random
import statistics
import time
from pathlib import Path

from large_lake import TODAY, large_lake

from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.offer import offer_of
from samverkan_data.picture.gate.view import InternalView, View
from samverkan_data.report.asking import Asking
from samverkan_data.report.sheets import SHEETS, sheet_of


def cold(folder: Path, incidents: int) -> None:
    """Sheets of choices that nobody has made, on the starter data and on a large lake."""
    print(f"\n{'cold choices':14}{'incidents':>11}{'median, s':>11}{'worst, s':>10}{'processor, s':>14}")
    for number, home in ((0, "1814"), (incidents, "1880")):
        view = InternalView(large_lake(folder / f"cold-{number}", number).snapshot())
        for name in SHEETS:
            _make(view, name, {"omrade": home})
            took = [_timed(view, name, words) for words in _choices(view, home)]
            clock, processor = [one[0] for one in took], [one[1] for one in took]
            print(f"{name:14}{number or 'starter':>11}{statistics.median(clock):11.2f}{max(clock):10.2f}"
                  f"{statistics.median(processor):14.2f}")  # fmt: skip


def _choices(view: View, home: str) -> list[dict[str, str]]:
    """Areas, categories, whole months and odd days."""
    offer, draw = offer_of(view), random.Random(1814)
    areas = [code for code in offer.areas if code.startswith(home)]
    chosen = []
    for place in range(12):
        words = {
            "omrade": home if place % 2 else draw.choice(areas),
            "fran": f"202{draw.randint(3, 4)}-0{place % 8 + 1}",
        }
        odd = f"-{draw.randint(2, 27):02}" if place % 4 == 3 else ""
        chosen.append({**words, "fran": words["fran"] + odd, "till": "2025-09", "kategori": ""})
        if place % 3 == 0:
            chosen[-1]["kategori"] = draw.choice(list(offer.categories))
    return chosen


def _timed(view: View, name: str, words: dict[str, str]) -> tuple[float, float]:
    began, used = time.perf_counter(), time.process_time()
    _make(view, name, words)
    return time.perf_counter() - began, time.process_time() - used


def _make(view: View, name: str, words: dict[str, str]) -> None:
    sheet_of(name, Asking(view, read_choice(view, words, TODAY).choice, TODAY, wanted=words))
