"""Changes of the starter data, whose rises were planted, and the choice of what to lead with."""

import csv
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.changes import (
    MOST_EXPLAINED,
    changes_once,
    find_changes,
    lead_signals,
    period_counts,
    with_names,
    with_population,
)
from samverkan_data.picture.incidents.counting import with_whole
from samverkan_data.picture.question import Question
from samverkan_data.verdict import SIGNALS, Verdict

DATA = Path(__file__).parents[3] / "data"
PARTS = {"1814-FJUGESTA", "1814R003", "1814R004", "1814R005", "1814R006"}
TODAY = date(2026, 11, 24)
Rows = Callable[..., pd.DataFrame]


def in_file(name: str) -> int:
    """Incidents January through October 2026 in a file of the starter data."""
    with (DATA / name).open(encoding="utf-8-sig", newline="") as file:
        months = Counter(line["Tidpunkt"][:7] for line in csv.DictReader(file, delimiter=";"))
    return sum(months[f"2026-{month:02}"] for month in range(1, 11))


@pytest.mark.parametrize(("source", "file"), [("est", "incidents_est.csv"), ("polisanmalan", "incidents_polis.csv")])
def test_the_whole_area_counts_every_incident_of_the_file_once(found: pd.DataFrame, source: str, file: str) -> None:
    whole = found[(found["area_code"] == "1814") & (found["source"] == source)]
    assert whole["count"].sum() == in_file(file)


def test_the_area_and_those_right_below_it_are_judged(found: pd.DataFrame) -> None:
    assert set(found["area_code"]) == {"1814", *PARTS}


def test_the_planted_rise_is_found_where_it_was_planted_and_has_an_owner(found: pd.DataFrame) -> None:
    rows = found[(found["category"] == "est_trafik") & (found["verdict"] == "rise")].set_index("area_code")
    assert "1814-FJUGESTA" in rows.index
    assert rows.loc["1814-FJUGESTA", "role_id"] == "omradespolis"


def test_a_theme_without_a_role_gives_rows_without_owner(found: pd.DataFrame) -> None:
    assert set(found.loc[found["theme"] == "tema_bedrageri", "role_id"]) == {""}


@pytest.mark.parametrize(
    "change", [{"area_code": "1880"}, {"start": date(1990, 1, 1), "end": date(1990, 12, 31)}, {"sources": ("x",)}]
)
def test_nothing_asked_for_is_an_empty_frame(
    started_snapshot: Snapshot, this_year: Question, change: dict[str, object]
) -> None:
    assert find_changes(started_snapshot, replace(this_year, **change), TODAY).empty  # type: ignore[arg-type]


def test_one_source_can_be_asked_for(started_snapshot: Snapshot, this_year: Question) -> None:
    assert set(period_counts(started_snapshot, replace(this_year, sources=("est",)))["source"]) == {"est"}


def test_the_population_is_the_one_of_each_periods_year(started_snapshot: Snapshot, this_year: Question) -> None:
    counts = period_counts(started_snapshot, this_year)
    whole = counts[counts["area_code"] == "1814"].groupby("period")["population"].first()
    assert whole[4] == 8679.5
    assert whole[0] == whole[1]


def test_an_area_without_population_of_its_own_has_that_of_the_area_around_it(started_snapshot: Snapshot) -> None:
    cells = pd.DataFrame({"area_code": ["1814", "1814R003"], "period": [0, 0]})
    assert with_population(cells, started_snapshot, {0: 2000})["population"].nunique() == 1


def test_the_total_holds_the_rows_known_only_to_the_whole_area() -> None:
    counts = pd.DataFrame({"source": "est", "area_code": ["A", "B", "B"], "period": [0, 0, 1], "count": [2, 3, 7]})
    totals = with_whole(counts, "A")
    assert totals[["area_code", "period", "count"]].to_numpy().tolist() == [
        ["A", 0, 5], ["A", 1, 7], ["B", 0, 3], ["B", 1, 7],
    ]  # fmt: skip


def test_codes_that_no_register_knows_stand_as_they_are(started_snapshot: Snapshot) -> None:
    frame = pd.DataFrame({"source": ["x"], "category": ["y"], "area_code": ["z"]})
    named = with_names(frame, started_snapshot).iloc[0]
    assert named[["source_label", "label", "area_name", "theme"]].tolist() == ["x", "y", "z", ""]


def test_a_part_that_explains_the_whole_stands_in_its_place(changed: Rows) -> None:
    rows = changed(("1814", 30, 10, "rise"), ("A", 25, 9, "rise"))
    assert lead_signals(rows, "1814")["area_code"].tolist() == ["A"]


