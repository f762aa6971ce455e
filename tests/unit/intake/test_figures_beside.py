"""Figures beside the stored ones: parts above their wholes, and populations that have changed too much."""

from pathlib import Path

import pandas as pd
import pytest

from samverkan_data.checking import above_wholes
from samverkan_data.intake import inspect, publish
from samverkan_data.lake import Lake
from samverkan_data.schema.area_tree import AreaTree
from tests.unit.intake.conftest import TODAY

AREAS = "Områdeskod;Namn;Slag;Ingår i\n18;Örebro län;Län;\n1814;Lekeberg;Kommun;18\n1880;Örebro;Kommun;18\n"
INDICATORS = "Indikatorkod;Namn;Enhet;Mätning\nfolkmangd;Folkmängd;antal;SCB\n"
HEADER = "Indikator;Område;Från;Till;Värde;Källa\n"


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    lake = Lake.open(str(tmp_path / "lake"))
    for name, text in {"areas.csv": AREAS, "indicators.csv": INDICATORS}.items():
        publish(lake, inspect(text.encode(), name, lake.snapshot(), TODAY), "x")
    return lake


def codes(lake: Lake, *rows: str) -> set[str]:
    found = inspect((HEADER + "\n".join(rows)).encode(), "f.csv", lake.snapshot(), TODAY)
    return {finding.code for finding in found.findings}


def line(area: str, value: int, year: int = 2024, indicator: str = "folkmangd") -> str:
    day = f"{year}-12-31"
    return f"{indicator};{area};{day};{day};{value};SCB"


@pytest.mark.parametrize(
    ("county", "towns", "is_told"),
    [(306_000, (160_000,), False), (306_000, (320_000,), True), (160_000, (160_003,), False),
     (306_000, (160_000, 170_000), True), (330_000, (160_000, 170_000), False)],
)  # fmt: skip
def test_a_part_is_not_larger_than_its_whole(lake: Lake, county: int, towns: tuple[int, ...], is_told: bool) -> None:
    areas = ("1880", "1814")
    rows = [line(area, value, 1990) for area, value in zip(areas, towns, strict=False)]
    assert ("part_above_whole" in codes(lake, line("18", county, 1990), *rows)) is is_told
    content = (HEADER + line("18", county, 1990)).encode()
    publish(lake, inspect(content, "county.csv", lake.snapshot(), TODAY), "Analytiker")
    assert ("part_above_stored" in codes(lake, *rows)) is is_told


def test_numbers_that_stand_many_times_are_not_each_beside_all_of_their_wholes() -> None:
    count = 20_000
    rows = pd.DataFrame({"area_code": ["18"] * count + ["1880"] * count, "value": [5.0] * count + [50.0] * count})
    rows = rows.assign(indicator="folkmangd", group="alla", period_start="2024-12-31", period_end="2024-12-31")
    register = pd.DataFrame({"indicator": ["folkmangd"], "unit": ["antal"], "parent": [None]})
    tree = AreaTree(["18", "1880"], ["lan", "kommun"], [None, "18"])
    assert above_wholes(rows, register, tree)["area_code"].tolist() == ["1880"]


@pytest.mark.parametrize(("value", "is_told"), [(8_608, False), (8_900, False), (6_500, True), (11_000, True)])
def test_a_population_that_differs_from_the_stored_one_is_told(lake: Lake, value: int, is_told: bool) -> None:
    content = (HEADER + line("1814", 8_606, 1990)).encode()
    publish(lake, inspect(content, "before.csv", lake.snapshot(), TODAY), "Analytiker")
    assert ("population_differs" in codes(lake, line("1814", value, 1991))) is is_told
