"""A municipality against those that are like it: higher than they are, and rising, where both are beyond chance."""

import numpy as np
import pandas as pd

from samverkan_data.statistics.funnel import fit_funnel
from samverkan_data.statistics.thresholds import FEWEST_FOR_BAND, FEWEST_TO_JUDGE, RANGE_LEVEL
from samverkan_data.statistics.verdicts import judge_changes
from samverkan_data.verdict import APART, Verdict

CELL = {"source": "", "area_code": ""}


def against_similar(own: pd.DataFrame, others: pd.DataFrame) -> pd.DataFrame:
    """Hold each subject's newest count against the others', and against its own earlier years.

    The others' middle rate and the variance between them are fitted without the own one, so it does not hide itself.
    It is higher or lower beyond the limits that 95 in 100 of such municipalities lie within, chance for its own size
    included; how it has moved is judged as every change of a picture is.

    Args:
        own: `subject`, `period` (0 the newest year, 1 the year before it …), `count`, `population`.
        others: `subject`, `count`, `population` of the same year, one row per other municipality.

    Returns:
        The newest rows of `own` with `have` (others with a count), `middle`, `low`, `high` (per
        inhabitant; NaN where fewer than eight have), `verdict` (higher, lower, same, too_few, or unknown where too few
        others have figures), `change` (as `judge_changes` says; empty without earlier years) and `mark` (higher and
        rising).
    """
    now = own[own["period"] == 0].dropna(subset=["count", "population"]).reset_index(drop=True)
    pairs = zip(now["subject"], now["population"].to_numpy(float), strict=True)
    limits = [_limits(float(people), others[others["subject"] == subject]) for subject, people in pairs]
    told = now.join(pd.DataFrame(limits, columns=["have", "middle", "low", "high"]))
    rate = told["count"] / told["population"]
    few = np.fmax(told["count"], told["middle"] * told["population"]) < FEWEST_TO_JUDGE
    found = [told["middle"].isna(), few, rate > told["high"], rate < told["low"]]
    told["verdict"] = np.select(found, [Verdict.UNKNOWN, Verdict.TOO_FEW, *APART], Verdict.SAME).astype(object)
    changes = _changes(own)
    told["change"] = [changes.get(subject, str(Verdict.NONE)) for subject in told["subject"]]
    told["mark"] = told["verdict"].eq(Verdict.HIGHER) & told["change"].eq(Verdict.RISE)
    return told.drop(columns="period")


def middles(others: pd.DataFrame) -> pd.DataFrame:
    """The others' middle rate of each year, as `against_similar` has it, and how many of them have a figure.

    Args:
        others: `year`, `count`, `population`, one row per other municipality and year.

    Returns:
        `year`, `have` and `middle` (per inhabitant; NaN where fewer than eight have), by year.
    """
    known = others[others["count"].notna() & (others["population"] > 0)]
    rates = known.assign(rate=known["count"] / known["population"]).groupby("year", as_index=False)
    told = rates.agg(have=("rate", "count"), middle=("rate", "median"))
    return told.assign(middle=told["middle"].where(told["have"] >= FEWEST_FOR_BAND))


def _limits(population: float, others: pd.DataFrame) -> tuple[int, float, float, float]:
    """How many others have a count; the middle rate and the limits for a municipality of such a population."""
    known = others.dropna(subset=["count", "population"])
    if len(known) < FEWEST_FOR_BAND:
        return len(known), np.nan, np.nan, np.nan
    funnel = fit_funnel(known)
    low, high = funnel.limits(np.array([population]), RANGE_LEVEL)
    return len(known), funnel.rate, float(low[0]), float(high[0])


def _changes(own: pd.DataFrame) -> dict[str, str]:
    """Subject -> the verdict of its newest year against the earlier ones; those without any are not there."""
    known = own.dropna(subset=["count", "population"]).rename(columns={"subject": "category"}).assign(**CELL)
    earlier = set(known.loc[known["period"] > 0, "category"])
    told = known[known["category"].isin(earlier)]
    if told.empty:
        return {}
    judged = judge_changes(told)
    return dict(zip(judged["category"], judged["verdict"].astype(str), strict=True))
