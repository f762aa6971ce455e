"""Where a table stands in a file: title lines, notes, gaps."""

import pytest

from samverkan_data.reading import read_text_table
from samverkan_data.reading.layout import lay_out

HEADER = ("Kommun", "År", "Antal")
ROWS = ("Lekeberg;2024;416", "Lekeberg;2025;420", "Örebro;2025;9 000")
TITLE = "Anmälda brott, hela landet, prel."


@pytest.mark.parametrize(
    ("above", "below", "aside"),
    [
        ((), (), []),
        (("Anmälda brott",), (), [(1, "Anmälda brott")]),
        ((TITLE, "", "Källa, Brå"), (), [(1, TITLE), (3, "Källa, Brå")]),
        ((), ("", "Hämtat 2026"), [(6, "Hämtat 2026")]),
        ((), ("Källa: Brå",), [(5, "Källa: Brå")]),
        (("Titel",), ("", "En not", "En till"), [(1, "Titel"), (7, "En not"), (8, "En till")]),
    ],
)
def test_lines_above_and_below_the_table_stand_aside(
    above: tuple[str, ...], below: tuple[str, ...], aside: list[tuple[int, str]]
) -> None:
    table = read_text_table("\n".join([*above, ";".join(HEADER), *ROWS, *below]).encode(), "f.csv")
    assert (table.header, table.row_count, list(table.aside)) == (HEADER, 3, aside)
    assert {finding.severity for finding in table.findings} <= {"note"}


def test_blank_lines_in_the_middle_do_not_end_the_table() -> None:
    table = read_text_table("\n".join([";".join(HEADER), ROWS[0], "", "", *ROWS[1:]]).encode(), "f.csv")
    assert table.rows.to_pylist() == [2, 5, 6]
    assert table.aside == ()


@pytest.mark.parametrize("content", [b"Titel\n\nEn not\n", b'a\n1\n\n"2\n3"\n\nSumma\n'])
def test_a_file_of_one_column_has_no_notes(content: bytes) -> None:
    table = read_text_table(content, "f.csv")
    assert (len(table.header), table.aside) == (1, ())


def test_the_rows_of_a_sheet_may_be_shorter_than_its_table() -> None:
    rows = [(1, ["Titel"]), (3, ["a", "b", "c"]), (4, ["1", "2"]), (5, ["1", "2", "3"]), (8, ["En not"])]
    table = lay_out(rows, "Blad")
    assert (table.header, table.rows.to_pylist()) == (("a", "b", "c"), [4, 5])
    assert table.aside == ((1, "Titel"), (8, "En not"))
    assert table.cells.to_pylist()[0] == {"c0": "1", "c1": "2", "c2": ""}


def test_a_header_that_occurs_twice_is_found_at_its_row() -> None:
    table = lay_out([(4, ["a", "A"]), (5, ["1", "2"])], "Blad")
    assert [(finding.code, finding.row) for finding in table.findings] == [("duplicate_header", 4)]


def test_a_long_list_of_notes_is_no_part_of_the_table() -> None:
    rows = [(1, ["a", "b"]), (2, ["1", "2"]), *((row, [f"Källa: {row}"]) for row in range(4, 10_004))]
    assert (len(lay_out(rows, "Blad").aside), lay_out(rows, "Blad").row_count) == (10_000, 1)
