"""Which changes of a picture are real: a count against what the same season of earlier years leads one to expect."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from samverkan_data.statistics.judging import Cells, Expected, judge_cells, mean_count

Array = NDArray[np.float64]
CELL = ["source", "category", "area_code"]
HALF = 0.5


def judge_changes(counts: pd.DataFrame) -> pd.DataFrame:
    """Judge every cell of one picture.

    Args:
        counts: `source`, `category`, `area_code`, `period` (0 now; 1, 2 … the same season of earlier years, 1 the
            newest), `count`, and optionally `population`. A period that is not there is unknown, not zero.

    Returns:
        One row per cell: the three codes, `count`, `baseline` (mean of the earlier counts), `expected_low` and
        `expected_high` (the counts that an unchanged situation gives 95 times in 100), `normal_low` and `normal_high`
        (the counts that are no signal, which is what decides; at least the former, and more the more cells are looked
        at together), `verdict` (rise: above the normal counts, fall: below them, normal, too_few), `certainty` (1 − the
        false discovery rate at which the cell would just be a signal), `ratio` (rate now over rate expected; infinite
        where nothing was) with `ratio_low` and `ratio_high`: the count over each of the normal counts, so that they
        leave out 1 exactly where there is a signal. What too few happened in has neither normal counts nor ratio.
    """
    keys, cells = _read(counts)
    judged, expected = judge_cells(cells)
    return keys.assign(
        count=cells.now.astype(np.int64),
        baseline=mean_count(cells.earlier),
        expected_low=judged.expected[0],
        expected_high=judged.expected[1],
        normal_low=judged.normal[0],
        normal_high=judged.normal[1],
        verdict=judged.verdict.astype(object),
        certainty=judged.certainty,
        **_ratios(cells.now, expected, judged.normal),
    )


def _read(counts: pd.DataFrame) -> tuple[pd.DataFrame, Cells]:
    keys, row = _cell_rows(counts)
    period = counts["period"].to_numpy(int)
    shape = (len(keys), max(int(period.max(initial=1)), 1) + 1)
    table, people = np.full(shape, np.nan), np.full(shape, np.nan)
    table[row, period] = counts["count"].to_numpy(float)
    if "population" in counts:
        people[row, period] = counts["population"].to_numpy(float)
    known = ~np.isnan(table[:, 0])
    keys, table, people = keys[known].reset_index(drop=True), table[known], people[known]
    groups = np.asarray(pd.factorize(keys["source"])[0], dtype=np.intp)
    return keys, Cells(table[:, 0], table[:, 1:], _relative(people, table), groups)


def _cell_rows(counts: pd.DataFrame) -> tuple[pd.DataFrame, NDArray[np.int64]]:
    """The cells in order of appearance, and the cell of each row."""
    code = np.zeros(len(counts), np.int64)
    for column in CELL:
        part, names = pd.factorize(counts[column].to_numpy(object))
        code = code * (len(names) + 1) + part
    row, cells = pd.factorize(code)
    first = np.zeros(len(cells), np.int64)
    first[row[::-1]] = np.arange(len(counts))[::-1]
    return counts[CELL].iloc[first].reset_index(drop=True), row.astype(np.int64)


def _relative(people: Array, table: Array) -> Array:
    """Population of each earlier period over today's; 1 throughout where any is unknown, 0 where the count is."""
    needed = ~np.isnan(table)
    usable = (np.where(needed, people, 1.0) > 0).all(axis=1, keepdims=True)
    with np.errstate(invalid="ignore", divide="ignore"):
        relative = np.where(usable, people / people[:, :1], 1.0)
    return np.asarray(np.where(needed, relative, 0.0)[:, 1:])


def _ratios(now: Array, expected: Expected, normal: tuple[Array, Array]) -> dict[str, Array]:
    """The count over what is expected, and over half a count more and less than the normal ones."""
    low, high = normal
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(np.isnan(low), np.nan, now / expected.total * expected.weight)
        above = np.where(low == 0, np.inf, now / (low - HALF))
    return {"ratio": ratio, "ratio_low": now / (high + HALF), "ratio_high": above}
