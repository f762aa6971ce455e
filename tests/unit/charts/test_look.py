"""Sizes and the masking limit of a look."""

import pytest

from samverkan_data.charts.look import Look


@pytest.mark.parametrize(("large", "expected"), [(False, 14), (True, 30)])
def test_a_projector_gets_larger_type(large: bool, expected: int) -> None:
    assert Look(large=large).px(14) == expected


@pytest.mark.parametrize(("limit", "expected"), [(5, "1–4"), (10, "1–9")])
def test_the_hidden_span_follows_the_limit(limit: int, expected: str) -> None:
    assert Look(mask_below=limit).hidden_span == expected
