"""Example data and freshness are of the rows shown: another municipality's are not told of here."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.examples import examples_in
from samverkan_data.picture.gate.view import OpenView, make_view
from samverkan_data.picture.incidents.freshness import freshness
from samverkan_data.settings import Settings
from tests.conftest import TODAY
from tests.metamorphic.known_lakes import EST, POLICE, Plan, fill

EXAMPLE = ("incidents", "observations", "problems", "promises", "actions", "events", "meetings", "decisions")
Made = Callable[..., Snapshot]


@pytest.mark.parametrize("area", ["1814", "1814-FJUGESTA", "18", "00", ""])
def test_where_lekebergs_rows_are_shown_they_are_example_data(started_snapshot: Snapshot, area: str) -> None:
    assert examples_in(started_snapshot, area).tables == EXAMPLE
    assert examples_in(started_snapshot, area).sources == ("est", "polisanmalan")


@pytest.mark.parametrize("area", ["1861", "1880", "1885"])
def test_another_municipality_has_no_example_data(
    started_snapshot: Snapshot, started_open_view: OpenView, area: str
) -> None:
    for found in (examples_in(started_snapshot, area), started_open_view.ask(examples_in, area)):
        assert (found.tables, found.sources, found.sentence("X")) == ((), (), "")


def test_the_open_view_says_the_same_of_the_municipality(
    started_snapshot: Snapshot, started_open_view: OpenView
) -> None:
    told, whole = started_open_view.ask(examples_in, "1814"), examples_in(started_snapshot, "1814")
    assert (*told.tables, "meetings", "decisions") == whole.tables
    assert told.sources == whole.sources


def test_the_sentence_names_what_is_made_up(started_snapshot: Snapshot) -> None:
    found = examples_in(started_snapshot, "1814")
    assert found.sentence("Lekeberg") == (
        "Händelser, mätningar, problem, löften, åtgärder, evenemang, möten och beslut för Lekeberg är påhittade. "
        "Allt annat är riktiga uppgifter."
    )
    only = found._replace(tables=("actions",))
    assert only.sentence() == "Åtgärder är påhittade. Allt annat är riktiga uppgifter."


def test_fresh_is_what_the_area_has(started_snapshot: Snapshot, started_open_view: OpenView) -> None:
    told = [source.text() for source in freshness(started_snapshot, "1814")]
    assert told[:2] == ["EST t.o.m. oktober 2026", "Polisanmälan t.o.m. oktober 2026"]
    assert any("mätning" in text for text in told)
    for ask in (lambda *asked: asked[0](started_snapshot, *asked[1:]), started_open_view.ask):
        elsewhere = [source.label for source in ask(freshness, "1861")]
        assert elsewhere == ["Brå anmälda brott", "SCB folkmängd"]


def test_a_source_that_ended_in_one_municipality_is_fresh_there_as_it_is(tmp_path: Path) -> None:
    monthly = {(POLICE, "pol_a", "A1"): 20, (POLICE, "pol_a", "B1"): 20, (EST, "est_a", "B1"): 20}
    plan = replace(Plan(monthly), hole=("B1", date(2026, 8, 1), date(2026, 10, 31)))
    lake = fill(Lake.open(str(tmp_path / "lake")), plan)
    view = make_view(lake, lake.snapshot(), Settings(today=TODAY))
    told = {area: [source.text() for source in view.ask(freshness, area)] for area in ("A", "B", "LPO")}
    assert told == {
        "A": ["Polisanmälan t.o.m. oktober 2026"],
        "B": ["EST t.o.m. juli 2026", "Polisanmälan t.o.m. juli 2026"],
        "LPO": ["EST t.o.m. juli 2026", "Polisanmälan t.o.m. juli 2026"],
    }
