"""Numbers stand right in every table of a page."""

import pandas as pd
import pytest

from samverkan_data.ui.sheets.aligned import CSS, MOST_COLUMNS, all_numbers, right_of


def test_columns_said_to_hold_numbers_stand_right() -> None:
    assert right_of([False, True, True]) == "tal2-tal3-"


@pytest.mark.parametrize(
    ("cells", "is_right"),
    [
        (["12\u00a0345", ""], True),
        (["\\+117", "−4"], True),
        (["4,8", "38\u00a0%"], True),
        (["", ""], False),
        (["3 nov", "2"], False),
        (["26–52"], False),
    ],
)
def test_a_column_of_nothing_but_written_numbers_stands_right(cells: list[str], is_right: bool) -> None:
    assert all_numbers(pd.Series(cells)) is is_right


def test_the_style_sheet_knows_every_column() -> None:
    assert all(f"-tal{place}-" in CSS for place in range(1, MOST_COLUMNS + 1))
