"""The questions of `series`, `sources` and `yearly` answered in the open view: from what is given out, nothing else."""

from dataclasses import replace
from datetime import date

import pandas as pd

from samverkan_data.lake import Snapshot
from samverkan_data.picture.gate.open_view import GivenOut, check_period
from samverkan_data.picture.incidents.coverage import Coverage
from samverkan_data.picture.incidents.open_changes import (
    HIDDEN,
    asked_cells,
    asked_totals,
    find_open_changes,
    judge_given,
    open_periods,
)
from samverkan_data.picture.incidents.series import NORMAL, Series, Signal, judged_alone, with_signal
from samverkan_data.picture.incidents.unplaced import alone_without_place, place_names
from samverkan_data.picture.question import Question
from samverkan_data.query import observations
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register


def open_season_years(given: GivenOut, snapshot: Snapshot, question: Question) -> pd.DataFrame:
    """As `series.season_years`, with `masked` and `secondary`."""
    check_period(given.periods, question.start, question.end)
    totals = asked_totals(given, snapshot, question)
    if totals.empty:
        return totals.assign(name="", year=0, verdict="", low=0.0, high=0.0, masked=False, secondary=False)
    judged = judged_alone(totals, lambda rows: judge_given(rows, given, snapshot, question))
    verdicts = judged[["source", "area_code", "verdict", *NORMAL]].rename(columns=NORMAL)
    ends = {index: end.year for index, (_, end) in open_periods(given, question).items()}
    named = _with_flags(totals).merge(verdicts, on=["source", "area_code"])
    named = alone_without_place(named, question.area_code, ["source"])
    names = place_names(areas_of(snapshot), question.area_code)
    named = named.assign(year=named["period"].map(ends), name=named["area_code"].map(names))
    return named.sort_values(["source", "area_code", "year"], ignore_index=True)


def open_places(given: GivenOut, snapshot: Snapshot, question: Question) -> pd.DataFrame:
    """As `series.places`, with `masked` and `secondary`."""
    years = open_season_years(given, snapshot, question)
    if years.empty:
        return years.assign(latitude=0.0, longitude=0.0)
    now = years[(years["period"] == 0) & (years["area_code"] != question.area_code)]
    where = register(snapshot, "areas")[["area_code", "latitude", "longitude"]]
    return now.merge(where, how="left", on="area_code")


def open_category_table(given: GivenOut, snapshot: Snapshot, question: Question, today: date) -> pd.DataFrame:
    """As `series.category_table`, with `masked` and `secondary`."""
    changes = find_open_changes(given, snapshot, question, today)
    if changes.empty:
        return changes
    told = alone_without_place(changes, question.area_code, ["source", "category"])
    names = place_names(areas_of(snapshot), question.area_code)
    parts = told[told["area_code"] != question.area_code]
    return parts.assign(area_name=parts["area_code"].map(names)) if len(parts) else changes


def open_signal_series(given: GivenOut, snapshot: Snapshot, question: Question, signal: Signal) -> Series:
    """As `series.signal_series`: the period each year, with the normal counts of the newest."""
    asked = replace(question, area_code=signal.area_code, categories=(signal.category,),
                    sources=(signal.source,), compare="years")  # fmt: skip
    cells = _with_flags(asked_cells(given, snapshot, asked))
    own = cells[cells["area_code"] == signal.area_code].sort_values("period", ascending=False)
    starts = {index: pd.Timestamp(end.year, 1, 1) for index, (_, end) in open_periods(given, asked).items()}
    frame = pd.DataFrame({
        "month": own["period"].map(starts).to_numpy(), "count": own["count"].to_numpy(),
        "masked": own["masked"].to_numpy(), "secondary": own["secondary"].to_numpy(),
    })  # fmt: skip
    return Series(with_signal(frame, own["period"] == 0, signal), "year")


def open_sources(given: GivenOut, _: Snapshot) -> pd.DataFrame:
    """As `sources.incident_sources`, without rows and reporters, in whole periods."""
    return given.sources


def open_coverage(given: GivenOut, _: Snapshot) -> Coverage:
    """As `coverage.coverage_of`, in whole tertials."""
    return given.coverage


def open_areas_to_choose(given: GivenOut, snapshot: Snapshot) -> pd.DataFrame:
    """As `sources.areas_to_choose`, of areas with anything given out."""
    areas = register(snapshot, "areas")
    told = {*given.cells["area_code"], *observations.values(snapshot)["area_code"]}
    return areas[areas["area_code"].isin(told)].reset_index(drop=True)


def open_areas_offered(given: GivenOut, snapshot: Snapshot, chosen: str, more: tuple[str, ...]) -> dict[str, str]:
    """As `sources.areas_offered`, of areas whose incidents are given out."""
    areas = register(snapshot, "areas")
    rows = areas[areas["area_code"].isin({chosen, *more, *given.cells["area_code"]})]
    return dict(zip(rows["area_code"], rows["name"], strict=True))


def open_used_cells(given: GivenOut, _: Snapshot) -> pd.DataFrame:
    """As `yearly.used_cells`, of all that is not said to be zero."""
    used = given.cells[(given.cells["status"] != "zero") & (given.cells["category"] != "")]
    return used[["source", "category", "area_code"]].drop_duplicates().reset_index(drop=True)


def open_year_counts(given: GivenOut, _: Snapshot, areas: list[str]) -> pd.DataFrame:
    """As `yearly.year_counts`, with every year that is given out."""
    years = {one.code for one in given.periods if one.parent is None and one.code.isdecimal()}
    cells = given.cells[given.cells["period"].isin(years) & given.cells["area_code"].isin(areas)]
    return cells.drop(columns="period").assign(year=cells["period"].astype("int64"))


def _with_flags(cells: pd.DataFrame) -> pd.DataFrame:
    return cells.assign(masked=cells["status"].isin(HIDDEN), secondary=cells["status"] == "masked_second")
