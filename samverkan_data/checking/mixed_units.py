"""Numbers of one series that are written in two units: 0,22 beside 37 per cent, 43,2 beside 4 315 per 100 000."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray

from samverkan_data.checking.problems import Problems
from samverkan_data.checking.shares import PUBLISHERS
from samverkan_data.formats import number

SERIES = ["indicator", "area_code", "group", "source", "days"]
# How many times smaller a number in the other unit is. Ten times may be a real change in a small area.
FACTORS = {"per_100000": (100, 1_000, 100_000), "antal": (1_000,)}
NEAR, SPREAD, BELOW = 1.4, 2.5, 5
# A fraction is far below every share beside it, and among them when it is made per cent.
FAR, HUNDRED = 8, 100
DAY_STEPS = 10


def check_mixed_units(
    checked: pa.Table, indicators: pd.DataFrame, headers: Mapping[str, str], problems: Problems
) -> None:
    """A finding for each number that fits its series only in another unit.

    Shares are held against all shares of their indicator, rates and counts against their own series: two areas may
    differ a hundred times. The publishers that write per cent only are warned about, the others are asked.

    Args:
        checked: the typed observations with `row` and `value_text`.
        indicators: the register of indicators, for their units.
        headers: schema column -> header as the analyst wrote it.
        problems: collects what is found.
    """
    rows = checked.select(["row", "value_text", "value", "indicator", "area_code", "group", "source"]).to_pandas()
    days = pd.to_datetime(pd.Series(checked.column("period_end").to_pylist())) - pd.to_datetime(
        pd.Series(checked.column("period_start").to_pylist())
    )
    units = dict(zip(indicators["indicator"], indicators["unit"], strict=True)) if len(indicators) else {}
    rows = rows.assign(days=days.dt.days // DAY_STEPS, unit=rows["indicator"].map(units)).dropna(subset=["value"])
    header = headers.get("value", "value")
    for code, found in _found(rows):
        told = [(int(row), text, detail) for row, text, detail in found]
        problems.add_rows(code, header, told, [row for row, _, _ in told])


def _found(rows: pd.DataFrame) -> Iterator[tuple[str, list[tuple[int, str, str]]]]:
    units = set(rows["unit"].dropna())
    if "procent" in units:
        yield from _found_shares(rows)
    for unit, factors in ((unit, FACTORS[unit]) for unit in FACTORS if unit in units):
        others = rows[(rows["unit"] == unit) & (rows["value"] > 0)]
        found = [one for _, series in _far_apart(others, min(factors)) for one in _smaller(series, factors)]
        if found:
            yield "mixed_units", sorted(found)


def _found_shares(rows: pd.DataFrame) -> Iterator[tuple[str, list[tuple[int, str, str]]]]:
    shares = rows[(rows["unit"] == "procent") & ~rows["value_text"].fillna("").str.contains("%", regex=False)]
    fractions = shares[_fractions(shares)]
    of_publishers = fractions["source"].isin(PUBLISHERS).astype(bool)
    for code, part in (("mixed_shares", fractions[~of_publishers]), ("low_beside_shares", fractions[of_publishers])):
        if len(part):
            yield code, _told(part, HUNDRED)


def _far_apart(rows: pd.DataFrame, factor: int) -> Iterator[tuple[object, pd.DataFrame]]:
    """The series whose largest number is so many times its smallest."""
    rows = rows[rows.duplicated(SERIES, keep=False)]
    if rows.empty:
        return
    values = rows.groupby(SERIES, sort=False)["value"]
    yield from rows[values.transform("max") >= values.transform("min") * factor / NEAR].groupby(SERIES, sort=False)


def _fractions(shares: pd.DataFrame) -> pd.Series:
    """Which shares are fractions among per cent."""
    value = shares["value"]
    if not value.between(0, 1, inclusive="neither").any():
        return value != value
    above = value.where(value > 1)
    low, high = (above.groupby(shares["indicator"]).transform(how) for how in ("min", "max"))
    inside = (value * HUNDRED >= low / BELOW) & (value * HUNDRED <= high * SPREAD)
    return (value > 0) & (value < 1) & inside & (value * FAR < low)


def _smaller(series: pd.DataFrame, factors: Sequence[int]) -> list[tuple[int, str, str]]:
    """The rows of a series that are as many times smaller than its others as two units are."""
    values = series["value"].to_numpy(dtype=float)
    ordered = np.sort(values)
    at = int(np.argmax(ordered[1:] / ordered[:-1])) + 1
    low, high = ordered[:at], ordered[at:]
    ratio = _middle(high) / _middle(low)
    factor = next((one for one in factors if one / NEAR <= ratio <= one * NEAR), 0)
    if not factor or max(low[-1] / low[0], high[-1] / high[0]) > SPREAD:
        return []
    wrong = series[values <= low[-1]] if len(low) <= len(high) else series[values >= high[0]]
    return _told(wrong, factor)


def _middle(values: NDArray[np.float64]) -> float:
    return float(np.exp(np.log(values).mean()))


def _told(rows: pd.DataFrame, factor: int) -> list[tuple[int, str, str]]:
    cells = zip(rows["row"], rows["value_text"].fillna(""), strict=True)
    return [(int(row), str(text), number(factor)) for row, text in cells]
