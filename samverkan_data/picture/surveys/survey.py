"""Survey answers: question × year, areas beside each other, and felt safety beside reported crime."""

from typing import Literal

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.query import observations
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.statistics.disclosure import MASKED
from samverkan_data.statistics.survey_tests import few_answers
from samverkan_data.statistics.surveys import compare_areas, judge_waves
from samverkan_data.verdict import CHANGED, Verdict

AGAINST_REST = (Verdict.HIGHER, Verdict.LOWER, Verdict.SAME, Verdict.TOO_FEW, Verdict.UNKNOWN)


def answers(snapshot: Snapshot) -> pd.DataFrame:
    """All survey answers: observation rows with `label`, `unit`, `better`, `instrument`, `caveat`, `name`, `year`.

    The same frame each time.
    """
    return snapshot.once(_answers)


def _answers(snapshot: Snapshot) -> pd.DataFrame:
    indicators = register(snapshot, "indicators")
    surveys = indicators[indicators["unit"].isin(observations.SURVEY_UNITS)]
    rows = observations.values(snapshot).merge(
        surveys[["indicator", "label", "unit", "better", "instrument", "theme", "caveat"]], on="indicator"
    )
    names = areas_of(snapshot).names
    better = rows["better"].fillna("")
    return rows.assign(name=rows["area_code"].map(names), year=rows["period_end"].dt.year, better=better)


def instruments(snapshot: Snapshot) -> dict[str, Literal["procent", "index"]]:
    """The surveys that have answers: name → unit."""
    found = answers(snapshot)[["instrument", "unit"]].drop_duplicates()
    return dict(zip(found["instrument"], found["unit"], strict=True))


def question_years(snapshot: Snapshot, area_code: str, instrument: str, group: str = "alla") -> pd.DataFrame:
    """A survey in one area: `indicator`, `label`, `year`, `value`, `n`, `status`, `verdict` (against the last)."""
    rows = answers(snapshot)
    kept = rows[(rows["area_code"] == area_code) & (rows["instrument"] == instrument) & (rows["group"] == group)]
    return judge_waves(kept.reset_index(drop=True)) if len(kept) else kept.assign(verdict="", low=0.0, high=0.0)


def area_waves(
    snapshot: Snapshot, whole: str, parts: tuple[str, ...], indicator: str, group: str = observations.EVERYBODY
) -> pd.DataFrame:
    """Every wave of one question in a whole and its parts.

    Each wave is judged alone, so that what is said of the latest is the same wherever it is shown.

    Args:
        snapshot: the picture.
        whole: code of the whole; empty where the parts make up none: then they are judged against nothing.
        parts: codes.
        indicator: of the question.
        group: of those who have answered.

    Returns:
        Observation rows as of `answers` with `low` and `high` (what decides against the rest of the whole; of the whole
        itself 95 per cent), `verdict` and `too_few` (not shown), by area and time.
    """
    rows = answers(snapshot)
    kept = rows[rows["area_code"].isin([whole, *parts]) & (rows["indicator"] == indicator) & (rows["group"] == group)]
    if kept.empty:
        return kept.assign(low=0.0, high=0.0, verdict="", too_few=False)
    waves = [wave.reset_index(drop=True) for _, wave in kept.groupby("period_end")]
    judged = pd.concat([_judged(wave, whole) for wave in waves], ignore_index=True)
    told = judged.assign(too_few=few_answers(judged["n"]) | (judged["status"] == MASKED))
    return told.sort_values(["area_code", "period_end", "source"], kind="stable").reset_index(drop=True)


def latest_wave(waves: pd.DataFrame) -> pd.DataFrame:
    """The rows of `area_waves` of the latest wave."""
    latest: pd.DataFrame = waves[waves["period_end"] == waves["period_end"].max()].reset_index(drop=True)
    return latest


def area_groups(shares: pd.DataFrame, area_code: str) -> dict[Verdict, list[str]]:
    """Names of the areas of a wave of `area_waves` by what can be said of them against the rest of the whole.

    Returns:
        Verdict → names: higher and lower (clearly), same (cannot be told apart), too_few and unknown; each group in
        alphabetical order, since areas that overlap have no order among themselves.
    """
    parts = shares[shares["area_code"] != area_code].sort_values("name")
    verdict = parts["verdict"].mask(parts["too_few"], str(Verdict.TOO_FEW))
    return {group: list(parts.loc[verdict == group, "name"]) for group in AGAINST_REST}


def most_telling(judged: pd.DataFrame) -> pd.DataFrame:
    """The latest wave's questions that have clearly become better or worse."""
    if judged.empty:
        return judged
    latest: pd.DataFrame = judged[judged["year"] == judged["year"].max()]
    return latest[latest["verdict"].isin(CHANGED)]


def groups(snapshot: Snapshot, area_code: str, instrument: str) -> list[str]:
    """The groups that the survey tells apart in the area, everybody first."""
    rows = answers(snapshot)
    found = set(rows.loc[(rows["area_code"] == area_code) & (rows["instrument"] == instrument), "group"])
    return sorted(found, key=lambda group: (group != observations.EVERYBODY, group))


def _judged(wave: pd.DataFrame, whole: str) -> pd.DataFrame:
    """One wave against the rest of the whole; limits of 95 per cent and no verdict where the whole was not asked."""
    if whole in set(wave["area_code"]):
        return compare_areas(wave, whole)
    return judge_waves(wave).assign(verdict=str(Verdict.NONE))
