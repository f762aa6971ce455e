"""The log as a file."""

from datetime import UTC, datetime

import pytest

from samverkan_data.lake.log import Entry
from samverkan_data.ui.logged import as_csv, table


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_no_text_of_the_log_is_a_formula_in_its_file(text: str) -> None:
    entry = Entry(datetime(2026, 8, 1, 12, tzinfo=UTC), text, "published", text, text, 3)
    row = as_csv(table([entry])).decode("utf-8-sig").splitlines()[1]
    assert row.count(f";'{text}") == 3
