"""What the open view says of each cell."""

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from tests.unit.statistics.disclosure.places import CELL, Place, draw_place, make_place

PLACE = draw_place(3, 2.0)
RELEASE = PLACE.with_exact(PLACE.protect())
LARGE = {(category, area, "2025T1"): 40 for category in ("theft", "violence") for area in ("R1", "R2", "R3")}


def test_disclosure_never_shows_a_cell_below_the_threshold() -> None:
    small = RELEASE[RELEASE["exact"].between(1, 4)]
    assert len(small) > 20
    assert small["count"].isna().all()
    assert small["status"].isin(["masked", "masked_second"]).all()


def test_disclosure_shows_multiples_of_five_less_than_five_away() -> None:
    shown = RELEASE[RELEASE["status"] == "shown"]
    assert len(shown) > 20
    assert (shown["count"] % 5 == 0).all()
    assert (shown["count"] - shown["exact"]).abs().max() < 5


def test_disclosure_rounds_down_as_well_as_up() -> None:
    error = RELEASE["count"] - RELEASE["exact"]
    assert error.min() < 0 < error.max()


@pytest.mark.parametrize(("status", "low", "high"), [("zero", 0, 0), ("masked", 1, 4), ("shown", 5, 10**6)])
def test_disclosure_status_says_what_is_true(status: str, low: int, high: int) -> None:
    assert RELEASE.loc[RELEASE["status"] == status, "exact"].between(low, high).all()


def test_disclosure_limits_hold_the_exact_count() -> None:
    assert (RELEASE["shown_low"] <= RELEASE["exact"]).all()
    assert (RELEASE["exact"] <= RELEASE["shown_high"].fillna(10**6)).all()


def test_disclosure_releases_every_combination_once() -> None:
    assert len(RELEASE) == 6 * 5 * 4
    assert not RELEASE.duplicated(CELL).any()


def test_disclosure_of_the_same_data_is_the_same_in_any_order() -> None:
    shuffled = PLACE.with_counts(PLACE.counts.sample(frac=1, random_state=1))
    assert_frame_equal(shuffled.protect(), PLACE.protect())


def test_disclosure_with_another_key_rounds_otherwise() -> None:
    assert not PLACE.protect(b"other")["count"].equals(PLACE.protect(b"key")["count"])


def test_disclosure_does_not_break_down_a_masked_cell() -> None:
    small = make_place(LARGE | {("traffic", "R1", "2025T1"): 1, ("traffic", "R2", "2025T1"): 1})
    frame = small.protect().set_index(CELL)["status"]
    assert frame["est", "traffic", "O", "2025T1"] == "masked_second"
    assert frame["est", "traffic", "K", "2025"] == "masked"
    assert frame["est", "traffic", "R1", "2025"] == "masked_second"


def test_disclosure_gives_one_figure_two_names_where_an_area_is_alone_in_another() -> None:
    areas = pd.concat([PLACE.areas.replace({"parent": {None: "LPO"}}), pd.DataFrame({"area_code": ["LPO"]})])
    areas.loc[areas["area_code"] == "K", "parent"] = "LPO"
    release = Place(PLACE.counts, areas, PLACE.categories, PLACE.periods).protect()
    columns = ["category", "period", "count", "status"]
    of_area = [release.loc[release["area_code"] == code, columns].reset_index(drop=True) for code in ("K", "LPO")]
    assert_frame_equal(*of_area)


def test_disclosure_keeps_sources_apart() -> None:
    both = pd.concat([PLACE.counts, PLACE.counts.assign(source="polisanmalan")])
    release = PLACE.with_counts(both).protect()
    alone = release[release["source"] == "est"].reset_index(drop=True)
    assert_frame_equal(alone, PLACE.protect())


@pytest.mark.parametrize("threshold", [0, 3])
def test_disclosure_refuses_a_threshold_that_leaves_fewer_than_three_values(threshold: int) -> None:
    with pytest.raises(ValueError, match="threshold"):
        PLACE.protect(mask_below=threshold)


def test_disclosure_masks_below_ten_where_the_settings_say_so() -> None:
    release = PLACE.with_exact(PLACE.protect(mask_below=10))
    assert release.loc[release["exact"].between(1, 9), "count"].isna().all()
    assert (release["count"].dropna() % 10 == 0).all()


def test_disclosure_refuses_a_count_outside_the_grid() -> None:
    stray = PLACE.with_counts(PLACE.counts.assign(period="2025-03"))
    with pytest.raises(ValueError, match="period"):
        stray.protect()


def test_disclosure_of_what_is_known_only_to_the_year_counts_in_the_year_alone() -> None:
    large = make_place(LARGE)
    late = large.counts.assign(period="2025", count=100)
    release = large.with_counts(pd.concat([large.counts, late])).protect()
    assert set(release["period"]) == set(large.protect()["period"])
    told = release[(release["category"] == "theft") & (release["area_code"] == "R1")].set_index("period")["count"]
    assert abs(told["2025T1"] - 40) < 5
    assert abs(told["2025"] - 140) < 5


def test_disclosure_of_nothing_is_nothing() -> None:
    assert PLACE.with_counts(PLACE.counts.iloc[:0]).protect().empty
