"""What to bear in mind about a number, from the registers and from the data; it travels with the number."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from samverkan_data.formats import count_of, date_text, month_name, number, period_text
from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.counting import compared_periods
from samverkan_data.picture.incidents.coverage import coverage_of
from samverkan_data.picture.incidents.unplaced import MUCH_UNPLACED
from samverkan_data.picture.question import Question
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.query.reporters import reporters_by_period
from samverkan_data.query.rows import rows_of
from samverkan_data.texts import caveats as texts

REPORTED_CRIME = "polisanmalan"
FINAL_IN_MONTH = 3
"""Reported crime of a year is final from this month of the next: Brå freezes it in February."""


def register_caveats(snapshot: Snapshot, changes: pd.DataFrame) -> list[list[str]]:
    """Per row of `find_changes` what the category register says, and that reported crime is not all crime.

    Holds nothing of the incidents themselves, so it may stand in the open view too.
    """
    told = register(snapshot, "categories").set_index("category")["caveat"].dropna()
    return [
        [*filter(None, [told.get(row.category, "")]), *([texts.NOT_ALL_CRIME] if row.source == REPORTED_CRIME else [])]
        for row in rows_of(changes)
    ]


def change_caveats(snapshot: Snapshot, question: Question, changes: pd.DataFrame, today: date) -> list[list[str]]:
    """Per row of `find_changes` everything to bear in mind: the register's words, then those of the data."""
    homes = {code: _reporting_area(snapshot, question, code) for code in changes["area_code"].unique()}
    pairs = set(zip(changes["source"], changes["area_code"].map(homes), strict=True))
    told = {
        (source, home): source_caveats(snapshot, replace(question, area_code=home), source, today)
        for source, home in pairs
    }
    young = _young_areas(snapshot, question)
    of_row = [[*told[row.source, homes[row.area_code]], *_place_caveat(row)] for row in rows_of(changes)]
    of_area = [young.get(code, []) for code in changes["area_code"]]
    return [[*a, *b, *c] for a, b, c in zip(register_caveats(snapshot, changes), of_row, of_area, strict=True)]


def _reporting_area(snapshot: Snapshot, question: Question, code: str) -> str:
    """The area whose reporting a row's number rests on: the row's municipality where several are looked at together."""
    areas = areas_of(snapshot)
    return question.area_code if areas.municipality(question.area_code) else areas.municipality(code) or code


def source_caveats(snapshot: Snapshot, question: Question, source: str, today: date) -> list[str]:
    """What the data say about a source in the period: how many report, whether it is final and whole."""
    told = list(_reporters(snapshot, question, source))
    if source == REPORTED_CRIME and today < date(question.end.year + 1, FINAL_IN_MONTH, 1):
        told.append(texts.PRELIMINARY)
    until = coverage_of(snapshot).until(source, question.area_code)
    if until is not None and question.start <= until < question.end:
        told.append(texts.ENDS.format(month=month_name(until)))
    return told


def _reporters(snapshot: Snapshot, question: Question, source: str) -> Iterator[str]:
    """How many organisations reported, now and in the newest period that it is compared with."""
    periods = compared_periods(snapshot, question)[:2]
    found = snapshot.again(reporters_by_period, question.area_code, tuple(periods))
    of_source = found[found["source"] == source].set_index("period")["reporters"]
    if of_source.empty:
        return
    now = count_of(int(of_source[0]), *texts.REPORTER_WORDS)
    words = {"now": now, "period": period_text(question.start, question.end)}
    if len(periods) == 1:
        yield texts.REPORTERS_NOW.format(**words)
        return
    said = {"years": texts.REPORTERS, "previous": texts.REPORTERS_BEFORE}
    text = said.get(question.compare, texts.REPORTERS_OTHER)
    earlier = {"year": periods[1][1].year, "earlier": period_text(*periods[1])}
    yield text.format(before=number(of_source[1]), **earlier, **words)


def _place_caveat(row: Any) -> Iterator[str]:  # noqa: ANN401 - a named tuple
    if row.unplaced and row.unplaced >= MUCH_UNPLACED * row.count:
        yield texts.PLACE.say(row.unplaced, int(row.count), area=row.area_name)


def _young_areas(snapshot: Snapshot, question: Question) -> dict[str, list[str]]:
    """What is said of areas whose border is younger than the periods that are compared."""
    oldest = pd.Timestamp(compared_periods(snapshot, question)[-1][0])
    began = register(snapshot, "areas").set_index("area_code")["valid_from"].dropna()
    return {str(code): [texts.BREAK.format(day=date_text(day.date()))] for code, day in began.items() if day > oldest}
