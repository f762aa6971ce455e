"""Checked figures beside the stored ones: parts above their wholes, and populations that have changed too much."""

from collections.abc import Iterator

import pandas as pd
import pyarrow as pa

from samverkan_data.checking import above_wholes
from samverkan_data.findings import Finding
from samverkan_data.formats import listed, number
from samverkan_data.lake import Snapshot
from samverkan_data.lake.frames import to_frame
from samverkan_data.query.observations import EVERYBODY, POPULATION, values
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.schema.area_tree import AreaTree

SHOWN = 5
COLUMNS = ["indicator", "area_code", "group", "period_start", "period_end", "value"]
# What the population of a place may change by: at once, for each year between, and by chance in a small place.
AT_ONCE, A_YEAR, BY_CHANCE = 0.05, 0.03, 2.0
DAYS_A_YEAR, MOST_YEARS = 365.25, 6


def figures_beside(snapshot: Snapshot, rows: pa.Table) -> tuple[Finding, ...]:
    """What is found when the figures of a file without errors are laid beside the stored ones, once for them."""
    return snapshot.again_beside(_figures_beside, rows)


def _figures_beside(snapshot: Snapshot, rows: pa.Table) -> tuple[Finding, ...]:
    own = _dated(to_frame(rows)[COLUMNS])
    parents = register(snapshot, "indicators")
    related = {*own["indicator"], *parents.loc[parents["indicator"].isin(own["indicator"]), "parent"].dropna(),
               *parents.loc[parents["parent"].isin(own["indicator"]), "indicator"]} - {""}  # fmt: skip
    stored = _dated(values(snapshot, sorted(related))[COLUMNS])
    names = areas_of(snapshot).names
    return (*_above(snapshot, own, stored, names), *_populations(own, stored, names))


def _dated(rows: pd.DataFrame) -> pd.DataFrame:
    days = {name: pd.to_datetime(rows[name]) for name in ("period_start", "period_end")}
    return rows.assign(**days, value=rows["value"].astype(float))


def _above(snapshot: Snapshot, own: pd.DataFrame, stored: pd.DataFrame, names: dict[str, str]) -> Iterator[Finding]:
    areas, indicators = register(snapshot, "areas"), register(snapshot, "indicators")
    tree = AreaTree(areas["area_code"], areas["kind"], areas["parent"])
    key = COLUMNS[:-1]
    together = pd.concat([stored, own]).drop_duplicates(key, keep="last")
    above = above_wholes(together, indicators, tree)
    if above.empty:
        return
    before = above_wholes(stored.drop_duplicates(key, keep="last"), indicators, tree)
    new = above.merge(before[key], on=key, how="left", indicator=True)
    new = new[new["_merge"] == "left_only"]
    labels = {**dict(zip(indicators["indicator"], indicators["label"], strict=True)), **names}
    if len(new):
        cells = zip(new["area_code"], new["value"], new["whole"], new["whole_value"], strict=True)
        told = [f"{names.get(area, area)} {number(value)}, {labels.get(whole, whole)} {number(above)}"
                for area, value, whole, above in cells]  # fmt: skip
        yield Finding("part_above_stored", value=number(len(new)), detail=listed(dict.fromkeys(told), SHOWN))


def _populations(own: pd.DataFrame, stored: pd.DataFrame, names: dict[str, str]) -> Iterator[Finding]:
    """Populations that differ from the stored one of the nearest day by more than people move."""
    left, right = (_everybody(rows) for rows in (own, stored))
    right = right.rename(columns={"value": "known"}).assign(day=right["period_end"])
    near = pd.Timedelta(days=DAYS_A_YEAR * MOST_YEARS)
    both = pd.merge_asof(left, right, on="period_end", by="area_code", direction="nearest", tolerance=near)
    both = both[both["known"] > 0]
    years = (both["period_end"] - both["day"]).dt.days.abs() / DAYS_A_YEAR
    change = (both["value"] / both["known"] - 1).abs()
    far = both[change > AT_ONCE + A_YEAR * years + BY_CHANCE / both["known"] ** 0.5]
    if len(far):
        told = [f"{names.get(area, area)} {number(value)} ({number(known)})"
                for area, value, known in zip(far["area_code"], far["value"], far["known"], strict=True)]  # fmt: skip
        yield Finding("population_differs", value=number(len(far)), detail=listed(dict.fromkeys(told), SHOWN))


def _everybody(rows: pd.DataFrame) -> pd.DataFrame:
    found = rows[(rows["indicator"] == POPULATION) & (rows["group"] == EVERYBODY) & rows["value"].notna()]
    return found[["area_code", "period_end", "value"]].sort_values("period_end")
