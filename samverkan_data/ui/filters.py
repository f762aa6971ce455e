"""The filters that stand in a page: area, period, category and source, kept in the address."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from samverkan_data.formats import date_text, month_label
from samverkan_data.picture.choice import Choice, read_choice
from samverkan_data.picture.question import month_end
from samverkan_data.picture.sources import areas_offered, incident_sources
from samverkan_data.picture.view import View
from samverkan_data.query.registers import register
from samverkan_data.query.rows import rows_of
from samverkan_data.schema import SOURCES
from samverkan_data.schema.registers import TREES
from samverkan_data.texts import pages as texts
from samverkan_data.ui import address, literal, open_period

WIDTHS = {"omrade": 230, "fran": 160, "till": 160, "kategori": 290, "jamfor": 260, "fraga": 340, "indikator": 250,
          "ar": 110, "atgard": 640}  # fmt: skip


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
    agreed = tuple(register(view.snapshot, "agreements")["area_code"])
    select(page, "omrade", texts.AREA, view.ask(areas_offered, choice.area_code, agreed), choice.area_code)


def _months(view: View, choice: Choice) -> list[date]:
    extent = view.ask(incident_sources)
    first, last = (choice.start, choice.end) if extent.empty else (extent["first"].min(), extent["last"].max())
    span = pd.date_range(
        pd.Timestamp(first).replace(day=1), pd.Timestamp(max(pd.Timestamp(last), pd.Timestamp(choice.end))), freq="MS"
    )
    return [day.date() for day in span]


def _draw_from(page: str, view: View, choice: Choice) -> None:
    months = [month for month in _months(view, choice) if month <= choice.end]
    _draw_day(page, "fran", texts.FROM, [*months, choice.start], choice.start)


def _draw_to(page: str, view: View, choice: Choice) -> None:
    months = [month_end(month) for month in _months(view, choice) if month_end(month) >= choice.start]
    _draw_day(page, "till", texts.TO, [*months, choice.end], choice.end)


def _draw_day(page: str, name: str, label: str, days: list[date], value: date) -> None:
    options = {day.isoformat(): _day_label(day, first=name == "fran") for day in sorted(set(days), reverse=True)}
    select(page, name, label, options, value.isoformat())


def _day_label(day: date, *, first: bool) -> str:
    whole = day.day == 1 if first else day == month_end(day)
    return f"{month_label(day)} {day.year}" if whole else date_text(day)


def _draw_category(page: str, view: View, choice: Choice) -> None:
    categories = view.ask(register, "categories")
    labels = {"": texts.ALL_CATEGORIES}
    for row in rows_of(categories.sort_values("tree", ascending=False, kind="stable")):
        text = texts.THEME_OPTION if row.tree == "tema" else texts.CATEGORY_OPTION
        labels[row.category] = text.format(tree=TREES[row.tree], label=row.label)
    select(page, "kategori", texts.CATEGORY, labels, choice.category)


def _draw_source(page: str, view: View, choice: Choice) -> None:
    options = {
        "": texts.BOTH_SOURCES,
        **{code: SOURCES.get(code, code) for code in view.ask(incident_sources)["source"]},
    }
    key = f"{page}-kalla"
    st.session_state[key] = choice.sources[0] if len(choice.sources) == 1 and len(options) > 2 else ""
    st.radio(texts.SOURCE, list(options), format_func=options.__getitem__, key=key, horizontal=True,
             on_change=address.on_change("kalla", key))  # fmt: skip
