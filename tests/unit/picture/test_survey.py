"""Survey answers of the starter data."""

import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.surveys.survey import (
    answers,
    area_waves,
    groups,
    instruments,
    latest_wave,
    most_telling,
    question_years,
)
from samverkan_data.picture.surveys.surveyed import surveyed_near

SHARE = "Trygghetsmätning, andel"
INDEX = "Trygghetsmätning, index 0–6"
EVENING = "tma_otrygg_kvall"


def test_only_surveys_are_answers(started_snapshot: Snapshot) -> None:
    assert instruments(started_snapshot) == {SHARE: "procent", INDEX: "index"}
    assert set(answers(started_snapshot)["instrument"]) == {SHARE, INDEX}


def test_the_first_wave_has_no_verdict_and_the_changed_questions_have(started_snapshot: Snapshot) -> None:
    judged = question_years(started_snapshot, "1814", SHARE)
    assert set(judged.loc[judged["year"] == judged["year"].min(), "verdict"]) == {""}
    verdicts = judged[judged["year"] == 2025].set_index("indicator")["verdict"]
    assert verdicts[verdicts != "unchanged"].to_dict() == {"tma_fortkorning": "worse", "tma_oro_inbrott": "better"}


def test_share_and_index_stay_apart(started_snapshot: Snapshot) -> None:
    assert set(question_years(started_snapshot, "1814", INDEX)["unit"]) == {"index"}


@pytest.mark.parametrize(
    ("area", "instrument", "group"), [("1880", SHARE, "alla"), ("1814", "x", "alla"), ("1814", SHARE, "x")]
)
def test_no_answers_is_an_empty_frame_with_the_columns(
    started_snapshot: Snapshot, area: str, instrument: str, group: str
) -> None:
    judged = question_years(started_snapshot, area, instrument, group)
    assert judged.empty
    assert {"verdict", "low", "high"} <= set(judged.columns)
    assert most_telling(judged).empty


def test_a_group_has_answers_of_its_own(started_snapshot: Snapshot) -> None:
    everybody, women = (question_years(started_snapshot, "1814", SHARE, group) for group in ("alla", "kvinnor"))
    assert women["n"].max() < everybody["n"].min()


def test_everybody_is_the_first_group(started_snapshot: Snapshot) -> None:
    assert groups(started_snapshot, "1814", SHARE) == ["alla", "kvinnor", "män"]
    assert groups(started_snapshot, "1880", SHARE) == []


def test_areas_are_compared_in_the_latest_wave_and_few_answers_are_told(started_snapshot: Snapshot) -> None:
    near = surveyed_near(started_snapshot, "1814", SHARE)
    assert near is not None
    waves = area_waves(started_snapshot, near.whole, near.parts, EVENING)
    assert set(waves["year"]) == {2021, 2023, 2025}
    shares = latest_wave(waves).set_index("area_code")
    assert set(shares["year"]) == {2025}
    assert shares.loc["1814R005", "verdict"] == "higher"
    assert shares.index[shares["too_few"]].tolist() == ["1814R006"]
    told = shares[~shares["too_few"]]
    assert ((told["low"] < told["value"]) & (told["value"] < told["high"])).all()


def test_an_unknown_question_has_no_shares(started_snapshot: Snapshot) -> None:
    assert area_waves(started_snapshot, "1814", (), "x").empty


def test_only_clear_changes_of_the_latest_wave_are_telling() -> None:
    judged = pd.DataFrame({"year": [2023, 2025, 2025, 2025], "verdict": ["worse", "unchanged", "better", "too_few"]})
    assert most_telling(judged)["verdict"].tolist() == ["better"]


def test_parts_that_make_up_no_whole_have_intervals_and_are_judged_against_nothing(started_snapshot: Snapshot) -> None:
    waves = area_waves(started_snapshot, "", ("1814R005", "1814-FJUGESTA"), EVENING)
    assert set(waves["verdict"]) == {""}
    assert waves[["low", "high"]].notna().all(axis=None)


def test_a_group_is_followed_area_by_area(started_snapshot: Snapshot) -> None:
    assert set(area_waves(started_snapshot, "1814", (), EVENING, "kvinnor")["group"]) == {"kvinnor"}
