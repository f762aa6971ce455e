"""Every way to write a date, and what is no date."""

from datetime import datetime

import pyarrow as pa
import pytest

from samverkan_data.checking.moments import read_moments


def read(text: str) -> tuple[datetime | None, str, bool]:
    moments = read_moments(pa.array([text], pa.string()))
    return moments.at[0].as_py(), moments.precision[0].as_py(), moments.ambiguous[0].as_py()


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
    ],
)
def test_a_date_is_read_with_its_precision_in_swedish_time(text: str, at: datetime, precision: str) -> None:
    assert read(text) == (at, precision, False)


@pytest.mark.parametrize(
    "text",
    ["31/9 2026", "2026-02-30", "2026-13-01", "26-10-31", "09/30/2026", "46000", "202610", "i går", "2026-10-31 25:00",
     "0026-10-31", "2026-00", "1-2-3"],
)  # fmt: skip
def test_what_is_no_date_is_not_guessed(text: str) -> None:
    at, _, ambiguous = read(text)
    assert (at, ambiguous) == (None, False)


@pytest.mark.parametrize("text", ["03/04/2026", "3-4-2026", "12/11/2026"])
def test_day_and_month_that_can_be_exchanged_are_not_guessed(text: str) -> None:
    at, _, ambiguous = read(text)
    assert (at, ambiguous) == (None, True)


def test_a_day_equal_to_its_month_cannot_be_misread() -> None:
    assert read("04/04/2026")[0] == datetime(2026, 4, 4)
