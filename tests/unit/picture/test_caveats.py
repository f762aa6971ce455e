"""What to bear in mind about a number."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pandas as pd
import pytest

from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.incidents.caveats import change_caveats, register_caveats, source_caveats
from samverkan_data.picture.incidents.changes import find_changes
from samverkan_data.picture.question import Question
from samverkan_data.texts import caveats as texts
from tests.metamorphic.known_lakes import EST, Plan, fill, publish

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def told(started_snapshot: Snapshot, this_year: Question, found: pd.DataFrame) -> dict[tuple[str, str], list[str]]:
    """Caveats per category and area."""
    said = change_caveats(started_snapshot, this_year, found, TODAY)
    return dict(zip(zip(found["category"], found["area_code"], strict=True), said, strict=True))


@pytest.mark.parametrize("category", ["pol_narkotika", "pol_trafik"])
def test_narcotics_and_traffic_follow_the_work_of_the_police(
    told: dict[tuple[str, str], list[str]], category: str
) -> None:
    assert any(caveat.startswith("Följer polisens arbete") for caveat in told[category, "1814"])


def test_reported_crime_is_not_all_crime_and_this_years_is_preliminary(told: dict[tuple[str, str], list[str]]) -> None:
    assert told["pol_skadegorelse", "1814R003"] == [texts.NOT_ALL_CRIME, texts.PRELIMINARY]


def test_est_says_how_many_organisations_report(told: dict[tuple[str, str], list[str]]) -> None:
    assert "7 slag av organisationer rapporterade jan–okt 2026, 7 samma tid 2025." in told["est_trafik", "1814"]


def test_incidents_without_a_closer_place_are_told_for_the_whole_only(told: dict[tuple[str, str], list[str]]) -> None:
    assert "Alla 50 har bara Lekeberg som plats." in told["pol_bedrageri", "1814"]
    assert not any("som plats" in caveat for caveat in told["est_trafik", "1814"] + told["pol_stold", "1814R003"])


@pytest.mark.parametrize(
    ("end", "today", "told"),
    [
        (date(2026, 10, 31), date(2027, 2, 28), [texts.PRELIMINARY]),
        (date(2026, 10, 31), date(2027, 3, 1), []),
        (date(2026, 11, 30), date(2027, 3, 1), [texts.ENDS.format(month="oktober 2026")]),
    ],
)
def test_a_year_is_final_in_march_and_a_period_that_runs_past_the_data_says_so(
    started_snapshot: Snapshot, this_year: Question, end: date, today: date, told: list[str]
) -> None:
    assert source_caveats(started_snapshot, replace(this_year, end=end), "polisanmalan", today) == told


def test_the_registers_words_hold_no_number_from_the_incidents(started_snapshot: Snapshot, found: pd.DataFrame) -> None:
    said = {caveat for caveats in register_caveats(started_snapshot, found) for caveat in caveats}
    assert not any("rapporterade" in caveat or "som plats" in caveat for caveat in said)


def test_a_municipality_in_a_larger_area_answers_for_its_own_reporters_only(
    started_snapshot: Snapshot, this_year: Question, found: pd.DataFrame
) -> None:
    silent = found.assign(area_code=found["area_code"].where(found["area_code"] != "1814", "1880"))
    told = change_caveats(started_snapshot, replace(this_year, area_code="18"), silent, TODAY)
    of_silent = [caveats for caveats, code in zip(told, silent["area_code"], strict=True) if code == "1880"]
    assert of_silent
    assert not any("organisationer rapporterade" in one for caveats in of_silent for one in caveats)


def test_what_has_no_place_is_counted_over_the_days_that_the_number_is_of(tmp_path: Path) -> None:
    """Reports end on 5 August, with many that have no place: the numbers are of January to July."""
    monthly = {(EST, "est_a", "A1"): 80, (EST, "est_a", "A"): 30}
    lake = fill(Lake.open(str(tmp_path / "lake")), Plan(monthly).cut(EST, date(2026, 7, 31)))
    late = {"precision": "day", "area_code": "A", "category": "est_a", "source": EST, "count": 1}
    at = [datetime(2026, 8, 1 + number % 5) for number in range(200)]
    publish(lake, "incidents", [{**late, "incident_id": f"n{n}", "occurred_at": day} for n, day in enumerate(at)])
    asked = Question("A", date(2026, 1, 1), date(2026, 10, 31), sources=(EST,))
    (row,) = find_changes(lake.snapshot(), asked, TODAY).query("area_code == 'A'").to_dict("records")
    assert (row["count"], row["unplaced"]) == (770, 210)
    said = change_caveats(lake.snapshot(), asked, pd.DataFrame([row]), TODAY)[0]
    assert texts.PLACE.say(210, 770, area="Kommun A") in said
