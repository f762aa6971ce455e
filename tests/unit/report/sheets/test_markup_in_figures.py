"""What files and people call things is text in every figure: plotly reads tags and links in any text that it draws."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from samverkan_data.intake.editing import Edit, rows_by_key, save_rows
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.report.asking import Asking
from samverkan_data.report.sheets import SHEETS, sheet_of
from samverkan_data.schema import TABLES

TODAY, HOME = date(2026, 11, 24), "18"
LINK, ESCAPED, TAG = '<a href="https://x.example/">', "&lt;a", re.compile(r"<a\b|\\\\u003ca\b", re.IGNORECASE)
NAMED = ("areas", "categories", "indicators", "roles", "actions", "promises", "events", "problems")
NAMING = {"lagesbild", "handelser", "jamfor", "trygghet", "ansvar"}
"""Pages with figures that name something."""


@pytest.fixture(scope="module")
def renamed(started_lake: Path, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Everything near home that has a name has a link in it."""
    lake = Lake.open(str(shutil.copytree(started_lake, tmp_path_factory.mktemp("renamed") / "lake")))
    for name in NAMED:
        label = TABLES[name].label
        edits = [
            Edit(name, key, {label: LINK + row.texts[label]})
            for key, row in rows_by_key(lake.snapshot(), name).items()
            if name != "areas" or key[0].startswith(HOME)
        ]
        assert edits
        assert save_rows(lake, edits, "x", based_on=lake.version(), today=TODAY).is_saved
    return lake.snapshot()


@pytest.mark.parametrize("name", SHEETS)
def test_no_name_is_a_link(renamed: Snapshot, name: str) -> None:
    wanted, view = {"omrade": "1814"}, InternalView(renamed)
    sheet = sheet_of(name, Asking(view, read_choice(view, wanted, TODAY).choice, TODAY, wanted=wanted))
    panels = [panel for section in sheet.sections for column in section.columns for panel in column if panel]
    drawn = {panel.key: panel.figure.spec for panel in panels if panel.figure is not None}
    assert [key for key, spec in drawn.items() if TAG.search(spec)] == []
    assert name not in NAMING or any(ESCAPED in spec for spec in drawn.values())
