"""Survey questions by year."""

import pandas as pd
import pytest

from samverkan_data.charts.question_year import question_year
from samverkan_data.charts.theme import palette


def texts(figure: object) -> list[str]:
    cells = [text for trace in figure.data if trace.name == "texts" for text in trace.text]
    return cells + [note.text for note in figure.layout.annotations]


def test_values_are_printed_with_one_decimal_and_per_cent_whole(answers: pd.DataFrame) -> None:
    assert "3,6" in texts(question_year(answers, "index").figure)
    assert "36\u00a0%" in texts(question_year(answers.assign(value=answers["value"] * 10), "procent").figure)


@pytest.mark.parametrize(("unit", "top"), [("index", 6), ("procent", 100)])
def test_the_colours_span_the_whole_unit(answers: pd.DataFrame, unit: str, top: float) -> None:
    cells = question_year(answers, unit).figure.data[0]
    assert (cells.zmin, cells.zmax) == (0, top)


def test_a_year_without_a_survey_is_told_from_a_missing_answer(answers: pd.DataFrame) -> None:
    gone = answers.drop(index=0)
    assert texts(question_year(gone, "index").figure).count("ej mätt") == 3
    assert texts(question_year(gone, "index").figure).count("saknas") == 1


def test_few_answers_are_hatched(answers: pd.DataFrame) -> None:
    figure = question_year(answers, "index").figure
    assert [trace.name for trace in figure.data].count("masked") == 1
    assert "&lt; 30" in texts(figure)


def test_a_suppressed_value_is_hatched_whatever_it_was(answers: pd.DataFrame) -> None:
    figure = question_year(answers.assign(status="suppressed"), "index").figure
    assert [trace.name for trace in figure.data].count("masked") == 6


def test_the_verdict_says_better_or_worse_with_mark_and_colour(answers: pd.DataFrame) -> None:
    figure = question_year(answers, "index").figure
    assert [text for text in texts(figure) if "tydlig" in text] == [
        "<b>■ tydligt sämre</b>",
        "<b>✓ tydligt bättre</b>",
    ]
    assert [frame.line.color for frame in figure.layout.shapes] == [palette(False).up, palette(False).down]


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        ("rise", "<b>▲ tydlig ökning</b>"),
        ("unchanged", "– ingen tydlig<br>ändring"),
        ("too_few", "– för få för att<br>bedöma"),
    ],
)
def test_other_verdicts_have_words_too(answers: pd.DataFrame, verdict: str, expected: str) -> None:
    assert expected in texts(question_year(answers.iloc[:2].assign(verdict=verdict), "index").figure)


def test_the_number_of_answers_stands_under_each_year(answers: pd.DataFrame) -> None:
    assert texts(question_year(answers, "index").figure)[-3:] == ["12–240", "253", "antal svar"]


def test_the_text_tells_the_last_value_of_every_question(answers: pd.DataFrame) -> None:
    text = question_year(answers, "index").alt
    assert text.startswith(
        "Tabell med 3 frågor, 2023–2025, index 0–6. Bilister kör för fort: 3,6 (2025), tydligt sämre."
    )
    assert text.endswith("Ungdomsgäng stör: 1,2 (2025), för få för att bedöma.")


def test_the_text_hides_what_the_figure_hides(answers: pd.DataFrame) -> None:
    few = question_year(answers.assign(n=12), "index").alt
    assert "Bilister kör för fort: färre än 30 svar – visas inte (2025)." in few
