"""Files with personal data in a column: the column goes, the rest is published, and nothing of it is stored."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from samverkan_data.errors import RefusedError
from samverkan_data.findings import PERSONAL_CODES
from samverkan_data.intake import Inspection, inspect, publish
from samverkan_data.intake.redaction import Cleaning, as_cleaned, clean, find_cleaning
from samverkan_data.lake import Lake
from tests.unit.intake.conftest import TODAY
from tests.unit.reading.packages import xlsx, zipped

# The test number that Skatteverket prints in its own brochures.
PLANTED = "811228-9874"
HEADER = ("Händelse-id", "Tidpunkt", "Område", "Kategori", "Källa", "Anmälare")
ROWS = (("1", "2025-01-05", "1814", "est_trafik", "EST", ""), ("2", "2025-01-06", "1880", "est_trafik", "EST", PLANTED))
TABLE = "\n".join(";".join(row) for row in (HEADER, *ROWS))


def book(workbook: Workbook) -> None:
    sheet = workbook.add_worksheet("Blad")
    sheet.write(0, 0, "Händelser")
    for number, row in enumerate((HEADER, *ROWS), start=2):
        sheet.write_row(number, 0, row)


CSV = TABLE.encode()
DOCUMENT = json.dumps({"n": 2, "value": [dict(zip(HEADER, row, strict=True)) for row in ROWS]}).encode()
FILES = [
    (CSV, "est.csv", "est.csv"),
    (f"Händelser 2025\n\n{TABLE}\n".encode(), "est.csv", "est.csv"),
    (DOCUMENT, "est.json", "est.json"),
    (xlsx(book), "est.xlsx", "est.xlsx"),
    (zipped(("inne.csv", CSV)), "est.zip", "inne.csv"),
]


def look(lake: Lake, content: bytes, name: str) -> Inspection:
    return inspect(content, name, lake.snapshot(), TODAY)


def holds(folder: Path, text: str) -> bool:
    """Whether a file below the folder, or its name, holds the text."""
    needles = (text.encode(), text.replace("-", "").encode(), text.encode("utf-16-le"))
    return any(
        text in path.name or (path.is_file() and any(needle in path.read_bytes() for needle in needles))
        for path in folder.rglob("*")
    )


@pytest.mark.parametrize(("content", "name", "cleaned_name"), FILES)
def test_the_cleaned_file_is_published_and_what_was_dropped_is_nowhere(
    content: bytes, name: str, cleaned_name: str, lake: Lake, tmp_path: Path
) -> None:
    found = look(lake, content, name)
    assert not found.accepted
    assert find_cleaning(found) == Cleaning(("Anmälare",))
    cleaned, new_name = clean(found, Cleaning(("Anmälare",)))
    again = look(lake, cleaned, new_name)
    assert (new_name, again.accepted, again.rows) == (cleaned_name, True, 2)
    assert not {finding.code for finding in again.findings} & PERSONAL_CODES
    publish(lake, again, "Analytiker")
    assert lake.snapshot().frame("incidents")["area_code"].tolist() == ["1814", "1880"]
    assert not holds(tmp_path, PLANTED)
    assert lake.verify() == []


@pytest.mark.parametrize(("content", "name", "cleaned_name"), FILES)
def test_nothing_of_a_refused_file_is_stored(
    content: bytes, name: str, cleaned_name: str, lake: Lake, tmp_path: Path
) -> None:
    before = lake.version()
    with pytest.raises(RefusedError) as refused:
        publish(lake, look(lake, content, name), "Analytiker")
    assert PLANTED not in refused.value.message
    assert lake.version() == before
    assert not holds(tmp_path, PLANTED)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (CSV, f"{PLANTED}.csv"),
        (TABLE.replace("Anmälare", "").encode(), "est.csv"),
        (TABLE.replace("Anmälare", PLANTED).encode(), "est.csv"),
        (zipped(("est.csv", CSV), ("__MACOSX/x", PLANTED.encode())), "est.zip"),
        (zipped((f"{PLANTED}.csv", CSV)), "est.zip"),
    ],
)
def test_a_column_is_not_offered_where_that_would_not_be_enough(content: bytes, name: str, lake: Lake) -> None:
    found = look(lake, content, name)
    assert {finding.code for finding in found.findings} >= {"identity_number"}
    assert find_cleaning(found) is None


@pytest.mark.parametrize(
    "content",
    [
        json.dumps([{"a": {"b": [{"p": "x"}, {"p": PLANTED}]}}]).encode(),
        json.dumps({"value": [{"a": "1"}], "meta": [PLANTED]}).encode(),
        json.dumps([{"a": f"\u0000{PLANTED}"}]).encode(),
        f'[{{"a": "{PLANTED}", "a": "x"}}]'.encode(),
        f'[{{"a.b": "{PLANTED}", "a": {{"b": "x"}}}}]'.encode(),
        f'{{"a": "{PLANTED}"}}'.encode("utf-16"),
    ],
)
def test_no_corner_of_a_document_escapes_the_gate(content: bytes, lake: Lake) -> None:
    found = {finding.code for finding in look(lake, content, "f.json").findings}
    assert found & {"identity_number", "repeated_key"}


def test_no_text_of_the_cleaned_file_is_run_by_a_spreadsheet(lake: Lake) -> None:
    table = f"=rubrik;+not;Antal;P\n=cmd|'/C calc'!A0;@SUM(1);-5,2;{PLANTED}\n+46 text;- not;-;x\n"
    cleaned, _ = clean(look(lake, table.encode(), "x.csv"), Cleaning(("P",)))
    lines = [line.split(";") for line in cleaned.decode("utf-8-sig").splitlines()]
    assert lines == [
        ["'=rubrik", "'+not", "Antal"], ["'=cmd|'/C calc'!A0", "'@SUM(1)", "-5,2"], ["'+46 text", "'- not", "-"],
    ]  # fmt: skip


# Telephone numbers of the series that is reserved for fiction.
PHONE, MAIL, PERSON = "031-390 06 01", "befolkning@scb.example", "Test Testsson"
LINES = {
    "below labels": ["Kontaktperson:", f"{PERSON}, SCB", f"Telefon: {PHONE}", f"E-post: {MAIL}"],
    "on one line": [f"Kontakt: {PERSON}, tfn {PHONE}, {MAIL}"],
    "responsible": ["Statistikansvarig", PERSON, f"Tel {PHONE}"],
    "more to ask": [f"Upplysningar: {PERSON}", PHONE, MAIL],
    "name first": [f"{PERSON}, statistiker", PHONE],
}
NOTES = ["Senaste uppdatering: 2026-02-20", "Källa: SCB"]
SECRETS = (PHONE, MAIL, PERSON)


def told_of(lines: list[str], where: str, gap: bool) -> list[list[str]]:
    """The table with the lines above or below it, and notes that are nobody's."""
    lines = [*NOTES, *lines] if where == "below" else lines
    table = [list(HEADER[:5]), *(list(row[:5]) for row in ROWS)]
    around, space = [[line] for line in lines], [[""]] * gap
    return [*around, *space, *table] if where == "above" else [*table, *space, *around]


