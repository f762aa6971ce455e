"""Which columns of a table stand right, on a page and in every file."""

from samverkan_data.report.panel import Table
from samverkan_data.report.tables import is_numeric

ROWS = (("Fjugesta", 12, 4.8, "1–4 maskerat", None, "26–52"), ("Lanna", None, None, 7, None, ""))


def test_numbers_and_words_in_the_place_of_some_of_them_stand_right() -> None:
    assert is_numeric(Table(("a", "b", "c", "d", "e", "f"), ROWS)) == (False, True, True, True, False, False)


def test_a_table_without_rows_has_no_column_of_numbers() -> None:
    assert is_numeric(Table(("a", "b"), ())) == (False, False)
