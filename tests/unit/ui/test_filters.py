"""What a choice stands for."""

from datetime import date

import pytest

from samverkan_data.lake import Snapshot
from samverkan_data.ui.filters import Choice, expand_category


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