def test_a_part_that_explains_little_gives_way_to_the_whole(changed: Rows) -> None:
    rows = changed(("1814", 30, 10, "rise"), ("A", 8, 3, "rise"))
    assert lead_signals(rows, "1814")["area_code"].tolist() == ["1814"]


def test_a_part_that_has_changed_the_other_way_stands_beside_the_whole(changed: Rows) -> None:
    rows = changed(("1814", 40, 10, "rise"), ("A", 48, 3, "rise"), ("B", 2, 40, "fall"), ("C", 5, 5, "normal"))
    assert changes_once(rows, "1814")["area_code"].tolist() == ["A", "B"]
    little = changed(("1814", 40, 10, "rise"), ("A", 8, 3, "rise"), ("B", 2, 40, "fall"))
    assert changes_once(little, "1814")["area_code"].tolist() == ["1814", "B"]


def test_every_category_is_counted_once_and_what_is_counted_is_what_could_be_judged(
    started_snapshot: Snapshot, this_year: Question
) -> None:
    found = find_changes(started_snapshot, this_year, TODAY)
    once = changes_once(found, this_year.area_code)
    judged = found[found["verdict"] != "too_few"]
    keys = ["source", "category"]
    assert set(map(tuple, once[keys].to_numpy())) == set(map(tuple, judged[keys].to_numpy()))
    for _, rows in once.groupby([*keys, "verdict"]):
        assert len(rows) == 1 or this_year.area_code not in set(rows["area_code"])


def test_rises_come_first_then_the_largest_and_no_more_than_three(changed: Rows) -> None:
    parts = [
        changed(("A", count, baseline, verdict), label=label)
        for label, count, baseline, verdict in [
            ("small", 12, 6, "rise"), ("fall", 2, 60, "fall"), ("large", 40, 6, "rise"), ("middle", 20, 6, "rise"),
            ("still", 90, 6, "normal"),
        ]
    ]  # fmt: skip
    assert lead_signals(pd.concat(parts), "1814")["label"].tolist() == ["large", "middle", "small"]


def test_where_nothing_has_changed_there_is_nothing_to_lead_with(changed: Rows) -> None:
    assert lead_signals(changed(("A", 5, 5, "normal")), "1814").empty


def told_once(group: pd.DataFrame, area_code: str) -> pd.DataFrame:
    """The rule of `changes_once` for one source × category, said plainly."""
    whole, found = group[group["area_code"] == area_code], group[group["verdict"].isin(SIGNALS)]
    parts = found[found["area_code"] != area_code]
    if whole.empty or not whole["verdict"].isin(SIGNALS).any():
        return next((rows for rows in (parts, whole) if len(rows)), group)
    alike = parts["verdict"] == whole["verdict"].iloc[0]
    change = abs(float((whole["count"] - whole["baseline"]).iloc[0]))
    explained = float((parts["count"] - parts["baseline"])[alike].abs().sum())
    return parts if alike.any() and explained >= MOST_EXPLAINED * change else pd.concat([whole, parts[~alike]])


@pytest.mark.parametrize("seed", range(40))
def test_all_groups_at_once_are_told_as_each_would_be_alone(seed: int) -> None:
    draw = np.random.default_rng(seed)
    cells = [(source, kind, area) for source in ("est", "polis") for kind in "abcd" for area in ("1814", *"ABC")]
    rows = pd.DataFrame(cells, columns=["source", "category", "area_code"]).sample(frac=0.8, random_state=seed)
    verdicts = draw.choice([verdict.value for verdict in Verdict], len(rows), p=_weights(draw))
    rows = rows.assign(verdict=verdicts, count=draw.integers(0, 60, len(rows)), baseline=draw.uniform(0, 60, len(rows)))
    judged = rows[rows["verdict"] != Verdict.TOO_FEW]
    alone = [told_once(group, "1814").index for _, group in judged.groupby(["source", "category"])]
    wanted = {index for indices in alone for index in indices}
    assert changes_once(rows, "1814").index.tolist() == [index for index in judged.index if index in wanted]


def _weights(draw: np.random.Generator) -> list[float]:
    weights = [float(draw.random()) + 2 * (verdict in SIGNALS) for verdict in Verdict]
    return [weight / sum(weights) for weight in weights]


def test_nothing_that_could_be_judged_is_told_once_as_nothing(changed: Rows) -> None:
    rows = changed(("1814", 5, 5, Verdict.TOO_FEW), ("A", 5, 5, Verdict.TOO_FEW))
    assert changes_once(rows, "1814").empty
    assert list(changes_once(rows, "1814").columns) == list(rows.columns)
