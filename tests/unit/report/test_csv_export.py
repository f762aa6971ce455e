"""Yearly rows as CSV."""

import pandas as pd
import pytest

from samverkan_data.formats import harmless
from samverkan_data.report.csv_export import write_csv
from samverkan_data.report.yearly import COLUMNS


def test_zero_masked_and_missing_differ() -> None:
    rows = pd.DataFrame(
        [("1814", 2025, "a", "est", count, None, status)
         for count, status in ((0.0, "final"), (None, "masked"), (None, "missing"))],
        columns=COLUMNS,
    )  # fmt: skip
    ends = [line.split(";", 4)[4] for line in write_csv(rows).decode().splitlines()[1:]]
    assert ends == ["0;;final", ";;masked", ";;missing"]


@pytest.mark.parametrize("text", ["=1+1", "+46", "-1", "@sum"])
def test_a_formula_is_made_text(text: str) -> None:
    assert harmless(text) == f"'{text}"
