"""Sentences about a series, for the text alternatives of every diagram over time."""

import math

import pandas as pd

from samverkan_data.charts.timeline import Step, last_day, missing, stretches
from samverkan_data.formats import decimal, join_words, number, period_text, span
from samverkan_data.texts import charts as words
from samverkan_data.verdict import Verdict

_LARGE = 10


def period(series: pd.DataFrame, step: Step) -> str:
    """From the first step of the series through its last: `jan 2024–okt 2026`."""
    return period_text(series["month"].iloc[0].date(), last_day(series["month"].iloc[-1], step))


def periods(series: pd.DataFrame, where: pd.Series, step: Step) -> str:
    """The stretches where the flag holds, in words."""
    return join_words([period(stretch, step) for stretch in stretches(series, where)])


def series_text(series: pd.DataFrame, step: Step, source: str) -> str:
    """What a complete series shows: period, expected span, what stands out, gaps and the last value."""
    name = f", {source}" if source else ""
    parts = [
        words.ALT_SERIES.format(step=words.STEPS[step], period=period(series, step), source=name),
        _expected(series),
    ]
    for sentence, where in (
        (words.ALT_OVER, series["signal"] == Verdict.RISE),
        (words.ALT_UNDER, series["signal"] == Verdict.FALL),
        (words.ALT_LEVEL, series["new_level"] != Verdict.NONE),
        (words.ALT_MISSING, missing(series)),
        (words.ALT_MASKED, series["masked"]),
    ):
        if where.any():
            parts.append(sentence.format(periods=periods(series, where, step)))
    return " ".join(part for part in [*parts, _last(series)] if part)


def _expected(series: pd.DataFrame) -> str:
    if "high" not in series or pd.isna(series["high"].iloc[-1]):
        return ""
    limits = span(max(math.ceil(series["low"].iloc[-1]), 0), math.floor(series["high"].iloc[-1]))
    quiet = words.ALT_WITHIN if (series["signal"] == Verdict.NONE).all() else ""
    return f"{words.ALT_EXPECTED.format(span=limits)} {quiet}".strip()


def _last(series: pd.DataFrame) -> str:
    last = series.iloc[-1]
    if last["masked"]:
        return words.ALT_LAST_MASKED
    if pd.isna(last["count"]):
        return ""
    sentence = words.ALT_LAST_PRELIMINARY if last["preliminary"] else words.ALT_LAST
    return sentence.format(count=number(last["count"]))


def measure(value: float) -> str:
    """A rate or an index: one decimal below ten, whole above."""
    return decimal(value, 1) if abs(value) < _LARGE else number(value)
