"""A place by its code in one column and by its name in another."""

from collections.abc import Callable

import pytest

from samverkan_data.checking import Checked

CheckText = Callable[..., Checked]


@pytest.mark.parametrize(
    ("code", "name", "is_read"),
    [
        ("1880", "Örebro", True),
        ("1880", "Örebro kommun", True),
        ("1814", "LEK", True),
        ("1880", "", True),
        ("1880", "Örebro län", True),
        ("18", "Örebro län", True),
        ("0180", "Stockholms stad", True),
        ("1880", "Vivalla", False),
        ("1880", "Lekeberg", False),
        ("1814", "Vestvågøy", False),
        ("1814", "Örebro Vivalla", False),
        ("1814", "Örebro", False),
    ],
)
@pytest.mark.parametrize("form", ["own", "incidents", "population"])
def test_a_code_and_a_name_in_two_columns_must_agree(
    check_text: CheckText, code: str, name: str, is_read: bool, form: str
) -> None:
    texts = {
        "own": "Indikator;Områdeskod;Namn;Från;Till;Värde;Källa\nbra_totalt;{};{};2023-01-01;2023-12-31;7;Brå\n",
        "incidents": "Händelse-id;Tidpunkt;Kategori;Områdeskod;Namn;Källa\n1;2026-08-22;Trafik;{};{};EST\n",
        "population": "kommun_kod;kommun;folkmängd\n{};{};5000\n",
    }
    checked = check_text(texts[form].format(code, name), "Folkmängd 2023.csv")
    assert [f.code for f in checked.findings if f.severity == "error"] == ([] if is_read else ["code_and_name"])
