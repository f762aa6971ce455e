"""Published figures of areas side by side: the own one, those that it is held against, and all that have data."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query import published
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.query.settings import home_area, home_neighbours
from samverkan_data.statistics.apart import change_between, overlapping, tell_apart
from samverkan_data.statistics.funnel import fit_funnel, funnel_curve, judge_funnel
from samverkan_data.statistics.rates import PER, few_for_rate, with_rates
from samverkan_data.statistics.reference import middle_half
from samverkan_data.statistics.thresholds import FEWEST_FOR_BAND, FEWEST_FOR_FUNNEL
from samverkan_data.words import COUNTY


class Compared(NamedTuple):
    """One year.

    `everybody` is all areas of the kind with a figure, as in `all_rates`. `shown` holds the own and the chosen ones,
    highest first, with the limits that decide (`low`, `high`), `verdict` against the own, `few` (under 20: no rate) and
    `group` (alone in it: overlaps nobody); `own` is the own area's row of it.
    `band` is the middle half (`low`, `middle`, `high`, `areas`), None where too few areas have a figure.
    """

    year: int
    own: pd.Series
    everybody: pd.DataFrame
    shown: pd.DataFrame
    band: pd.Series | None


class Funnel(NamedTuple):
    """`points`: `name`, `population`, `value`, `verdict`, `own`; `limits` along the axis; `middle`: the common rate."""

    points: pd.DataFrame
    limits: pd.DataFrame
    middle: float


def all_rates(snapshot: Snapshot, subject: str) -> pd.DataFrame:
    """Every area's figure every year.

    The rate is the published one. Where only it is published, the count is worked out from it and the mean population;
    where only the count is, the rate is.

    Returns:
        `area_code`, `name`, `kind`, `parent`, `year`, `count` (NaN where it cannot be known), `counted` (it is
        published), `population` (that the rate divides by), `rate` per 100 000 with exact 95 per cent limits `low` and
        `high` (NaN under 20 a year), `true_rate` (whatever the count, for bands only), `preliminary`, `source`,
        `example`.
    """
    return with_true_rates(with_counts(snapshot, published.yearly_figures(snapshot, subject)))


def with_counts(snapshot: Snapshot, found: pd.DataFrame) -> pd.DataFrame:
    """Yearly figures with the area's `name`, `kind` and `parent`, and what is worked out of `count` and `population`.

    The rate as published is in `published`.
    """
    areas = register(snapshot, "areas")[["area_code", "name", "kind", "parent"]]
    rows = found.merge(areas, on="area_code").rename(columns={"rate": "published"})
    worked_out = (rows["published"] * rows["population"] / PER).round()
    rows = rows.assign(counted=rows["count"].notna(), count=rows["count"].fillna(worked_out))
    divisor = (rows["count"] / rows["published"] * PER).where(rows["published"] > 0, rows["population"])
    return rows.drop(columns="population").assign(population=divisor.astype("float64"))


def with_true_rates(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of `with_counts` with the rates of `all_rates`."""
    judged = with_rates(rows)
    unknown = judged["count"].isna()
    judged["rate"] = judged["rate"].where(~unknown, judged["published"])
    judged["true_rate"] = (judged["count"] / judged["population"] * PER).where(~unknown, judged["published"])
    return judged.rename(columns={"rate_low": "low", "rate_high": "high"}).drop(columns="published")


def nearest_with_figures(snapshot: Snapshot, subject: str, area_code: str) -> str:
    """The area itself or the nearest one around it that has a figure; empty where none has."""
    known = set(published.yearly_figures(snapshot, subject)["area_code"])
    return next((code for code in areas_of(snapshot).path(area_code) if code in known), "")


def inside_with_figures(snapshot: Snapshot, subject: str, area_code: str) -> list[str]:
    """Names of the areas inside an area that have a figure."""
    known = set(published.yearly_figures(snapshot, subject)["area_code"])
    areas = areas_of(snapshot)
    return [str(areas.names[code]) for code in areas.descendants(area_code) if code in known]


def neighbours(snapshot: Snapshot, area_code: str) -> tuple[str, ...]:
    """The neighbours that are set for the home area; else the others of its kind directly inside the same area."""
    if area_code == home_area(snapshot) and (chosen := home_neighbours(snapshot)):
        return tuple(code for code in chosen if code != area_code)
    areas = register(snapshot, "areas").set_index("area_code")
    mine = areas.loc[area_code]
    beside = areas[(areas["parent"] == mine["parent"]) & (areas["kind"] == mine["kind"])]
    return tuple(code for code in beside.index if code != area_code)


