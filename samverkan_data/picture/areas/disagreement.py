"""Reported crime beside felt safety, area by area, and where the two disagree; judged by intervals, never by ranks."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.surveys.survey import answers
from samverkan_data.statistics.apart import disagreement
from samverkan_data.statistics.survey_tests import few_answers
from samverkan_data.statistics.surveys import compare_areas, compare_with

SHARE, WORSE_WHEN_HIGH = "procent", "low"
FEWEST_AREAS = 2
OF_CRIME = {"value": "crime", "low": "crime_low", "high": "crime_high", "verdict": "crime_verdict"}


class Beside(NamedTuple):
    """Crime and one survey question side by side.

    `rows`: `area_code`, `name`, `crime`, `crime_low`, `crime_high`, `crime_verdict`, the same four of `trygghet`,
    `count`, `n`, `disagreement` and `mismatch`; `label`, `instrument`, `year` and `whole` of the survey question.
    """

    rows: pd.DataFrame
    label: str
    instrument: str
    year: int
    whole: float | None
    example: bool


def question_for(snapshot: Snapshot, codes: Sequence[str], theme: str) -> str:
    """The question about unsafety that has answers for at least two of the areas: of the theme, else the first."""
    rows = answers(snapshot)
    fits = (rows["unit"] == SHARE) & (rows["better"] == WORSE_WHEN_HIGH) & (rows["group"] == "alla")
    found = rows[fits & rows["area_code"].isin(codes)]
    enough = found.groupby(["indicator", "theme"], dropna=False, sort=False)["area_code"].nunique().reset_index()
    kept = enough[enough["area_code"] >= FEWEST_AREAS]
    of_theme = kept[kept["theme"] == theme]
    pick = of_theme if len(of_theme) else kept[kept["indicator"] == _first(snapshot, set(kept["indicator"]))]
    return str(pick["indicator"].iloc[0]) if len(pick) else ""


def beside(
    rows: pd.DataFrame, crime: pd.DataFrame, question: str, own: str, year: int, *, whole: bool
) -> Beside | None:
    """Put a survey question beside crime.

    Args:
        rows: of `answers`.
        crime: `area_code`, `name`, `value`, `low`, `high`, `count`, `verdict`.
        question: code of a share where high is unsafe.
        own: the area that the others are held against.
        year: of the crime; the newest survey that is not later is used.
        whole: `own` is the whole that the areas are parts of, and they are held against the rest of it.

    Returns:
        None where fewer than two areas have both to show.
    """
    asked = rows[(rows["indicator"] == question) & (rows["group"] == "alla")]
    asked = asked[asked["area_code"].isin([own, *crime["area_code"]]) & (asked["year"] <= year)]
    if asked.empty:
        return None
    latest = asked[asked["period_end"] == asked["period_end"].max()].reset_index(drop=True)
    felt = compare_areas(latest, own) if whole else compare_with(latest, own)
    told = crime.merge(_felt(felt), on="area_code")
    if told[["value", "trygghet"]].notna().all(axis="columns").sum() < FEWEST_AREAS:
        return None
    named = told.rename(
        columns={"value": "crime", "low": "crime_low", "high": "crime_high", "verdict": "crime_verdict"}
    )
    apart = disagreement(named["crime_verdict"], named["trygghet_verdict"])
    first = latest.iloc[0]
    of_whole = latest.loc[latest["area_code"] == own, "value"]
    return Beside(
        named.assign(disagreement=apart, mismatch=apart.isin(["unsafe", "safe"])),
        str(first["label"]), str(first["instrument"]), int(first["year"]),
        float(of_whole.iloc[0]) if whole and len(of_whole) else None, bool(latest["example"].any()),
    )  # fmt: skip


def _felt(judged: pd.DataFrame) -> pd.DataFrame:
    few = few_answers(judged["n"])
    values = {f"trygghet{name}": judged[column].mask(few) for name, column in
              (("", "value"), ("_low", "low"), ("_high", "high"))}  # fmt: skip
    return pd.DataFrame(
        {"area_code": judged["area_code"], "n": judged["n"], "trygghet_verdict": judged["verdict"], **values}
    )


def _first(snapshot: Snapshot, codes: set[str]) -> str:
    """The question that stands first in the register."""
    order = snapshot.frame("indicators")["indicator"]
    return next((code for code in order if code in codes), "")
