"""The filters that stand in a page: area, period, category and source, kept in the address."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from samverkan_data.formats import date_text, month_label
from samverkan_data.picture.choice import Choice, read_choice
from samverkan_data.picture.gate.offer import offer_of
from samverkan_data.picture.gate.view import View
from samverkan_data.picture.incidents.coverage import months_of
from samverkan_data.picture.question import Period, month_end
from samverkan_data.picture.sources import areas_offered
from samverkan_data.texts import pages as texts
from samverkan_data.ui import address, open_period
from samverkan_data.ui.sheets import literal

KEPT_LISTS = 256
WIDTHS = {"omrade": 230, "fran": 160, "till": 160, "kategori": 290}


def read_address(view: View, today: date) -> Choice:
    """The reader's choice from the address, completed with defaults and told about what cannot be used."""
    read = read_choice(view, address.choices(), today)
    for name, sentence in read.unused.items():
        st.warning(literal.plain(sentence))
        address.write(name, "")
    if read.moved:
        st.info(literal.plain(read.moved))
    choice = read.choice
    address.write_all({"omrade": choice.area_code, "fran": choice.start.isoformat(), "till": choice.end.isoformat(),
                       "kategori": choice.category, "kalla": choice.sources[0] if len(choice.sources) == 1 else "",
                       "version": str(view.snapshot.version)})  # fmt: skip
    address.tell_browser()
    return choice


def draw(page: str, view: View, choice: Choice, names: Sequence[str]) -> DeltaGenerator:
    """Draw the named filters in one row; a change is written to the address before the page runs again.

    Returns:
        The row, so that a page can put a choice of its own beside them.
    """
    drawers = {"omrade": _draw_area, "fran": _draw_from, "till": _draw_to, "kategori": _draw_category,
               "kalla": _draw_source}  # fmt: skip
    row = st.container(horizontal=True, vertical_alignment="top")
    with row:
        for name in names:
            if name in ("fran", "till") and view.periods is not None:
                open_period.draw(page, view.periods, choice.start, choice.end, first=name == "fran")
            else:
                drawers[name](page, view, choice)
    return row


def select(page: str, name: str, label: str, options: dict[str, str], value: str) -> str:
    """A select box bound to the address under `name`; returns the chosen key of `options`."""
    key = f"{page}-{name}"
    st.session_state[key] = value if value in options else next(iter(options))
    st.selectbox(label, list(options), format_func=options.__getitem__, key=key, width=WIDTHS[name],
                 on_change=address.on_change(name, key))  # fmt: skip
    return str(st.session_state[key])


def _draw_area(page: str, view: View, choice: Choice) -> None:
    areas = view.answer(areas_offered, choice.area_code, offer_of(view).agreed)
    select(page, "omrade", texts.AREA, areas, choice.area_code)


def _draw_from(page: str, view: View, choice: Choice) -> None:
    options = _first_days(offer_of(view).days, choice.start, choice.end)
    select(page, "fran", texts.FROM, options, choice.start.isoformat())


def _draw_to(page: str, view: View, choice: Choice) -> None:
    options = _last_days(offer_of(view).days, choice.start, choice.end)
    select(page, "till", texts.TO, options, choice.end.isoformat())


@lru_cache(maxsize=KEPT_LISTS)
def _first_days(days: Period | None, start: date, end: date) -> dict[str, str]:
    """Days that the period can begin on, newest first."""
    months = [month for month in _months(days, start, end) if month <= end]
    return {day.isoformat(): _day_label(day, first=True) for day in sorted({*months, start}, reverse=True)}


@lru_cache(maxsize=KEPT_LISTS)
def _last_days(days: Period | None, start: date, end: date) -> dict[str, str]:
    """Days that the period can end on, newest first."""
    ends = [month_end(month) for month in _months(days, start, end) if month_end(month) >= start]
    return {day.isoformat(): _day_label(day, first=False) for day in sorted({*ends, end}, reverse=True)}


def _months(days: Period | None, start: date, end: date) -> list[date]:
    first, last = days or (start, end)
    return months_of(first, max(last, end))


def _day_label(day: date, *, first: bool) -> str:
    whole = day.day == 1 if first else day == month_end(day)
    return f"{month_label(day)} {day.year}" if whole else date_text(day)


def _draw_category(page: str, view: View, choice: Choice) -> None:
    labels = {"": texts.ALL_CATEGORIES, **offer_of(view).categories}
    select(page, "kategori", texts.CATEGORY, labels, choice.category)


def _draw_source(page: str, view: View, choice: Choice) -> None:
    options = {"": texts.BOTH_SOURCES, **offer_of(view).sources}
    key = f"{page}-kalla"
    st.session_state[key] = choice.sources[0] if len(choice.sources) == 1 and len(options) > 2 else ""
    st.radio(texts.SOURCE, list(options), format_func=options.__getitem__, key=key, horizontal=True,
             on_change=address.on_change("kalla", key))  # fmt: skip