def sheet_of(rows: list[list[str]], author: str = "") -> Callable[[Workbook], None]:
    def book(workbook: Workbook) -> None:
        workbook.set_properties({"author": author})
        for name in ("Blad 1", "Blad 2"):
            sheet = workbook.add_worksheet(name)
            for number, cells in enumerate(rows if name == "Blad 1" else rows[:1] + [["Kontakt:"], [MAIL]]):
                sheet.write_row(number, 0, cells)

    return book


@pytest.mark.parametrize("lines", LINES.values(), ids=LINES)
@pytest.mark.parametrize(("where", "gap"), [("above", True), ("below", True), ("below", False)])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_lines_of_contact_leave_with_one_click_and_are_nowhere(
    lines: list[str], where: str, gap: bool, kind: str, lake: Lake, tmp_path: Path
) -> None:
    rows = told_of(lines, where, gap)
    content = xlsx(sheet_of(rows, MAIL)) if kind == "xlsx" else "\n".join(map(";".join, rows)).encode()
    found = look(lake, content, f"est.{kind}")
    cleaning = find_cleaning(found)
    assert cleaning is not None
    assert cleaning.columns == ()
    cleaned, name = clean(found, cleaning)
    again = as_cleaned(look(lake, cleaned, name), found, cleaning)
    assert (name, again.accepted) == (f"est.{kind}", True), again.findings
    assert "lines_taken_out" in {finding.code for finding in again.findings}
    publish(lake, again, "Analytiker")
    assert lake.snapshot().frame("incidents")["area_code"].tolist() == ["1814", "1880"]
    texts = [text for table in again.opened.sources for _, text in table.aside]
    assert not any(secret in text for secret in SECRETS for text in texts)
    assert not any(holds(tmp_path, secret) for secret in SECRETS)
    if where == "below":
        assert {"Källa: SCB", NOTES[0]} <= set(texts)


NAMED = {
    "label and name": [f"Kontakt: {PERSON}"],
    "word and name": [f"Handläggare {PERSON}"],
    "who it comes from": [f"Uppgiftslämnare: {PERSON}, Statistikenheten"],
    "who made it": [f"Sammanställt av {PERSON}"],
    "an office first": [f"Statistiker: analytiker {PERSON}"],
    "below the label": ["Kontaktperson:", PERSON],
    "name in capitals": [f"ANSVARIG: {PERSON.upper()}"],
}


