"""Published figures and survey answers in the open view: small ones are left out, with what would give them away."""

import pandas as pd

from samverkan_data.statistics.survey_tests import few_answers

MASKED = "masked"
VALUES = ["value", "margin_low", "margin_high"]
SURVEY_UNITS = ("procent", "index")


def mask_published(
    rows: pd.DataFrame,
    indicators: pd.DataFrame,
    areas: pd.DataFrame,
    mask_below: int,
    whole: str,
    uncounted: tuple[str, ...] = (),
) -> pd.DataFrame:
    """Blank out what may not leave the room; status `masked` tells it from what the source itself has suppressed.

    A count from 1 up to the threshold takes with it every figure of the same source and year but the totals; a small
    total takes them too. A survey's group of too few answers takes the other groups of the areas beside it, an area of
    too few the next smallest beside it: else a subtraction from the whole gives it back.

    Args:
        rows: `indicator`, `area_code`, `period_start`, `period_end`, `group`, `value`, `n`, `margin_low`,
            `margin_high`, `status`, `source`.
        indicators: `indicator`, `unit`, `parent`.
        areas: `area_code`, `parent`.
        mask_below: counts from 1 up to this are masked.
        whole: the code of the group that holds everybody.
        uncounted: indicators that count no incidents, as the population.
    """
    unit = rows["indicator"].map(indicators.set_index("indicator")["unit"])
    is_survey = unit.isin(SURVEY_UNITS)
    counts = rows[~is_survey & ~rows["indicator"].isin(uncounted)]
    hidden = _few_counted(counts, unit, indicators, mask_below, whole)
    hidden = hidden.union(_few_answers(rows[is_survey], areas, whole))
    result = rows.copy()
    hit = result.index.isin(hidden) & result["value"].notna()
    result.loc[hit, VALUES] = float("nan")
    result.loc[hit, "status"] = MASKED
    return result


def _few_counted(
    counts: pd.DataFrame, unit: pd.Series, indicators: pd.DataFrame, mask_below: int, whole: str
) -> pd.Index:
    """Rows to hide of figures that count incidents, and of the rates made from them."""
    years = pd.to_datetime(counts["period_start"]).dt.year
    several = (pd.to_datetime(counts["period_end"]).dt.year != years).groupby(counts["source"]).transform("any")
    family = [counts["source"], years.where(~several, 0)]
    parents = indicators.set_index("indicator")["parent"]
    is_total = ~counts["indicator"].map(parents).isin(set(counts["indicator"])) & (counts["group"] == whole)
    small = (unit[counts.index] == "antal") & (counts["value"] > 0) & (counts["value"] < mask_below)
    few_parts = (small & ~is_total).groupby(family).transform("any")
    few_totals = (small & is_total).groupby(family).transform("any")
    return counts.index[(few_parts & ~is_total) | few_totals]


def _few_answers(answers: pd.DataFrame, areas: pd.DataFrame, whole: str) -> pd.Index:
    """Rows to hide of surveys."""
    small = few_answers(answers["n"])
    parents = areas.set_index("area_code")["parent"]
    beside = answers["area_code"].map(parents).fillna(answers["area_code"])
    family = ["indicator", "source", "period_start", "period_end", "beside"]
    told = answers.assign(small=small, beside=beside, everybody=answers["group"] == whole)
    hidden: list[object] = []
    for _, rows in told.groupby(family):
        few = rows[rows["small"]]
        if few.empty:
            continue
        hidden += list(rows.index[~rows["everybody"]])
        alike = rows[rows["everybody"]].sort_values("n")
        hidden += list(alike.index[: max(2, int(alike["small"].sum()))] if alike["small"].any() else [])
    return pd.Index(hidden)
