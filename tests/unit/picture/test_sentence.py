"""The first sentence of the picture."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.sentence import compared_with, headline, out_of, since
from samverkan_data.picture.question import Question
from samverkan_data.texts import picture as texts

Rows = Callable[..., pd.DataFrame]
LONG_AGO = date(1990, 1, 1)
YEARS = "mot samma månader 2022–2025"


def test_the_sentence_says_what_where_and_what_nobody_owns(changed: Rows, this_year: Question) -> None:
    rows = pd.concat([changed(("A", 30, 10, "rise", "")), changed(("1814", 2, 20, "fall"), label="Stöld")])
    assert (
        headline(rows, "1814", YEARS)
        == "Klotter i A har tydligt ökat. Stöld har tydligt minskat. Klotter saknar ägare."
    )


def test_what_nobody_owns_is_told_in_one_sentence_and_each_once(changed: Rows, this_year: Question) -> None:
    parts = [changed((area, 30, 10, "rise", "")) for area in ("A", "B")]
    rows = pd.concat([*parts, changed(("A", 9, 1, "rise", ""), label="Stöld")])
    assert headline(rows, "1814", YEARS).endswith("har tydligt ökat. Klotter och stöld saknar ägare.")


def test_a_second_what_begins_with_a_small_letter(changed: Rows, this_year: Question) -> None:
    rows = pd.concat([changed(("A", 30, 10, "rise")), changed(("1814", 20, 2, "rise"), label="Stöld")])
    assert headline(rows, "1814", YEARS) == "Klotter i A och stöld har tydligt ökat."


def test_a_fall_without_owner_is_nothing_to_name_an_owner_for(changed: Rows, this_year: Question) -> None:
    assert headline(changed(("1814", 2, 20, "fall", "")), "1814", YEARS) == "Klotter har tydligt minskat."


def test_no_incidents_is_not_the_same_as_no_change(changed: Rows, this_year: Question) -> None:
    rows = changed(("1814", 5, 5.0, "normal"))
    assert headline(rows[:0], "1814", YEARS) == texts.NO_INCIDENTS
    assert headline(rows, "1814", YEARS) == "Inget har tydligt ändrats mot samma månader 2022–2025."
    assert headline(rows.assign(baseline=float("nan")), "1814", YEARS) == texts.NOTHING_TO_JUDGE


def test_what_is_compared_with_is_said_in_words(this_year: Question) -> None:
    earlier = this_year.periods(LONG_AGO)[1:]
    assert since(replace(this_year, compare="previous"), earlier) == texts.SINCE_PREVIOUS
    assert since(this_year, earlier[:1]) == "mot samma månader 2025"
    several = replace(this_year, start=date(2024, 1, 1))
    assert since(several, several.periods(LONG_AGO)[1:]) == "mot samma månader 2008–2023"
    assert since(this_year, []) == texts.SINCE_NOTHING


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2023, 1, 1), date(2023, 12, 31), "mot samma månader 2022"),
        (date(2022, 1, 1), date(2022, 12, 31), texts.SINCE_NOTHING),
        (date(2024, 2, 29), date(2024, 3, 31), "mot samma månader 2022–2023"),
    ],
)
def test_only_years_that_the_incidents_reach_back_to_are_named(
    started_snapshot: Snapshot, start: date, end: date, words: str
) -> None:
    assert compared_with(started_snapshot, Question("1814", start, end)) == words


def test_hits_are_told_out_of_all_that_could_be_judged_each_counted_once(changed: Rows) -> None:
    rows = [
        changed(("1814", 60, 20, "rise"), ("A", 40, 10, "rise"), ("B", 20, 10, "normal"), label="Klotter"),
        changed(("1814", 9, 9, "normal"), ("A", 9, 9, "normal"), label="Stöld"),
        changed(("1814", 2, 1, "too_few"), label="Rån"),
    ]
    assert out_of(pd.concat(rows, ignore_index=True), "1814").startswith("1 av 2 har tydligt ändrats")
    assert out_of(rows[0], "1814") == "Det enda som går att bedöma har tydligt ändrats"
    assert out_of(rows[1], "1814").startswith("Det enda som går att bedöma har inte tydligt ändrats")
    assert out_of(rows[2], "1814").startswith("Inget går att bedöma")
