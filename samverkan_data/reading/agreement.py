"""Whether a file says what its figures were read as: what is counted, in which unit, for which period.

Every foreign format passes here, whatever it has found out itself, so that no format takes a table by its shape.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import pyarrow as pa

from samverkan_data.findings import Finding
from samverkan_data.reading.around_crime import place_doubts
from samverkan_data.reading.counted import (
    counts_other,
    in_thousands,
    leans_on_title,
    not_crime,
    not_everybody,
    other_than_label,
    part_of_crimes,
    says_population,
    some_crimes,
)
from samverkan_data.reading.formats.periods import read_period
from samverkan_data.reading.mentions import YEAR
from samverkan_data.reading.spans import find_mentions
from samverkan_data.reading.stated import disagreement
from samverkan_data.reading.statements import Statement, headers, said_of, statements
from samverkan_data.received import Opened, PlaceDoubt, Recognised, TextTable
from samverkan_data.texts.reading import IN_ROWS

CRIME, TOTAL, POPULATION, POLICE = "bra_", "bra_totalt", "folkmangd", "polisanmalan"
# Survey answers are one point per wave, whichever months it was asked in.
SURVEYS = ("trygghetsmatning", "ntu_region")
# A format that asks each of its sheets itself, and one whose rows do not name the crime.
BY_SHEET = ("bra_workbook",)
NAMELESS = ("bra_kommun",)
# Its codes say what is counted.
CODED = ("kolada",)


def agreeing(found: Recognised, opened: Opened) -> Recognised:
    """The file as it was read; refused where a place of it says something else, or what it needs to say is not said."""
    doubts = list(_doubts(found, opened)) if found.table in ("observations", "incidents") else []
    if not doubts:
        return replace(found, doubts=(*found.doubts, *_place_doubts(found, opened)))
    return Recognised(found.format, "", found.source or found.text, findings=(*found.findings, *doubts))


def own_agreeing(found: Recognised) -> Recognised:
    """A table of our own form, whose rows say everything; refused where a title or a sheet says otherwise."""
    if found.table != "observations":
        return found
    said = said_of(found.text, "")
    indicators, groups = set(_texts(found, "indicator")), set(_texts(found, "group"))
    asked = [in_thousands(said), _disagreement(found, said, indicators)]
    asked += [counts_other(said)] if any(code.startswith(CRIME) for code in indicators) else []
    asked += [not_everybody(said, groups)] if POPULATION in indicators else []
    doubts = [finding for finding in asked if finding]
    if doubts:
        return Recognised(found.format, "", found.text, findings=(*found.findings, *doubts))
    is_crime = any(code.startswith(CRIME) for code in indicators)
    return replace(found, doubts=tuple(place_doubts(said, is_total=TOTAL in indicators))) if is_crime else found


def _tables(found: Recognised, opened: Opened) -> list[TextTable]:
    return [table for table in opened.tables if table.title in found.sheets] or [found.source or found.text]


def _place_doubts(found: Recognised, opened: Opened) -> Iterable[PlaceDoubt]:
    """What the places say beside the word for crime, where the figures are crime."""
    if found.table not in ("observations", "incidents") or found.format in BY_SHEET:
        return
    indicators = set(_texts(found, "indicator")) if found.table == "observations" else set()
    is_crime = any(code.startswith(CRIME) for code in indicators) or found.constants.get("source") == POLICE
    said = [one for table in _tables(found, opened) for one in statements(opened, table)]
    yield from place_doubts(said, is_total=TOTAL in indicators) if is_crime else ()


def _doubts(found: Recognised, opened: Opened) -> Iterable[Finding]:
    tables = _tables(found, opened)
    said = [one for table in tables for one in statements(opened, table)]
    asked = _incidents(found, said) if found.table == "incidents" else _figures(found, said, tables, opened.kind)
    yield from dict.fromkeys(finding for finding in asked if finding)


def _incidents(found: Recognised, said: list[Statement]) -> Iterable[Finding | None]:
    """Cases of the police are reported crime too; one that is dated by its year only must not be of a part of it."""
    if found.constants.get("source") == POLICE:
        yield counts_other(said)
    years = [text for text in _texts(found, "occurred_at") if text.isdecimal()]
    yield disagreement(said, _days(zip(years, years, strict=True)))


def _figures(
    found: Recognised, said: list[Statement], tables: Sequence[TextTable], kind: str
) -> Iterable[Finding | None]:
    header = [text for table in tables for text in table.header]
    indicators = set(_texts(found, "indicator"))
    yield in_thousands([*said, *headers(header)])
    if any(code.startswith(CRIME) for code in indicators) and found.format not in BY_SHEET:
        labels = [row["label"] for row in found.additions.get("indicators", ())]
        told = next((text for label in labels if (text := other_than_label(label))), "")
        yield Finding("counts_other_than_crime", value=told, detail=IN_ROWS) if told else None
        yield _some(found, said)
        yield not_crime(said, [*header, *(() if found.format in NAMELESS else labels)])
    if POPULATION in indicators:
        silent = not says_population([*(one.text for one in said), *header])
        yield Finding("population_unknown") if silent and kind != "json" and found.format not in CODED else None
        counted = headers(text for text in header if says_population([text]) or find_mentions(text))
        yield not_everybody([*said, *counted], set(_texts(found, "group")))
    timed = list(map(_only_years, said)) if found.format in SURVEYS else said
    yield _disagreement(found, timed, indicators)


def _disagreement(found: Recognised, said: Iterable[Statement], indicators: set[str]) -> Finding | None:
    timed = [one for one in said if one.mentions]
    return disagreement(timed, _days(_pairs(found)), moment=indicators == {POPULATION}) if timed else None


def _pairs(found: Recognised) -> Iterable[tuple[str, str]]:
    """The different pairs of texts that begin and end a period."""
    if not {"period_start", "period_end"} <= set(found.mapping):
        return [(start, end) for start in _texts(found, "period_start") for end in _texts(found, "period_end")]
    start, end = (found.text.column(found.mapping[name]) for name in ("period_start", "period_end"))
    pairs = pa.table({"start": start, "end": end}).group_by(["start", "end"]).aggregate([])
    return [(pair["start"].strip(), pair["end"].strip()) for pair in pairs.to_pylist()]


def _some(found: Recognised, said: Sequence[Statement]) -> Finding | None:
    """That a total of the rows is one of the crimes that the title names, not of all."""
    rows = [row["label"] for row in found.additions.get("indicators", ()) if row["indicator"] == TOTAL]
    find = some_crimes if any(map(leans_on_title, rows)) else part_of_crimes
    told = ((find(one.text), one.place) for one in said if rows and not one.is_note)
    return next((Finding("counts_some_crimes", value=text, detail=place) for text, place in told if text), None)


def _only_years(said: Statement) -> Statement:
    return replace(said, mentions=tuple(one for one in said.mentions if one.kind == YEAR))


def _texts(found: Recognised, column: str) -> list[str]:
    """The different texts of a column; the one that holds for all rows where there is no column."""
    if column not in found.mapping:
        return [found.constants.get(column, "")]
    return [text.strip() for text in found.text.column(found.mapping[column]).unique().to_pylist()]


def _days(pairs: Iterable[tuple[str, str]]) -> Iterable[tuple[date, date]]:
    """First and last days of the periods that can be read; the check refuses the others."""
    for start, end in pairs:
        first, last = read_period(start).start, read_period(end).end
        try:
            yield date.fromisoformat(first), date.fromisoformat(last)
        except ValueError:
            continue
