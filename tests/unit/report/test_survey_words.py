"""What the trygghet page says in words."""

import pandas as pd
import pytest

from samverkan_data.picture.surveys.survey import area_groups
from samverkan_data.report.survey_words import areas_sentence, few_names, survey_sentence, waves_heading
from samverkan_data.texts import pages
from samverkan_data.texts import survey as words


@pytest.fixture
def shares() -> pd.DataFrame:
    rows = [
        ("1814", "Lekeberg", 26.0, 20.0, 32.0, 253, "", False),
        ("L", "Lanna", 52.0, 38.0, 66.0, 44, "higher", False),
        ("F", "Fjugesta", 20.0, 14.0, 28.0, 118, "lower", False),
        ("S", "Södra", 18.0, 9.0, 33.0, 38, "same", False),
        ("N", "Norra", 22.0, 12.0, 37.0, 41, "same", False),
        ("M", "Mullhyttan", 77.7, 60.0, 90.0, 12, "too_few", True),
    ]
    return pd.DataFrame(rows, columns=["area_code", "name", "value", "low", "high", "n", "verdict", "too_few"])


def test_areas_are_grouped_by_what_can_be_said_and_never_ranked(shares: pd.DataFrame) -> None:
    told = area_groups(shares, "1814")
    assert told == {
        "higher": ["Lanna"],
        "lower": ["Fjugesta"],
        "same": ["Norra", "Södra"],
        "too_few": ["Mullhyttan"],
        "unknown": [],
    }
    text = areas_sentence(told, "Lekeberg")
    assert "Går inte att skilja från resten: Norra och Södra." in text
    assert text.endswith(words.NO_ORDER)


@pytest.mark.parametrize(
    ("verdicts", "told"),
    [
        (["higher", "higher"], "Oro: tydlig skillnad mot resten i Lanna (2 av 2 mätningar)"),
        (["same", "lower"], "Oro: tydlig skillnad mot resten i Lanna (1 av 2 mätningar)"),
        (["too_few", "higher"], "Oro: tydlig skillnad mot resten i Lanna"),
        (["same", "unknown"], "Oro: inget område skiljer sig tydligt från resten, 2023–2025"),
    ],
)
def test_area_and_year_are_concluded_in_how_many_waves_an_area_has_differed(verdicts: list[str], told: str) -> None:
    part = pd.DataFrame({"name": "Lanna", "year": [2023, 2025], "verdict": verdicts, "whole": False})
    whole = pd.DataFrame({"name": "Lekeberg", "year": [2023, 2025], "verdict": "", "whole": True})
    rows = pd.concat([whole, part]).assign(label="Oro", too_few=False)
    assert waves_heading(rows) == told
    assert waves_heading(rows[rows["whole"]]) == "Oro i Lekeberg, 2023–2025"
    assert waves_heading(rows[~rows["whole"]]) == "Oro i Lanna, 2023–2025"


def test_many_names_are_only_counted() -> None:
    assert few_names(["A", "B", "C"]) == "A, B och C"
    assert few_names(["A", "B", "C", "D"]) == "4 områden"


@pytest.mark.parametrize(
    ("verdicts", "text"),
    [
        (["", ""], words.FIRST_WAVE),
        (["too_few", "too_few"], words.NOT_JUDGED),
        (["unchanged", "too_few"], pages.TRYGGHET_STILL),
        (["worse", "unchanged"], "Tydligt sämre: oro."),
    ],
)
def test_nothing_clear_is_not_the_same_as_nothing_to_judge(verdicts: list[str], text: str) -> None:
    judged = pd.DataFrame({"year": 2025, "label": ["Oro", "Klotter"], "verdict": verdicts})
    assert survey_sentence(judged) == text
