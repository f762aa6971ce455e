"""Area × year: the same season each year in a panel per area, as counts or per 1 000 inhabitants."""

import re
from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd

from samverkan_data.charts.area_year import area_year, in_order
from samverkan_data.charts.look import Look
from samverkan_data.charts.masking import masked_text
from samverkan_data.formats import EN_DASH, join_words, number, period_text, span
from samverkan_data.picture.incidents.series import season_years
from samverkan_data.picture.incidents.unplaced import unplaced
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.incidents import (
    caption,
    count_text,
    outer_area,
    over_years,
    silent_areas,
    silent_note,
    span_of,
    with_silent,
)
from samverkan_data.report.left_out import left_out_where_refused
from samverkan_data.report.native import values
from samverkan_data.report.opening import area_ways, leading_on
from samverkan_data.report.panel import Cell, Line, Link, Numbers, Panel, Table
from samverkan_data.report.sheets.area_rates import RATE, measure
from samverkan_data.report.sheets.sums import summed_name
from samverkan_data.report.tables import written_table
from samverkan_data.texts import charts as chart_texts
from samverkan_data.texts import pages as texts
from samverkan_data.texts.verdicts import word
from samverkan_data.verdict import SIGNALS

MOST_AREAS = 12
YEAR = re.compile(r"\s?\b\d{4}\b")


@dataclass(frozen=True)
class Parts:
    """Rows of `season_years` to draw, the chosen area among them where it has no parts of its own, and the whole."""

    rows: pd.DataFrame
    chosen: str
    whole: pd.DataFrame


@left_out_where_refused(texts.PARTS["years"])
def years_panel(asking: Asking, source: str, *, with_ways: bool = True) -> Panel | None:
    """The areas of one source year by year; None where the source has reported nothing of the period.

    Args:
        asking: who asks.
        source: code.
        with_ways: whether the ways to areas and years stand here.
    """
    parts = _parts(asking, source)
    if parts.rows.empty:
        return None
    measured = measure(asking, parts.rows)
    drawn, is_rate = _most_telling(measured.rows, parts.chosen), measured.is_rate
    ordered = in_order(measured.rows)
    first = _drawn_first(ordered, drawn, parts.chosen)
    areas, years = area_ways(asking, pd.concat(first), "handelser"), _year_ways(asking, drawn)
    marks = leading_on(leading_on(drawn, "area_code", areas), "year", years)
    ways = (*_around(asking), *areas.values(), *years.values())
    period = YEAR.sub("", span_of(asking, source))
    last = int(parts.rows["year"].max())
    silent = silent_areas(asking, source, outer_area(asking) if parts.chosen else asking.question.area_code).values()
    return Panel(
        key=f"ar-{source}",
        heading=_heading(asking, source, parts),
        reading=_reading(period, last, parts.whole, is_rate=is_rate),
        figure=area_year(marks, asking.look, parts.chosen, is_rate=is_rate).finished(),
        numbers=_numbers(first, is_rate=is_rate),
        caption=caption(asking, source, f"{period} {_years(parts.rows)}".strip(), _n(parts.rows, last)),
        notes=(*_not_drawn(measured.rows, drawn), *measured.notes, *silent_note(silent)),
        table=with_silent(_table(ordered, asking.look, is_rate=is_rate), silent),
        links=ways if with_ways else (),
        opens=() if with_ways else ways,
    )


def _parts(asking: Asking, source: str) -> Parts:
    """The places in the chosen area; where it has none, the area itself first and those beside it."""
    question = over_years(asking)
    code, found = question.area_code, _of_source(asking.ask(season_years, question), source)
    is_whole, outer = found["area_code"] == code, outer_area(asking)
    has_places = not set(found["area_code"]) <= {code, unplaced(code)}
    if has_places or (not is_whole.all() and not outer):
        return Parts(found[~is_whole], "", found[is_whole])
    found = found[is_whole]
    if found.empty or not outer:
        return Parts(found, "", found[:0])
    beside = _of_source(asking.ask(season_years, replace(question, area_code=outer)), source)
    others = beside[~beside["area_code"].isin([outer, code])]
    return Parts(pd.concat([found, others], ignore_index=True), code, found[:0])


def _of_source(rows: pd.DataFrame, source: str) -> pd.DataFrame:
    found: pd.DataFrame = rows[rows["source"] == source].reset_index(drop=True)
    return found


def _most_telling(rows: pd.DataFrame, chosen: str) -> pd.DataFrame:
    """At most twelve areas: the chosen one, those that have clearly changed, then the largest."""
    newest = rows.sort_values("year").groupby("area_code", sort=False).tail(1)
    order = newest.assign(chosen=newest["area_code"] == chosen, signal=newest["verdict"].isin(SIGNALS))
    kept = order.sort_values(["chosen", "signal", "count"], ascending=False)["area_code"].head(MOST_AREAS)
    return rows[rows["area_code"].isin(kept)]


def _heading(asking: Asking, source: str, parts: Parts) -> str:
    newest, name = parts.rows[parts.rows["period"] == 0], summed_name(asking, source)
    changed = newest["verdict"].isin(SIGNALS).any()
    if parts.chosen:
        own = newest[newest["area_code"] == parts.chosen].iloc[0]
        return texts.YEARS_CHOSEN.format(source=name, name=own["name"], verdict=word(own["verdict"]))
    if set(newest["area_code"]) == {unplaced(asking.question.area_code)}:
        return texts.YEARS_UNPLACED[bool(changed)].format(source=name)
    return texts.YEARS_HEADING.format(source=name, changes=_changes(newest) or texts.YEARS_STILL)


