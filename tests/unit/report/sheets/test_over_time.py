"""What the year as a wheel says in words."""

import pandas as pd
import pytest

from samverkan_data.picture.incidents.seasons import Wheel
from samverkan_data.report.sheets.over_time import wheel_heading


@pytest.mark.parametrize(
    ("most", "signals", "heading"),
    [
        ((), {}, "EST: jämnt över året"),
        ((5, 6), {}, "EST: flest i maj och juni"),
        ((), {7: "rise", 8: "rise"}, "EST: jämnt över året; 2026 över det väntade i juli och augusti"),
        ((8,), {1: "fall", 7: "rise"},
         "EST: flest i augusti; 2026 över det väntade i juli och under det väntade i januari"),
    ],
)  # fmt: skip
def test_the_heading_says_when_most_happens_and_what_stands_out(
    most: tuple[int, ...], signals: dict[int, str], heading: str
) -> None:
    frame = pd.DataFrame({"month": range(1, 13), "signal": [signals.get(month, "") for month in range(1, 13)]})
    assert wheel_heading(Wheel(frame, pd.DataFrame(), 2026, most), "EST") == heading