def county(snapshot: Snapshot, area_code: str) -> tuple[str, ...]:
    """The other areas of the same kind in the same county."""
    areas = areas_of(snapshot)
    around = areas.around(areas.parent(area_code), COUNTY)
    inside = areas.descendants(around) if around else []
    return tuple(code for code in inside if areas.kinds[code] == areas.kinds[area_code] and code != area_code)


def compare(rows: pd.DataFrame, area_code: str, year: int, against: Sequence[str]) -> Compared:
    """Hold an area against others in one year.

    Args:
        rows: of `all_rates`.
        area_code: has a figure that year.
        year: the year.
        against: codes; those without a figure that year are left out.
    """
    of_year = rows[rows["year"] == year]
    kind = of_year.loc[of_year["area_code"] == area_code, "kind"].iloc[0]
    everybody = of_year[of_year["kind"] == kind]
    chosen = everybody[everybody["area_code"].isin([area_code, *against])]
    told = tell_apart(chosen, area_code)
    told = told.assign(**{end: told[end].where(told["rate"].notna()) for end in ("low", "high")})
    shown = told.assign(group=overlapping(told))
    shown = shown.assign(few=few_for_rate(shown["count"])).sort_values(["few", "rate"], ascending=[True, False])
    own = shown[shown["area_code"] == area_code].iloc[0]
    band = bands(everybody, str(kind))
    return Compared(year, own, everybody, shown.reset_index(drop=True), band.iloc[0] if len(band) else None)


def between_years(rows: pd.DataFrame, area_code: str, years: tuple[int, int], against: Sequence[str]) -> pd.DataFrame:
    """The own area and the chosen ones one year against an earlier one, the own first, then the largest change first.

    Args:
        rows: of `all_rates`.
        area_code: has a figure in both years.
        years: the year, and the one before it that it is held against.
        against: codes; those without a figure in the first of the years are left out.

    Returns:
        Rows of `all_rates` with the earlier year's as `count_before`, `population_before`, `rate_before` and
        `preliminary_before`, and what `change_between` says of them.
    """
    now, before = (rows[rows["year"] == year].set_index("area_code") for year in years)
    chosen = [code for code in (area_code, *against) if code in now.index]
    earlier = before[["count", "population", "rate", "preliminary"]].add_suffix("_before")
    judged = change_between(now.loc[chosen].join(earlier).reset_index())
    return judged.assign(own=judged["area_code"] == area_code).sort_values(
        ["own", "ratio"], ascending=False, ignore_index=True
    )


def bands(rows: pd.DataFrame, kind: str) -> pd.DataFrame:
    """The middle half of all areas of a kind, for the years in which at least eight have a figure.

    Returns:
        `year`, `low`, `middle`, `high`, `areas`.
    """
    band = middle_half(rows[rows["kind"] == kind], ["year"], "true_rate")
    return band[band["areas"] >= FEWEST_FOR_BAND].reset_index(drop=True)


def funnel_of(compared: Compared) -> Funnel | None:
    """All areas of the kind by population, with limits; None where fewer than five can be placed.

    Areas under 20 a year count for the limits, but have no point.
    """
    placed = compared.everybody.dropna(subset=["count", "population"])
    if len(placed) < FEWEST_FOR_FUNNEL:
        return None
    judged = judge_funnel(placed)
    points = judged.assign(
        value=placed["rate"],
        own=judged["area_code"] == compared.own["area_code"],
    )
    curve = funnel_curve(placed)
    curve[["low", "high"]] *= PER
    middle = fit_funnel(placed).rate * PER
    columns = ["area_code", "name", "count", "population", "value", "verdict", "own"]
    return Funnel(points.loc[points["value"].notna(), columns], curve, middle)


def series(rows: pd.DataFrame, codes: Sequence[str], value: str = "rate") -> pd.DataFrame:
    """The areas' figures year by year: `area_code`, `name`, `year`, `value`; a year without one is a gap."""
    kept = rows[rows["area_code"].isin(codes)]
    every = [
        pd.DataFrame({"area_code": code, "year": range(years.min(), years.max() + 1)})
        for code, years in kept.groupby("area_code")["year"]
    ]
    if not every:
        return pd.DataFrame(columns=["area_code", "name", "year", "value"])
    full = pd.concat(every).merge(kept[["area_code", "year", value]], on=["area_code", "year"], how="left")
    names = dict(zip(kept["area_code"], kept["name"], strict=True))
    return full.rename(columns={value: "value"}).assign(name=full["area_code"].map(names))
