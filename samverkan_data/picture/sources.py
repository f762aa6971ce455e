"""What the picture stands on: each source with its period, size and whether it is example data."""

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.coverage import coverage_of
from samverkan_data.query import incidents, observations
from samverkan_data.query.areas import offered_areas
from samverkan_data.query.registers import register
from samverkan_data.schema import SOURCES


def areas_to_choose(snapshot: Snapshot) -> pd.DataFrame:
    """The areas that a reader can ask about: rows of the register, of own areas alone for whoever has such."""
    areas, own = register(snapshot, "areas"), snapshot.own_codes
    return areas if own is None else areas[areas["area_code"].isin(own)].reset_index(drop=True)


def areas_offered(snapshot: Snapshot, chosen: str, more: tuple[str, ...]) -> dict[str, str]:
    """The areas with something to show, as `query.areas.offered_areas` says: code -> name."""
    offered, own = offered_areas(snapshot, chosen, more), snapshot.own_codes
    return offered if own is None else {code: name for code, name in offered.items() if code in own}


def incident_sources(snapshot: Snapshot) -> pd.DataFrame:
    """Per source of incidents: `source`, `label`, `first`, `last`, `rows`, `reporters`, `example`, `until`.

    `until` is the last day of the last month that the source has reported from anywhere, missing where there is none.
    """
    extent, coverage = incidents.extent(snapshot), coverage_of(snapshot)
    until = pd.to_datetime(pd.Series([coverage.until(source) for source in extent["source"]], dtype=object))
    return extent.assign(label=extent["source"].map(SOURCES).fillna(extent["source"]), until=until)


def published_sources(snapshot: Snapshot) -> pd.DataFrame:
    """Per survey or published statistic: `instrument`, `source`, `first`, `last`, `rows`, `example`."""
    rows = observations.values(snapshot)
    labels = register(snapshot, "indicators")[["indicator", "instrument"]]
    groups = rows.merge(labels, on="indicator").groupby(["instrument", "source"], as_index=False)
    return groups.agg(
        first=("period_start", "min"), last=("period_end", "max"), rows=("value", "size"), example=("example", "any")
    )


def definitions(snapshot: Snapshot) -> pd.DataFrame:
    """What each category, and each indicator that has values, means and what to bear in mind.

    Returns:
        `kind`, `label`, `caveat`.
    """
    categories = register(snapshot, "categories")
    indicators = register(snapshot, "indicators")
    indicators = indicators[indicators["indicator"].isin(observations.with_values(snapshot))]
    kinds = {"est": SOURCES["est"], "polis": SOURCES["polisanmalan"]}
    told = categories[categories["tree"].isin(kinds)]
    return pd.concat(
        [
            told.assign(kind=told["tree"].map(kinds))[["kind", "label", "caveat"]],
            indicators.assign(kind=indicators["instrument"])[["kind", "label", "caveat"]],
        ],
        ignore_index=True,
    ).fillna("")
