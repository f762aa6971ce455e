"""The filters that stand in a page: area, period, category and source, kept in the address."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from samverkan_data.formats import date_text, month_label, period_text
from samverkan_data.lake import Snapshot
from samverkan_data.picture.agreements import home_area
from samverkan_data.picture.opening import area_names, opening_area, opening_period
from samverkan_data.picture.question import Compare, Question, month_end
from samverkan_data.picture.sources import areas_offered, areas_to_choose, incident_sources
from samverkan_data.picture.view import View
from samverkan_data.query.places import categories_of
from samverkan_data.query.registers import register
from samverkan_data.query.rows import rows_of
from samverkan_data.schema import SOURCES
from samverkan_data.schema.registers import TREES
from samverkan_data.texts import pages as texts
from samverkan_data.ui import address, literal, open_period

WIDTHS = {"omrade": 230, "fran": 160, "till": 160, "kategori": 290, "jamfor": 260, "fraga": 340, "indikator": 250,
          "ar": 110, "atgard": 640}  # fmt: skip


@dataclass(frozen=True)
class Choice:
    """What the reader looks at; `sources` are the ones to show, `category` is a code or empty."""

    area_code: str
    area_name: str
    start: date
    end: date
    category: str
    categories: tuple[str, ...]
    sources: tuple[str, ...]

    def question(self, compare: Compare = "years") -> Question:
        """The choice as a question to the picture."""
        return Question(self.area_code, self.start, self.end, compare, self.categories, self.sources)


def read_choice(view: View, today: date) -> Choice:
    """The reader's choice from the address, completed with defaults and told about what cannot be used."""
    chosen = address.choices()
    areas = area_names(view.ask(areas_to_choose))
    area_code = _area(chosen.get("omrade", ""), areas, view)
    extent = view.ask(incident_sources)
    start, end = _period(chosen, extent, today)
    if view.periods:
        start, end = open_period.on_grid(view.periods, start, end, asked_for=bool(chosen.get("fran")))
    category = _known("kategori", chosen, list(register(view.snapshot, "categories")["category"]))
    found = list(extent["source"])
    source = _known("kalla", chosen, found)
    sources = (source,) if source else tuple(found)
    choice = Choice(area_code, str(areas.get(area_code, area_code)), start, end, category,
                    expand_category(view.snapshot, category), sources)  # fmt: skip
    address.write_all({"omrade": area_code, "fran": start.isoformat(), "till": end.isoformat(), "kategori": category,
                       "kalla": source, "version": str(view.snapshot.version)})  # fmt: skip
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


def expand_category(snapshot: Snapshot, code: str) -> tuple[str, ...]:
    """The category itself, or the categories of a theme; empty means all."""
    categories = categories_of(snapshot)
    return categories.of_theme(code) or (code,) if code in categories.trees else ()


def select(page: str, name: str, label: str, options: dict[str, str], value: str) -> str:
    """A select box bound to the address under `name`; returns the chosen key of `options`."""
    key = f"{page}-{name}"
    st.session_state[key] = value if value in options else next(iter(options))
    st.selectbox(label, list(options), format_func=options.__getitem__, key=key, width=WIDTHS[name],
                 on_change=address.on_change(name, key))  # fmt: skip
    return str(st.session_state[key])


def _area(wanted: str, areas: pd.Series, view: View) -> str:
    if wanted in areas.index:
        return wanted
    default = opening_area(areas, view.ask(home_area))
    if wanted:
        st.warning(texts.UNKNOWN_AREA.format(code=literal.plain(wanted), name=areas.get(default, default)))
        address.write("omrade", "")
    return default


def _known(name: str, chosen: dict[str, str], known: Sequence[str]) -> str:
    """What the address says under the name, or nothing, told, where nobody knows it."""
    wanted = chosen.get(name, "")
    if not wanted or wanted in known:
        return wanted
    st.warning(texts.UNKNOWN_CHOICE[name].format(code=literal.plain(wanted)))
    address.write(name, "")
    return ""


def _period(chosen: dict[str, str], extent: pd.DataFrame, today: date) -> tuple[date, date]:
    start, end = opening_period(extent, today)
    if not (chosen.get("fran") or chosen.get("till")):
        return start, end
    wanted = (
        address.read_date(chosen.get("fran") or start.isoformat()),
        address.read_date(chosen.get("till") or end.isoformat(), end=True),
    )
    if None in wanted or wanted[0] > wanted[1]:  # type: ignore[operator]
        st.warning(texts.BAD_DATE.format(period=period_text(start, end)))
        return start, end
    return wanted  # type: ignore[return-value]


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
