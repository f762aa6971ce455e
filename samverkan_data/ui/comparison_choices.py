"""What is compared on the comparison page: subject, year and areas, kept in the address."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from samverkan_data.formats import join_words
from samverkan_data.picture.comparison import all_rates, county, inside_with_figures, nearest_with_figures, neighbours
from samverkan_data.query.published import subjects
from samverkan_data.query.registers import register
from samverkan_data.texts import comparison as texts
from samverkan_data.ui import address
from samverkan_data.ui.choices import choose_from
from samverkan_data.ui.page import Page, compute

MOST_AREAS = 50
MOST_NAMED = 3
MOST_BESIDE = 12
NONE = "-"
SEPARATOR = ","


@dataclass(frozen=True)
class Asked:
    """A subject (a row of `subjects`), the area with figures, the year, those to compare with, and all the rates."""

    subject: pd.Series
    area_code: str
    year: int
    against: tuple[str, ...]
    rows: pd.DataFrame

    @property
    def code(self) -> str:
        """The subject's code."""
        return str(self.subject["subject"])


def ask(page: Page) -> Asked | None:
    """Draw the choices; None, with a sentence about it, where the area has no published figures."""
    subject = _choose_subject(page)
    if subject is None:
        st.markdown(f"## {texts.NO_FIGURES}")
        return None
    code = str(subject["subject"])
    area_code = compute(page, nearest_with_figures, code, page.choice.area_code)
    if not area_code:
        inside = compute(page, inside_with_figures, code, page.choice.area_code)
        remedy = (
            texts.CHOOSE_INSIDE.format(names=texts.OR.join(inside))
            if 0 < len(inside) <= MOST_NAMED
            else texts.CHOOSE_ANY
        )
        st.markdown(f"## {texts.NO_FIGURES_HERE.format(area=page.choice.area_name, remedy=remedy)}")
        return None
    rows = compute(page, all_rates, code)
    year = _choose_year(page, rows[rows["area_code"] == area_code])
    against = _choose_against(page, rows, area_code, year)
    if area_code != page.choice.area_code:
        name = rows.loc[rows["area_code"] == area_code, "name"].iloc[0]
        st.info(texts.SHOWN_INSTEAD.format(area=page.choice.area_name, name=name))
    return Asked(subject, area_code, year, against, rows)


def _choose_subject(page: Page) -> pd.Series | None:
    found = compute(page, subjects)
    if found.empty:
        return None
    code = choose_from(page, "indikator", texts.SUBJECT, dict(zip(found["subject"], found["label"], strict=True)))
    address.write_all({"indikator": code})
    chosen: pd.Series = found[found["subject"] == code].iloc[0]
    return chosen


def _choose_year(page: Page, own: pd.DataFrame) -> int:
    years = sorted(own["year"].unique(), reverse=True)
    wanted = address.choices().get("ar", "")
    if wanted and wanted not in {str(year) for year in years}:
        st.warning(texts.UNKNOWN_YEAR.format(year=wanted, shown=years[0]))
    year = choose_from(page, "ar", texts.YEAR, {str(year): str(year) for year in years})
    address.write_all({"ar": year})
    return int(year)


def _choose_against(page: Page, rows: pd.DataFrame, area_code: str, year: int) -> tuple[str, ...]:
    """The areas to compare with: those of the address, else the neighbours unless they are a large county."""
    kind = rows.loc[rows["area_code"] == area_code, "kind"].iloc[0]
    of_kind = rows[(rows["year"] == year) & (rows["kind"] == kind) & (rows["area_code"] != area_code)]
    options = dict(zip(of_kind["area_code"], of_kind["name"], strict=True))
    near = [code for code in compute(page, neighbours, area_code) if code in options]
    beside = near if len(near) <= MOST_BESIDE else []
    areas = compute(page, register, "areas")
    names = dict(zip(areas["area_code"], areas["name"], strict=True))
    chosen = _from_address(names, options, area_code, beside)
    _draw(page, options, chosen)
    whole = [code for code in compute(page, county, area_code) if code in options]
    _draw_quick(page, chosen, {"beside": beside, "county": whole})
    if len(chosen) > MOST_AREAS:
        st.info(texts.TOO_MANY.format(most=MOST_AREAS))
    return tuple(chosen[:MOST_AREAS])


def _from_address(names: dict[str, str], options: dict[str, str], own: str, default: Sequence[str]) -> list[str]:
    wanted = [code for code in address.choices().get("mot", "").split(SEPARATOR) if code and code != own]
    if wanted == [NONE]:
        return []
    address.write_all({"mot": SEPARATOR.join(wanted)})
    unknown = [names.get(code, code) for code in wanted if code not in options]
    if unknown:
        st.info(texts.WITHOUT_FIGURES.format(names=join_words(unknown)))
    return [code for code in dict.fromkeys(wanted) if code in options] or list(default)


def _draw(page: Page, options: dict[str, str], chosen: list[str]) -> None:
    key = f"{page.name}-mot"
    st.session_state[key] = chosen
    page.row.multiselect(texts.AGAINST, sorted(options, key=options.__getitem__), format_func=options.__getitem__,
                         key=key, placeholder=texts.CHOOSE_AREAS, width=420,
                         on_change=lambda: _write(st.session_state[key]))  # fmt: skip


def _draw_quick(page: Page, chosen: list[str], sets: dict[str, list[str]]) -> None:
    """The quick choices, where they differ: the nearest or the whole county; none is marked where it is another set."""
    if set(sets["county"]) == set(sets["beside"]):
        return
    offered = {name: codes for name, codes in sets.items() if codes}
    key = f"{page.name}-snabbval"
    st.session_state[key] = next((name for name, codes in offered.items() if set(codes) == set(chosen)), None)
    page.row.radio(texts.QUICK, list(offered), format_func=texts.QUICK_OPTIONS.__getitem__, horizontal=True, key=key,
                   on_change=lambda: _write(offered[st.session_state[key]]))  # fmt: skip


def _write(codes: Sequence[str]) -> None:
    address.write("mot", SEPARATOR.join(codes) or NONE)
