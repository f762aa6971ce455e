"""The series of a file of figures: first, last, and what looks odd beside the stored series and within the file."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from samverkan_data.formats import decimal, percent, period_text
from samverkan_data.lake import Snapshot
from samverkan_data.query import observations
from samverkan_data.query.rows import rows_of
from samverkan_data.statistics.odd import is_odd
from samverkan_data.texts import review as texts

SERIES = ["indicator", "area_code", "group", "months"]
NEAR = pd.Timedelta(days=5 * 366)
ALIKE = 0.15
EXACT = 0.005
DAYS_IN_MONTH = 30.4


@dataclass(frozen=True)
class Point:
    """One number of a series; `value` is None where it is protected or missing."""

    start: date
    end: date
    value: float | None


@dataclass(frozen=True)
class Odd:
    """A number that a person must look at, and why, in words."""

    point: Point
    reason: str


@dataclass(frozen=True)
class FileSeries:
    """One indicator of one area and group in the file.

    Args:
        values: numbers in the file; `stored` are those published before, `changed` those published with another value.
    """

    indicator: str
    area_code: str
    group: str
    source: str
    values: int
    stored: int
    changed: int
    first: Point
    last: Point
    odd: tuple[Odd, ...]


def file_series(snapshot: Snapshot, rows: pd.DataFrame, units: dict[str, str]) -> list[FileSeries]:
    """Every series of the file, those with something odd first.

    Args:
        snapshot: what is published.
        rows: the file's observations.
        units: unit of each indicator.
    """
    indicators, areas = list(rows["indicator"].unique()), list(rows["area_code"].unique())
    stored = _timed(observations.values(snapshot, indicators, areas))
    people = observations.mean_population(snapshot).sort_values("year").groupby("area_code")["population"].last()
    told = _with_known(_timed(rows), stored)
    told = told.assign(**_held_against(told, units, told["area_code"].map(people)))
    odd: dict[tuple[Any, ...], list[Odd]] = {}
    for row in rows_of(told[told["odd"]]):
        odd.setdefault(_key(row), []).append(Odd(_point(row), _reason(row)))
    counts = stored.groupby(SERIES).size().to_dict()
    firsts = {_key(row): _point(row) for row in rows_of(told.drop_duplicates(SERIES))}
    lasts = {_key(row): row for row in rows_of(told.drop_duplicates(SERIES, keep="last"))}
    sizes = told.groupby(SERIES).agg(values=("value", "size"), changed=("changed", "sum")).to_dict("index")
    found = [
        FileSeries(row.indicator, row.area_code, row.group, row.source, sizes[key]["values"], counts.get(key, 0),
                   int(sizes[key]["changed"]), firsts[key], _point(row), tuple(odd.get(key, ())))
        for key, row in lasts.items()
    ]  # fmt: skip
    return sorted(found, key=lambda one: not one.odd)


def _timed(rows: pd.DataFrame) -> pd.DataFrame:
    """In time order; `months` tells periods of different length apart."""
    start, end = (pd.to_datetime(rows[name]) for name in ("period_start", "period_end"))
    months = ((end - start).dt.days / DAYS_IN_MONTH).round().astype("int64")
    timed = rows.assign(period_start=start, period_end=end, months=months, value=rows["value"].astype(float))
    return timed.sort_values(["period_start", "indicator", "area_code"], ignore_index=True)


def _with_known(told: pd.DataFrame, stored: pd.DataFrame) -> pd.DataFrame:
    """Beside each number the stored one of its period, else the nearest within five years, and the one before it."""
    right = stored.loc[stored["value"].notna(), [*SERIES, "period_start", "period_end", "value"]]
    right = right.assign(known_start=right["period_start"]).rename(
        columns={"value": "known", "period_end": "known_end"}
    )
    sides = [
        pd.merge_asof(told, right, on="period_start", by=SERIES, direction=side, tolerance=NEAR)
        for side in ("backward", "forward")
    ]
    names = ["known", "known_start", "known_end"]
    known = {name: sides[0][name].combine_first(sides[1][name]) for name in names}
    with_value = told[told["value"].notna()].groupby(SERIES)
    before = {f"before{name}": with_value[column].shift() for name, column in
              (("", "value"), ("_start", "period_start"), ("_end", "period_end"))}  # fmt: skip
    return told.assign(**known, **before)


def _held_against(told: pd.DataFrame, units: dict[str, str], people: pd.Series) -> dict[str, Any]:
    """`odd` and the number that it is odd beside: the stored one, else the one before it in the file.

    A number that is published as it stands is nothing to check now.
    """
    unit = told["indicator"].map(units).fillna("")
    base = people.where(unit == "per_100000", told["n"].astype(float))
    flags = {}
    for name in ("known", "before"):
        flag = np.zeros(len(told), bool)
        for code in unit.unique():
            of_unit = (unit == code).to_numpy()
            flag[of_unit] = is_odd(told.loc[of_unit, "value"], told.loc[of_unit, name], code, base[of_unit])
        flags[name] = pd.Series(flag, told.index)
    beside = {f"beside{end}": told[f"known{end}"].where(flags["known"], told[f"before{end}"]) for end in
              ("", "_start", "_end")}  # fmt: skip
    same = told["known_start"] == told["period_start"]
    changed = same & told["value"].notna() & (told["value"] != told["known"])
    published = same & (told["value"] == told["known"])
    odd = np.logical_and(np.logical_or(flags["known"], flags["before"]), ~published)
    return {"odd": odd, "changed": changed, **beside}


def _key(row: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a named tuple of the frame
    return row.indicator, row.area_code, row.group, row.months


def _point(row: Any) -> Point:  # noqa: ANN401 - a named tuple of the frame
    value = None if pd.isna(row.value) else float(row.value)
    return Point(row.period_start.date(), row.period_end.date(), value)


def _reason(row: Any) -> str:  # noqa: ANN401 - a named tuple of the frame
    """`tio gånger talet för 2024 (8 629)`."""
    period = period_text(row.beside_start.date(), row.beside_end.date())
    return times(row.value, row.beside).format(known=texts.KNOWN.format(period=period, value=shown(row.beside)))


def times(value: float, known: float) -> str:
    """How a number stands to a known one, in words with a gap for `known`."""
    ratio = value / known if known else float("inf")
    for exact, text in texts.EXACTLY.items():
        if abs(ratio / exact - 1) <= ALIKE:
            return text if abs(ratio / exact - 1) <= EXACT else texts.NEARLY.format(times=text)
    if ratio < 1:
        return texts.SHARE.format(share=percent(100 * ratio), known="{known}")
    return texts.FROM_ZERO if ratio == float("inf") else texts.TIMES.format(times=decimal(ratio, 1), known="{known}")


def shown(value: float | None) -> str:
    """A value with a decimal where it has one; a word where there is none."""
    if value is None:
        return texts.NO_VALUE
    return decimal(value, 0 if float(value).is_integer() else 1)
