"""What a reader looks at, read from words of an address."""

from datetime import date

import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.picture.choice import Choice, expand_category, on_grid, read_date
from samverkan_data.statistics.disclosure import grid

PERIODS = grid.periods(date(2024, 1, 1), date(2026, 11, 23))


@pytest.mark.parametrize(("start", "end", "shown"), [
    (date(2025, 1, 1), date(2025, 12, 31), (date(2025, 1, 1), date(2025, 12, 31))),
    (date(2026, 1, 1), date(2026, 10, 31), (date(2026, 5, 1), date(2026, 8, 31))),
    (date(2090, 1, 1), date(2090, 12, 31), (date(2026, 5, 1), date(2026, 8, 31))),
    (date(1990, 1, 1), date(1990, 12, 31), (date(2024, 1, 1), date(2024, 12, 31))),
])  # fmt: skip
def test_another_period_gives_the_nearest(start: date, end: date, shown: tuple[date, date]) -> None:
    assert on_grid(PERIODS, (start, end), asked_for=True)[0] == shown


def test_the_newest_is_shown_to_who_has_not_asked() -> None:
    assert on_grid(PERIODS, (date(2026, 1, 1), date(2026, 10, 31)), asked_for=False)[0][1] == date(2026, 8, 31)


def test_a_whole_year_goes_before_its_last_tertial() -> None:
    whole = grid.periods(date(2025, 1, 1), date(2025, 12, 31))
    newest, told = on_grid(whole, (date(2026, 1, 1), date(2026, 1, 2)), asked_for=False)
    assert (newest, told) == ((date(2025, 1, 1), date(2025, 12, 31)), "")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-10-15", date(2026, 10, 15), date(2026, 10, 15)),
        ("2026-10", date(2026, 10, 1), date(2026, 10, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-13", None, None),
        ("2026-02-30", None, None),
        ("", None, None),
        ("2026", None, None),
        ("oktober", None, None),
        ("<b>2026</b>", None, None),
    ],
)
def test_a_day_or_a_month_is_read_and_anything_else_is_none(text: str, first: date | None, last: date | None) -> None:
    assert (read_date(text), read_date(text, end=True)) == (first, last)


@pytest.mark.parametrize(
    ("code", "codes"),
    [
        ("", set()),
        ("est_a_traktor", {"est_a_traktor"}),
        ("est_trafik", {"est_trafik"}),
        ("tema_trafik", {"est_trafik", "est_a_traktor", "pol_trafik", "pol_lokala_trafikkoder"}),
        ("pol_ovrigt", {"pol_ovrigt"}),
        ("unknown", set()),
    ],
)
def test_a_theme_stands_for_the_categories_of_both_sources(
    started_snapshot: Snapshot, code: str, codes: set[str]
) -> None:
    assert set(expand_category(started_snapshot, code)) == codes


def test_a_choice_becomes_the_question_that_it_is() -> None:
    choice = Choice("1814", "Lekeberg", date(2026, 1, 1), date(2026, 10, 31), "tema_x", ("a", "b"), ("est",))
    question = choice.question(compare="previous")
    assert (question.area_code, question.categories, question.sources) == ("1814", ("a", "b"), ("est",))
    assert (question.start, question.end, question.compare) == (date(2026, 1, 1), date(2026, 10, 31), "previous")
