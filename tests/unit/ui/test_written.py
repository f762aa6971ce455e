"""Tables and lines as they are written on a page."""

from datetime import date

from samverkan_data.report.panel import Table
from samverkan_data.ui.sheets.written import drawn_table, lines_text, listed_rows

TABLE = Table(
    ("Namn", "År", "Antal", "Andel", "Dag", "Läge"),
    (("a*b", 2026, 12345, 3.14, date(2026, 11, 3), "▲ tydlig ökning"), ("c", 2025, None, None, None, "–")),
)


def test_numbers_and_dates_are_swedish_years_are_not_grouped_and_text_is_literal() -> None:
    assert drawn_table(TABLE).to_pandas().to_numpy().tolist() == [
        ["a\\*b", "2026", "12\u00a0345", "3,1", "3 nov 2026", ":red-badge[▲ tydlig ökning]"],
        ["c", "2025", "", "", "", "–"],
    ]


def test_equal_tables_of_other_kinds_of_numbers_are_written_as_they_are() -> None:
    whole, broken = (Table(("Värde",), ((number,),)) for number in (1, 1.0))
    assert whole == broken
    assert drawn_table(whole) is drawn_table(whole)
    assert [drawn_table(one).column(0).to_pylist() for one in (whole, broken)] == [["1"], ["1,0"]]


def test_a_narrow_row_is_an_item_with_what_its_cells_say() -> None:
    first, second = listed_rows(TABLE)
    assert first.startswith("- **a\\*b**  \n  År: 2026 · Antal: 12\u00a0345")
    assert second == "- **c**  \n  År: 2025"


def test_one_line_is_a_sentence_and_several_are_a_list() -> None:
    assert lines_text(("a_b",)) == "a\\_b"
    assert lines_text(("a", "b")) == "- a\n- b"
