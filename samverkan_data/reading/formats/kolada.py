"""Kolada (RKA): JSON of the interface v2 and v3, the flat CSV that users of it make, and the web site's own export.

An uncertainty indicator (osakerhetstal) is joined to the value that it belongs to and is no figure of its own. It is
half the width of an interval around a share, so its limits stay between 0 and 100.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from samverkan_data.findings import Finding, told_alike
from samverkan_data.formats import listed, number
from samverkan_data.reading.formats import kolada_answers as answers
from samverkan_data.reading.formats.cells import find_columns, read_rows, slug
from samverkan_data.reading.formats.kolada_answers import Figure
from samverkan_data.reading.formats.periods import read_period
from samverkan_data.reading.headers import simplify
from samverkan_data.reading.observed import Observed, observations
from samverkan_data.reading.words import kolada as words
from samverkan_data.received import Opened, Recognised, TextTable
from samverkan_data.words import MISSING_MARKERS, MUNICIPALITY_HEADERS, NAME_HEADERS

NAME = "kolada"
POPULATION = ("N01951", "folkmangd")
FLAT = ("kpi", "municipality_id", "value")
EXPORT = ("title", "region", "year", "value")
WHOLE, SHOWN = 100, 8
NAMED = {simplify(text) for text in (*MUNICIPALITY_HEADERS, *NAME_HEADERS)}
_KPI = re.compile(r"[NU]\d{5}")
_UNTIL = re.compile(r"\s*\(\s*-\d{4}\)$")
_REGION = re.compile(r"00(\d\d)")


def recognise(opened: Opened) -> Recognised | None:
    """The file as observations; the codes of Kolada are names of indicators in the register."""
    data = opened.data
    if isinstance(data, dict) and answers.is_answer(data):
        answer = _observations(list(answers.figures(data["values"])), opened.table, answers.told(data))
        return replace(answer, reads_key=answers.reads_key(data))
    columns = _columns(opened.table)
    found = _from_table(opened.table, columns) if columns else []
    told = _named_apart(opened.table, columns["municipality_id"]) if found and "kpi" in columns else []
    return _observations(found, opened.table, told, columns.values()) if found else None


def _named_apart(table: TextTable, code: int) -> list[Finding]:
    """An error for each row whose name of the place is not the one that most rows have beside its code.

    The rows of uncertainty are joined to others, so that nothing later sees what they call the place.
    """
    place = next((at for at, text in enumerate(table.header) if simplify(text) in NAMED and at != code), None)
    if place is None:
        return []
    rows = [(row, cells[code], cells[place]) for row, cells in read_rows(table) if cells[place]]
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for _, own, name in rows:
        names[own][name] += 1
    common = {own: counted.most_common(1)[0][0] for own, counted in names.items()}
    header = table.header[place]
    return told_alike(
        [
            Finding("code_and_name", row, header, f"{own} {name}", common[own])
            for row, own, name in rows
            if name != common[own]
        ]
    )


def base_of(kpi: str) -> str:
    """The indicator that an uncertainty indicator belongs to; empty for every other indicator.

    The pairs are those of Kolada's catalogue: NTU has its uncertainty 48 numbers on, Medborgarundersokningen in U01.
    """
    number = int(kpi[1:])
    if kpi[0] == "N" and 7648 <= number <= 7695:
        return f"N{number - 48:05}"
    return f"N00{kpi[3:]}" if kpi[0] == "U" and 1507 <= number <= 1677 else ""


def _columns(table: TextTable) -> dict[str, int]:
    """What the columns of a table are; empty where it is neither flat nor an export of the site."""
    columns = find_columns(table.header, words.COLUMNS)
    if set(FLAT) <= set(columns) and "year" in columns:
        return {name: place for name, place in columns.items() if name in (*FLAT, "year", "gender", "name")}
    if not {"title", "region", "year"} <= set(columns) or len(table.header) != len(EXPORT):
        return {}
    rest = next((place for place in range(len(EXPORT)) if place not in columns.values()), None)
    value = columns.get("value", rest)
    found = {name: columns[name] for name in EXPORT if name in columns}
    return found if value is None else {**found, "value": value}


def _from_table(table: TextTable, columns: Mapping[str, int]) -> list[Figure]:
    flat = "kpi" in columns
    figures = []
    for row, cells in read_rows(table):
        kpi = cells[columns["kpi"]] if flat else cells[columns["title"]]
        area = cells[columns["municipality_id"]] if flat else cells[columns["region"]]
        gender = cells[columns["gender"]] if "gender" in columns else "T"
        group = words.GENDERS.get(gender, gender) or words.EVERYBODY
        value = cells[columns["value"]]
        title = cells[columns["name"]] if "name" in columns and flat else kpi
        figures.append(Figure(row, kpi, area, cells[columns["year"]].removesuffix(".0"), group, value, title=title))
    return figures if not flat or all(_KPI.fullmatch(figure.kpi) for figure in figures) else []


def _observations(
    figures: list[Figure], origin: TextTable, findings: list[Finding], columns: Collection[int] | None = None
) -> Recognised:
    names = {figure.kpi: figure.title for figure in figures}
    bases = {name: base_of(name) if _KPI.fullmatch(name) else _titled(name, names) for name in names}
    margins = {_place(figure, base): figure.value for figure in figures if (base := bases[figure.kpi])}
    values = [figure for figure in figures if not bases[figure.kpi]]
    used = {_place(figure, figure.kpi) for figure in values if _number(figure.value) is not None}
    if alone := {place for place in margins if place not in used}:
        rows = [figure.row for figure in figures if (base := bases[figure.kpi]) and _place(figure, base) in alone]
        findings = [
            *findings,
            Finding("uncertainty_alone", rows[0], None, number(len(rows)), listed(map(str, rows), SHOWN)),
        ]
    told = [_observed(figure, margins.get(_place(figure, figure.kpi), "")) for figure in values]
    new = [row for name, title in names.items() if not bases[name] and (row := new_indicator(name, title))]
    return observations(NAME, told, origin, words.PUBLISHER, indicators=new, leaves_out=("area_code", "indicator"),
                        markers=words.MARKERS, findings=[*findings, *_pooled(values)], columns=columns,
                        rows=[figure.row for figure in figures])  # fmt: skip


def _titled(title: str, titles: Iterable[str]) -> str:
    """The title whose uncertainty another title is: both end alike. Itself where the file does not have it."""
    start, _, rest = title.partition(" - ")
    if start != words.UNCERTAINTY:
        return ""
    return next((other for other in titles if other != title and other.endswith(rest)), title)


def new_indicator(name: str, title: str) -> dict[str, str] | None:
    """Register row for an indicator that the register may lack, named by its id or by its title.

    Only its title says its unit; None where there is none, or where it is one that the register does not have (kronor,
    per 1 000). Kolada's answers have no titles: there the register must know the indicator.
    """
    unit = _unit(title)
    if not unit:
        return None
    row = {"label": title, "unit": unit, "instrument": words.PUBLISHER}
    if _KPI.fullmatch(name):
        return {**row, "indicator": f"kolada_{name.lower()}", "aliases": name}
    return {**row, "indicator": f"kolada_{slug(name)}"[:60]}


def _unit(title: str) -> str:
    simple = _UNTIL.sub("", title.casefold())
    is_share = simple.endswith(words.PER_CENT) and words.SHARE in simple
    return "procent" if is_share else next((unit for end, unit in words.UNITS.items() if simple.endswith(end)), "")


def _pooled(values: Iterable[Figure]) -> list[Finding]:
    """One note where indicators of NTU have exactly the same number two years in a row: two years pooled."""
    by_place = {_place(figure, figure.kpi): figure for figure in values}
    same: dict[str, int] = {}
    for (kpi, area, year, group), figure in by_place.items():
        before = by_place.get((kpi, area, str(int(year) - 1) if year.isdecimal() else "", group))
        if before and figure.value and before.value == figure.value and words.NTU.fullmatch(kpi):
            same[kpi] = same.get(kpi, 0) + 1
    return [Finding("pooled_years", None, None, str(sum(same.values())), ", ".join(same))] if same else []


def _place(figure: Figure, kpi: str) -> tuple[str, str, str, str]:
    return kpi, figure.area, figure.year, figure.group


def _observed(figure: Figure, margin: str) -> Observed:
    kpi = words.TITLES.get(figure.kpi, figure.kpi)
    period = read_period(figure.year)
    start, end = period.start, period.end
    if kpi in POPULATION:
        start = end
    told = figure.value.casefold() not in ("", *MISSING_MARKERS, *words.MARKERS)
    hidden = figure.status.lower() in words.HIDDEN
    status = "suppressed" if hidden else "final" if told else "missing"
    observed = Observed(figure.row, kpi, _area(figure.area), start, end, figure.value, figure.group, status=status)
    if not margin or not figure.value:
        return observed
    value, half = _number(figure.value), _number(margin)
    if half is None:
        return replace(observed, margin_low=margin, margin_high=margin)
    if value is None:
        return observed
    low, high = max(value - half, 0), min(value + half, WHOLE)
    return replace(observed, margin_low=f"{low:.6g}", margin_high=f"{high:.6g}")


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def _area(text: str) -> str:
    """A region is 00 and the number of its county in Kolada, and the country, 00 here, is 0000."""
    region = _REGION.fullmatch(text)
    return region[1] if region else text
