"""A lake of made-up places, and calls that look at files and publish them."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from samverkan_data.access import as_open
from samverkan_data.intake import Inspection, inspect, publish
from samverkan_data.lake import Lake, Snapshot, Upload
from samverkan_data.picture.gate import view
from samverkan_data.picture.gate.view import View
from samverkan_data.settings import Settings
from tests.conftest import ROUNDING_KEY
from tests.metamorphic.known_lakes import Plan, fill

TODAY = date(2026, 11, 24)
Views = Callable[..., View]
AREAS = """Områdeskod;Namn;Slag;Ingår i;Andra namn
00;Riket;Land;;Hela landet
18;Örebro län;Län;00;
LPO-OREBRO;Lokalpolisområde Örebro;Lokalpolisområde;18;LPO Örebro
1814;Lekeberg;Kommun;LPO-OREBRO;
1880;Örebro;Kommun;LPO-OREBRO;
1814-F;Fjugesta;Ort;1814;
1814-L;Lanna;Ort;1814;
1880-V;Vivalla;Ort;1880;
"""
CATEGORIES = """Kategorikod;Namn;Träd;Ingår i;Andra namn
est_klotter;Klotter;EST;;
est_skrap;Nedskräpning;EST;;
pol_skadegorelse;Skadegörelse;Polisen;;Skadegörelsebrott
pol_stold;Stöld;Polisen;;Tillgreppsbrott
pol_inbrott;Inbrottsstöld;Polisen;pol_stold;Bostadsinbrott
pol_cykel;Cykelstöld;Polisen;pol_stold;
"""


@pytest.fixture(scope="session")
def registers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a lake with the registers, which nobody changes."""
    folder = tmp_path_factory.mktemp("registers") / "lake"
    lake = Lake.open(str(folder))
    for name, text in {"areas.csv": AREAS, "categories.csv": CATEGORIES}.items():
        publish(lake, inspect(text.encode(), name, lake.snapshot(), TODAY), "x")
    return folder


@pytest.fixture
def lake(registers: Path, tmp_path: Path) -> Lake:
    return Lake.open(str(shutil.copytree(registers, tmp_path / "lake")))


@pytest.fixture
def look(lake: Lake) -> Callable[..., Inspection]:
    """The text of a file and its name -> the file checked against the lake, once for each version of it."""

    @cache
    def inspected(text: str, name: str, sums: str, snapshot: Snapshot) -> Inspection:
        return inspect(text.encode(), name, snapshot, TODAY, sums=sums)

    return lambda text, name="est.csv", sums="": inspected(text, name, sums, lake.snapshot())


@pytest.fixture
def send(lake: Lake, look: Callable[..., Inspection]) -> Callable[..., Upload]:
    """As `look`, and published."""
    return lambda text, name="est.csv", replace=False, sums="": publish(
        lake, look(text, name, sums), "Analytiker", replace
    )


@pytest.fixture(scope="session")
def views(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., View]]:
    """A plan -> the internal or the open view of its lake."""

    def make(plan: Plan, *, is_open: bool = False) -> View:
        folder = str(tmp_path_factory.mktemp("plan") / "lake")
        lake = fill(Lake.open(folder), plan)
        settings = Settings(lake=folder, today=TODAY)
        return view.make_view(lake, lake.snapshot(), as_open(settings) if is_open else settings)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(view, "rounding_key", lambda _: ROUNDING_KEY)
        yield make
