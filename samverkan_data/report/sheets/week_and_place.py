"""When in the week and where it happened, per source."""

from collections.abc import Mapping

import pandas as pd

from samverkan_data.charts.place_map import place_map
from samverkan_data.charts.weekday_hour import find_cluster, weekday_hour
from samverkan_data.formats import join_words, number
from samverkan_data.picture.incidents.series import places, weekday_hours
from samverkan_data.query.registers import register
from samverkan_data.report.asking import Asking
from samverkan_data.report.incidents import (
    caption,
    count_of_all,
    count_text,
    everything_of,
    name_of,
    silent_areas,
    silent_note,
    span_of,
    with_silent,
)
from samverkan_data.report.left_out import left_out_where_refused
from samverkan_data.report.native import bar_numbers
from samverkan_data.report.opening import area_ways, leading_on
from samverkan_data.report.panel import Panel, Table
from samverkan_data.report.tables import MASK, table_of, with_mask, written_table
from samverkan_data.texts import charts as chart_texts
from samverkan_data.texts import pages as texts

BLOCKS = [f"{start:02}–{start + 3:02}" for start in range(0, 24, 3)]


@left_out_where_refused(texts.PARTS["hours"])
def hours_panel(asking: Asking, source: str, *, drawn: bool = True) -> Panel:
    """Weekday × hour of the incidents whose time of day is known; not drawn where it is asked only what it says."""
    rows = asking.ask(weekday_hours, asking.question)
    counts = rows[rows["source"] == source].reset_index(drop=True)
    cluster = find_cluster(counts)
    heading = texts.HOUR_HEADING if cluster else texts.HOUR_HEADING_FLAT
    n = count_of_all(counts["count"].sum(), everything_of(asking, source), texts.NO_CLOCK)
    week = _week(counts)
    days = pd.DataFrame({"count": week.sum(axis=1)})
    return Panel(
        key=f"vecka-{source}",
        heading=heading.format(source=name_of(source), cluster=cluster.text if cluster else ""),
        reading=texts.HOUR_READING,
        figure=weekday_hour(counts, asking.look, cluster).finished() if drawn else None,
        numbers=bar_numbers(chart_texts.WEEKDAYS, days),
        caption=caption(asking, source, span_of(asking, source), n),
        table=_week_table(week),
    )


@left_out_where_refused(texts.PARTS["map"])
def map_panel(asking: Asking, source: str) -> Panel | None:
    """Where it happened: one circle per area right below the chosen one; None where it has no areas."""
    rows = asking.ask(places, asking.question)
    found = rows[rows["source"] == source].reset_index(drop=True)
    if found.empty:
        return None
    silent = silent_areas(asking, source, asking.question.area_code)
    period, name = span_of(asking, source), name_of(source)
    off = found[found["latitude"].isna() | found["longitude"].isna()]
    is_drawn = len(off) < len(found)
    ways = area_ways(asking, found, "handelser")
    marks = _with_silent_places(asking, leading_on(found, "area_code", ways), silent)
    return Panel(
        key=f"karta-{source}",
        heading=(texts.MAP_HEADING if is_drawn else texts.MAP_UNPLACED).format(source=name),
        reading=texts.MAP_READING.format(period=period) if is_drawn else "",
        figure=place_map(marks, asking.look, source=source).finished() if is_drawn else None,
        numbers=bar_numbers(list(found["name"]), found) if is_drawn else None,
        caption=caption(asking, source, period, count_text(found["count"].sum())),
        notes=(*_off_map(off, asking.is_open), *silent_note(silent.values())),
        table=with_silent(table_of(with_mask(found, ["name", "count", "verdict"]), asking.look), silent.values()),
        opens=tuple(ways.values()),
    )


def _with_silent_places(asking: Asking, marks: pd.DataFrame, silent: Mapping[str, str]) -> pd.DataFrame:
    """The marks of a map with the areas that nothing is known of, which have no count."""
    areas = asking.ask(register, "areas")
    without = areas.loc[areas["area_code"].isin(silent), ["area_code", "name", "latitude", "longitude"]]
    if without.empty:
        return marks
    blank = dict.fromkeys([name for name in MASK if name in marks], False)
    every: pd.DataFrame = pd.concat([marks, without.assign(verdict="", **blank)], ignore_index=True)
    return every


def _off_map(off: pd.DataFrame, is_open: bool) -> tuple[str, ...]:
    """What has no circle, with its count; in the open view that what has no place is not given out."""
    counts = ["" if pd.isna(count) else f" ({number(count)})" for count in off["count"]]
    told = [str(name) + count for name, count in zip(off["name"], counts, strict=True)]
    said = [texts.NOT_ON_MAP.format(names=join_words(told))] * bool(told)
    return (" ".join([*said, *[texts.OPEN_UNPLACED] * is_open]),) if said or is_open else ()


def _week(counts: pd.DataFrame) -> pd.DataFrame:
    """Weekday × three-hour block with zeros."""
    wide = counts.pivot_table(index="weekday", columns="block", values="count", aggfunc="sum", fill_value=0)
    return wide.reindex(index=range(7), columns=range(8), fill_value=0).astype("int64")


def _week_table(week: pd.DataFrame) -> Table:
    rows = [[day, *counts] for day, counts in zip(chart_texts.WEEKDAYS, week.to_numpy().tolist(), strict=True)]
    return written_table([texts.COLUMNS["weekday"], *BLOCKS], rows)
