"""A signal as a card: what has changed, number against expected, shape over time, and who owns it."""

import pandas as pd

from samverkan_data.charts.sparkline import sparkline
from samverkan_data.formats import number, period_text, span
from samverkan_data.picture.incidents.changes import CELL
from samverkan_data.picture.incidents.concentration import concentrations
from samverkan_data.picture.incidents.concentration import sentence as one_place_sentence
from samverkan_data.picture.incidents.notes import caveats_by_cell
from samverkan_data.picture.incidents.reach import compared_text
from samverkan_data.picture.incidents.series import Signal, signal_series
from samverkan_data.report.asking import Asking
from samverkan_data.report.likeness import mark_of, theme_against_similar
from samverkan_data.report.native import year_numbers
from samverkan_data.report.ownership import both_sides
from samverkan_data.report.panel import Card, Link, Table
from samverkan_data.report.tables import table_of, with_mask
from samverkan_data.report.writing import OWNER_FOR
from samverkan_data.texts import caveats as caveat_texts
from samverkan_data.texts import pages as texts
from samverkan_data.texts import picture as picture_texts
from samverkan_data.texts.verdicts import label


def signal_card(asking: Asking, signal: pd.Series, key: str) -> Card:
    """The card of one row of `find_changes`."""
    place = {"omrade": str(signal["area_code"]), "kategori": str(signal["category"]), "kalla": str(signal["source"])}
    series, step = asking.ask(signal_series, asking.question, Signal.of(signal))
    return Card(
        key=key,
        heading=str(signal["label"]),
        verdict=label(signal["verdict"]),
        where=f"{signal['area_name']} · {signal['source_label']}",
        count=number(signal["count"]),
        expected=texts.EXPECTED.format(span=span(signal["normal_low"], signal["normal_high"])),
        figure=sparkline(series, asking.look, step, texts.SAME_MONTHS).finished(static=True),
        numbers=year_numbers(series),
        table=_table(asking, series),
        owner=str(signal["role"]) or texts.NOBODY,
        vacant=bool(signal["role"]) and not signal["holder"],
        remarks=tuple(_remarks(asking, signal)),
        notes=tuple(_notes(asking, signal)),
        question=place,
        links=(*([] if signal["role"] else [_name_owner(signal)]), _way_to_chain(signal)),
    )


def _table(asking: Asking, series: pd.DataFrame) -> Table:
    """The same period each year, and what is expected of the newest."""
    rows = series.assign(year=series["month"].dt.year).rename(columns={"low": "normal_low", "high": "normal_high"})
    return table_of(with_mask(rows, ["year", "count", "normal_low", "normal_high"]), asking.look)


def _way_to_chain(signal: pd.Series) -> Link:
    """To the problems of its theme, and to where it can be noted as one."""
    area, category, theme = (str(signal[name]) for name in ("area_code", "category", "theme"))
    return Link(texts.TITLES["loften"], "loften", {"omrade": area, "kategori": theme or category})


def _name_owner(signal: pd.Series) -> Link:
    """The way to where somebody is made the owner of the signal's theme in its area."""
    return Link(texts.NAME_OWNER, "ansvar", {"omrade": str(signal["area_code"]), OWNER_FOR: str(signal["theme"])})


def _remarks(asking: Asking, signal: pd.Series) -> list[str]:
    """The time that is compared, where it is not the whole period, and whether late registrations may change it.

    And whether published figures of its theme are higher than in similar municipalities, and rising.
    """
    days = compared_text(signal["compared"])
    whole = days == period_text(asking.question.start, asking.question.end)
    said = [] if whole else [texts.COMPARED.format(days=days)]
    one_place = [caveat_texts.ONE_PLACE_MARK] * (_one_place(asking, signal) is not None)
    alike = mark_of(asking, str(signal["area_code"]), str(signal["theme"]))
    return [*one_place, *filter(None, [alike]), *said, *[picture_texts.MAY_CHANGE] * bool(signal["may_change"])]


def _one_place(asking: Asking, signal: pd.Series) -> float | None:
    """The part of the change that one place stands for, to those who may know; None where none does."""
    if asking.is_open:
        return None
    return asking.ask(concentrations, asking.question, asking.today).get(tuple(signal[CELL]))


def _notes(asking: Asking, signal: pd.Series) -> list[str]:
    """Who owns it on both sides, similar municipalities, what it means that one place stands for it, and caveats."""
    share = _one_place(asking, signal)
    caveats = asking.ask(caveats_by_cell, asking.question, asking.today).get(tuple(signal[CELL]), [])
    place = [one_place_sentence(share)] if share is not None else []
    owners = both_sides(asking, str(signal["theme"]), str(signal["area_code"]))
    alike = theme_against_similar(asking, str(signal["area_code"]), str(signal["theme"]))
    return [*filter(None, [owners, alike]), *place] + [caveat_texts.CAVEATS.format(caveats=" ".join(caveats))] * bool(
        caveats
    )
