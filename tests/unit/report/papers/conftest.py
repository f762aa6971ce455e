"""The papers of the example municipality, and a lake of a test's own in which one is begun."""

import shutil
from pathlib import Path

import pytest

from samverkan_data.intake.editing import Edit, save_rows
from samverkan_data.lake import Lake
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import View
from samverkan_data.report.asking import Asking
from tests.conftest import TODAY

HOME = "1814"
PAPER = {
    "kind": "yearly", "title": "Lägesbild och åtgärdsplan 2026", "area_code": HOME, "period_start": "2026-05-01",
    "period_end": "2026-08-31", "role_id": "bra_samordnare", "diary": "KS 26/118",
}  # fmt: skip
ANSWER = "Trafiken vid torget i Fjugesta är det som flest störs av."
INSIDE = "Skolan ser samma unga som fältassistenterna."


def asked(view: View, area: str = HOME, **wanted: str) -> Asking:
    said = {"omrade": area, **wanted}
    return Asking(view, read_choice(view, said, TODAY).choice, TODAY, wanted=said)


@pytest.fixture(scope="session")
def begun(started_lake: Path, tmp_path_factory: pytest.TempPathFactory) -> Lake:
    """A lake where the yearly paper is begun and two questions are answered, one of them for the open edition."""
    folder = tmp_path_factory.mktemp("begun") / "lake"
    shutil.copytree(started_lake, folder)
    lake = Lake.open(str(folder))
    text = {"paper_id": "lagesbild-2026", "written_on": "2026-11-20", "role_id": "bra_samordnare"}
    edits = [
        Edit("papers", (), {"paper_id": "lagesbild-2026", **PAPER}),
        Edit("paper_texts", (), {**text, "question": "b1", "text": ANSWER, "may_leave": "ja"}),
        Edit("paper_texts", (), {**text, "question": "g1", "text": INSIDE}),
    ]
    outcome = save_rows(lake, edits, "BRÅ-samordnare", based_on=1, today=TODAY)
    assert outcome.is_saved, outcome.told
    return lake
