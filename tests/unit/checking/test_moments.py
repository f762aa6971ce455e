"""Every way to write a date, and what is no date."""

from datetime import date, datetime

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_data.checking.date_spellings import last_day
from samverkan_data.checking.moments import read_moments

TODAY = date(2026, 11, 24)


def read(text: str, *beside: str) -> tuple[datetime | None, str, bool]:
    moments = read_moments(pa.array([text, *beside], pa.string()), TODAY)
    return moments.at[0].as_py(), moments.precision[0].as_py(), moments.ambiguous[0].as_py()


def days(*texts: str) -> list[str | None]:
    return [at and f"{at:%Y-%m-%d}" for at in read_moments(pa.array(texts, pa.string()), TODAY).at.to_pylist()]


@pytest.mark.parametrize(
    ("text", "at", "precision"),
    [
        ("2026-09-30", datetime(2026, 9, 30), "day"),
        ("2026/09/30", datetime(2026, 9, 30), "day"),
        ("2026-9-3", datetime(2026, 9, 3), "day"),
        ("20260930", datetime(2026, 9, 30), "day"),
        ("30/9 2026", datetime(2026, 9, 30), "day"),
        ("3/4 2026", datetime(2026, 4, 3), "day"),
        ("30.9.2026", datetime(2026, 9, 30), "day"),
        ("3.4.2026", datetime(2026, 4, 3), "day"),
        ("30/09/2026", datetime(2026, 9, 30), "day"),
        ("3 nov 2025", datetime(2025, 11, 3), "day"),
        ("30 September 2026", datetime(2026, 9, 30), "day"),
        ("2026-10-31 21:30", datetime(2026, 10, 31, 21, 30), "minute"),
        ("2026-10-31 21:30:15", datetime(2026, 10, 31, 21, 30, 15), "minute"),
        ("2026-10-31T21:30", datetime(2026, 10, 31, 21, 30), "minute"),
        ("2026-10-31 21.30", datetime(2026, 10, 31, 21, 30), "minute"),
        ("2026-10", datetime(2026, 10, 1), "month"),
        ("oktober 2026", datetime(2026, 10, 1), "month"),
        ("2026", datetime(2026, 1, 1), "year"),
        ("2026-07-01T12:00:00Z", datetime(2026, 7, 1, 14), "minute"),
        ("2026-01-01 9:48:12 +02:00", datetime(2026, 1, 1, 8, 48, 12), "minute"),
        ("2026-07-01T12:00+0200", datetime(2026, 7, 1, 12), "minute"),
        ("2024-05-03T14:30:00Z", datetime(2024, 5, 3, 16, 30), "minute"),
        ("20240503 1430", datetime(2024, 5, 3, 14, 30), "minute"),
        ("202405031430", datetime(2024, 5, 3, 14, 30), "minute"),
        ("20240503T143015", datetime(2024, 5, 3, 14, 30, 15), "minute"),
        ("3 maj 2024 kl. 14.30", datetime(2024, 5, 3, 14, 30), "minute"),
        ("3/5-24", datetime(2024, 5, 3), "day"),
        ("3/5 24", datetime(2024, 5, 3), "day"),
        ("31/12/24", datetime(2024, 12, 31), "day"),
        ("09/30/2026", datetime(2026, 9, 30), "day"),
        ("26-10-31", datetime(2026, 10, 31), "day"),
        ("maj 2024", datetime(2024, 5, 1), "month"),
        ("2024M05", datetime(2024, 5, 1), "month"),
        ("202405", datetime(2024, 5, 1), "month"),
        ("2024K2", datetime(2024, 4, 1), "quarter"),
        ("2024Q2", datetime(2024, 4, 1), "quarter"),
        ("kvartal 4 2024", datetime(2024, 10, 1), "quarter"),
        ("2024T1", datetime(2024, 1, 1), "tertial"),
        ("tertial 3 2024", datetime(2024, 9, 1), "tertial"),
        ("2024-W12", datetime(2024, 3, 18), "week"),
        ("2024v12", datetime(2024, 3, 18), "week"),
        ("vecka 12 2024", datetime(2024, 3, 18), "week"),
    ],
)
def test_a_date_is_read_with_its_precision_in_swedish_time(text: str, at: datetime, precision: str) -> None:
    assert read(text) == (at, precision, False)


@pytest.mark.parametrize(
    "text",
    ["31/9 2026", "2026-02-30", "2026-13-01", "13/13/2026", "600000", "i går", "2026-10-31 25:00", "0026-10-31",
     "2026-00", "1-2-3", "2024K5", "2024T4", "2024-W54", "70-10-31", "2024M13", "maj 2024 14:30", "1234567",
     "202405032460"],
)  # fmt: skip
def test_what_is_no_date_is_not_guessed(text: str) -> None:
    at, _, ambiguous = read(text)
    assert (at, ambiguous) == (None, False)


