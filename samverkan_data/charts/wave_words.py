"""What stands in and for a panel of survey answers: values, intervals, and the words where there is no value."""

from typing import Any

import pandas as pd

from samverkan_data.charts.labels import plain
from samverkan_data.charts.question_year import HIDDEN_STATUS, Unit
from samverkan_data.formats import decimal, number, percent, span
from samverkan_data.statistics.thresholds import FEWEST_ANSWERS
from samverkan_data.texts import charts as words
from samverkan_data.texts.verdicts import word

DIGITS: dict[Unit, int] = {"procent": 0, "index": 1}


def value_text(value: float, unit: Unit, *, whole: bool = False) -> str:
    """A value as it is printed; `whole` for the axis, where an index needs no decimal."""
    return percent(value) if unit == "procent" else decimal(value, 0 if whole and float(value).is_integer() else 1)


def hidden_text(row: dict[Any, Any]) -> str:
    """What stands in the place of a value that is not drawn."""
    if row["fewer"]:
        return plain(words.TOO_FEW_SHORT.format(limit=FEWEST_ANSWERS))
    return words.LESSER if _is_hidden(row) else words.MISSING


def hover_text(row: dict[Any, Any], unit: Unit) -> str:
    """`2025: 38 % (26–52), n = 44`."""
    return f"{row['year']}: {_told(row, unit)}"


def alt_text(areas: list[pd.DataFrame], unit: Unit) -> str:
    """The text alternative: every area with its first and last value and what is said of it."""
    return " ".join([words.ALT_AREA_WAVES.format(unit=words.ALT_UNITS[unit]), *(_sentence(one, unit) for one in areas)])


def _sentence(area: pd.DataFrame, unit: Unit) -> str:
    ends = area.iloc[[0, -1]] if len(area) > 1 else area
    told = [_wave(row, unit) for row in ends.to_dict("records")]
    return words.ALT_AREA_WAVE.format(
        name=area["name"].iloc[0], told=", ".join(filter(None, [*told, word(area["verdict"].iloc[-1])]))
    )


def _wave(row: dict[Any, Any], unit: Unit) -> str:
    if pd.isna(row["value"]):
        few = words.TOO_FEW_ANSWERS.format(limit=FEWEST_ANSWERS)
        said = few if row["fewer"] else words.HIDDEN if _is_hidden(row) else words.MISSING
        return f"{row['year']}: {said}"
    return hover_text(row, unit)


def _told(row: dict[Any, Any], unit: Unit) -> str:
    """`38 % (26–52), n = 44`."""
    limits = "" if pd.isna(row["low"]) else f" ({span(max(row['low'], 0), row['high'], DIGITS[unit])})"
    answers = "" if pd.isna(row["n"]) else f", {words.ANSWERS.format(n=number(row['n']))}"
    return f"{value_text(row['value'], unit)}{limits}{answers}"


def _is_hidden(row: dict[Any, Any]) -> bool:
    """Whether there is a value that is not shown, rather than none."""
    return row["too_few"] or row.get("status", "") in HIDDEN_STATUS
