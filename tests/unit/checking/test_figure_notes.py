"""Signs of footnotes behind figures, counts with decimals, empty counts and codes saved as numbers."""

from collections.abc import Callable

import pytest

from samverkan_data.checking import Checked

CheckText = Callable[..., Checked]
OBSERVATION = "Indikator;Område;Från;Till;Värde;Antal svar;Källa\n"
INCIDENT = "Händelse-id;Tidpunkt;Område;Kategori;Källa;Antal\n"


@pytest.mark.parametrize(
    "sign", ["*", " *", "**", " 1)", " *)", "¹", " ²", "¹²", "†", " r", "r", "\u00a0*", " %*", "%¹"]
)
def test_a_sign_behind_a_figure_is_told_and_the_figure_is_read(check_text: CheckText, sign: str) -> None:
    checked = check_text(OBSERVATION + f"otrygg;1814;2024;2024;37,1{sign};;Brå\n")
    assert [(f.code, f.row, f.detail) for f in checked.findings] == [("note_sign", 2, "1")]
    assert checked.rows.column("value").to_pylist() == [37.1]


@pytest.mark.parametrize(
    "text",
    ["ca 371", "≈371", "<5", ">5", "5–10", "3711)", "371 (1)", "371 p", "371?", "(371)", "#REF!", "tre", "--3", "+-3",
     "3*71", "*371", "371 371 1", "371/2", "371;", "1 2"],
)  # fmt: skip
def test_a_figure_whose_meaning_is_unsure_stops_the_file(check_text: CheckText, text: str) -> None:
    checked = check_text(OBSERVATION + f'bra_totalt;1814;2024;2024;"{text}";;Brå\n')
    assert not checked.accepted
    assert 2 in [f.row for f in checked.findings if f.severity == "error"]


@pytest.mark.parametrize("text", ["e.u.", "saknas", "..", "sekretess", "-"])
def test_a_marker_beside_the_value_is_told_too(check_text: CheckText, text: str) -> None:
    checked = check_text(OBSERVATION + f"otrygg;1814;2024;2024;37;{text};Brå\n")
    assert [(f.code, f.row, f.column, f.value) for f in checked.findings] == [("marker_read", 2, "Antal svar", text)]
    assert checked.rows.column("n").to_pylist() == [None]


@pytest.mark.parametrize("texts", [("21,723", "22,179"), ("21,000",), ("21.723", "4,5"), ("416,5",), ("416.5",)])
def test_a_count_with_decimals_stops_the_file(check_text: CheckText, texts: tuple[str, ...]) -> None:
    rows = "".join(f"bra_totalt;1814;{2020 + year};{2020 + year};{text};;Brå\n" for year, text in enumerate(texts))
    checked = check_text(OBSERVATION + rows)
    assert "count_with_decimals" in [f.code for f in checked.findings if f.severity == "error"]


@pytest.mark.parametrize("text", ["416", "416,0", "416.0", "1 416", "1.416.000", "-0"])
def test_a_whole_count_is_read(check_text: CheckText, text: str) -> None:
    assert check_text(OBSERVATION + f"bra_totalt;1814;2020;2020;{text};;Brå\n").accepted


@pytest.mark.parametrize(
    ("counts", "code", "accepted"),
    [(("2", ""), "required_empty", False), (("1", ""), "counted_as_one", True), (("0", ""), "required_empty", False)],
)
def test_an_empty_count_among_others_is_no_single_incident(
    check_text: CheckText, counts: tuple[str, ...], code: str, accepted: bool
) -> None:
    rows = "".join(f"{place};2026-08-22;1814;est_trafik;EST;{count}\n" for place, count in enumerate(counts))
    checked = check_text(INCIDENT + rows)
    assert ([f.code for f in checked.findings], checked.accepted) == ([code], accepted)


def test_codes_saved_as_numbers_are_the_codes_and_told(check_text: CheckText) -> None:
    checked = check_text(INCIDENT + "17.0;2026-08-22;180.0;est_trafik;EST;1\n18.0;2026-08-22;1814,0;est_trafik;EST;1\n")
    assert [(f.code, f.column, f.value, f.detail) for f in checked.findings] == [
        ("code_as_number", "Händelse-id", "17.0", "2"), ("code_as_number", "Område", "180.0", "2"),
    ]  # fmt: skip
    assert checked.rows.select(["incident_id", "area_code"]).to_pylist() == [
        {"incident_id": "17", "area_code": "0180"}, {"incident_id": "18", "area_code": "1814"},
    ]  # fmt: skip


def test_a_code_saved_as_a_number_agrees_with_itself_and_its_name(check_text: CheckText) -> None:
    rows = "kommun_kod;kommun_namn;population\n1814.0;Lekeberg;8606\n1880.0;Örebro;158000\n"
    assert check_text(rows, "population_kommun_2024.csv").accepted
