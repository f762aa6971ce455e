"""What stands around a figure."""

from types import SimpleNamespace

import pandas as pd
import pytest

from samverkan_data.ui.figure import Caption, count_text, csv_text, readable

PAGE = SimpleNamespace(version_text="version 2, 24 nov 2026")
TABLE = pd.DataFrame(
    {
        "month": pd.to_datetime(["2026-10-01"]), "count": [1234], "mean": [4.8512], "verdict": ["rise"],
        "other": ["kvar"],
    }
)  # fmt: skip


def test_headers_verdicts_dates_and_decimals_are_made_readable() -> None:
    assert readable(TABLE).to_dict("list") == {
        "Period": ["2026-10-01"], "Antal": [1234], "Medel": [4.9], "Slutsats": ["tydlig ökning"], "other": ["kvar"],
    }  # fmt: skip


def test_the_frame_behind_the_figure_is_left_alone() -> None:
    before = TABLE.copy()
    readable(TABLE)
    pd.testing.assert_frame_equal(TABLE, before)


@pytest.mark.parametrize(
    ("verdict", "text"), [("worse", "tydligt sämre"), ("too_few", "för få för att bedöma"), ("", "")]
)
def test_verdicts_of_surveys_and_incidents_have_words(verdict: str, text: str) -> None:
    assert readable(pd.DataFrame({"verdict": [verdict]}))["Slutsats"].tolist() == [text]


def test_the_file_opens_in_a_spreadsheet_and_says_where_it_comes_from() -> None:
    caption = Caption("EST", "okt 2026", count_text(1234), example=True)
    first, header, row = csv_text(PAGE, readable(TABLE), caption).decode("utf-8-sig").splitlines()  # type: ignore[arg-type]
    assert first == "Källa: EST · okt 2026 · n = 1\u00a0234 · version 2, 24 nov 2026 · Exempeldata"
    assert header == "Period;Antal;Medel;Slutsats;other"
    assert row == "2026-10-01;1234;4,9;tydlig ökning;kvar"


def test_the_file_begins_with_a_byte_order_mark() -> None:
    assert csv_text(PAGE, TABLE, Caption("EST", "2026")).startswith(b"\xef\xbb\xbf")  # type: ignore[arg-type]


def test_real_data_are_not_called_example_data() -> None:
    assert "Exempeldata" not in csv_text(PAGE, TABLE, Caption("Brå", "2025")).decode()  # type: ignore[arg-type]


def test_an_empty_part_leaves_no_mark_in_the_caption() -> None:
    assert Caption("EST", "2026").text(PAGE) == "Källa: EST · 2026 · version 2, 24 nov 2026"  # type: ignore[arg-type]
