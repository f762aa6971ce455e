"""Escaping, widths, and labels that do not cover each other."""

import pytest

from samverkan_data.charts.labels import plain, spread, text_width, verdict_label, wrapped


def test_a_name_cannot_bring_tags_of_its_own() -> None:
    assert plain("<b>A & B") == "&lt;b&gt;A &amp; B"


def test_a_long_name_is_broken_between_words() -> None:
    assert wrapped("Orolig för inbrott i bostaden", 20) == "Orolig för inbrott i<br>bostaden"


def test_width_counts_letters_that_are_seen() -> None:
    assert text_width(["<b>abc</b>", "a<br>ab"], 100) == text_width(["abc"], 100) > text_width(["ab"], 100)
    assert text_width(["&lt;"], 100) == text_width(["<"], 100)
    assert text_width([], 14) == 0


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        ("rise", "<b>▲ tydlig ökning</b>"),
        ("fall", "<b>▼ tydlig minskning</b>"),
        ("normal", "– inom det väntade"),
        ("too_few", "– för få för att bedöma"),
    ],
)
def test_a_verdict_has_a_mark_and_words(verdict: str, expected: str) -> None:
    assert verdict_label(verdict) == expected


@pytest.mark.parametrize(
    ("heights", "expected"),
    [([1, 10], [1, 10]), ([10, 9], [12, 9]), ([5, 5, 5], [5, 8, 11]), ([], [])],
)
def test_labels_are_moved_apart_only_as_far_as_needed(heights: list[float], expected: list[float]) -> None:
    assert spread(heights, 3) == expected


def test_a_text_of_two_lines_has_room_for_both() -> None:
    assert spread([5, 5, 5], 2, [1, 2, 1]) == [5, 8, 11]
    assert spread([5, 5, 20], 2) == [5, 7, 20]
