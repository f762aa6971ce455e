"""Survey questions by year: the value in every cell, the verdict at the end of the row."""

from collections.abc import Hashable
from itertools import product
from typing import Any, Literal

import pandas as pd

from samverkan_data.charts.cells import add_cell_texts, add_cells, add_frame, add_hidden_cell
from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import (
    add_text,
    alt_empty,
    bold,
    empty,
    is_signal,
    plain,
    verdict_colour,
    wrapped,
)
from samverkan_data.charts.look import LABEL, PLAIN, SMALL, Look
from samverkan_data.charts.masking import flags
from samverkan_data.charts.opening import OPENS
from samverkan_data.charts.rows import NARROW_ROW, row_margins, set_rows
from samverkan_data.charts.theme import blank, palette
from samverkan_data.formats import EN_DASH, count_of, decimal, number, percent, span
from samverkan_data.statistics.survey_tests import few_answers
from samverkan_data.statistics.thresholds import FEWEST_ANSWERS
from samverkan_data.texts import charts as words
from samverkan_data.texts.verdicts import label, word
from samverkan_data.verdict import Verdict

Unit = Literal["procent", "index"]
ROW, TOP, BOTTOM = 40, 30, 30
_TOPS = {"procent": 100.0, "index": 6.0}
HIDDEN_STATUS = ("suppressed", "masked")
_LEFT_LETTERS, _RIGHT_LETTERS = 26, 20
_CELL, _MANY_YEARS = 26, 5
_Row = dict[Hashable, Any]


def question_year(values: pd.DataFrame, unit: Unit, look: Look = PLAIN) -> Drawn:
    """One row per question, one column per year; one instrument and unit per figure.

    Args:
        values: label, year, value, n, status and verdict (better, worse, rise, fall, unchanged, too_few, unknown or
            empty; the last year's counts), and optionally opens (see `opening`). Values of fewer than 30 answers or
            with status suppressed or masked are not drawn.
        unit: procent (0–100) or index (0–6); the colours always span the whole of it.
        look: how to draw.
    """
    if values.empty:
        return Drawn(empty(look, 200, text=words.NO_VALUES), alt_empty(words.NO_VALUES))
    shown = _shown(values)
    return Drawn(_figure(shown, unit, look), _alt(shown, unit))


def _figure(values: pd.DataFrame, unit: Unit, look: Look) -> Drawing:
    labels, years = _labels(values), _years(values)
    names = [wrapped(label, _LEFT_LETTERS) for label in labels]
    last = _last(values)
    verdicts = [_verdict(last[name]) for name in labels]
    ends = [(_words(verdict), verdict_colour(verdict, look)) for verdict in verdicts]
    margin = row_margins([*names, words.ANSWER_COUNT], [text for text, _ in ends], look, TOP, BOTTOM)
    height = NARROW_ROW if look.narrow else ROW
    figure = blank(look, TOP + BOTTOM + height * len(labels), margin=margin)
    set_rows(figure, names, ends, look, above=14)
    ticks = {"tickvals": list(range(len(years))), "ticktext": [str(year) for year in years]}
    figure.update_xaxes(
        **ticks, side="top", ticks="", range=[-0.5, len(years) - 0.5], tickfont={"size": look.px(LABEL)}
    )
    cells = {(row["label"], row["year"]): row for row in values.to_dict("records")}
    grid = [[_value(cells.get((label, year))) for year in years] for label in labels]
    texts = [["" if value is None else _text(value, unit) for value in row] for row in grid]
    gap = look.px(NARROW_ROW - _CELL) if look.narrow else 2
    add_cells(figure, grid, texts, _TOPS[unit], look, gap, _ways(values, labels, len(years)))
    _add_blanks(figure, cells, labels, years, look)
    _add_verdicts(figure, verdicts, years, look)
    _add_answers(figure, values, years, look)
    return figure


def _alt(values: pd.DataFrame, unit: Unit) -> str:
    """For every question the last value and the verdict."""
    years, labels = _years(values), _labels(values)
    period = f"{years[0]}{EN_DASH}{years[-1]}" if len(years) > 1 else str(years[0])
    count = count_of(len(labels), *words.QUESTIONS)
    parts = [words.ALT_QUESTIONS.format(count=count, years=period, unit=words.ALT_UNITS[unit])]
    newest = _last(values)
    for name in labels:
        last = newest[name]
        if pd.isna(last["value"]):
            parts.append(words.ALT_QUESTION_HIDDEN.format(label=name, text=_hidden_words(last), year=last["year"]))
            continue
        value = words.ALT_QUESTION_VALUE.format(value=_text(last["value"], unit), year=last["year"])
        told = ", ".join(filter(None, [value, word(_verdict(last))]))
        parts.append(words.ALT_QUESTION.format(label=name, told=told))
    return " ".join(parts)


