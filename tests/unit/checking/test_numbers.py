"""Numbers as Swedes and computers write them."""

import pyarrow as pa
import pytest

from samverkan_data.checking.numbers import read_numbers, whole_numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("4,5", 4.5),
        ("4.5", 4.5),
        ("1 234", 1234),
        ("1\u00a0234,5", 1234.5),

        ("1\u202f234\u202f567", 1234567), ("\u22125", -5),
        ("-5,25", -5.25),
        ("\u20135", -5),
        ("+3", 3),
        ("007", 7),
        ("0", 0),
    ],
)  # fmt: skip
def test_a_number_is_read(text: str, number: float) -> None:
    assert read_numbers(pa.array([text])).to_pylist() == [number]


@pytest.mark.parametrize(
    "text", ["1.234,5", "1,234.5", "1 2", "12 34", "1e5", "nan", "inf", "5 %", "5 st", "1,2,3", "--5", "=1+1", ""]
)
def test_what_is_no_number_is_not_guessed(text: str) -> None:
    assert read_numbers(pa.array([text])).to_pylist() == [None]


def test_a_whole_number_may_have_decimals_that_are_zero() -> None:
    assert whole_numbers(pa.array([2.0, 2.5, 1e17, None])).to_pylist() == [2, None, None, None]
