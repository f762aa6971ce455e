"""What is added beside a picture changes nothing that it says of the rest: an agreement to come, a copy, total rows."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime

import pandas as pd
import pytest

from samverkan_data.lake import Lake
from samverkan_data.picture.gate.view import View, make_view
from samverkan_data.picture.incidents.changes import CELL, find_changes
from samverkan_data.picture.opening import opening_question
from samverkan_data.picture.question import Question
from samverkan_data.settings import Settings
from tests.conftest import TODAY
from tests.metamorphic.known_lakes import CATEGORIES, EST, POLICE, Plan, fill, publish
from tests.metamorphic.test_known_metamorphic import AREAS, RISEN, YEAR, said

Rows = Sequence[Mapping[str, object]]
Look = Callable[..., View]
MONTHLY = {(source, category, area): 4 for source in CATEGORIES for category in CATEGORIES[source] for area in AREAS}
PLAN = Plan(MONTHLY, frozenset([RISEN]))
QUESTIONS = [Question(area, YEAR.start, YEAR.end) for area in ("LPO", "A", "B", "A1")]


@pytest.fixture
def look(tmp_path_factory: pytest.TempPathFactory) -> Look:
    """Tables with rows that are published after the plan's, one by one -> the internal view."""

    def make(*added: tuple[str, Rows]) -> View:
        folder = str(tmp_path_factory.mktemp("plan") / "lake")
        lake = fill(Lake.open(folder), PLAN)
        for table, rows in added:
            publish(lake, table, rows)
        return make_view(lake, lake.snapshot(), Settings(lake=folder, today=TODAY))

    return make


def agreement(number: int, first: str, last: str, area: str = "A") -> dict[str, object]:
    days = {name: datetime.fromisoformat(day).date() for name, day in (("valid_from", first), ("valid_to", last))}
    parties = {"party_police": "LPO Test", "party_municipality": f"Kommun {area}"}
    return {"agreement_id": f"a{number}", "title": f"Nummer {number}", "area_code": area, **parties, **days}


def totals(area: str, source: str) -> Iterator[dict[str, object]]:
    """The sum of every month and category in an area, as a row of its own."""
    counts = Counter(
        (row["occurred_at"].replace(day=1, hour=0, minute=0), row["category"])  # type: ignore[attr-defined]
        for row in PLAN.incidents()
        if row["source"] == source
    )
    for (month, category), count in counts.items():
        yield {"incident_id": f"sum-{area}-{category}-{month}", "occurred_at": month, "precision": "month",
               "area_code": area, "category": category, "source": source, "count": count}  # fmt: skip


def copies(area: str, source: str) -> list[dict[str, object]]:
    """The rows of a source as another system has them: numbered from 1, in another municipality."""
    rows = [row for row in PLAN.incidents() if row["source"] == source]
    return [{**row, "incident_id": str(at), "area_code": area} for at, row in enumerate(rows, start=1)]


def check_same(
    before: View, after: View, questions: Sequence[Question], sources: Sequence[str] = tuple(CATEGORIES)
) -> None:
    for question in questions:
        told = [view.ask(find_changes, question, TODAY) for view in (before, after)]
        kept = [one[one["source"].isin(sources)].sort_values(CELL).reset_index(drop=True) for one in told]
        pd.testing.assert_frame_equal(*kept)
        assert said(before, question) == said(after, question)


@pytest.mark.parametrize(
    "later",
    [
        [agreement(2, "2027-01-01", "2030-12-31")],
        [agreement(2, "2027-01-01", "2030-12-31"), agreement(3, "2031-01-01", "2034-12-31")],
        [agreement(2, "2027-06-01", "2030-12-31", "B")],
    ],
)
def test_metamorphic_a_later_agreement_changes_no_row_no_sentence_and_no_page(look: Look, later: Rows) -> None:
    first = ("agreements", [agreement(1, "2022-01-01", "2026-12-31")])
    before, after = look(first), look(first, ("agreements", later))
    check_same(before, after, QUESTIONS)
    assert opening_question(before.ask, TODAY) == opening_question(after.ask, TODAY)


@pytest.mark.parametrize("area", ["LPO", "COUNTY"])
@pytest.mark.parametrize("source", [EST, POLICE])
def test_metamorphic_total_rows_in_a_file_of_their_own_change_no_row_and_no_sentence(
    look: Look, area: str, source: str
) -> None:
    check_same(look(), look(("incidents", list(totals(area, source)))), QUESTIONS)


@pytest.mark.parametrize("source", [EST, POLICE])
def test_metamorphic_a_renumbered_copy_from_another_municipality_changes_nothing_of_the_first(
    look: Look, source: str
) -> None:
    check_same(look(), look(("incidents", copies("B", source))), [QUESTIONS[1], QUESTIONS[3]])


def test_what_is_added_counts_where_it_is_added(look: Look) -> None:
    frames = [one.ask(find_changes, QUESTIONS[2], TODAY) for one in (look(), look(("incidents", copies("B", EST))))]
    assert not frames[0].equals(frames[1])
