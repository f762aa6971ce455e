"""The papers of a municipality with published figures alone: nothing is invented, and what lacks is said once."""

import re

import pytest

from samverkan_data.intake import inspect, publish
from samverkan_data.intake.municipality import init_lake
from samverkan_data.lake import Lake
from samverkan_data.picture.gate.view import InternalView, View
from samverkan_data.report.papers import law, paper_sheet
from samverkan_data.report.papers.draft import asked as questions
from samverkan_data.settings import Settings
from samverkan_data.texts import papers as texts
from tests.conftest import TODAY
from tests.unit.report.papers.conftest import asked

HALLSBERG = "1861"
OTHERS = re.compile(r"lekeberg|fjugesta|mullhyttan|\b1814\b", re.IGNORECASE)
FILE = (
    "Indikator;Område;Från;Till;Grupp;Värde;Antal svar;Nedre gräns;Övre gräns;Status;Källa\n"
    "bra_totalt_per_100000;1861;2025-01-01;2025-12-31;alla;14657;;;;slutlig;Brå\n"
)


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    folder = str(tmp_path_factory.mktemp("published") / "lake")
    lake = Lake.open(folder)
    init_lake(lake, Settings(lake=folder, today=TODAY), HALLSBERG)
    publish(lake, inspect(FILE.encode(), "bra.csv", lake.snapshot(), TODAY), "x")
    return InternalView(lake.snapshot())


def test_the_yearly_paper_says_once_that_nobody_has_reported(view: View) -> None:
    sheet = paper_sheet(asked(view, HALLSBERG), "yearly", "e")
    assert [one.key for one in sheet.panels if one.key.startswith("e-tema")] == ["e-teman"]
    assert sheet.sections[0].lines == ()
    assert any("14 657" in one.heading.replace("\u00a0", " ") for one in sheet.panels)


def test_every_question_is_a_gap_and_nothing_is_of_another_municipality(view: View) -> None:
    sheet = paper_sheet(asked(view, HALLSBERG), "yearly")
    assert OTHERS.search(repr(sheet)) is None
    asks = [one for one in sheet.panels if one.heading.startswith("Att skriva: ")]
    assert len(asks) == len(questions("yearly"))


def test_published_crime_is_a_mapping_though_nobody_has_reported(view: View) -> None:
    mapping = law.duties(asked(view, HALLSBERG))["mapping"]
    assert (mapping.state, mapping.has) == (texts.PART, "Brå anmälda brott")
    assert texts.NO_INCIDENTS not in mapping.lacks


def test_the_factsheet_shows_the_figures_that_there_are(view: View) -> None:
    assert "f-tal" in [one.key for one in paper_sheet(asked(view, HALLSBERG), "factsheet").panels]
