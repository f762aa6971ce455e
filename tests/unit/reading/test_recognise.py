"""What a file is, told from its headers."""

from importlib import import_module

import pytest
from xlsxwriter import Workbook

from samverkan_data.reading import Opened, Recognised, make_text_table, recognise
from samverkan_data.schema import TABLES
from tests.unit.reading.packages import xlsx

MODULE = import_module("samverkan_data.reading.recognise")


def template(table: str) -> bytes:
    columns = TABLES[table].file_columns
    return (";".join(c.header for c in columns) + "\n" + ";".join("x" for _ in columns) + "\n").encode()


@pytest.mark.parametrize("table", TABLES)
def test_every_template_is_recognised_with_every_column(table: str) -> None:
    found = recognise(template(table), "f.csv")
    assert (found.format, found.table, found.findings) == ("samverkan", table, ())
    assert list(found.mapping) == [c.name for c in TABLES[table].file_columns]


@pytest.mark.parametrize(
    "header",
    [
        "tidpunkt;OMRÅDE;kategori;källa",
        " Tidpunkt ;Omrade; Kategori;Kalla",
        "Datum och  tid;Kommun;Brottstyp;Datakälla",
        "handelse_tid_fran;Ort;Händelsetyp;source",
        "occurred_at;area_code;category;source",
    ],
)
def test_headers_may_be_written_in_many_ways(header: str) -> None:
    found = recognise(f"{header}\n2026-10-01;1814;est_trafik;EST\n".encode(), "f.csv")
    assert found.table == "incidents"
    assert found.mapping == {"occurred_at": 0, "area_code": 1, "category": 2, "source": 3}


def test_the_exact_header_wins_over_a_variant() -> None:
    found = recognise("Datum;Tidpunkt;Område;Kategori;Källa\n1;2;3;4;5\n".encode(), "f.csv")
    assert found.mapping["occurred_at"] == 1


def test_a_missing_column_is_named_with_the_table_it_belongs_to() -> None:
    found = recognise("Tidpunkt;Område;Källa\n2026-10-01;1814;EST\n".encode(), "f.csv")
    assert [(f.code, f.column, f.detail) for f in found.findings] == [("missing_column", "Kategori", "Händelser")]


def test_a_file_that_nobody_knows_says_so() -> None:
    found = recognise(b"x;y\n1;2\n", "f.csv")
    assert (found.table, [f.code for f in found.findings]) == ("", ["unknown_format"])


def test_a_foreign_format_may_reshape_and_the_file_as_received_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def reshape(opened: Opened) -> Recognised | None:
        text = opened.table
        long = make_text_table(("value",), [["1", "2"]], [2, 2])
        return Recognised("wide", "observations", long, {"value": 0}) if text.header == ("x", "y") else None

    monkeypatch.setattr(MODULE, "FORMATS", (reshape,))
    found = recognise(b"x;y\n1;2\n", "f.csv")
    assert found.format == "wide"
    assert found.source is not None
    assert found.source.header == ("x", "y")
    assert recognise(b"z;y\n1;2\n", "f.csv").table == ""


def test_formats_are_asked_about_documents_that_are_no_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    flat = make_text_table(("value",), [["1"]], [1])
    monkeypatch.setattr(MODULE, "FORMATS", (lambda opened: Recognised("json", "observations", flat),))
    found = recognise(b'{"value": [1]}', "f.json")
    assert found.text is flat
    assert found.source is not None
    assert [text for _, text in found.source.aside] == ["value", "1"]


def test_a_file_with_damaged_names_is_not_taken_for_a_foreign_format() -> None:
    found = recognise("Region;Brott;År;Antal\nLekebergs kommun;V\ufffdldsbrott;2025;4\n".encode(), "f.csv")
    assert (found.table, [f.code for f in found.text.findings], found.additions) == ("", ["damaged_text"], {})


def test_sheets_beside_the_one_that_is_read_are_told_of() -> None:
    def fill(workbook: Workbook) -> None:
        for title, area in (("EST 2025", "Lanna"), ("EST 2026", "Fjugesta")):
            sheet = workbook.add_worksheet(title)
            sheet.write_row(0, 0, ["Rapport-id", "Händelsetid", "Kategori", "Område", "Rapportör"])
            sheet.write_row(1, 0, ["E1", "2026-03-01", "Klotter", area, "skola"])

    found = recognise(xlsx(fill), "f.xlsx")
    assert (found.format, [(f.code, f.value) for f in found.findings]) == (
        "est_reports", [("sheet_not_read", "EST 2026")],
    )  # fmt: skip


def test_another_base_is_told_of_in_whatever_sheet_it_stands() -> None:
    def fill(workbook: Workbook) -> None:
        workbook.add_worksheet("Om").write_column(0, 0, ["Öppna jämförelser", "Läs detta"])
        sheet = workbook.add_worksheet("Indikatorer i bostavsordning")
        sheet.write_row(0, 0, ["K-kod", "Kommun", "Antal anmälda våldsbrott per 1\u00a0000 invånare"])
        sheet.write_row(1, 0, ["1814", "Lekeberg", 5.1])

    found = recognise(xlsx(fill), "f.xlsx")
    assert [(f.code, f.value, f.sheet) for f in found.findings][1:] == [
        ("other_denominator", "1 000", "Indikatorer i bostavsordning")
    ]


@pytest.mark.parametrize("again", ["Månad;Kommun;Brottstyp;Antal brott", "Månad ;Kommun;Brottstyp;Antal brott"])
def test_a_header_that_stands_again_is_no_row_and_told(again: str) -> None:
    rows = ["Månad;Kommun;Brottstyp;Antal brott", "2026-08;Lekeberg;Stöld;3", again, "2026-08;Örebro;Stöld;5"]
    found = recognise("\n".join(rows).encode(), "uttag.csv")
    assert (found.format, found.text.rows.to_pylist()) == ("polisen_extract", [2, 4])
    assert found.source is not None
    assert [(f.code, f.row, f.value) for f in found.source.findings] == [("repeated_header", 3, "1")]


def test_a_file_of_nothing_but_headers_has_no_rows() -> None:
    found = recognise(b"Kommun;Antal brott\nKommun;Antal brott\n", "uttag.csv")
    assert "no_rows" in {finding.code for finding in (found.source or found.text).findings}


def test_equal_rows_of_a_file_without_headers_stay() -> None:
    assert recognise(b"Ale kommun;9;9\nAle kommun;9;9\n", "brott 2021.csv").text.row_count == 4
