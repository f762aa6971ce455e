"""Counts of areas, or the same per 1 000 inhabitants where so many have happened that a rate can be told."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from samverkan_data.formats import join_words
from samverkan_data.query.observations import mean_population
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.controls import Control, one_of
from samverkan_data.report.incidents import outer_area
from samverkan_data.statistics.rates import few_for_rate
from samverkan_data.statistics.thresholds import FEWEST_FOR_RATE
from samverkan_data.texts import pages as texts

MEASURE, RATE = "matt", "per_1000"
PER = 1_000
MOST_FEW = 0.5
VALUES = ["count", "low", "high"]


@dataclass(frozen=True)
class Measured:
    """Rows whose `count`, `low` and `high` are counts or rates, and which areas are told as counts only."""

    rows: pd.DataFrame
    is_rate: bool = False
    notes: tuple[str, ...] = ()


def measure_control(asking: Asking) -> tuple[Control, ...]:
    """Counts or per 1 000 inhabitants, where the population of any of the areas is known."""
    areas, code = asking.ask(areas_of), asking.choice.area_code
    shown = {code, *(areas.children(code) or areas.children(outer_area(asking) or code))}
    if not shown & set(asking.ask(mean_population)["area_code"]):
        return ()
    return (one_of(asking, MEASURE, texts.MEASURE, texts.MEASURES),)


def measure(asking: Asking, rows: pd.DataFrame) -> Measured:
    """The rows as chosen; as counts all the same where most of the newest are too few for a rate.

    Args:
        asking: who asks.
        rows: of `series.season_years`.
    """
    if asking.value(MEASURE) != RATE:
        return Measured(rows)
    people = _people(asking, rows)
    newest = rows["period"] == 0
    few = newest & few_for_rate(rows["count"])
    if few.sum() > MOST_FEW * newest.sum():
        return Measured(rows, notes=(texts.MOSTLY_FEW.format(fewest=FEWEST_FOR_RATE),))
    lacks = ~_any(people.notna(), rows)
    small = _any(few, rows) & ~lacks
    rates = rows.assign(**{name: rows[name] / people * PER for name in VALUES})
    notes = [texts.NO_POPULATION.format(names=_names(rows[lacks]["name"]))] * bool(lacks.any())
    notes += [texts.FEW_FOR_RATE.format(fewest=FEWEST_FOR_RATE, names=_names(rows[small]["name"]))] * bool(small.any())
    told = ~lacks & ~small
    return Measured(rates[told] if told.any() else rows, bool(told.any()), tuple(notes))


def _people(asking: Asking, rows: pd.DataFrame) -> pd.Series:
    """The mean population of each row's area in its year, else in the last known before it."""
    known = asking.ask(mean_population).sort_values("year")
    asked = rows[["area_code", "year"]].reset_index().sort_values("year")
    found = pd.merge_asof(asked, known, on="year", by="area_code").set_index("index")["population"]
    return found.reindex(rows.index)


def _any(holds: pd.Series, rows: pd.DataFrame) -> pd.Series:
    """Whether it holds of any row of the area."""
    return holds.groupby(rows["area_code"]).transform("any").astype(bool)


def _names(names: Iterable[str]) -> str:
    return join_words(list(dict.fromkeys(names)))
