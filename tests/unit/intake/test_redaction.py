"""Files with personal data in a column: the column goes, the rest is published, and nothing of it is stored."""

import json
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from samverkan_data.errors import RefusedError
from samverkan_data.findings import PERSONAL_CODES
from samverkan_data.intake import Inspection, inspect, publish
from samverkan_data.intake.redaction import columns_to_drop, without_columns
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
    (xlsx(book), "est.xlsx", "est.csv"),
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
    assert columns_to_drop(found) == ["Anmälare"]
    cleaned, new_name = without_columns(found, ["Anmälare"])
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
        (f"{PLANTED}\n\n{TABLE}".encode(), "est.csv"),
        (TABLE.replace("Anmälare", "").encode(), "est.csv"),
        (TABLE.replace("Anmälare", PLANTED).encode(), "est.csv"),
        (zipped(("est.csv", CSV), ("__MACOSX/x", PLANTED.encode())), "est.zip"),
        (zipped((f"{PLANTED}.csv", CSV)), "est.zip"),
    ],
)
def test_a_column_is_not_offered_where_that_would_not_be_enough(content: bytes, name: str, lake: Lake) -> None:
    found = look(lake, content, name)
    assert {finding.code for finding in found.findings} >= {"identity_number"}
    assert columns_to_drop(found) == []


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
    cleaned, _ = without_columns(look(lake, table.encode(), "x.csv"), ["P"])
    lines = [line.split(";") for line in cleaned.decode("utf-8-sig").splitlines()]
    assert lines == [
        ["'=rubrik", "'+not", "Antal"], ["'=cmd|'/C calc'!A0", "'@SUM(1)", "-5,2"], ["'+46 text", "'- not", "-"],
    ]  # fmt: skip
