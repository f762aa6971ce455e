"""What the trygghet page says in words."""

import pandas as pd
import pytest

from samverkan_data.picture.survey import area_groups
from samverkan_data.texts import pages
from samverkan_data.texts import survey as words
from samverkan_data.ui.survey_figures import areas_sentence, index_table, survey_sentence


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


def test_an_index_is_shown_with_interval_and_answers_and_too_few_not_at_all(shares: pd.DataFrame) -> None:
    table = index_table(shares.assign(value=shares["value"] / 20, low=shares["low"] / 20, high=shares["high"] / 20))
    rows = table.set_index(words.INDEX_HEADERS[0])
    assert rows.loc["Lanna"].tolist() == ["2,6", "1,9–3,3", "44", "tydligt högre"]
    assert rows.loc["Mullhyttan"].tolist() == ["färre än 30 svar – visas inte", "", "12", "för få för att bedöma"]


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
