"""What an action is to change: its indicator before, the target, and whether the latest value has reached it."""

from datetime import date
from typing import Any, Literal, NamedTuple

import numpy as np
import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query import observations
from samverkan_data.query.registers import register
from samverkan_data.statistics.disclosure import MASKED
from samverkan_data.statistics.intervals import exact_poisson
from samverkan_data.statistics.survey_tests import few_answers
from samverkan_data.statistics.surveys import judge_waves

Reached = Literal["none", "not_measured", "hidden", "before_start", "too_few", "reached", "not_reached", "unclear"]
"""`reached` and `not_reached` only where the whole margin lies on one side of the target."""


class Effect(NamedTuple):
    """The goal of the effect.

    `label` and `unit` are the indicator's, empty where the action has none; `now` is its latest value in the area with
    95 per cent limits (NaN where not known), of the year `year` (0 where nothing is measured).
    """

    text: str
    label: str
    unit: str
    baseline: float
    target: float
    now: float
    low: float
    high: float
    year: int
    reached: Reached


def effect_of(snapshot: Snapshot, action: Any) -> Effect:  # noqa: ANN401 - a named tuple of the register
    """The goal of an action's effect, and how far it has come."""
    text = action.goal_effect if isinstance(action.goal_effect, str) else ""
    indicators = register(snapshot, "indicators").set_index("indicator")
    if not isinstance(action.indicator, str) or action.indicator not in indicators.index:
        nothing = float("nan")
        return Effect(text, "", "", nothing, nothing, nothing, nothing, nothing, 0, "none")
    known, row = indicators.loc[action.indicator], latest(snapshot, action.indicator, action.area_code)
    now, low, high = (nan if row is None else float(row[name]) for nan, name in _VALUES)
    year = 0 if row is None else int(row["period_end"].year)
    reached = _reached(row, action.starts_on.date(), action.baseline, action.target)
    return Effect(text, str(known["label"]), str(known["unit"]), action.baseline, action.target, now, low, high, year,
                  reached)  # fmt: skip


_VALUES = [(float("nan"), name) for name in ("value", "low", "high")]


def latest(snapshot: Snapshot, indicator: str, area_code: str) -> pd.Series | None:
    """The newest row of everybody in the area with `low` and `high`; None where the indicator has none there."""
    known = register(snapshot, "indicators")[["indicator", "unit", "better", "instrument"]]
    rows = observations.values(snapshot, [indicator]).merge(known, on="indicator")
    kept = rows[(rows["area_code"] == area_code) & (rows["group"] == observations.EVERYBODY)]
    if kept.empty:
        return None
    judged = judge_waves(kept.assign(better=kept["better"].fillna("")).reset_index(drop=True))
    is_count = judged["unit"] == "antal"
    for end, limit in zip(("low", "high"), exact_poisson(judged["value"].where(is_count)), strict=True):
        judged[end] = np.where(is_count, limit, judged[end])
    return judged.sort_values("period_end", kind="stable").iloc[-1]


def _reached(row: pd.Series | None, start: date, baseline: float, target: float) -> Reached:
    if row is None or pd.isna(target):
        return "not_measured" if row is None else "none"
    if row["status"] == MASKED or pd.isna(row["value"]):
        return "hidden"
    if row["period_end"].date() < start:
        return "before_start"
    if bool(few_answers(pd.Series([row["n"]])).iloc[0]):
        return "too_few"
    ends = [row["value"] if pd.isna(row[end]) else row[end] for end in ("low", "high")]
    upwards = target > baseline if not pd.isna(baseline) else row["better"] == "high"
    there = [end >= target if upwards else end <= target for end in ends]
    return "reached" if all(there) else "unclear" if any(there) else "not_reached"
