"""The parts of a municipality against the rest of it: made from incidents, so never in the open view."""

import pandas as pd
import streamlit as st

from samverkan_data.charts.crime_beside_trygghet import Measure
from samverkan_data.charts.rate_areas import Backdrop, alt_rate_areas, rate_areas
from samverkan_data.formats import join_words, number
from samverkan_data.picture.disagreement import beside, question_for
from samverkan_data.picture.parts import Parts, municipality_around, parts_against_rest, themes
from samverkan_data.schema import SOURCES
from samverkan_data.texts import comparison as texts
from samverkan_data.texts.verdicts import word
from samverkan_data.ui.comparison_beside import draw_beside
from samverkan_data.ui.comparison_choices import Asked
from samverkan_data.ui.comparison_tables import written
from samverkan_data.ui.figure import Caption, count_text, show_caption, show_figure, show_heading, show_twin
from samverkan_data.ui.page import Page, compute
from samverkan_data.verdict import APART

POLICE = "polisanmalan"


def show_parts(page: Page, asked: Asked) -> None:
    """Each part against the rest, source by source, and police reports beside felt safety."""
    theme = str(asked.subject["theme"])
    found = compute(page, parts_against_rest, page.choice.area_code, asked.year, theme)
    if found is None:
        st.markdown(f":small[:gray[{texts.NO_PARTS.format(year=asked.year)}]]")
        return
    st.markdown(f"## {texts.PARTS_HEADING.format(name=found.name)}")
    reporters = texts.REPORTERS.format(count=found.reporters["est"]) if found.reporters.get("est") else ""
    st.markdown(f":small[:gray[{texts.PARTS_NOTE.format(reporters=reporters)}]]")
    sources = list(dict.fromkeys(found.frame["source"]))
    for column, source in zip(st.columns(len(sources), gap="large"), sources, strict=True):
        with column:
            _show_source(page, asked, found, source)
    _show_beside(page, asked, found)


def _show_source(page: Page, asked: Asked, found: Parts, source: str) -> None:
    rows = found.frame[found.frame["source"] == source].sort_values("value", ascending=False)
    shown_as = str(rows["shown_as"].iloc[0])
    backdrop = Backdrop(line=found.whole[source], line_label=texts.PART_LINE) if shown_as == "rate" else Backdrop()
    theme = compute(page, themes).get(str(asked.subject["theme"]), "")
    of_theme = texts.OF_THEME.format(theme=theme) if theme else ""
    reading = texts.PART_READING[shown_as]
    show_heading(_heading(rows, source), reading.format(year=asked.year, people=found.population_year, theme=of_theme))
    show_figure(page, f"delar-{source}", rate_areas(rows, texts.PART_UNIT, backdrop, page.look),
                alt_rate_areas(rows, texts.PART_UNIT, backdrop))  # fmt: skip
    if found.unplaced.get(source):
        st.markdown(f":small[:gray[{texts.UNPLACED.format(count=number(found.unplaced[source]))}]]")
    caption = Caption(SOURCES[source], str(asked.year), count_text(rows["count"].sum()), page.is_example(source))
    show_caption(page, caption)
    show_twin(page, f"delar-{source}", _table(rows), caption)


def _heading(rows: pd.DataFrame, source: str) -> str:
    told = {verdict: list(rows.loc[rows["verdict"] == verdict, "name"]) for verdict in APART}
    named = {verdict: join_words(names) for verdict, names in told.items() if names}
    return texts.PART_HEADING[tuple(named)].format(
        source=SOURCES[source], **{str(verdict): names for verdict, names in named.items()}
    )


def _show_beside(page: Page, asked: Asked, found: Parts) -> None:
    crime = found.frame[found.frame["source"] == POLICE]
    outer = compute(page, municipality_around, page.choice.area_code)
    question = compute(page, question_for, tuple(crime["area_code"]), str(asked.subject["theme"]))
    is_rate = crime["shown_as"].eq("rate").any()
    told = beside(page.snapshot, crime, question, outer, asked.year, whole=True) if question and is_rate else None
    if told is None:
        needs = texts.BESIDE_NEEDS.format(areas=texts.PARTS_OF.format(name=found.name), year=asked.year)
        st.markdown(f":small[:gray[{needs}]]")
        return
    measure = Measure(texts.CRIME, texts.BESIDE_UNITS["parts"].format(year=asked.year), found.whole[POLICE])
    example = page.is_example(POLICE) or told.example
    draw_beside(page, "delar", told, measure, SOURCES[POLICE], example=example, whole=found.name)


def _table(rows: pd.DataFrame) -> pd.DataFrame:
    table = pd.DataFrame({texts.NAME: rows["name"], texts.COUNT: rows["count"].astype("Int64")})
    if rows["shown_as"].iloc[0] == "rate":
        table = table.assign(**{texts.PEOPLE: written(rows["population"]), texts.PER_1000: written(rows["value"])})
    return table.assign(
        **{
            texts.LOW: written(rows["low"]),
            texts.HIGH: written(rows["high"]),
            texts.RATIO: written(rows["ratio"]),
            texts.RATIO_LOW: written(rows["ratio_low"]),
            texts.RATIO_HIGH: written(rows["ratio_high"]),
            texts.AGAINST_REST: rows["verdict"].map(word),
        }
    )
