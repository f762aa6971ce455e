"""The start page as it opens where nothing has been chosen: whose page it is, which period, and what it says."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from samverkan_data.picture.incidents.changes import find_changes
from samverkan_data.picture.incidents.reach import reach
from samverkan_data.picture.incidents.sentence import compared_with, headline
from samverkan_data.picture.question import Period, Question, default_period
from samverkan_data.picture.sources import areas_to_choose, incident_sources
from samverkan_data.query.settings import home_area

Ask = Callable[..., Any]
"""Takes a function whose first argument is a snapshot, and its arguments: a view's `ask`, a page's `compute`."""


@dataclass(frozen=True)
class Told:
    """What the start page says: sentence, what it is compared with, what is not known, rows of `find_changes`."""

    question: Question
    area_name: str
    sentence: str
    compared: str
    reach: tuple[str, ...]
    changes: pd.DataFrame = field(repr=False)


def tell(ask: Ask, question: Question, today: date) -> Told:
    """What the start page says of a question, whoever asks it."""
    changes, compared = ask(find_changes, question, today), ask(compared_with, question)
    names = area_names(ask(areas_to_choose))
    reached = ask(reach, question)
    told = headline(changes, question.area_code, compared, known=reached.known)
    name = str(names.get(question.area_code, question.area_code))
    return Told(question, name, told, compared, reached.sentences, changes)


def opening_question(ask: Ask, today: date, area_code: str = "") -> Question:
    """What the start page asks where the address says nothing, or nothing but the area."""
    extent = ask(incident_sources)
    start, end = opening_period(extent, today)
    code = area_code or opening_area(area_names(ask(areas_to_choose)), ask(home_area))
    return Question(code, start, end, sources=tuple(extent["source"]))


def opening_area(names: pd.Series, home: str) -> str:
    """The area that pages open for: the home area, else the first that there is to choose.

    Args:
        names: names of the areas to choose from, by code.
        home: see `query.settings.home_area`.
    """
    return home if home in names.index or names.empty else str(names.index[0])


def opening_period(extent: pd.DataFrame, today: date) -> Period:
    """The period that pages open for, from the rows of `incident_sources`."""
    return period_from(known_days(extent), today)


def known_days(extent: pd.DataFrame) -> Period | None:
    """The first and the last day that pages can open for, from the rows of `incident_sources`; None without any."""
    if extent.empty:
        return None
    until = extent["until"].dropna()
    last = until if len(until) else extent["last"]
    return extent["first"].min().date(), last.max().date()


def period_from(known: Period | None, today: date) -> Period:
    """The period that pages open for, where it is known which days they can open for."""
    first, last = known or (today, today)
    return default_period(first, last, today)


def area_names(areas: pd.DataFrame) -> pd.Series:
    """Names of areas by their codes."""
    names: pd.Series = areas.set_index("area_code")["name"]
    return names
