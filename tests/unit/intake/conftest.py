"""A lake with two areas and one category, and calls that take a text all the way in."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from samverkan_data.intake import Inspection, inspect, publish
from samverkan_data.lake import Lake, Upload

TODAY = date(2026, 11, 24)
AREAS = "Områdeskod;Namn;Slag\n1814;Lekeberg;Kommun\n1880;Örebro;Kommun\n"
CATEGORIES = "Kategorikod;Namn;Träd\nest_trafik;Trafik;EST\n"
INDICATORS = "Indikatorkod;Namn;Enhet;Mätning\nbra_totalt;Anmälda brott;antal;Brå\n"


@pytest.fixture(scope="session")
def registers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a lake with the registers, which nobody changes."""
    folder = tmp_path_factory.mktemp("registers") / "lake"
    lake = Lake.open(str(folder))
    for name, text in {"areas.csv": AREAS, "categories.csv": CATEGORIES, "indicators.csv": INDICATORS}.items():
        publish(lake, inspect(text.encode(), name, lake.snapshot(), TODAY), "x")
    return folder


@pytest.fixture
def lake(registers: Path, tmp_path: Path) -> Lake:
    return Lake.open(str(shutil.copytree(registers, tmp_path / "lake")))


@pytest.fixture
def read(lake: Lake) -> Callable[..., Inspection]:
    """Lines of incidents `id;moment;area` -> the file inspected against the lake."""

    def run(*lines: str, name: str = "est.csv") -> Inspection:
        rows = [f"{line};est_trafik;EST" for line in lines]
        content = "\n".join(["Händelse-id;Tidpunkt;Område;Kategori;Källa", *rows]).encode()
        return inspect(content, name, lake.snapshot(), TODAY)

    return run


@pytest.fixture
def send(lake: Lake, read: Callable[..., Inspection]) -> Callable[..., Upload]:
    """As `read`, and published."""

    def run(*lines: str, name: str = "est.csv", replace: bool = False, example: bool = False) -> Upload:
        return publish(lake, read(*lines, name=name), "Analytiker", replace, example)

    return run
