"""Masked counts are blank before anything is drawn."""

import pandas as pd
import pytest

from samverkan_data.charts.look import Look
from samverkan_data.charts.masking import flags, masked_text, numbers, shown


def test_a_masked_count_is_blank_and_a_zero_is_kept() -> None:
    frame = pd.DataFrame({"count": [3, 0, 8], "masked": [True, False, None]})
    assert numbers(shown(frame)["count"]) == [None, 0, 8]


def test_without_the_column_nothing_is_masked() -> None:
    assert flags(pd.DataFrame({"count": [1]}), "masked").tolist() == [False]


@pytest.mark.parametrize(("secondary", "expected"), [(False, "1–4"), (True, "maskerat")])
def test_a_cell_masked_to_protect_another_does_not_claim_a_span(secondary: bool, expected: str) -> None:
    assert masked_text(secondary, Look()) == expected