@pytest.mark.parametrize(
    "text", ["03/04/2026", "3-4-2026", "12/11/2026", "24-05-03", "03/05/24", "030524", "201012", "03.05.24"]
)
def test_day_and_month_that_can_be_exchanged_are_not_guessed(text: str) -> None:
    at, _, ambiguous = read(text)
    assert (at, ambiguous) == (None, True)


def test_a_day_equal_to_its_month_cannot_be_misread() -> None:
    assert read("04/04/2026")[0] == datetime(2026, 4, 4)


@pytest.mark.parametrize(
    ("texts", "read_as"),
    [
        (("03/04/2026", "30/04/2026"), ["2026-04-03", "2026-04-30"]),
        (("03/04/2026", "04/30/2026"), ["2026-03-04", "2026-04-30"]),
        (("3-4-2026", "31-4-2026", "30-4-2026"), ["2026-04-03", None, "2026-04-30"]),
        (("03/04/2026", "30-04-2026"), [None, "2026-04-30"]),
        (("03/04/2026", "30/04/2026", "04/30/2026"), [None, "2026-04-30", "2026-04-30"]),
        (("24-05-03", "24-05-31"), ["2024-05-03", "2024-05-31"]),
        (("03-05-24", "31-05-24"), ["2024-05-03", "2024-05-31"]),
        (("240503", "240531"), ["2024-05-03", "2024-05-31"]),
        (("030524", "310524"), ["2024-05-03", "2024-05-31"]),
        (("05/03/24", "05/31/24"), ["2024-05-03", "2024-05-31"]),
    ],
)
def test_the_whole_column_settles_the_order_in_its_own_way_of_writing(
    texts: tuple[str, ...], read_as: list[str | None]
) -> None:
    assert days(*texts) == read_as


def test_a_mixed_column_is_read_and_counted() -> None:
    moments = read_moments(
        pa.array(["3/5 2024", "2024-05-04", "2024-05", "5 maj 2024", None, "nej", "4/5 2024", "2024-05-04"])
    )
    assert moments.spellings == {"2024-05": 3, "3/5 2024": 2, "5 maj 2024": 1}


@pytest.mark.parametrize(
    ("texts", "at", "precision"),
    [
        (["45415"], datetime(2024, 5, 3), "day"),
        (["45415", None, "45416"], datetime(2024, 5, 3), "day"),
        (["45415,604166667", "45416"], datetime(2024, 5, 3, 14, 30), "minute"),
    ],
)
def test_a_column_of_day_numbers_is_read_as_a_spreadsheet_counts(
    texts: list[str | None], at: datetime, precision: str
) -> None:
    moments = read_moments(pa.array(texts))
    assert (moments.serial, moments.at[0].as_py(), moments.precision[0].as_py()) == (True, at, precision)


def test_one_day_number_among_dates_is_no_date() -> None:
    assert days("45415", "2024-05-03") == [None, "2024-05-03"]


@pytest.mark.parametrize(
    ("first", "precision", "last"),
    [
        (datetime(2024, 1, 1), "quarter", date(2024, 3, 31)),
        (datetime(2024, 10, 1), "quarter", date(2024, 12, 31)),
        (datetime(2024, 9, 1), "tertial", date(2024, 12, 31)),
        (datetime(2024, 12, 30), "week", date(2025, 1, 5)),
    ],
)
def test_the_last_day_of_a_part_of_a_year(first: datetime, precision: str, last: date) -> None:
    assert last_day(first, precision) == last


DATE_LIKE = st.text("0123456789-/. :TZKQWvmaj", max_size=16)


@given(st.lists(st.one_of(st.none(), DATE_LIKE, st.text(max_size=20)), max_size=6))
@settings(max_examples=150, deadline=None)
def test_every_text_is_a_moment_or_none_and_never_both_read_and_ambiguous(texts: list[str | None]) -> None:
    moments = read_moments(pa.array(texts, pa.string()), TODAY)
    assert len(moments.at) == len(moments.ambiguous) == len(moments.precision) == len(texts)
    read_ones = zip(moments.at.to_pylist(), moments.ambiguous.to_pylist(), texts, strict=True)
    assert [text for at, ambiguous, text in read_ones if at and (ambiguous or not text)] == []


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
@settings(max_examples=60, deadline=None)
def test_a_day_comes_back_however_it_is_written(day: date) -> None:
    spellings = (f"{day}", f"{day:%Y%m%d}", f"{day.day}/{day.month} {day.year}", f"{day:%d.%m.%Y}", f"{day:%Y/%m/%d}")
    assert days(*spellings) == [f"{day}"] * 5


@pytest.mark.parametrize("part", ["1", "1 ", "1/", "maj ", "2024-05-03 ", "-", " "])
def test_a_very_long_text_is_no_date(part: str) -> None:
    assert days("x", part * 50_000 + "x") == [None, None]
