"""The numbers behind a figure of surveys."""

import pandas as pd

from samverkan_data.report.surveys import _year_numbers


def test_rows_without_a_name_are_no_line_and_the_last_of_a_year_counts() -> None:
    rows = pd.DataFrame(
        {
            "label": ["Fjugesta", None, "Fjugesta", "Lanna"],
            "year": [2024, 2024, 2024, 2025],
            "value": [10.0, 11.0, 12.0, 13.0],
            "n": [200, 200, 200, 200],
            "lead": [True, False, False, False],
        }
    )
    numbers = _year_numbers(rows, "procent")
    assert [(line.name, line.values, line.role) for line in numbers.lines] == [
        ("Fjugesta", (12.0, None), "main"),
        ("Lanna", (None, 13.0), "other"),
    ]
