"""The judge of the properties can say no: a piece of a text, another cell's finding and a number alone tell nothing."""

import pyarrow as pa
import pytest

from samverkan_data.checking import Checked
from samverkan_data.findings import Finding
from tests.unit.intake.conserved import is_conserved, lost_rows

ROWS = pa.table({"area_code": ["1814", "1880"], "value": [371.0, 5.0], "row": [2, 3]})


def checked(*findings: Finding, accepted: bool = True) -> Checked:
    return Checked(findings, ROWS, 2, accepted)


@pytest.mark.parametrize(
    "finding",
    [
        Finding("marker_read", 2, "Värde", "371", "skyddat"),
        Finding("bad_number", 3, "Antal", "x"),
        Finding("bad_number", 2, "Andel", "x"),
        Finding("column_not_stored", None, "Andel"),
        Finding("left_out", None, "Område", "1", "ca, 370"),
        Finding("footer_lines", 2, None, "1"),
    ],
)
def test_what_is_not_told_whole_nor_in_its_place_is_lost(finding: Finding) -> None:
    assert not is_conserved("ca 371", 2, "Antal", checked(finding))


@pytest.mark.parametrize(
    "finding",
    [
        Finding("marker_read", 3, "Värde", "ca  371"),
        Finding("left_out", None, "Område", "2", "ord, ca 371"),
        Finding("bad_number", 2, "Antal", "x"),
        Finding("column_not_stored", None, "Antal"),
        Finding("more_alike", None, "Antal", of="bad_number", rows=(2,)),
    ],
)
def test_what_is_quoted_whole_or_named_by_row_and_column_is_told(finding: Finding) -> None:
    assert is_conserved("ca 371", 2, "Antal", checked(finding))


def test_a_number_is_stored_where_it_is_that_of_the_row_and_nothing_else() -> None:
    kept = {text: is_conserved(text, 2, "Antal", checked()) for text in ("371", "371,0", "371*", "37", "5", "1814")}
    assert kept == {"371": True, "371,0": True, "371*": False, "37": False, "5": False, "1814": True}


def test_a_file_that_stops_loses_nothing() -> None:
    assert is_conserved("ca 371", 2, "Antal", checked(accepted=False))
    assert lost_rows([2, 3, 4], {4: ["x"]}, checked(accepted=False)) == []


def test_a_row_is_lost_where_it_is_not_stored_and_no_finding_names_it_or_a_text_of_it() -> None:
    cells = {4: ["Kumla", "7"]}
    assert lost_rows([2, 3, 4], cells, checked(Finding("left_out", None, "Område", "1", "Laxå"))) == [4]
    assert lost_rows([2, 3, 4], cells, checked(Finding("left_out", None, "Område", "1", "Kumla"))) == []
    assert lost_rows([2, 3, 4], cells, checked(Finding("bad_number", 4, "Antal", "x"))) == []
