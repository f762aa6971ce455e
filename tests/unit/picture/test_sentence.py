"""The first sentence of the picture."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pandas as pd

from samverkan_data.picture.question import Question
from samverkan_data.picture.sentence import headline, out_of, since
from samverkan_data.texts import picture as texts

Rows = Callable[..., pd.DataFrame]


def test_the_sentence_says_what_where_and_what_nobody_owns(changed: Rows, this_year: Question) -> None:
    rows = pd.concat([changed(("A", 30, 10, "rise", "")), changed(("1814", 2, 20, "fall"), label="Stöld")])
    assert headline(rows, this_year) == "Klotter i A har tydligt ökat. Stöld har tydligt minskat. Klotter saknar ägare."


def test_a_second_what_begins_with_a_small_letter(changed: Rows, this_year: Question) -> None:
    rows = pd.concat([changed(("A", 30, 10, "rise")), changed(("1814", 20, 2, "rise"), label="Stöld")])
    assert headline(rows, this_year) == "Klotter i A och stöld har tydligt ökat."


def test_a_fall_without_owner_is_nothing_to_name_an_owner_for(changed: Rows, this_year: Question) -> None:
    assert headline(changed(("1814", 2, 20, "fall", "")), this_year) == "Klotter har tydligt minskat."


def test_no_incidents_is_not_the_same_as_no_change(changed: Rows, this_year: Question) -> None:
    rows = changed(("1814", 5, 5.0, "normal"))
    assert headline(rows[:0], this_year) == texts.NO_INCIDENTS
    assert headline(rows, this_year) == "Inget har tydligt ändrats mot samma månader 2022–2025."
    assert headline(rows.assign(baseline=float("nan")), this_year) == texts.NOTHING_TO_JUDGE


def test_what_is_compared_with_is_said_in_words(this_year: Question) -> None:
    assert since(replace(this_year, compare="previous")) == texts.SINCE_PREVIOUS
    assert since(replace(this_year, start=date(2024, 1, 1))) == "mot samma månader 2014–2023"


def test_hits_are_told_out_of_all_that_could_be_judged(changed: Rows) -> None:
    rows = changed(("A", 1, 1, "too_few"), ("B", 9, 9, "normal"), ("C", 30, 9, "rise"))
    assert out_of(rows).startswith("1 av 2 ")
    assert out_of(rows[:2]).startswith("Ingen av 1 ")
