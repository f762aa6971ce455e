"""The parts of a municipality against the rest of it."""

import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.areas import parts
from samverkan_data.picture.areas.parts import municipality_around, parts_against_rest
from samverkan_data.statistics.reference import ratio_to_rest

POLICE = "polisanmalan"


def test_sources_stand_apart_and_each_part_is_held_against_the_rest(started_snapshot: Snapshot) -> None:
    found = parts_against_rest(started_snapshot, "1814", 2025, "")
    assert found is not None
    assert found.frame.groupby("source")["area_code"].nunique().to_dict() == {"est": 5, POLICE: 5}
    police = found.frame[found.frame["source"] == POLICE].set_index("area_code")
    assert police["verdict"].drop(["1814R003", "1814R006"]).to_dict() == {
        "1814-FJUGESTA": "higher", "1814R004": "lower", "1814R005": "lower",
    }  # fmt: skip
    rest = ratio_to_rest(police.reset_index()[["area_code", "count", "population"]])
    assert police["ratio"].tolist() == pytest.approx(rest["ratio"].tolist())


def test_parts_and_what_has_no_place_are_all_that_was_reported(started_snapshot: Snapshot) -> None:
    found = parts_against_rest(started_snapshot, "1814", 2025, "")
    assert found is not None
    placed = found.frame.loc[found.frame["source"] == POLICE, "count"].sum()
    assert placed + found.unplaced[POLICE] == 416


def test_the_rate_divides_by_the_newest_known_population_of_the_parts(started_snapshot: Snapshot) -> None:
    found = parts_against_rest(started_snapshot, "1814", 2025, "")
    assert found is not None
    assert found.population_year == 2023
    lanna = found.frame[found.frame["area_code"] == "1814R005"].iloc[0]
    assert lanna["value"] == pytest.approx(lanna["count"] / lanna["population"] * 1000)


def test_a_population_that_is_too_old_gives_counts_and_no_verdict(
    started_snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "OLDEST_POPULATION", 1)
    found = parts_against_rest(started_snapshot, "1814", 2025, "")
    assert found is not None
    assert (found.population_year, found.whole) == (0, {})
    assert set(found.frame["shown_as"]) == {"unknown"}
    assert set(found.frame["verdict"]) == {"unknown"}
    assert found.frame["value"].tolist() == found.frame["count"].tolist()


def test_where_most_parts_are_small_counts_are_shown(started_snapshot: Snapshot) -> None:
    found = parts_against_rest(started_snapshot, "1814", 2025, "tema_stold")
    assert found is not None
    assert set(found.frame["shown_as"]) == {"few"}
    assert found.frame["value"].tolist() == found.frame["count"].tolist()


def test_small_parts_among_large_ones_have_no_rate(started_snapshot: Snapshot) -> None:
    found = parts_against_rest(started_snapshot, "1814", 2025, "")
    assert found is not None
    assert found.frame.loc[found.frame["few"], "value"].isna().all()
    assert (found.frame["count"] < 20).tolist() == found.frame["few"].tolist()


def test_the_part_that_an_area_lies_in_is_its_own(started_snapshot: Snapshot) -> None:
    found = parts_against_rest(started_snapshot, "1814R001", 2025, "")
    assert found is not None
    assert set(found.frame.loc[found.frame["own"], "area_code"]) == {"1814-FJUGESTA"}


@pytest.mark.parametrize(
    ("area", "year", "theme"),
    [("1880", 2025, ""), ("LPO-OREBRO", 2025, ""), ("1814", 2026, ""), ("1814", 1999, ""), ("1814", 2025, "tema_x")],
    ids=["no parts", "larger than a municipality", "year not over", "before the sources", "no such theme"],
)
def test_nothing_to_show_is_none(started_snapshot: Snapshot, area: str, year: int, theme: str) -> None:
    assert parts_against_rest(started_snapshot, area, year, theme) is None


@pytest.mark.parametrize(("area", "municipality"), [("1814R001", "1814"), ("1814", "1814"), ("18", ""), ("x", "")])
def test_the_municipality_around_an_area(started_snapshot: Snapshot, area: str, municipality: str) -> None:
    assert municipality_around(started_snapshot, area) == municipality
