"""Names of persons under headers that are about persons."""

from collections.abc import Callable

import pytest

from samverkan_data.checking import Checked

CheckText = Callable[..., Checked]

HEADER = "Händelse-id;Tidpunkt;Kategori;Område;Källa"
ROWS = ("1;2026-08-22;Trafik;Lekeberg;EST", "2;2026-08-23;Trafik;Lekeberg;EST", "3;2026-08-24;Trafik;Lekeberg;EST")


def found(check_text: CheckText, header: str, cells: tuple[str, ...]) -> list[tuple[int | None, str | None]]:
    rows = [f"{row};{cell}" for row, cell in zip(ROWS, cells, strict=True)]
    checked = check_text("\n".join([f"{HEADER};{header}", *rows, ""]), "est.csv")
    told = [finding for finding in checked.findings if finding.code == "person_name_column"]
    assert not any("Testsson" in f"{one.message}{one.remedy}" for one in checked.findings)
    assert checked.accepted is not bool(told)
    return [(one.row, one.column) for one in told]


@pytest.mark.parametrize(
    "header",
    [
        "Handläggare",
        "Handläggarens namn",
        "Handlaggare",
        "ANSVARIG_HANDLÄGGARE",
        "Anmälare",
        "Kontaktperson",
        "Målsägande",
        "Misstänkt",
        "Uppgiftslämnare",
        "Registrerad av",
        "SkapadAv",
        "Senast ändrad av",
        "Vittne",
        "Rapporterad_av",
        "reported_by",
        "contact.name",
        "Utredare",
        "Brottsoffer",
    ],
)
@pytest.mark.parametrize(
    "name", ["Test Testsson", "TEST TESTSSON", "Testsson, Test", "T. Testsson", "Test von Testsson"]
)
def test_one_name_under_a_header_about_persons_stops_the_file(check_text: CheckText, header: str, name: str) -> None:
    assert found(check_text, header, ("Kommunpolis", name, "")) == [(3, header)]


@pytest.mark.parametrize("header", ["Förnamn", "Efternamn", "Anmälarens efternamn", "first_name"])
def test_any_text_under_a_header_of_names_stops_the_file(check_text: CheckText, header: str) -> None:
    assert found(check_text, header, ("Testsson", "", "testsson")) == [(2, header), (4, header)]


@pytest.mark.parametrize("header", ["Namn", "Kontakt", "Ansvarig", "Ägare", "Rapportör", "Signatur"])
@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        (("Test Testsson", "Testa Testsson", "Skola"), [2, 3]),
        (("Skola", "Test Testsson", "Bostadsbolag"), []),
        (("Nya Byn", "Stora Testby", "Norra Testby"), [2]),
        (("Skola", "", "Väktare"), []),
    ],
)
def test_under_a_header_that_may_mean_much_else_half_must_be_names(
    check_text: CheckText, header: str, cells: tuple[str, ...], rows: list[int]
) -> None:
    expected = [] if cells[0] == "Nya Byn" else rows
    assert found(check_text, header, cells) == [(row, header) for row in expected]


@pytest.mark.parametrize("header", ["Handläggare", "Uppgiftslämnare", "Rapportör", "Anmälare"])
@pytest.mark.parametrize(
    "cell",
    [
        "Kommunpolis",
        "Polisen Bergslagen",
        "Lekebergs Bostäder",
        "Fjugesta Skola",
        "Securitas Bevakning",
        "Boende",
        "Hallsbergs Bostäder AB",
        "Privatperson",
        "Örebro Kommun",
        "Teknik och fritid",
        "4711",
        "Trygghet Säkerhet",
        "HSB Örebro",
    ],
)
def test_functions_and_organisations_stay(check_text: CheckText, header: str, cell: str) -> None:
    assert found(check_text, header, (cell, cell, "")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Områdeskod;Namn;Slag;Ingår i\n1814-X;Västra Byn;Ort;1814\n1814-Y;Stora Mellangård;Ort;1814\n",
        "Kategorikod;Namn;Träd\nest_x;Otillåten Körning;EST\n",
    ],
)
def test_rows_of_registers_have_names_of_their_own(check_text: CheckText, text: str) -> None:
    assert check_text(text, "register.csv").accepted
