"""Shares per area with their margins, beside the whole."""

from collections.abc import Hashable
from typing import Any

import pandas as pd

from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import add_text, alt_empty, bold, empty, is_signal, plain, verdict_label
from samverkan_data.charts.look import PLAIN, SMALL, Look
from samverkan_data.charts.masking import add_hatch, add_plate, flags
from samverkan_data.charts.opening import opens
from samverkan_data.charts.rows import add_interval, add_point, half_bar, row_height, row_margins, set_rows
from samverkan_data.charts.theme import blank, palette
from samverkan_data.formats import count_of, number, percent, span
from samverkan_data.statistics.survey_tests import few_answers
from samverkan_data.statistics.thresholds import FEWEST_ANSWERS
from samverkan_data.texts import charts as words
from samverkan_data.texts.verdicts import word

TOP, BOTTOM = 40, 34
ROOM, NARROW_ROOM = 2.2, 1.7
"""How many times the longest bar the axis is: words stand after it, on a telephone the names take no room beside it."""
STEPS, LEAST_STEP = (10, 20, 25, 50), 0.18
"""Steps of the axis, and the least part of it between two of them: closer together their words would meet."""
_Row = dict[Hashable, Any]


def proportion_areas(
    values: pd.DataFrame, whole: float | None, look: Look = PLAIN, whole_name: str = words.WHOLE
) -> Drawn:
    """A dot and a bar per area, highest first; it leaves out the dotted line of the whole where the verdict is clear.

    Args:
        values: name, value, low, high (per cent), n, verdict (higher, lower, same, too_few, unknown or empty) and
            too_few. Values of too few answers, or said to be, are not drawn. An `own` area's name is bold. Optionally
            opens (see `opening`).
        whole: the whole's value in per cent; None where it is not known.
        look: how to draw.
        whole_name: what the whole is called.
    """
    if values.empty:
        return Drawn(empty(look, 160, text=words.NO_VALUES), alt_empty(words.NO_VALUES))
    rows = _rows(values)
    return Drawn(_figure(rows, whole, look, whole_name), _alt(rows, whole, whole_name))


def _figure(rows: list[_Row], whole: float | None, look: Look, whole_name: str) -> Drawing:
    names = [bold(plain(row["name"])) if row["own"] else plain(row["name"]) for row in rows]
    ends = [_end(row) for row in rows]
    height = TOP + BOTTOM + (row_height(look) + 5) * len(rows)
    figure = blank(look, height, margin=row_margins(names, ends, look, TOP, BOTTOM))
    colours = [_colour(row, look)[0] for row in rows]
    set_rows(figure, names, list(zip(ends, colours, strict=True)), look)
    limit = _set_axis(figure, rows, whole, look)
    if whole is not None:
        _add_whole(figure, whole, whole_name, look)
    for y, row in enumerate(rows):
        _add_row(figure, y, row, limit, look)
    return figure


def _alt(rows: list[_Row], whole: float | None, whole_name: str) -> str:
    """Every area with its span, answers and verdict."""
    parts = [words.ALT_PROPORTIONS, *(_sentence(row) for row in rows)]
    if whole is not None:
        parts.append(words.ALT_WHOLE.format(name=whole_name, value=percent(whole)))
    return " ".join(parts)


def _sentence(row: _Row) -> str:
    if row["too_few"]:
        return words.ALT_PROPORTION_FEW.format(name=row["name"], text=_hidden_words(row))
    if pd.isna(row["value"]):
        return words.ALT_PROPORTION_FEW.format(name=row["name"], text=words.MISSING)
    verdict = word(row["verdict"])
    told = {"name": row["name"], "value": percent(row["value"]), "span": _span(row), "answers": _answers(row)}
    sentence = words.ALT_PROPORTION if verdict else words.ALT_PROPORTION_PLAIN
    return sentence.format(verdict=verdict, **told)


def _rows(values: pd.DataFrame) -> list[_Row]:
    few = few_answers(values["n"])
    hidden = few | flags(values, "too_few")
    blanked = {name: values[name].astype("float64").mask(hidden) for name in ("value", "low", "high")}
    rows = values.assign(few=few, too_few=hidden, own=flags(values, "own"), **blanked)
    return rows.sort_values("value", ascending=False, na_position="last", kind="stable").to_dict("records")


def _hidden_words(row: _Row) -> str:
    """Why there is no value: too few have answered, or it would give away another area's."""
    return words.TOO_FEW_ANSWERS.format(limit=FEWEST_ANSWERS) if row["few"] else words.HIDDEN


def _answers(row: _Row) -> str:
    return "" if pd.isna(row["n"]) else count_of(int(row["n"]), *words.ANSWER_WORDS)


def _span(row: _Row) -> str:
    return words.LESSER if pd.isna(row["low"]) else span(max(row["low"], 0), row["high"])


def _end(row: _Row) -> str:
    answers: str = "" if pd.isna(row["n"]) else words.ANSWERS.format(n=number(row["n"]))
    verdict = "" if row["too_few"] else verdict_label(row["verdict"])
    return f"{answers}  {verdict}".strip()


def _colour(row: _Row, look: Look) -> tuple[str, str]:
    """The colours of the words and of the mark."""
    colours = palette(look.dark)
    if is_signal(row["verdict"]) and not row["too_few"]:
        return colours.verdict(row["verdict"]), colours.verdict(row["verdict"])
    return colours.muted, colours.own


def _set_axis(figure: Drawing, rows: list[_Row], whole: float | None, look: Look) -> float:
    highest = max([10.0, whole or 0, *(row[key] for row in rows for key in ("value", "high") if not pd.isna(row[key]))])
    limit: float = highest * (NARROW_ROOM if look.narrow else ROOM)
    step = next(step for step in STEPS if step >= LEAST_STEP * limit or step == STEPS[-1])
    ticks = [tick for tick in range(0, 101, step) if tick <= limit]
    grid = {"showgrid": True, "tickvals": ticks, "ticktext": [percent(tick) for tick in ticks]}
    figure.update_xaxes(**grid, range=[0, limit])
    return limit


def _add_whole(figure: Drawing, whole: float, name: str, look: Look) -> None:
    colours = palette(look.dark)
    figure.add_vline(whole, line={"color": colours.reference, "width": look.px(1.6), "dash": "dot"}, layer="below")
    place = {"x": whole, "y": 1, "yref": "paper", "yanchor": "bottom", "yshift": look.px(4)}
    add_text(figure, f"{plain(name)} {percent(whole)}", look, size=SMALL, color=colours.muted, **place)


def _add_row(figure: Drawing, y: int, row: _Row, limit: float, look: Look) -> None:
    colours = palette(look.dark)
    if row["too_few"]:
        add_hatch(figure, (0, limit, y - half_bar(look), y + half_bar(look)), look)
        add_plate(figure, _hidden_words(row), limit / 2, y, look)
        return
    if pd.isna(row["value"]):
        add_text(figure, words.MISSING, look, x=0, xanchor="left", y=y, size=SMALL, color=colours.muted)
        return
    colour = _colour(row, look)[1]
    value, last = round(row["value"], 2), row["value"]
    text = bold(percent(value))
    if not pd.isna(row["low"]):
        add_interval(figure, y, (max(row["low"], 0), row["high"]), colour, look)
        last, text = row["high"], f"{text}  ({_span(row)})"
    add_point(figure, value, y, ("circle", colour, False), f"{plain(row['name'])}: {percent(value)}", look, opens(row))
    add_text(figure, text, look, x=last, xanchor="left", xshift=look.px(9), y=y, bgcolor=colours.page)
