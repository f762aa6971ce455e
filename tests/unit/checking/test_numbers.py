"""Numbers as Swedes, Americans, computers and spreadsheets write them."""

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_data.checking.numbers import read_numbers, whole_numbers


def values(*texts: str | None) -> list[float | None]:
    read: list[float | None] = read_numbers(pa.array(texts, pa.string())).values.to_pylist()
    return read


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("4,5", 4.5),
        ("4.5", 4.5),
        ("1 234", 1234),
        ("1\u00a0234,5", 1234.5),
        ("1\u202f234\u202f567", 1234567),
        ("1'234", 1234),
        ("1\u2019234,5", 1234.5),
        ("\u22125", -5),
        ("- 10", -10),
        ("-5,25", -5.25),
        ("\u20135", -5),
        ("+3", 3),
        ("007", 7),
        ("0", 0),
        ("416.0", 416),
        ("1234.567", 1234.567),
        ("0,123", 0.123),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1234567),
        ("1,234,567", 1234567),
        ("1,2E+05", 120000),
        ("5e-05", 0.00005),
    ],
)
def test_a_number_is_read(text: str, number: float) -> None:
    assert values(text) == [number]


@pytest.mark.parametrize(
    "text",
    ["1 2", "12 34", "1e5", "nan", "inf", "5 %", "5 st", "1,2,3", "--5", "=1+1", "", "\u00b13", "416*", "1.2.3",
     "1.234.56", "12.34,5", "1,234,5", "1 234.567,8", "416 (prel.)", ".5", "5."],
)  # fmt: skip
def test_what_is_no_number_is_not_guessed(text: str) -> None:
    assert values(text) == [None]


@pytest.mark.parametrize(
    ("text", "beside", "number"),
    [
        ("1.234", "1.234.567", 1234),
        ("1.234", "1.234,5", 1234),
        ("1.234", "4.5", 1.234),
        ("1.234", "1,234.5", 1.234),
        ("1,234", "1,234,567", 1234),
        ("1,234", "1,234.5", 1234),
        ("1,234", "4,5", 1.234),
        ("1.234", "12", None),
        ("1.234", "4,5", None),
        ("1,234", "12", 1.234),
    ],
)
def test_the_whole_column_decides_what_a_point_or_comma_before_three_figures_is(
    text: str, beside: str, number: float | None
) -> None:
    assert values(text, None, beside)[0] == number


def test_values_that_disagree_settle_nothing_but_are_read_themselves() -> None:
    numbers = read_numbers(pa.array(["1.234", "1.234.567", "4.5"]))
    assert numbers.values.to_pylist() == [None, 1234567, 4.5]
    assert numbers.ambiguous.to_pylist() == [True, False, False]


def test_a_comma_is_decimal_in_swedish_and_the_reader_is_told_where_nothing_shows_it() -> None:
    assert read_numbers(pa.array(["1,234", "12"])).three_decimals.to_pylist() == [True, False]
    assert read_numbers(pa.array(["1,234", "1,5"])).three_decimals.to_pylist() == [False, False]


@pytest.mark.parametrize("text", ["1,000", "1.000"])
def test_a_column_of_whole_numbers_leaves_the_mark_open(text: str) -> None:
    numbers = read_numbers(pa.array([text]), whole=True)
    assert (numbers.values.to_pylist(), numbers.ambiguous.to_pylist()) == ([None], [True])


def test_a_column_that_cannot_hold_a_thousand_has_decimals() -> None:
    assert read_numbers(pa.array(["59.174"]), thousands=False).values.to_pylist() == [59.174]


def test_a_format_with_one_decimal_mark_leaves_no_doubt() -> None:
    assert read_numbers(pa.array(["12.345"]), decimal=".").values.to_pylist() == [12.345]


@pytest.mark.parametrize(("text", "rounded"), [("1,2E+05", True), ("5e-05", False), ("120000", False)])
def test_the_short_form_of_a_spreadsheet_is_known_to_have_lost_figures(text: str, rounded: bool) -> None:
    assert read_numbers(pa.array([text])).rounded.to_pylist() == [rounded]


def test_a_whole_number_may_have_decimals_that_are_zero() -> None:
    assert whole_numbers(pa.array([2.0, 2.5, 1e17, None])).to_pylist() == [2, None, None, None]


@given(
    st.lists(
        st.one_of(st.none(), st.text("0123456789.,-+ 'eE%*\u00a0\u2212", max_size=12), st.text(max_size=20)), max_size=8
    )
)
@settings(max_examples=150, deadline=None)
def test_every_text_is_a_number_or_none_or_ambiguous(texts: list[str | None]) -> None:
    numbers = read_numbers(pa.array(texts, pa.string()))
    assert len(numbers.values) == len(numbers.ambiguous) == len(texts)
    read = zip(texts, numbers.values.to_pylist(), numbers.ambiguous.to_pylist(), strict=True)
    assert [text for text, value, doubt in read if doubt and value is not None] == []
    assert [text for text in texts if text is None] == [
        t for t, v in zip(texts, numbers.values, strict=True) if t is None
    ]


@given(st.floats(-1e9, 1e9).map(lambda value: round(value, 2)))
@settings(max_examples=60, deadline=None)
def test_a_number_comes_back_however_it_is_written(number: float) -> None:
    plain, grouped = f"{number:.2f}", f"{number:,.2f}"
    swedish = grouped.replace(",", "\u00a0").replace(".", ",")
    german = grouped.replace(",", ";").replace(".", ",").replace(";", ".")
    assert values(plain, grouped, swedish, german) == [number] * 4


@pytest.mark.parametrize("part", ["1", "1 ", "1 234", ".234", ",", "-", "1e", " "])
def test_a_very_long_text_is_no_number(part: str) -> None:
    assert values("x" + part * 100_000) == [None]
