"""One rule for word, numbers and what is drawn: a change is clear exactly where the drawn span leaves it out."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from samverkan_data.charts.area_year import grid_of, in_order, traces_of
from samverkan_data.charts.change_intervals import change_intervals
from samverkan_data.charts.look import PLAIN
from samverkan_data.charts.month_limits import month_limits
from samverkan_data.charts.rolling_year import rolling_year
from samverkan_data.charts.sparkline import sparkline
from samverkan_data.charts.year_wheel import year_wheel
from samverkan_data.picture.incidents.seasons import rolling_of, wheel_of
from samverkan_data.picture.incidents.series import Signal, judged_series, with_signal
from samverkan_data.report.changes import twin_columns
from samverkan_data.report.tables import table_of
from samverkan_data.statistics.discovery import adjust, largest_found
from samverkan_data.statistics.verdicts import judge_changes

SEEDS = range(12)
every_world = pytest.mark.parametrize("seed", SEEDS)


def counts(seed: int) -> pd.DataFrame:
    """A picture of some cells, small and large, calm or bursty, some of which have changed; zeros too."""
    rng = np.random.default_rng(seed)
    cells, years = int(rng.integers(1, 40)), int(rng.integers(1, 7))
    mean = np.exp(rng.uniform(-2, 6, (cells, 1))) * np.ones(years + 1)
    mean[:, 0] *= np.exp(rng.normal(0, 1, cells) * (rng.random(cells) < 0.4))
    table = rng.poisson(mean) if seed % 2 else rng.negative_binomial(mean, 0.5)
    table[rng.random(table.shape) < 0.03] = 0
    rows = [
        {"source": "est", "category": f"c{cell}", "area_code": f"a{cell}", "period": period, "count": count}
        for cell, row in enumerate(table.tolist())
        for period, count in enumerate(row)
    ]
    return pd.DataFrame(rows)


def monthly(seed: int) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    mean = np.full(int(rng.integers(18, 70)), float(np.exp(rng.uniform(1, 4))))
    mean[rng.integers(0, len(mean)) :] *= float(np.exp(rng.normal(0, 0.7)))
    mean[-int(rng.integers(1, 13)) :] *= float(np.exp(rng.normal(0, 0.8)))
    return pd.DataFrame(
        {"month": pd.date_range("2020-01-01", periods=len(mean), freq="MS"), "count": rng.poisson(mean)}
    )


def traces(figure: go.Figure, name: str) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.name == name]


def outside(value: float, low: float, high: float) -> str:
    return "rise" if value > high else "fall" if value < low else ""


@every_world
def test_the_largest_p_value_found_decides_as_the_adjusted_ones_do(seed: int) -> None:
    rng = np.random.default_rng(seed)
    p, rate = rng.random(50) ** 4, rng.choice([0.14, 0.2], 50)
    p[rng.random(50) < 0.2] = np.nan
    assert ((p <= largest_found(p, rate)) == (adjust(p) <= rate)).all()


@every_world
def test_the_bar_of_a_change_leaves_out_the_line_exactly_where_it_is_clear(seed: int) -> None:
    judged = judge_changes(counts(seed)).assign(label=lambda rows: rows["category"])
    figure = change_intervals(judged).figure
    bars = {trace.y[0]: trace.x for trace in traces(figure, "interval")}
    marks = {trace.y[0]: trace.marker.symbol for trace in traces(figure, "point")}
    for y, row in enumerate(judged.itertuples()):
        if row.verdict == "too_few":
            assert y not in bars
            continue
        low, high = bars[y]
        told = outside(1, low, high)
        assert {"rise": "fall", "fall": "rise", "normal": ""}[row.verdict] == told
        assert marks[y] == {"rise": "triangle-up", "fall": "triangle-down", "normal": "circle"}[row.verdict]


@every_world
def test_the_numbers_in_a_table_leave_out_the_count_exactly_where_it_is_clear(seed: int) -> None:
    judged = judge_changes(counts(seed))
    table = table_of(judged[twin_columns(judged)]).to_frame()
    for row, written in zip(judged.itertuples(), table.to_dict("records"), strict=True):
        said = {"tydlig ökning": "rise", "tydlig minskning": "fall"}.get(written["Slutsats"], "")
        if row.verdict == "too_few":
            assert (written["Slutsats"], pd.isna(written["Väntat från"])) == ("för få för att bedöma", True)
            continue
        assert said == outside(written["Antal"], written["Väntat från"], written["Väntat till"])
        assert said == row.verdict.replace("normal", "")


@every_world
def test_the_small_series_ends_in_the_row_and_its_grey_decides(seed: int) -> None:
    table = counts(seed)
    for row in judge_changes(table).to_dict("records"):
        own = table[table["category"] == row["category"]].sort_values("period", ascending=False)
        frame = pd.DataFrame({"month": pd.to_datetime((2026 - own["period"]).astype(str)), "count": own["count"]})
        series = with_signal(frame, own["period"] == 0, Signal.of(pd.Series(row)))
        figure = sparkline(series, step="year", each="samma period varje år").figure
        assert figure.layout.annotations[-1].text.replace("\u00a0", "") == f"<b>{row['count']}</b>"
        _grey_decides(figure, row["count"], row["verdict"])


@every_world
def test_the_grey_of_an_area_decides(seed: int) -> None:
    table = counts(seed)
    judged = judge_changes(table).rename(columns={"normal_low": "low", "normal_high": "high"})
    rows = table.merge(judged[["area_code", "verdict", "low", "high"]], on="area_code")
    rows = rows.assign(name=rows["area_code"], year=2026 - rows["period"])
    areas = in_order(rows)
    figure = go.Figure([go.Scatter(one) for one in traces_of(areas, grid_of(areas, PLAIN), "", is_rate=False)])
    lines, lasts, feet = (traces(figure, name) for name in ("count", "last", "foot"))
    apart = feet[0].y[0] - feet[3].y[0] if len(feet) > 3 else np.inf
    for area, line, newest, foot in zip(areas, lines, lasts, feet, strict=True):
        code, x, y = area["area_code"].iloc[0], line.x[-1], foot.y[0]
        now = table[(table["area_code"] == code) & (table["period"] == 0)]["count"].iloc[0]
        assert newest.y[0] - y == pytest.approx(now)
        bands = [
            one for one in traces(figure, "band") if one.x[0] < x < one.x[1] and y - 1 < min(one.y) < y + apart - 1
        ]
        _grey_decides(go.Figure([go.Scatter(one).update(y=[round(value - y, 5) for value in one.y]) for one in bands]),
                      now, area["verdict"].iloc[0])  # fmt: skip


@every_world
def test_the_grey_of_months_quarters_and_years_decides(seed: int) -> None:
    series = judged_series(monthly(seed))
    figure = month_limits(series.frame, "est", step=series.step).figure
    marks = {day: trace.name for name in ("rise", "fall") for trace in traces(figure, name) for day in trace.x}
    (band,) = traces(figure, "band")
    half = len(band.x) // 2
    low = dict(zip(band.x[:half], band.y[:half], strict=True))
    high = dict(zip(band.x[half:], band.y[half:], strict=True))
    for row in series.frame.itertuples():
        day = row.month.strftime("%Y-%m-%d")
        assert marks.get(day, "") == row.signal == outside(row[2], low[day], high[day])


@every_world
def test_the_grey_of_the_last_twelve_months_decides(seed: int) -> None:
    rolling = rolling_of(monthly(seed))
    _grey_decides(rolling_year(rolling.frame, "est").figure, rolling.frame["count"].iloc[-1], rolling.verdict)


@every_world
def test_the_grey_of_each_month_of_the_year_decides(seed: int) -> None:
    wheel = wheel_of(monthly(seed))
    figure = year_wheel(wheel.frame, wheel.earlier, "2026", "est").figure
    blocks = {round((block.x0 + block.x1) / 2): block for block in figure.layout.shapes if block.name == "band"}
    marks = {month: trace.name for name in ("rise", "fall") for trace in traces(figure, name) for month in trace.x}
    for row in wheel.frame.dropna(subset=["count", "low"]).to_dict("records"):
        block = blocks[row["month"]]
        assert marks.get(row["month"], "") == row["signal"] == outside(row["count"], block.y0, block.y1)


def _grey_decides(figure: go.Figure, count: float, verdict: str) -> None:
    bands = traces(figure, "band")
    if verdict in ("too_few", ""):
        assert not bands
        return
    (band,) = bands
    assert (outside(count, min(band.y), max(band.y)) or "normal") == verdict
