"""Every way of writing a time is one period with its first and last day, or is told to be none."""

from datetime import date

import pytest

from samverkan_data.reading.mentions import DAY, FETCHED, PART, UNCLEAR, WHOLE, YEAR
from samverkan_data.reading.spans import find_mentions


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("2025", YEAR, date(2025, 1, 1), date(2025, 12, 31)),
        ("2019-25", YEAR, date(2019, 1, 1), date(2025, 12, 31)),
        ("2019-2025", YEAR, date(2019, 1, 1), date(2025, 12, 31)),
        ("helår 2025", WHOLE, date(2025, 1, 1), date(2025, 12, 31)),
        ("kvartal 1-4 2025", WHOLE, date(2025, 1, 1), date(2025, 12, 31)),
        ("mars 2025", PART, date(2025, 3, 1), date(2025, 3, 31)),
        ("feb. månad 2024", PART, date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-03", PART, date(2025, 3, 1), date(2025, 3, 31)),
        ("2025M03", PART, date(2025, 3, 1), date(2025, 3, 31)),
        ("202503", PART, date(2025, 3, 1), date(2025, 3, 31)),
        ("03/2025", PART, date(2025, 3, 1), date(2025, 3, 31)),
        ("2025 / 03", PART, date(2025, 3, 1), date(2025, 3, 31)),
        ("kv 2 2025", PART, date(2025, 4, 1), date(2025, 6, 30)),
        ("andra kvartalet 2025", PART, date(2025, 4, 1), date(2025, 6, 30)),
        ("kvartal II 2025", PART, date(2025, 4, 1), date(2025, 6, 30)),
        ("K2 2025", PART, date(2025, 4, 1), date(2025, 6, 30)),
        ("H2 2025", PART, date(2025, 7, 1), date(2025, 12, 31)),
        ("första halvåret 2025", PART, date(2025, 1, 1), date(2025, 6, 30)),
        ("tertial 3 2025", PART, date(2025, 9, 1), date(2025, 12, 31)),
        ("januari–juni 2025", PART, date(2025, 1, 1), date(2025, 6, 30)),
        ("t.o.m. juni 2025", PART, date(2025, 1, 1), date(2025, 6, 30)),
        ("2025-06-30", DAY, date(2025, 6, 30), date(2025, 6, 30)),
        ("20250630", DAY, date(2025, 6, 30), date(2025, 6, 30)),
        ("30/6 2025", DAY, date(2025, 6, 30), date(2025, 6, 30)),
        ("30:e juni 2025", DAY, date(2025, 6, 30), date(2025, 6, 30)),
        ("1/1-30/6 2025", PART, date(2025, 1, 1), date(2025, 6, 30)),
        ("hämtad 2025-06-30", FETCHED, date(2025, 6, 30), date(2025, 6, 30)),
    ],
)
def test_a_time_is_its_first_and_last_day(text: str, kind: str, first: date, last: date) -> None:
    assert [(one.kind, one.days) for one in find_mentions(text)] == [(kind, (first, last))]


@pytest.mark.parametrize(
    "text", ["2010/11", "2019/18", "rullande 12 månader", "kvartal 3-2 2025", "läsåret", "vecka 7"]
)
def test_what_has_no_days_of_its_own_is_unclear(text: str) -> None:
    assert UNCLEAR in [one.kind for one in find_mentions(text)]
    assert all(one.days is None for one in find_mentions(text) if one.kind == UNCLEAR)


@pytest.mark.parametrize("text", ["2025-02-30", "31/2 2025", "99999", "1234567", "i 1990-talets"])
def test_figures_that_are_no_date_name_no_day(text: str) -> None:
    assert DAY not in [one.kind for one in find_mentions(text)]


def test_a_part_without_a_year_has_no_days_until_it_gets_one() -> None:
    (march,) = find_mentions("mars")
    assert (march.year, march.days) == (None, None)
    assert march.in_year(2025).days == (date(2025, 3, 1), date(2025, 3, 31))
    assert march.in_year(2025).in_year(2026).year == 2025
