"""Words that say that crimes are not all that were reported, and files that leave columns unread."""

import pytest

from samverkan_data.reading import recognise
from samverkan_data.reading.counted import other_than_crime, some_crimes

MUNICIPALITIES = "Kommun;Antal;Per 100 000 inv.\nLekebergs kommun;371;4315\nKumla kommun;900;4100\n"


@pytest.mark.parametrize(
    "said",
    [
        "Bearbetade brott",
        "Prövade brott",
        "Arkiverade brott",
        "Pågående brott",
        "Återkallade anmälda brott",
        "Ansökta brott",
    ],
)
def test_what_has_been_done_with_crimes_is_not_that_they_were_reported(said: str) -> None:
    found = recognise(MUNICIPALITIES.encode(), f"{said} 2025.csv")
    told = [*(finding.code for finding in found.findings), *(doubt.finding.code for doubt in found.doubts)]
    assert "counts_other_than_crime" in told


@pytest.mark.parametrize(
    "said",
    [
        "Anmälda brott",
        "Polisanmälda brott",
        "Registrerade brott",
        "Alla anmälda brott",
        "Samtliga brott",
        "Brott per kommun",
    ],
)
def test_all_reported_crime_is_read(said: str) -> None:
    assert not other_than_crime(said)
    assert not some_crimes(said)
    assert not recognise(MUNICIPALITIES.encode(), f"{said} 2025.csv").doubts


@pytest.mark.parametrize("part", ["mot äldre", "kvinnor", "exklusive trafik", "i skolmiljö", "per utredare"])
def test_a_total_of_a_part_is_asked_about(part: str) -> None:
    table = f"Anmälda brott {part}, Lekebergs kommun, antal\nBrottstyp;2023;2024\nTotalt antal brott;371;416\n"
    assert "counts_some_crimes" in [f.code for f in recognise(table.encode(), "tabell.csv").findings]


@pytest.mark.parametrize("header", ["2024-2025", "2024/2025", "Förändring", "Anm.", "jul", "20245"])
def test_a_column_that_no_year_is_known_for_is_told(header: str) -> None:
    table = f"Anmälda brott, Lekebergs kommun, antal\nBrottstyp;2023;{header}\nTotalt antal brott;371;416\n"
    found = recognise(table.encode(), "tabell.csv").findings
    assert [f.column for f in found if f.code == "column_not_stored"] == [header]


@pytest.mark.parametrize("header", ["Kommunkod;Kommun", "Kod;Namn", "kommun_kod;kommun_namn"])
def test_names_beside_codes_are_compared_and_not_told_of(header: str) -> None:
    text = f"{header};Folkmängd 2024\n1814;Lekeberg;8606\n1880;Örebro;160000\n"
    assert recognise(text.encode(), "export.csv").findings == ()
    assert recognise(text.encode(), "export.csv").table == "observations"


def test_a_share_of_nobody_knows_what_is_no_indicator() -> None:
    assert recognise("Region;År;Andel\nLekeberg;2024;16\n".encode(), "export.csv").format != "scb_pxweb"
