"""What stands instead of a number, by the source of the file."""

from collections.abc import Callable

import pytest

from samverkan_data.checking import Checked

CheckText = Callable[..., Checked]
ROW = {
    "own": "Indikator;Område;Från;Till;Värde;Status;Källa\nbra_totalt;1814;2025;2025;{};;Eget\n",
    "bra": "Region;Brott;År;Period;Antal\nLekeberg;Totalt antal brott;År;2025;{}\n",
    "scb": '"region","tid","Folkmängd"\n"1814 Lekeberg","2025","{}"\n',
    "ntu": "omrade;ar;oro_bilbrott\nLekeberg;2025;{}\n",
    "kolada": "Nyckeltal,Region,År,Invånare\nInvånare totalt,1814,2025,{}\n",
}
MISSING, SUPPRESSED = (None, "missing"), (None, "suppressed")


def read(check_text: CheckText, source: str, text: str) -> tuple[float | None, str] | str:
    """Value and status, or the code of the error."""
    checked = check_text(ROW[source].format(text))
    error = next((finding.code for finding in checked.findings if finding.severity == "error"), "")
    row = next(iter(checked.rows.to_pylist()), None)
    return error or (row["value"], row["status"]) if row else error


@pytest.mark.parametrize(
    ("text", "own", "bra", "scb"),
    [
        ("..", SUPPRESSED, SUPPRESSED, MISSING),
        ("-", "ambiguous_marker", MISSING, (0, "final")),
        ("\u2013", "ambiguous_marker", MISSING, (0, "final")),
        (".", MISSING, MISSING, MISSING),
        ("x", SUPPRESSED, SUPPRESSED, SUPPRESSED),
        ("XX", SUPPRESSED, SUPPRESSED, SUPPRESSED),
        ("\u2026", SUPPRESSED, SUPPRESSED, SUPPRESSED),
        ("Uppgift saknas", MISSING, MISSING, MISSING),
        ("VÄRDE SAKNAS", MISSING, MISSING, MISSING),
        ("NULL", MISSING, MISSING, MISSING),
        ("#N/A", MISSING, MISSING, MISSING),
        ("-555", SUPPRESSED, SUPPRESSED, SUPPRESSED),
        ("0", (0, "final"), (0, "final"), (0, "final")),
        ("C", "bad_number", "bad_number", "bad_number"),
        ("okänt", "bad_number", "bad_number", "bad_number"),
    ],
)
def test_a_marker_means_what_its_source_means(
    check_text: CheckText, text: str, own: object, bra: object, scb: object
) -> None:
    assert [read(check_text, source, text) for source in ("own", "bra", "scb")] == [own, bra, scb]


@pytest.mark.parametrize(
    ("source", "text", "meaning"),
    [("ntu", "XX", SUPPRESSED), ("ntu", "*", SUPPRESSED), ("ntu", "", MISSING), ("bra", "", MISSING),
     ("kolada", "NA", MISSING), ("kolada", "-", MISSING), ("own", "", "value_missing")],
)  # fmt: skip
def test_marks_of_one_source_alone_and_an_empty_cell(
    check_text: CheckText, source: str, text: str, meaning: object
) -> None:
    assert read(check_text, source, text) == meaning
