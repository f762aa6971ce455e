"""One address, one person: the rises that one place stands for, told only to those who may see exact incidents."""

from datetime import date

from samverkan_data.formats import percent
from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.changes import CELL, find_changes
from samverkan_data.picture.incidents.counting import compared_of, count_over
from samverkan_data.picture.question import Question
from samverkan_data.query.incident_places import count_by_place
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
    told = find_concentration(changes, count_over(snapshot, question, compared_of(snapshot, question), count_by_place))
    found = told[told["one_place"]]
    cells = found[CELL].itertuples(index=False, name=None)
    return dict(zip(cells, found["place_share"].astype(float), strict=True))


def sentence(share: float) -> str:
    """What is said of one place's share of an increase."""
    return texts.ONE_PLACE.format(share=percent(round(share * 10) * 10))
