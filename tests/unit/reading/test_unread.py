"""What a format does not read of a table is told: columns, rows with figures, and headings among the rows."""

from samverkan_data.reading import TextTable, make_text_table
from samverkan_data.reading.unread import left_unread

HEADER = ("Region", "Antal", "Anteckning", "Namn", "", "Tom")


def table(*rows: tuple[str, ...]) -> TextTable:
    return make_text_table(HEADER, list(zip(*rows, strict=True)), range(2, len(rows) + 2))


def told(
    text: TextTable, columns: tuple[int, ...], rows: tuple[int, ...]
) -> list[tuple[str, int | None, str | None, str]]:
    return [(one.code, one.row, one.column, one.detail) for one in left_unread(text, columns, rows)]


def test_a_column_that_is_not_read_is_told_but_not_an_empty_one_nor_one_of_names() -> None:
    text = table(("1814", "1", "a", "Lekeberg", "x", " "))
    assert told(text, (0, 1), (2,)) == [("column_not_stored", None, "Anteckning", "")]
    assert told(text, (0, 1, 2), (2,)) == []


def test_a_row_that_gave_nothing_is_an_error_where_it_holds_more_than_a_name() -> None:
    text = table(("1814", "1", "", "", "", ""), ("1880", "okänt", "", "", "", ""), ("1881", "2", "", "", "", ""))
    assert told(text, (0, 1), (2, 4)) == [("row_not_read", 3, None, "1880, okänt")]


def test_rows_of_nothing_but_a_name_are_headings_told_once() -> None:
    text = table(("Länet", "", "", "", "", ""), ("1814", "1", "", "", "", ""), ("Övriga", "", "", "", "", ""))
    assert told(text, (0, 1), (3,)) == [("heading_rows", 2, None, "Länet, Övriga")]


def test_an_empty_row_is_nothing_to_tell() -> None:
    assert told(table(("", "", "", "", "", ""), ("1814", "1", "", "", "", "")), (0, 1), (3,)) == []
