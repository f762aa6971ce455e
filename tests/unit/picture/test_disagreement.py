"""Crime beside felt safety."""

import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.areas.disagreement import beside, question_for
from samverkan_data.picture.areas.parts import parts_against_rest
from samverkan_data.picture.surveys.survey import answers

EVENING, POLICE = "tma_otrygg_kvall", "polisanmalan"


@pytest.fixture
def crime(started_snapshot: Snapshot) -> pd.DataFrame:
    found = parts_against_rest(started_snapshot, "1814", 2025, "")
    assert found is not None
    return found.frame[found.frame["source"] == POLICE]


@pytest.mark.parametrize(
    ("theme", "question"), [("", EVENING), ("tema_stold", "tma_oro_inbrott"), ("tema_bedrageri", EVENING)]
)
def test_the_question_is_of_the_theme_else_the_first(
    started_snapshot: Snapshot, crime: pd.DataFrame, theme: str, question: str
) -> None:
    assert question_for(started_snapshot, list(crime["area_code"]), theme) == question


def test_areas_without_answers_have_no_question(started_snapshot: Snapshot) -> None:
    assert question_for(started_snapshot, ["1880", "1814"], "") == ""


def test_few_crimes_and_much_unsafety_disagree_and_so_does_the_opposite(
    started_snapshot: Snapshot, crime: pd.DataFrame
) -> None:
    found = beside(answers(started_snapshot), crime, EVENING, "1814", 2025, whole=True)
    assert found is not None
    apart = found.rows.set_index("area_code")["disagreement"]
    assert apart[apart != ""].to_dict() == {"1814R005": "unsafe", "1814-FJUGESTA": "safe"}
    assert found.rows.set_index("area_code")["mismatch"].sum() == 2
    assert (found.label, found.year, found.whole) == ("Otrygg ute ensam sen kväll", 2025, 26.1)


def test_too_few_answers_are_not_in_the_rows(started_snapshot: Snapshot, crime: pd.DataFrame) -> None:
    found = beside(answers(started_snapshot), crime, EVENING, "1814", 2025, whole=True)
    assert found is not None
    few = found.rows[found.rows["n"] < 30]
    assert len(few) == 1
    assert few[["trygghet", "trygghet_low", "trygghet_high"]].isna().all(axis=None)


@pytest.mark.parametrize(("year", "survey"), [(2024, 2023), (2022, 2021)])
def test_the_survey_is_not_later_than_the_crime(
    started_snapshot: Snapshot, crime: pd.DataFrame, year: int, survey: int
) -> None:
    found = beside(answers(started_snapshot), crime, EVENING, "1814", year, whole=True)
    assert found is not None
    assert found.year == survey


def test_without_a_survey_so_early_or_two_areas_with_both_there_is_nothing(
    started_snapshot: Snapshot, crime: pd.DataFrame
) -> None:
    assert beside(answers(started_snapshot), crime, EVENING, "1814", 2020, whole=True) is None
    assert beside(answers(started_snapshot), crime.head(1), EVENING, "1814", 2025, whole=True) is None
    hidden = crime.assign(value=float("nan"))
    assert beside(answers(started_snapshot), hidden, EVENING, "1814", 2025, whole=True) is None


def test_areas_that_are_no_parts_are_held_against_the_own(started_snapshot: Snapshot, crime: pd.DataFrame) -> None:
    judged = crime.assign(verdict=["higher", "", "lower", "lower", "same"])
    found = beside(answers(started_snapshot), judged, EVENING, "1814R003", 2025, whole=False)
    assert found is not None
    verdicts = found.rows.set_index("area_code")["trygghet_verdict"]
    assert (verdicts["1814R003"], verdicts["1814R005"], verdicts["1814R006"]) == ("", "higher", "too_few")
    assert found.whole is None