def alone(rows: list[list[str]]) -> Callable[[Workbook], None]:
    def book(workbook: Workbook) -> None:
        sheet = workbook.add_worksheet("Blad 1")
        for number, cells in enumerate(rows):
            sheet.write_row(number, 0, cells)

    return book


@pytest.mark.parametrize("lines", NAMED.values(), ids=NAMED)
@pytest.mark.parametrize(("where", "gap"), [("above", True), ("below", True), ("below", False)])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_line_that_only_names_a_person_is_one_too(
    lines: list[str], where: str, gap: bool, kind: str, lake: Lake, tmp_path: Path
) -> None:
    rows = told_of(lines, where, gap)
    content = xlsx(alone(rows)) if kind == "xlsx" else "\n".join(map(";".join, rows)).encode()
    found = look(lake, content, f"est.{kind}")
    assert "person_name" in {finding.code for finding in found.findings}
    cleaning = find_cleaning(found)
    assert cleaning is not None
    assert cleaning.columns == ()
    cleaned, name = clean(found, cleaning)
    again = as_cleaned(look(lake, cleaned, name), found, cleaning)
    assert again.accepted, again.findings
    publish(lake, again, "Analytiker")
    assert not any(holds(tmp_path, secret) for secret in (PERSON, PERSON.upper()))


@pytest.mark.parametrize(
    "line",
    [
        "Kontakt: Statistikservice", "Kontakt: Region Örebro län", "Framtagen av Brottsförebyggande rådet",
        "Handläggare", "Ansvarig: Örebro Kommun", "Producent: SCB Statistik", "Kontaktperson: Kommunpolis Örebro",
        "Kontakt: Trygga Lekeberg", "Uttag av anmälda brott", "Hämtad från Statistikdatabasen Brå",
    ],
)  # fmt: skip
@pytest.mark.parametrize("where", ["above", "below"])
def test_an_office_or_an_agency_is_no_person(line: str, where: str, lake: Lake) -> None:
    content = "\n".join(map(";".join, told_of([line], where, gap=True))).encode()
    assert look(lake, content, "est.csv").accepted


@pytest.mark.parametrize("about", [{"contact": [{"name": PERSON}]}, {"author": PERSON}, {"meta": {"kontakt": PERSON}}])
def test_the_name_alone_leaves_a_document_too(about: dict[str, object], lake: Lake) -> None:
    records = [dict(zip(HEADER[:5], row[:5], strict=True)) for row in ROWS]
    found = look(lake, json.dumps({**about, "value": records}).encode(), "f.json")
    assert "person_name" in {finding.code for finding in found.findings}
    cleaning = find_cleaning(found)
    assert cleaning is not None
    cleaned, name = clean(found, cleaning)
    assert PERSON not in cleaned.decode()
    assert look(lake, cleaned, name).accepted


def test_columns_and_lines_leave_together(lake: Lake) -> None:
    content = f"{TABLE}\n\nKontakt: {MAIL}\n".encode()
    found = look(lake, content, "est.csv")
    cleaning = find_cleaning(found)
    assert cleaning == Cleaning(("Anmälare",), 1)
    assert look(lake, *clean(found, cleaning)).accepted


def test_the_contact_of_a_document_leaves_with_the_name_beside_it(lake: Lake) -> None:
    records = [dict(zip(HEADER[:5], row[:5], strict=True)) for row in ROWS]
    about = {"note": "x", "contact": [{"name": PERSON, "phone": PHONE, "mail": MAIL}, {"raw": f"{PERSON}, {MAIL}"}]}
    found = look(lake, json.dumps({"extension": about, "mail": MAIL, "value": records}).encode(), "f.json")
    cleaning = find_cleaning(found)
    assert cleaning is not None
    cleaned, name = clean(found, cleaning)
    assert json.loads(cleaned) == {"extension": {"note": "x"}, "value": records}
    assert look(lake, cleaned, name).accepted


def test_what_the_rewritten_file_no_longer_shows_still_stops_it(lake: Lake) -> None:
    content = f"{TABLE}\n3;2025-01-07;1814;est_trafik;EST;;för;många\n\nKontakt: {MAIL}\n".encode()
    found = look(lake, content, "est.csv")
    cleaning = find_cleaning(found)
    assert cleaning is not None
    again = as_cleaned(look(lake, *clean(found, cleaning)), found, cleaning)
    assert not again.accepted
    assert "ragged_row" in {finding.code for finding in again.findings}
