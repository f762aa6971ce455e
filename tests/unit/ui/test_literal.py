"""Text from files is shown as it stands, also where it begins as a list would."""

import pytest

from samverkan_data.ui.sheets.literal import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1. Förberedelser", r"1\. Förberedelser"),
        ("12. Sist", r"12\. Sist"),
        ("- streck", r"\- streck"),
        ("1.5 gånger", "1.5 gånger"),
        ("2026", "2026"),
        ("-5 grader", "-5 grader"),
        ("I mars 1. halvan", "I mars 1. halvan"),
        ("*x* [y]", r"\*x\* \[y\]"),
    ],
)
def test_what_would_be_markup_is_taken_literally(text: str, shown: str) -> None:
    assert plain(text) == shown
