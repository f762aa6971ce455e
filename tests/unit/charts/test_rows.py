"""Rows with names and words at their ends."""

from samverkan_data.charts.look import Look
from samverkan_data.charts.rows import add_interval, add_point, row_margins, set_rows
from samverkan_data.charts.theme import blank, palette

ENDS = [("<b>▲ tydlig ökning</b>", "#111111"), ("– inom<br>det väntade", "#222222")]


def test_names_are_ticks_from_the_top_and_words_stand_in_the_margin() -> None:
    drawing = blank(Look(), 100)
    set_rows(drawing, ["Lanna", "Gropen"], ENDS, Look())
    figure = drawing.figure
    assert list(figure.layout.yaxis.ticktext) == ["Lanna", "Gropen"]
    assert list(figure.layout.yaxis.range) == [1.5, -0.5]
    assert [(note.text, note.y, note.font.color) for note in figure.layout.annotations] == [
        (ENDS[0][0], 0, "#111111"),
        (ENDS[1][0], 1, "#222222"),
    ]


def test_on_a_telephone_name_and_words_stand_above_the_row() -> None:
    drawing = blank(Look(narrow=True), 100)
    set_rows(drawing, ["Lanna", "Gropen"], ENDS, Look(narrow=True))
    figure = drawing.figure
    assert figure.layout.yaxis.showticklabels is False
    assert figure.layout.annotations[1].text == 'Gropen<br><span style="color:#222222">– inom det väntade</span>'


def test_margins_follow_the_longest_words_unless_it_is_narrow() -> None:
    short, long = (row_margins([name], ["ord"], Look(), 10, 10) for name in ("A", "A" * 30))
    assert long["l"] > short["l"] + 100
    assert row_margins(["A" * 30], ["ord"], Look(narrow=True), 10, 10)["l"] < 20


def test_an_uncertain_mark_is_hollow_on_a_pale_bar() -> None:
    drawing = blank(Look(), 100)
    add_interval(drawing, 0, (1, 3), "#111111", Look())
    add_point(drawing, 2, 0, ("circle", "#111111", True), "Lanna", Look())
    figure = drawing.figure
    bar, point = figure.data
    assert (bar.x, bar.opacity < 1) == ((1, 3), True)
    assert point.marker.color == palette(False).page
    assert point.marker.line.color == "#111111"
