"""Swedish numbers, dates and periods."""

from datetime import UTC, date, datetime

import pytest

from samverkan_data import formats

JAN, OCT = date(2026, 1, 1), date(2026, 10, 31)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (formats.number(12345), "12\u00a0345"),
        (formats.number(-4), "\u22124"),
        (formats.decimal(4.83), "4,8"),
        (formats.percent(38), "38\u00a0%"),
        (formats.span(26.4, 52), "26–52"),
        (formats.signed(117), "+117"),
        (formats.signed(-4), "\u22124"),
        (formats.signed(0), "0"),
        (formats.count_of(1, "rad", "rader"), "1 rad"),
        (formats.count_of(2, "rad", "rader"), "2 rader"),
        (formats.date_text(date(2026, 11, 3)), "3 nov 2026"),
        (formats.long_date(date(2025, 12, 31)), "31 december 2025"),
        (formats.moment_text(datetime(2026, 11, 3, 8, 12, tzinfo=UTC)), "3 nov 2026 kl. 09.12"),
        (formats.period_text(JAN, OCT), "jan–okt 2026"),
        (formats.period_text(date(2025, 1, 1), date(2025, 12, 31)), "2025"),
        (formats.period_text(date(2022, 1, 1), date(2025, 12, 31)), "2022–2025"),
        (formats.period_text(date(2025, 11, 1), date(2026, 2, 28)), "nov 2025–feb 2026"),
        (formats.period_text(date(2026, 11, 3), date(2026, 11, 17)), "3–17 nov 2026"),
        (formats.period_text(date(2026, 11, 3), date(2026, 11, 3)), "3 nov 2026"),
        (formats.period_text(date(2026, 10, 3), date(2026, 11, 17)), "3 okt–17 nov 2026"),
        (formats.period_text(date(2025, 12, 29), date(2026, 1, 4)), "29 dec 2025–4 jan 2026"),
        (formats.join_words(["a"]), "a"),
        (formats.join_words(["a", "b", "c"]), "a, b och c"),
    ],
)
def test_text_is_written_the_swedish_way(written: str, expected: str) -> None:
    assert written == expected


@pytest.mark.parametrize(
    ("texts", "shown"),
    [(["a", "b"], "a, b"), (["a", "b", "c"], "a, b, …"), (["Stöld, rån m.m.", "b"], "Stöld, rån m.m.; b"), ([], "")],
)
def test_texts_in_a_row_are_told_apart_where_one_holds_a_comma(texts: list[str], shown: str) -> None:
    assert formats.listed(texts, 2) == shown


def test_years_that_follow_on_each_other_are_told_as_spans() -> None:
    assert formats.years_text([2025, 2019, 2020, 2021, 2021]) == "2019–2021 och 2025"
    assert formats.years_text([]) == ""
