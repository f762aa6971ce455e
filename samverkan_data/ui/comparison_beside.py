"""Reported crime beside felt safety; drawn from published figures, or from incidents by `comparison_parts`."""

import pandas as pd
import streamlit as st

from samverkan_data.charts.crime_beside_trygghet import Measure, alt_crime_beside_trygghet, crime_beside_trygghet
from samverkan_data.formats import join_words
from samverkan_data.picture.comparison import Compared
from samverkan_data.picture.disagreement import Beside, beside, question_for
from samverkan_data.texts import comparison as texts
from samverkan_data.texts.verdicts import word
from samverkan_data.ui.comparison_choices import Asked
from samverkan_data.ui.comparison_tables import written
from samverkan_data.ui.figure import Caption, show_caption, show_figure, show_heading, show_twin
from samverkan_data.ui.page import Page, compute


def show_areas_beside(page: Page, asked: Asked, compared: Compared) -> None:
    """The chosen areas' published crime beside their answers; or that they have none."""
    shown = compared.shown.rename(columns={"rate": "value"})
    question = compute(page, question_for, tuple(shown["area_code"]), str(asked.subject["theme"]))
    found = beside(page.snapshot, shown, question, asked.area_code, asked.year, whole=False) if question else None
    if found is None:
        st.markdown(f":small[:gray[{texts.BESIDE_NEEDS.format(areas=texts.SHOWN_AREAS, year=asked.year)}]]")
        return
    unit = texts.BESIDE_UNITS["areas"].format(year=compared.year)
    example = found.example or bool(compared.shown["example"].any())
    draw_beside(page, "omraden", found, Measure(texts.CRIME, unit), str(asked.subject["instrument"]), example=example)


def draw_beside(
    page: Page, key: str, found: Beside, crime: Measure, source: str, example: bool, whole: str = ""
) -> None:
    """The two panels with heading, caption and the table of where they disagree."""
    felt = Measure(found.label, texts.BESIDE_SURVEY.format(year=found.year), found.whole, percent=True)
    line = texts.BESIDE_LINE.format(name=whole) if whole else texts.BESIDE_OVERLAP
    show_heading(_heading(found.rows), texts.BESIDE_READING + line)
    show_figure(page, f"bredvid-{key}", crime_beside_trygghet(found.rows, page.look, crime, felt),
                alt_crime_beside_trygghet(found.rows, crime, felt))  # fmt: skip
    caption = Caption(join_words([source, found.instrument]), crime.unit.split(" ")[-1], "", example)
    show_caption(page, caption)
    show_twin(page, f"bredvid-{key}", _table(found.rows), caption)


def _heading(rows: pd.DataFrame) -> str:
    apart = rows[rows["mismatch"]].groupby("disagreement", sort=False)["name"]
    told = [texts.BESIDE_HEADING[str(kind)].format(names=join_words(list(names))) for kind, names in apart]
    return ". ".join(told) or texts.BESIDE_HEADING[""]


def _table(rows: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            texts.NAME: rows["name"],
            texts.COUNT: rows["count"].astype("Int64"),
            texts.CRIME_COLUMN: written(rows["crime"]),
            texts.CRIME_VERDICT: rows["crime_verdict"].map(word),
            texts.FELT_COLUMN: written(rows["trygghet"]),
            texts.ANSWERS: rows["n"].astype("Int64"),
            texts.FELT_VERDICT: rows["trygghet_verdict"].map(word),
            texts.TOGETHER: rows["disagreement"].map(texts.DISAGREEMENTS),
        }
    )
