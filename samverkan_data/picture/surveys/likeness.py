"""A municipality's survey answers beside those of municipalities that are like it."""

from typing import NamedTuple

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.areas.likeness import Group, group_of
from samverkan_data.picture.surveys.survey import answers, question_years
from samverkan_data.query.observations import EVERYBODY
from samverkan_data.query.places import areas_of
from samverkan_data.statistics.survey_likeness import answers_against_similar


class SurveyLikeness(NamedTuple):
    """`rows`: the newest wave of each question, as `answers_against_similar` says, those with the mark first."""

    name: str
    group: Group
    rows: pd.DataFrame


def survey_likeness(snapshot: Snapshot, area_code: str, instrument: str) -> SurveyLikeness | None:
    """How the municipality around the area stands to those like it in a survey, where both were asked in the same year.

    Returns:
        None where the register puts it in no group, or it was not asked.
    """
    group = group_of(snapshot, area_code)
    if group is None:
        return None
    waves = question_years(snapshot, group.area_code, instrument)
    asked = waves[waves["value"].notna()].sort_values("period_end", kind="stable")
    own = asked.drop_duplicates("indicator", keep="last").sort_index().reset_index(drop=True)
    if own.empty:
        return None
    told = answers_against_similar(own, _others(answers(snapshot), own, group, instrument))
    ranked = told.sort_values("mark", ascending=False, kind="stable").reset_index(drop=True)
    return SurveyLikeness(str(areas_of(snapshot).names[group.area_code]), group, ranked)


def _others(rows: pd.DataFrame, own: pd.DataFrame, group: Group, instrument: str) -> pd.DataFrame:
    """The group's answers of the same questions and years, one per municipality."""
    theirs = rows[rows["area_code"].isin(group.others) & (rows["group"] == EVERYBODY) & rows["value"].notna()]
    of_survey = theirs[theirs["instrument"] == instrument].merge(own[["indicator", "year"]], on=["indicator", "year"])
    return of_survey.sort_values("period_end", kind="stable").drop_duplicates(["indicator", "area_code"], keep="last")