def _changes(newest: pd.DataFrame) -> str:
    """Which areas have clearly changed, and how."""
    found = {verdict: list(newest.loc[newest["verdict"] == verdict, "name"]) for verdict in SIGNALS}
    return ", ".join(
        texts.YEARS_CHANGED[verdict].format(names=join_words(names)) for verdict, names in found.items() if names
    )


def _reading(period: str, last: int, whole: pd.DataFrame, *, is_rate: bool) -> str:
    what = texts.MEASURES[RATE] if is_rate else texts.COLUMNS["count"]
    when = texts.YEARS_SEASON.format(period=period) if period else texts.YEARS_WHOLE_YEAR
    newest = whole[whole["period"] == 0]
    of_whole = [_whole_sentence(row) for _, row in newest[newest["count"].notna()].iterrows()]
    return ". ".join([texts.YEARS_READING.format(measure=what, when=when, year=last), *of_whole])


def _years(rows: pd.DataFrame) -> str:
    first, last = int(rows["year"].min()), int(rows["year"].max())
    return str(last) if first == last else f"{first}{EN_DASH}{last}"


def _n(rows: pd.DataFrame, last: int) -> str:
    return f"{count_text(rows.loc[rows['year'] == last, 'count'].sum())} ({last})"


def _not_drawn(rows: pd.DataFrame, drawn: pd.DataFrame) -> list[str]:
    shown, found = drawn["area_code"].nunique(), rows["area_code"].nunique()
    return [texts.SHOWN_OF.format(found=shown, of=found)] * (shown < found)


def _whole_sentence(row: pd.Series) -> str:
    expected = "" if pd.isna(row["low"]) else f" ({span(row['low'], row['high'])})"
    verdict = f", {word(row['verdict'])}" if row["verdict"] else ""
    return texts.YEARS_WHOLE.format(area=row["name"], count=number(row["count"]), verdict=verdict, expected=expected)


def _drawn_first(ordered: list[pd.DataFrame], drawn: pd.DataFrame, chosen: str) -> list[pd.DataFrame]:
    """Of the areas in their order those that are drawn, the chosen one first."""
    codes = set(drawn["area_code"])
    return sorted(
        (area for area in ordered if area["area_code"].iloc[0] in codes),
        key=lambda area: bool(area["area_code"].iloc[0] != chosen),
    )


def _numbers(areas: list[pd.DataFrame], *, is_rate: bool) -> Numbers:
    labels = tuple(str(year) for year in areas[0]["year"]) if areas else ()
    lines = tuple(
        Line(str(area["name"].iloc[0]), values(area["count"], area["masked"]), "other" if place else "main")
        for place, area in enumerate(areas)
    )
    return Numbers("line", labels, lines, texts.MEASURES[RATE] if is_rate else texts.COLUMNS["count"])


def _table(areas: list[pd.DataFrame], look: Look, *, is_rate: bool) -> Table:
    """One row per area: each year's number, the expected span of the newest, and the verdict."""
    years = [str(year) for year in areas[0]["year"]] if areas else []
    headers = [texts.COLUMNS["name"], *years, *[texts.EXPECTED_IN.format(year=years[-1])] * bool(years),
               texts.COLUMNS["verdict"]]  # fmt: skip
    return written_table(headers, [_row(area, look, is_rate=is_rate) for area in areas])


def _row(area: pd.DataFrame, look: Look, *, is_rate: bool) -> list[Cell]:
    cells: list[Cell] = [_cell(count, masked, secondary, look, is_rate=is_rate) for count, masked, secondary in
                         zip(area["count"], area["masked"], area["secondary"], strict=True)]  # fmt: skip
    low, high = (area[name].iloc[-1] if name in area else np.nan for name in ("low", "high"))
    expected = "" if pd.isna(low) else span(low, high, int(is_rate))
    return [str(area["name"].iloc[0]), *cells, expected, word(area["verdict"].iloc[-1])]


def _cell(count: float, masked: bool, secondary: bool, look: Look, *, is_rate: bool) -> Cell:
    if masked:
        return chart_texts.MASKED if is_rate else masked_text(secondary, look)
    if pd.isna(count):
        return None
    return round(float(count), 1) if is_rate else int(count)


def _around(asking: Asking) -> list[Link]:
    """The way to the area around."""
    outer = outer_area(asking)
    label = texts.WHOLE_AREA.format(area=asking.ask(areas_of).names[outer]) if outer else ""
    return [Link(label, "handelser", {"omrade": outer})] * bool(outer)


def _year_ways(asking: Asking, rows: pd.DataFrame) -> dict[Hashable, Link]:
    """Year -> the same season of it, for each earlier one that is drawn, newest first."""
    drawn = set(rows["year"])
    periods = [period for period in over_years(asking).periods(date.min)[1:] if period[1].year in drawn]
    return {
        end.year: Link(period_text(start, end), "handelser", {"fran": start.isoformat(), "till": end.isoformat()})
        for start, end in periods
    }
