"""Sources above each other."""

import pandas as pd

from samverkan_data.charts.side_by_side import alt_side_by_side, side_by_side
from samverkan_data.charts.theme import palette


def test_each_source_has_its_own_panel_scale_and_colour(sources: pd.DataFrame) -> None:
    figure = side_by_side(sources)
    lines = [(trace.yaxis, trace.line.color, trace.y) for trace in figure.data if trace.name == "count"]
    assert lines == [
        ("y", palette(False).police, (102, 130, 99, 120, 118, 131)),
        ("y2", palette(False).est, (11, None, 9, 12, 13)),
    ]
    assert figure.layout.yaxis.range[1] > 5 * figure.layout.yaxis2.range[1]


def test_the_sources_share_one_time_axis(sources: pd.DataFrame) -> None:
    layout = side_by_side(sources).layout
    assert layout.xaxis.range == layout.xaxis2.range
    assert (layout.xaxis.showticklabels, layout.xaxis2.showticklabels) == (False, True)


def test_nothing_is_summed(sources: pd.DataFrame) -> None:
    shown = {value for trace in side_by_side(sources).data if trace.name == "count" for value in trace.y}
    assert shown == {102, 130, 99, 120, 118, 131, 11, None, 9, 12, 13}


def test_names_and_last_values_stand_in_the_panels(sources: pd.DataFrame) -> None:
    texts = [note.text for note in side_by_side(sources).layout.annotations]
    assert texts == ["<b>■ Polisanmälan</b>", "<b>131</b>", "1–4", "<b>● EST</b>", "<b>13</b>"]


def test_the_text_tells_the_sources_one_by_one(sources: pd.DataFrame) -> None:
    assert alt_side_by_side(sources) == (
        "En egen ruta och egen skala per källa; källorna läggs inte ihop. "
        "Polisanmälan, antal per månad jan–jun 2026: från 102 till 131. "
        "EST, antal per månad feb–jun 2026: från 11 till 13."
    )


def test_a_masked_last_value_is_a_span(sources: pd.DataFrame) -> None:
    masked = sources.assign(masked=sources["count"] == 13)
    assert side_by_side(masked).layout.annotations[-1].text == "1–4"
    assert alt_side_by_side(masked).endswith("från 11 till maskerat.")


def test_one_source_alone_is_one_panel(sources: pd.DataFrame) -> None:
    figure = side_by_side(sources[sources["source"] == "est"])
    assert {trace.yaxis for trace in figure.data if trace.name == "count"} == {"y"}
