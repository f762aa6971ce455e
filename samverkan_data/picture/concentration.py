"""One address, one person: the rises that one place stands for, told only to those who may see exact incidents."""

from dataclasses import replace
from datetime import date

import pandas as pd

from samverkan_data.formats import percent
from samverkan_data.lake import Snapshot
from samverkan_data.picture.changes import CELL, find_changes
from samverkan_data.picture.counting import compared_periods, with_whole
from samverkan_data.picture.question import Question
from samverkan_data.picture.unplaced import placed_in
from samverkan_data.query.incident_places import count_by_place
from samverkan_data.query.places import areas_of
from samverkan_data.statistics.concentration import find_concentration
from samverkan_data.texts import caveats as texts
from samverkan_data.verdict import Verdict

Cell = tuple[str, str, str]


def concentrations(snapshot: Snapshot, question: Question, today: date) -> dict[Cell, float]:
    """The share of the increase (0–1) per source, category and area whose rise one place stands for; others are absent.

    Never for the open view, since it can point at somebody: the caller checks `Right.VIEW_INTERNAL` first.
    """
    changes = find_changes(snapshot, question, today)
    if changes.empty or not changes["verdict"].eq(Verdict.RISE).any():
        return {}
    told = find_concentration(changes, _places(snapshot, question, set(changes["area_code"])))
    found = told[told["one_place"]]
    cells = found[CELL].itertuples(index=False, name=None)
    return dict(zip(cells, found["place_share"].astype(float), strict=True))


def _places(snapshot: Snapshot, question: Question, shown: set[str]) -> pd.DataFrame:
    """Counts per place of the areas shown, also of one that stands for an area above it."""
    direct = {question.area_code, *areas_of(snapshot).children(question.area_code)}
    deeper = sorted(code for code in shown - direct if code == placed_in(code))
    periods, found = compared_periods(snapshot, question), []
    for code in (question.area_code, *deeper):
        asked = replace(question, area_code=code)
        counts = with_whole(count_by_place(snapshot, asked.selection(), periods), code)
        found.append(counts if code == question.area_code else counts[counts["area_code"] == code])
    return pd.concat(found, ignore_index=True)


def sentence(share: float) -> str:
    """What is said of one place's share of an increase."""
    return texts.ONE_PLACE.format(share=percent(round(share * 10) * 10))
