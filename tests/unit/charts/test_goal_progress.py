"""Done of what is promised."""

import pandas as pd

from samverkan_data.charts.goal_progress import goal_progress
from samverkan_data.charts.look import Look
from samverkan_data.charts.theme import palette


def test_each_row_has_all_that_is_to_be_done_and_what_is(goals: pd.DataFrame) -> None:
    bars = [trace.x[1] for trace in goal_progress(goals).figure.data]
    assert bars == [1.0, 11 / 16, 1.0, 6 / 14, 1.0, 1.0]


def test_the_even_pace_is_a_line_across_the_row_where_it_is_known(goals: pd.DataFrame) -> None:
    lines = [shape.x0 for shape in goal_progress(goals).figure.layout.shapes]
    assert lines == [11.1 / 16, 1.0]


def test_what_is_late_is_said_in_words_and_red(goals: pd.DataFrame) -> None:
    drawn = goal_progress(goals, Look(dark=True))
    ends = [note for note in drawn.figure.layout.annotations if "försenat" in note.text]
    assert [note.font.color for note in ends] == [palette(dark=True).up]
    assert "Belysning: 6 av 14, en jämn takt vore 14, ■ försenat." in drawn.alt
    assert "Besök: 14 av 12." in drawn.alt
