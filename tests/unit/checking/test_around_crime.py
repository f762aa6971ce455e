"""Words beside ”brott” in titles and names: places, words that leave it all crime; all others are asked about."""

from collections.abc import Callable

import pytest

from samverkan_data.checking import Checked

CheckText = Callable[..., Checked]
ROWS = "Kommun;Antal;Per 100 000 inv.\nLekebergs kommun;198;2305\nÖrebro kommun;11020;6850\n"
OWN = "Indikator;Område;Från;Till;Värde;Källa\nbra_totalt;1814;2025;2025;198;Brå\n"
ALL = (
    "Anmälda brott", "Lekebergs brott", "Lekeberg brott", "Brott i Örebro", "Brott Örebro län",
    "Brott, Lekebergs kommun", "brott_orebro", "anmalda-brott-kommunerna", "Brott per kommun",
    "Anmälda brott per kommun och 100 000 invånare",
    "Anmälda brott i landets kommuner", "Brå anmälda brott kommunvis slutlig", "Anmälda brott - Kopia (2)",
    "Anmälda brott i LPO Örebro", "Statistik över brott", "Brott Lekeberg och Örebro",
)  # fmt: skip
NOT_ALL = (
    "Brott lokaler", "Brott i lokaler", "Brott, lokaler", "Brott (restauranger)", "brott_skola", "Brott nattetid",
    "Skolans brott", "Mäns brott", "Svåra brott", "Ansökta brott", "Anmälda brott per invånare", "Brott per capita",
    "Brott på krogen", "Brottslighet i skolan", "Grova brott", "Ungdomsbrott", "Våldsbrott", "Hatbrott",
)  # fmt: skip


def errors(checked: Checked) -> list[str]:
    return [finding.code for finding in checked.findings if finding.severity == "error"]


@pytest.mark.parametrize("said", ALL)
def test_a_place_and_known_words_leave_it_all_crime(check_text: CheckText, said: str) -> None:
    assert errors(check_text(ROWS, f"{said} 2025.csv")) == []
    assert errors(check_text(f"{said} 2025\n{ROWS}", "export.csv")) == []
    assert errors(check_text(f"{said} 2025\n{OWN}", "export.csv")) == []


@pytest.mark.parametrize("said", NOT_ALL)
def test_any_other_word_is_asked_about_with_what_is_counted(check_text: CheckText, said: str) -> None:
    about = {"counted_unclear", "counts_other_than_crime", "counts_one_crime", "counts_some_crimes"}
    for text, name in ((ROWS, f"{said} 2025.csv"), (f"{said} 2025\n{ROWS}", "export.csv")):
        assert set(errors(check_text(text, name))) & about


@pytest.mark.parametrize("said", NOT_ALL[:13])
def test_so_it_is_in_our_own_form_and_beside_a_total(check_text: CheckText, said: str) -> None:
    table = f"{said}, Lekebergs kommun, antal\nBrottstyp;2023;2024\nTotalt;371;416\n"
    for text in (f"{said} 2025\n{OWN}", table):
        assert errors(check_text(text, "export.csv"))
