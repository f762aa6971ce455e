"""Municipalities of different kinds from nothing: every page is theirs, nothing raises, nothing is anybody else's."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from samverkan_data.intake.municipality import Wanted, begin_own, init_lake, usual_roles
from samverkan_data.lake import Lake
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.picture.own import own_picture
from samverkan_data.report.asking import Asking
from samverkan_data.report.sheets import SHEETS, controls_of, sheet_of
from samverkan_data.settings import Settings
from tests.conftest import TODAY

OTHERS = re.compile(r"lekeberg|örebro|orebro|fjugesta|mullhyttan|\b1814\b|\b1880\b", re.IGNORECASE)
ROLES = (*usual_roles("polis"), *usual_roles("kommun"))
GOTLAND, HASSLEHOLM, JONKOPING = "0980", "1293", "0680"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nobody") / "lake"
    init_lake(Lake.open(str(folder)), Settings(lake=str(folder), today=TODAY))
    return folder


@pytest.mark.parametrize(
    ("code", "police_area", "belongs"),
    [(GOTLAND, "", ""), (HASSLEHOLM, "Hässleholm", "Lokalpolisområde Hässleholm"),
     (JONKOPING, "", "Lokalpolisområde Södra Vätterbygden")],
)  # fmt: skip
def test_a_municipality_has_all_its_pages_from_nothing_and_no_word_of_the_example(
    empty: Path, tmp_path: Path, code: str, police_area: str, belongs: str
) -> None:
    settings = Settings(lake=str(shutil.copytree(empty, tmp_path / "lake")), today=TODAY)
    lake = Lake.open(settings.lake)
    wanted = Wanted(code, police_area, (), "Samverkan", date(2026, 1, 1), date(2029, 12, 31), True, ROLES, ("Östra",))
    assert begin_own(lake, settings, wanted, "BRÅ-samordnare", based_on=lake.version()).is_saved
    view = InternalView(lake.snapshot())
    own = own_picture(view.snapshot, code, TODAY)
    assert (own.police_area, own.roles, own.places, own.people) == (belongs, 10, ("Östra",), None)
    asking = Asking(view, read_choice(view, {}, TODAY).choice, TODAY)
    assert asking.choice.area_code == code
    for name in SHEETS:
        controls_of(name, asking)
        told = repr(sheet_of(name, asking))
        assert OTHERS.search(told) is None, OTHERS.search(told)
        assert "nan" not in told.split()
