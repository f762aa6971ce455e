"""Small registers, and one call from lines of text to what the check says."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from samverkan_data.checking import Checked, Known, check
from samverkan_data.reading import recognise

TODAY = date(2026, 11, 24)
AREAS = [
    ("18", "Örebro län", "lan", None, None),
    ("1814", "Lekeberg", "kommun", "18", "Hela kommunen|LEK"),
    ("1880", "Örebro", "kommun", "18", "Orebro"),
    ("0180", "Stockholm", "kommun", None, None),
    ("01", "Stockholms län", "lan", None, None),
    ("00", "Riket", "land", None, None),
    ("03", "Uppsala län", "lan", None, None),
    ("0380", "Uppsala", "kommun", "03", None),
    ("12", "Skåne län", "lan", None, None),
    ("LPO", "Lokalpolisområde Örebro", "lpo", "18", "LPO Örebro"),
    ("1814-N", "Norra landsbygden", "regso", "1814", None),
    ("1814-C", "Centrum", "ort", "1814", None),
    ("1880-C", "Centrum", "ort", "1880", None),
    ("1814-L", "Lanna", "ort", "1814", "1814L_RegSO2020"),
    ("1880-L", "Lanna", "ort", "1880", None),
]
CATEGORIES = [("est_trafik", "Trafik", "est", None, "Buskörning"), ("tema_trafik", "Trafiken", "tema", None, None)]
INDICATORS = [
    ("bra_totalt", "Anmälda brott", "antal"),
    ("bra_totalt_per_100000", "Anmälda brott per 100 000 invånare", "per_100000"),
    ("otrygg", "Otrygga", "procent"),
    ("oro", "Oro", "index"),
    ("folkmangd", "Folkmängd", "antal"),
]


@pytest.fixture(scope="session")
def known() -> Known:
    return Known(
        areas=pd.DataFrame(AREAS, columns=["area_code", "name", "kind", "parent", "aliases"]),
        categories=pd.DataFrame(CATEGORIES, columns=["category", "label", "tree", "parent", "aliases"]),
        indicators=pd.DataFrame(INDICATORS, columns=["indicator", "label", "unit"]).assign(parent=None, aliases=None),
        agreements=pd.DataFrame({"agreement_id": ["lekeberg-2022"], "title": ["Överenskommelse"]}),
    )


@pytest.fixture(scope="session")
def check_text(known: Known) -> Callable[..., Checked]:
    def run(text: str, name: str = "f.csv") -> Checked:
        return check(recognise(text.encode(), name), known, TODAY, name)

    return run
