"""Kolada (RKA): JSON of the interface v2 and v3, the flat CSV that users of it make, and the web site's own export.

An uncertainty indicator (osakerhetstal) is joined to the value that it belongs to and is no figure of its own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from samverkan_data.findings import Finding
from samverkan_data.reading.formats.cells import find_columns, read_rows
from samverkan_data.reading.observed import Observed, observations, year_days
from samverkan_data.received import Opened, Recognised, TextTable
from samverkan_data.texts import kolada as words

NAME = "kolada"
POPULATION = ("N01951", "folkmangd")
FLAT = ("kpi", "municipality_id", "value")
_KPI = re.compile(r"[NU]\d{5}")


@dataclass(frozen=True)
class Figure:
    """One value of Kolada, as texts; `number` is None where Kolada has none."""

    row: int
    kpi: str
    area: str
    year: str
    group: str
    value: str
    status: str = ""


def recognise(opened: Opened) -> Recognised | None:
    """The file as observations; the codes of Kolada are names of indicators in the register."""
    data = opened.data
    if isinstance(data, dict) and _is_answer(data):
        cut = [Finding("only_first_page")] if data.get("next_page") else []
        return _observations(list(_from_json(data["values"])), opened.table, cut)
    found = _from_table(opened.table)
    return _observations(found, opened.table, []) if found else None


def base_of(kpi: str) -> str:
    """The indicator that an uncertainty indicator belongs to; empty for every other indicator.

    The pairs are those of Kolada's catalogue: NTU has its uncertainty 48 numbers on, Medborgarundersokningen in U01.
    """
    number = int(kpi[1:])
    if kpi[0] == "N" and 7648 <= number <= 7695:
        return f"N{number - 48:05}"
    return f"N00{kpi[3:]}" if kpi[0] == "U" and 1507 <= number <= 1677 else ""


def _is_answer(data: Mapping[str, Any]) -> bool:
    values = data.get("values")
    return isinstance(values, list) and bool(values) and all(
        isinstance(one, dict) and {"kpi", "municipality", "period", "values"} <= set(one) for one in values
    )  # fmt: skip


def _from_json(values: Iterable[Mapping[str, Any]]) -> Iterator[Figure]:
    for row, one in enumerate(values, start=1):
        inner = one["values"] if isinstance(one["values"], list) else []
        for part in (part for part in inner if isinstance(part, dict)):
            group = words.GENDERS.get(str(part.get("gender") or "T"), str(part.get("gender")))
            value = part.get("value")
            text = "" if value is None else str(value)
            status = str(part.get("status") or "")
            yield Figure(row, str(one["kpi"]), str(one["municipality"]), str(one["period"]), group, text, status)


def _from_table(table: TextTable) -> list[Figure]:
    columns = find_columns(table.header, words.COLUMNS)
    flat = set(FLAT) <= set(columns) and "year" in columns
    export = {"title", "region", "year"} <= set(columns) and len(table.header) == 4
    if not flat and not export:
        return []
    if export:
        columns["value"] = next(index for index in range(4) if index not in columns.values())
    figures = []
    for row, cells in read_rows(table):
        kpi = cells[columns["kpi"]] if flat else cells[columns["title"]]
        area = cells[columns["municipality_id"]] if flat else cells[columns["region"]]
        gender = cells[columns["gender"]] if "gender" in columns else "T"
        group = words.GENDERS.get(gender, gender) or words.EVERYBODY
        value = "" if cells[columns["value"]] in words.NO_VALUE else cells[columns["value"]]
        figures.append(Figure(row, kpi, area, cells[columns["year"]].removesuffix(".0"), group, value))
    known = all(_KPI.fullmatch(figure.kpi) for figure in figures) if flat else _is_one_of_ours(figures)
    return figures if known else []


def _is_one_of_ours(figures: Iterable[Figure]) -> bool:
    """The export names its indicator in words: the ones about population and crime are known here."""
    return all(figure.kpi in words.TITLES for figure in figures)


def _observations(figures: list[Figure], origin: TextTable, findings: list[Finding]) -> Recognised:
    margins = {_place(figure, base): figure.value for figure in figures if (base := _base(figure))}
    values = [figure for figure in figures if not _base(figure)]
    used = {_place(figure, figure.kpi) for figure in values}
    alone = sum(place not in used for place in margins)
    if alone:
        findings = [*findings, Finding("uncertainty_alone", value=str(alone))]
    told = [_observed(figure, margins.get(_place(figure, figure.kpi), "")) for figure in values]
    codes = dict.fromkeys(one.indicator for one in told)
    rows = [{**words.NEW_INDICATOR, "indicator": code, "label": words.NEW_LABEL.format(kpi=code)} for code in codes]
    return observations(NAME, told, origin, words.PUBLISHER, indicators=rows, findings=findings)


def _base(figure: Figure) -> str:
    return base_of(figure.kpi) if _KPI.fullmatch(figure.kpi) else ""


def _place(figure: Figure, kpi: str) -> tuple[str, str, str, str]:
    return kpi, figure.area, figure.year, figure.group


def _observed(figure: Figure, margin: str) -> Observed:
    kpi = words.TITLES.get(figure.kpi, figure.kpi)
    start, end = year_days(figure.year)
    if kpi in POPULATION:
        start = end
    status = "final" if figure.value else "suppressed" if figure.status.lower() in words.HIDDEN else "missing"
    observed = Observed(figure.row, kpi, _area(figure.area), start, end, figure.value, figure.group, status=status)
    if not margin or not figure.value:
        return observed
    try:
        value, half = float(figure.value.replace(",", ".")), float(margin.replace(",", "."))
    except ValueError:
        return observed
    return replace(observed, margin_low=f"{value - half:.6g}", margin_high=f"{value + half:.6g}")


def _area(text: str) -> str:
    return words.COUNTRY if text in words.COUNTRY_CODES else text
