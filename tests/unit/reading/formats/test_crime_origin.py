"""Tables of crimes that may be an extract of the police or Brå's published figures."""

import pytest

from samverkan_data.reading import HandMapping, recognise

YEARLY = "Kommun;Brott;År;Antal\nLekeberg;Narkotikabrott;2025;4\n"
MONTHLY = "Kommun;Brott;År;Månad;Antal\nLekeberg;{label};2025;3;4\n"


def table_of(text: str, name: str = "f.csv") -> str:
    return recognise(text.encode(), name).table


@pytest.mark.parametrize("text", [YEARLY, YEARLY.replace("Narkotikabrott", "Stöld"), MONTHLY.format(label="Klotter")])
def test_what_both_may_hold_is_asked(text: str) -> None:
    found = recognise(text.encode(), "f.csv")
    assert (found.table, [finding.code for finding in found.findings]) == ("", ["origin_unknown"])


@pytest.mark.parametrize(
    "text",
    [
        MONTHLY.format(label="Stöld ur bil, parkeringshus"),
        MONTHLY.format(label="1206;Klotter").replace("Brott;", "Brottskod;Brott;"),
        YEARLY.replace("Brott;", "Brottsrubricering;"),
        YEARLY.replace("Kommun", "Stadsdel"),
        "Kommun;Brott;År\nLekeberg;Narkotikabrott;2025\n",
        "Kommun;Brott;Datum;Antal\nLekeberg;Narkotikabrott;2025-03-02;4\n",
    ],
)
def test_what_only_the_police_have_is_cases(text: str) -> None:
    assert table_of(text) == "incidents"


@pytest.mark.parametrize(
    "text",
    [
        YEARLY + "Hela landet;Narkotikabrott;2025;4\n",
        YEARLY + "Lekeberg;Totalt antal brott;2025;4\n",
        YEARLY + "Lekeberg;därav klotter;2025;4\n",
        YEARLY.replace("2025", "2025 prel."),
        YEARLY.replace("Kommun", "Region"),
    ],
)
def test_what_only_published_tables_have_is_observations(text: str) -> None:
    assert table_of(text) == "observations"


@pytest.mark.parametrize(
    ("said", "name", "table"),
    [
        ("Källa: Polisen", "f.csv", "incidents"),
        ("Uttag av Polismyndigheten", "f.csv", "incidents"),
        ("Källa: Brå", "f.csv", "observations"),
        ("Hämtat från www.bra.se", "f.csv", "observations"),
        ("", "polisen_2025.csv", "incidents"),
        ("", "bra_2025.csv", "observations"),
        ("Det här är en bra tabell", "f.csv", ""),
        ("Polisens ärenden, sammanställda av Brå", "f.csv", ""),
    ],
)
def test_what_the_file_says_decides_where_content_does_not(said: str, name: str, table: str) -> None:
    more = "Lekeberg;Skadegörelsebrott;2025;9\n"
    assert table_of(f"{said}\n\n{YEARLY}{more}" if said else YEARLY, name) == table


@pytest.mark.parametrize(
    ("first", "second", "table"),
    [
        ("Polisanmälan", "Polisen", "incidents"), ("Brå", "Brå", "observations"), ("Polisen", "Brå", ""),
        ("", "", ""), ("Eget", "Eget", ""),
    ],
)  # fmt: skip
def test_a_column_of_sources_decides_where_all_rows_say_the_same(first: str, second: str, table: str) -> None:
    rows = f"Lekeberg;Narkotikabrott;2025;4;{first}\nÖrebro;Narkotikabrott;2025;9;{second}\n"
    assert table_of(f"Kommun;Brott;År;Antal;Källa\n{rows}") == table


def test_a_mapping_that_somebody_has_made_goes_before_the_question() -> None:
    columns = {"area_code": "Kommun", "category": "Brott", "occurred_at": "År", "count": "Antal"}
    said = HandMapping("Uttag", "incidents", columns, {"source": "polisanmalan"})
    assert recognise(YEARLY.encode(), "f.csv", mappings=[said]).format == "by_hand"
    assert recognise((YEARLY + "Hela landet;Klotter;2025;4\n").encode(), "f.csv", mappings=[said]).format == "bra_sol"


@pytest.mark.parametrize("header", ["Per invånare", "Uppklarade", "Värde"])
def test_a_figure_under_a_strange_header_is_not_left_out_with_its_row_as_one_case(header: str) -> None:
    found = recognise(f"Kommun;År;Brottstyp;{header}\nLekeberg;2024;Stöld;6,5\n".encode(), "f.csv")
    assert found.format != "polisen_extract"
