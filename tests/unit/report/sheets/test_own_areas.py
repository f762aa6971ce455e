"""Whoever has areas of his own is told nothing of the others, whatever the page."""

from datetime import date
from pathlib import Path

import pytest

from samverkan_data.access import Person, Role
from samverkan_data.lake import Lake, PersonsLake
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import make_view
from samverkan_data.report.asking import Asking
from samverkan_data.report.sheets import SHEETS, sheet_of
from samverkan_data.report.stored import write_value
from samverkan_data.settings import Settings

TODAY = date(2026, 11, 24)
OWN, OTHERS = "1814R005", ("Fjugesta", "Mullhyttan", "Södra landsbygden", "1814R006", "1814-FJUGESTA")


@pytest.mark.parametrize("name", SHEETS)
def test_a_page_of_own_areas_says_nothing_of_the_others(started_lake: Path, name: str) -> None:
    lake = PersonsLake(Lake.open(str(started_lake)), Person("a", Role.EDITOR, frozenset({OWN})))
    view = make_view(lake, lake.snapshot(), Settings(today=TODAY))
    sheet = sheet_of(name, Asking(view, read_choice(view, {"omrade": "1814"}, TODAY).choice, TODAY))
    told = write_value(sheet)
    assert [other for other in OTHERS if other in told] == []
