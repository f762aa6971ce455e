"""Published yearly figures: the count and the rate of one subject side by side, area by area."""

from collections.abc import Sequence

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query import observations
from samverkan_data.query.registers import register

RATE_SUFFIX = "_per_100000"
UNITS = ("antal", "per_100000")
KINDS = ("count", "rate")
COLUMNS = ["area_code", "year", "count", "rate", "population", "preliminary", "source", "example"]


def subjects(snapshot: Snapshot) -> pd.DataFrame:
    """What is published as a count, a rate or both, and has figures.

    Returns:
        `subject` (the code of the count, or of the rate where there is no count), `label`, `instrument`, `theme`,
        `caveat`, in the register's order.
    """
    indicators = register(snapshot, "indicators")
    told = indicators[indicators["unit"].isin(UNITS) & (indicators["indicator"] != observations.POPULATION)]
    counts = set(told.loc[told["unit"] == "antal", "indicator"])
    has_count = told["indicator"].str.removesuffix(RATE_SUFFIX).isin(counts) & (told["unit"] != "antal")
    published = _published(snapshot)
    found = told["indicator"].isin(published) | (told["indicator"] + RATE_SUFFIX).isin(published)
    rows = told[found & ~has_count].rename(columns={"indicator": "subject"})
    return rows[["subject", "label", "instrument", "theme", "caveat"]].fillna("").reset_index(drop=True)


def yearly_figures(snapshot: Snapshot, subject: str) -> pd.DataFrame:
    """Count and rate per 100 000 of whole calendar years for everybody; a final figure goes before a preliminary one.

    Returns:
        `area_code`, `year`, `count`, `rate` (as published; NaN where only the other is), `population` (mean of the two
        year-ends, NaN where not both are known), `preliminary`, `source`, `example`.
    """
    return yearly_figures_of(snapshot, [subject])[COLUMNS]


def yearly_figures_of(snapshot: Snapshot, subjects: Sequence[str]) -> pd.DataFrame:
    """As `yearly_figures`, of several subjects in one question, with `subject` first."""
    units = register(snapshot, "indicators").set_index("indicator")["unit"]
    kinds = {code: (subject, "count" if units[code] == "antal" else "rate")
             for subject in subjects for code in (subject, subject + RATE_SUFFIX) if code in units.index}  # fmt: skip
    rows = _whole_years(observations.values(snapshot, list(kinds)))
    if rows.empty:
        return pd.DataFrame(columns=["subject", *COLUMNS])
    named = {name: rows["indicator"].map({code: told[at] for code, told in kinds.items()})
             for at, name in enumerate(("subject", "kind"))}  # fmt: skip
    rows = rows.assign(**named, preliminary=rows["status"] != "final")
    ranked = rows.sort_values("preliminary", ascending=False, kind="stable")
    keys = ["subject", "area_code", "year"]
    newest = ranked.drop_duplicates(["kind", *keys], keep="last")
    wide = newest.pivot(index=keys, columns="kind", values="value").reindex(columns=list(KINDS))
    told = newest.groupby(keys).agg(preliminary=("preliminary", "any"), source=("source", "first"),
                                    example=("example", "any"))  # fmt: skip
    people = observations.mean_population(snapshot)
    figures = wide.join(told).reset_index().merge(people, on=keys[1:], how="left")[["subject", *COLUMNS]]
    return figures.rename_axis(columns=None)


def _published(snapshot: Snapshot) -> set[str]:
    rows = snapshot.table("observations")
    return set(snapshot.run(rows.select("indicator").distinct())["indicator"])


def _whole_years(rows: pd.DataFrame) -> pd.DataFrame:
    start, end = rows["period_start"], rows["period_end"]
    whole = (start.dt.day_of_year == 1) & (end.dt.month == 12) & (end.dt.day == 31) & (start.dt.year == end.dt.year)
    kept = rows[whole & (rows["group"] == observations.EVERYBODY) & rows["value"].notna()]
    dated: pd.DataFrame = kept.assign(year=kept["period_end"].dt.year.astype("int64"))
    return dated
