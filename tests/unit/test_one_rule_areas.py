"""One rule for areas and surveys: they differ clearly exactly where what is drawn and written says so."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from samverkan_data.charts.area_waves import area_waves
from samverkan_data.charts.funnel import funnel
from samverkan_data.charts.proportion_areas import proportion_areas
from samverkan_data.charts.question_year import question_year
from samverkan_data.charts.rate_areas import Backdrop, rate_areas
from samverkan_data.picture.areas.comparison import compare, funnel_of
from samverkan_data.statistics.apart import against_rest, rate_against_whole, tell_apart
from samverkan_data.statistics.rates import PER
from samverkan_data.statistics.surveys import compare_areas, compare_with, judge_waves

every_world = pytest.mark.parametrize("seed", range(12))
UNIT = ("brott", "brott")
NAN = float("nan")


def areas(seed: int) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    size = int(rng.integers(2, 30))
    people = np.exp(rng.uniform(6, 12, size)).round()
    rate = 0.03 * np.exp(rng.normal(0, 0.6, size))
    frame = pd.DataFrame({"population": people, "count": rng.poisson(rate * people)})
    return frame.assign(area_code=[f"a{place}" for place in frame.index], name=lambda rows: rows["area_code"])


def answers(seed: int, years: int = 1) -> pd.DataFrame:
    """A whole and its parts, one wave or several; some results from few answers, some with margins of the source."""
    rng = np.random.default_rng(seed)
    parts = int(rng.integers(1, 8))
    rows = []
    for year in range(years):
        n = rng.integers(12, 300, parts)
        share = rng.beta(4, 8, parts) * 100
        whole = {"area_code": "whole", "value": float((share * n).sum() / n.sum()), "n": int(n.sum())}
        told = [{"area_code": f"a{place}", "value": share[place], "n": n[place]} for place in range(parts)]
        rows += [{"period_end": pd.Timestamp(2022 + year, 12, 31), **row} for row in [whole, *told]]
    frame = pd.DataFrame(rows).assign(indicator="q", group="alla", source="s", unit="procent", label="Fråga")
    better = rng.choice(["high", "low", ""])
    frame = frame.assign(better=better, period_start=frame["period_end"], name=frame["area_code"], status="final")
    if seed % 3 == 0:
        half = rng.uniform(2, 9, len(frame))
        frame = frame.assign(margin_low=frame["value"] - half, margin_high=frame["value"] + half)
    return frame


def bars(figure: go.Figure) -> dict[int, tuple[float, float]]:
    """Row → both ends, of traces that hold one bar or many."""
    found = {}
    for trace in figure.data:
        if trace.name == "interval":
            ends = [(x, y) for x, y in zip(trace.x, trace.y, strict=True) if x is not None]
            for (low, y), (high, _) in zip(ends[::2], ends[1::2], strict=True):
                found[y] = (low, high)
    return found


def side(low: float, high: float, line: float) -> str:
    return "higher" if low > line else "lower" if high < line else "same"


@every_world
def test_bars_of_areas_overlap_the_own_exactly_where_they_cannot_be_told_apart(seed: int) -> None:
    rows = areas(seed)
    told = tell_apart(rows, "a0").assign(own=rows["area_code"] == "a0", value=rows["count"] / rows["population"] * PER)
    drawn = bars(rate_areas(told, UNIT).figure)
    low, high = drawn[0]
    for y, verdict in list(enumerate(told["verdict"]))[1:]:
        apart = "higher" if drawn[y][0] > high else "lower" if drawn[y][1] < low else "same"
        assert verdict in ("too_few", apart)


@every_world
def test_the_page_draws_and_lists_what_decides(seed: int) -> None:
    rows = areas(seed).assign(
        year=2025, kind="kommun", counted=True, preliminary=False, example=False, low=0.0, high=1e9,
        rate=lambda rows: (rows["count"] / rows["population"] * PER).where(rows["count"] >= 20),
        true_rate=lambda rows: rows["count"] / rows["population"] * PER,
    )  # fmt: skip
    compared = compare(rows, "a0", 2025, list(rows["area_code"]))
    shown = compared.shown.set_index("area_code")
    assert shown.loc[shown["rate"].isna(), ["low", "high"]].isna().all(axis=None)
    told = shown.drop("a0").dropna(subset=["low"])
    if pd.notna(compared.own["low"]):
        clear = (told["low"] > compared.own["high"]) | (told["high"] < compared.own["low"])
        assert (clear == told["verdict"].isin(["higher", "lower"])).all()
        alone = shown["group"].map(shown["group"].value_counts()) == 1
        assert told["verdict"][alone.reindex(told.index)].isin(["higher", "lower", "too_few"]).all()


@every_world
def test_the_bar_of_a_part_leaves_out_the_line_of_all_parts_exactly_where_it_differs(seed: int) -> None:
    rows = against_rest(areas(seed))
    whole = rows["count"].sum() / rows["population"].sum() * PER
    told = rows.assign(**rate_against_whole(rows, whole), value=rows["count"] / rows["population"] * PER)
    drawn = bars(rate_areas(told, UNIT, Backdrop(line=whole, line_label="alla")).figure)
    for y, row in enumerate(told.to_dict("records")):
        if row["verdict"] in ("too_few", "unknown"):
            assert y not in drawn
            continue
        assert row["verdict"] == side(*drawn[y], whole) == side(row["ratio_low"], row["ratio_high"], 1)
        assert drawn[y][0] <= row["value"] * 1.001
        assert drawn[y][1] >= row["value"] * 0.999


@every_world
def test_the_bar_of_a_share_leaves_out_the_line_of_the_whole_exactly_where_it_differs(seed: int) -> None:
    judged = compare_areas(answers(seed), "whole")
    whole = float(judged["value"].iloc[0])
    parts = judged[judged["area_code"] != "whole"].sort_values("value", ascending=False)
    rows = parts.assign(too_few=False)
    order = pd.concat([rows[rows["n"] >= 30], rows[rows["n"] < 30]])
    drawn = bars(proportion_areas(rows, whole).figure)
    for y, row in enumerate(order.to_dict("records")):
        if row["verdict"] in ("too_few", "unknown"):
            assert y not in drawn
            continue
        assert row["verdict"] == side(*drawn[y], whole)
        assert row["low"] <= row["value"] <= row["high"]


@every_world
def test_the_bar_of_every_wave_leaves_out_the_dotted_line_exactly_where_the_area_differs(seed: int) -> None:
    waves = [compare_areas(wave.reset_index(drop=True), "whole") for _, wave in answers(seed, 3).groupby("period_end")]
    rows = pd.concat(waves).assign(
        year=lambda one: one["period_end"].dt.year, whole=lambda one: one["area_code"] == "whole"
    )
    ordered = rows.sort_values(["area_code", "year"])
    figure = area_waves(ordered, "procent").figure
    whole = rows[rows["whole"]].set_index("year")["value"]
    for place, (_, area) in enumerate(ordered.groupby("area_code", sort=False)):
        drawn = {}
        for trace in figure.data:
            if trace.name == "interval" and trace.xaxis == f"x{place + 1 if place else ''}":
                ends = [(x, y) for x, y in zip(trace.x, trace.y, strict=True) if x is not None]
                drawn |= {x: (low, high) for (x, low), (_, high) in zip(ends[::2], ends[1::2], strict=True)}
        for row in area[~area["whole"]].to_dict("records"):
            assert (row["year"] in drawn) == (row["verdict"] in ("higher", "lower", "same"))
            assert row["year"] not in drawn or row["verdict"] == side(*drawn[row["year"]], whole[row["year"]])


@every_world
def test_shares_of_areas_that_are_no_parts_overlap_exactly_where_they_cannot_be_told_apart(seed: int) -> None:
    judged = compare_with(answers(seed).iloc[1:], "a0")
    own = judged.iloc[0]
    for row in judged.iloc[1:].to_dict("records"):
        apart = "higher" if row["low"] > own["high"] else "lower" if row["high"] < own["low"] else "same"
        assert row["verdict"] in ("too_few", "unknown", apart)


@every_world
def test_the_interval_of_a_change_leaves_out_zero_exactly_where_the_word_and_the_frame_say_so(seed: int) -> None:
    judged = judge_waves(answers(seed, years=3)).assign(year=lambda rows: rows["period_end"].dt.year)
    clear = (judged["change_low"] > 0) | (judged["change_high"] < 0)
    assert (clear == judged["verdict"].isin(["better", "worse", "rise", "fall"])).all()
    assert (judged["verdict"].eq("unchanged") == (judged["change_low"].notna() & ~clear)).all()
    for area, rows in judged.groupby("area_code"):
        figure = question_year(rows, "procent").figure
        assert len(figure.layout.shapes) == int(clear[rows.index].iloc[-1]), area


@every_world
def test_a_point_lies_outside_the_grey_of_the_funnel_exactly_where_it_is_named(seed: int) -> None:
    rows = areas(seed).assign(
        year=2025, kind="kommun", counted=True, preliminary=False, example=False,
        rate=lambda rows: rows["count"] / rows["population"] * PER, true_rate=lambda rows: rows["rate"],
    )  # fmt: skip
    found = funnel_of(compare(rows, "a0", 2025, ()))
    if found is None:
        return
    (band,) = [trace for trace in funnel(found.points, found.limits, found.middle).figure.data if trace.name == "band"]
    half = len(band.x) // 2
    low = dict(zip(band.x[:half], band.y[:half], strict=True))
    high = dict(zip(band.x[half:], band.y[half:], strict=True))
    for row in found.points.to_dict("records"):
        people, value = row["population"], round(row["value"], 6)
        told = "higher" if value > high[people] else "lower" if value < low[people] else "normal"
        assert told == row["verdict"]