def _shown(values: pd.DataFrame) -> pd.DataFrame:
    few = few_answers(values["n"])
    hidden = few | values["status"].isin(HIDDEN_STATUS) | flags(values, "masked")
    return values.assign(few=few, hidden=hidden, value=values["value"].astype("float64").mask(hidden))


def _ways(values: pd.DataFrame, labels: list[str], years: int) -> list[list[str]] | None:
    """What each question's cells open, where the frame says it."""
    if OPENS not in values:
        return None
    ways = dict(zip(values["label"], values[OPENS], strict=True))
    return [[ways[label]] * years for label in labels]


def _labels(values: pd.DataFrame) -> list[str]:
    return list(dict.fromkeys(values["label"].astype(str)))


def _years(values: pd.DataFrame) -> list[int]:
    return list(range(int(values["year"].min()), int(values["year"].max()) + 1))


def _value(cell: _Row | None) -> float | None:
    return None if cell is None or pd.isna(cell["value"]) else round(float(cell["value"]), 3)


def _text(value: float, unit: Unit) -> str:
    return percent(value) if unit == "procent" else decimal(value, 1)


def _hidden_words(cell: _Row) -> str:
    if cell["few"]:
        return words.TOO_FEW_ANSWERS.format(limit=FEWEST_ANSWERS)
    return words.HIDDEN if cell["hidden"] else words.MISSING


def _last(values: pd.DataFrame) -> dict[str, _Row]:
    """Each question's last year."""
    return {str(row["label"]): row for row in values.sort_values("year", kind="stable").to_dict("records")}


def _verdict(last: _Row) -> Verdict:
    """The last year's verdict; what may not be shown is not judged either."""
    verdict = Verdict(last["verdict"] if pd.notna(last["verdict"]) else Verdict.NONE)
    return Verdict.NONE if pd.isna(last["value"]) and is_signal(verdict) else verdict


def _words(verdict: Verdict) -> str:
    return bold(label(verdict)) if is_signal(verdict) else wrapped(label(verdict), _RIGHT_LETTERS)


def _add_verdicts(figure: Drawing, verdicts: list[Verdict], years: list[int], look: Look) -> None:
    for y, verdict in enumerate(verdicts):
        if is_signal(verdict):
            x = len(years) - 1
            place = (x - 0.5, x + 0.5, y - _half(look), y + _half(look))
            add_frame(figure, place, verdict_colour(verdict, look), look, 3)


def _add_blanks(
    figure: Drawing, cells: dict[tuple[Any, Any], _Row], labels: list[str], years: list[int], look: Look
) -> None:
    measured = {year for (_, year), cell in cells.items() if cell["hidden"] or not pd.isna(cell["value"])}
    broken = len(years) >= _MANY_YEARS and not look.narrow
    not_measured = words.NOT_MEASURED.replace(" ", "<br>") if broken else words.NOT_MEASURED
    told = []
    for (y, name), (x, year) in product(enumerate(labels), enumerate(years)):
        cell = cells.get((name, year))
        if cell and cell["hidden"]:
            short = words.TOO_FEW_SHORT.format(limit=FEWEST_ANSWERS)
            add_hidden_cell(figure, x, y, plain(short) if cell["few"] else words.LESSER, look, _half(look) * 0.92)
        elif _value(cell) is None:
            told.append((x, y, words.MISSING if year in measured else not_measured, palette(look.dark).muted))
    add_cell_texts(figure, told, look, SMALL)


def _add_answers(figure: Drawing, values: pd.DataFrame, years: list[int], look: Look) -> None:
    """How many have answered, from the fewest to the most of the questions, under each year."""
    under = {"y": 0, "yref": "paper", "yanchor": "top", "yshift": -look.px(4), "color": palette(look.dark).muted}
    answers = values.astype({"n": "float64"}).groupby("year")["n"]
    fewest, most = answers.min().dropna(), answers.max().dropna()
    for x, year in enumerate(years):
        if year in most.index:
            text = number(most[year]) if fewest[year] == most[year] else span(fewest[year], most[year])
            add_text(figure, text, look, SMALL, x=x, **under)
    text = words.ANSWER_COUNT_SHORT if look.narrow else words.ANSWER_COUNT
    add_text(figure, text, look, SMALL, x=0, xref="paper", xanchor="right", xshift=-6, **under)


def _half(look: Look) -> float:
    return _CELL / NARROW_ROW / 2 if look.narrow else 0.5
