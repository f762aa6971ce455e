"""The figures of the trygghet page."""

import pandas as pd
import streamlit as st

from samverkan_data.charts.proportion_areas import alt_proportion_areas, proportion_areas
from samverkan_data.charts.question_year import Unit, alt_question_year, question_year
from samverkan_data.formats import join_words, lower_first
from samverkan_data.picture.survey import area_shares, most_telling
from samverkan_data.texts import pages as texts
from samverkan_data.ui.figure import Caption, count_text, show_caption, show_figure, show_heading, show_twin
from samverkan_data.ui.page import Page, compute

CHANGED = ["better", "worse", "changed"]


def survey_sentence(judged: pd.DataFrame) -> str:
    """What has clearly become better or worse since the survey before."""
    telling = most_telling(judged)
    parts = [
        text.format(
            labels=join_words([lower_first(label) for label in telling.loc[telling["verdict"] == verdict, "label"]])
        )
        for verdict, text in texts.TRYGGHET_SENTENCE.items()
        if (telling["verdict"] == verdict).any()
    ]
    return " ".join(parts) or texts.TRYGGHET_STILL


def show_questions(page: Page, judged: pd.DataFrame, unit: Unit) -> None:
    """Question × year with values and n."""
    latest = judged[judged["year"] == judged["year"].max()]
    heading = texts.QUESTION_HEADING.format(found=len(most_telling(judged)), all=len(latest))
    show_heading(heading, texts.QUESTION_READING[unit])
    show_figure(page, "fraga", question_year(judged, unit, page.look), alt_question_year(judged, unit))
    caption = _caption(judged, "")
    show_caption(page, caption)
    show_twin(page, "fraga", judged[["label", "year", "value", "n", "low", "high", "verdict"]], caption)


def show_shares(page: Page, indicator: str) -> None:
    """One question, area by area, with intervals; the whole is the dotted line."""
    rows = compute(page, area_shares, page.choice.area_code, indicator)
    whole = rows[rows["area_code"] == page.choice.area_code]
    parts = rows[rows["area_code"] != page.choice.area_code].sort_values("value", ascending=False)
    if parts.empty or whole.empty:
        st.markdown(texts.ONLY_WHOLE)
        return
    standing_out = list(parts.loc[parts["verdict"].isin(CHANGED), "name"])
    label, year = whole["label"].iloc[0], whole["year"].iloc[0]
    show_heading(texts.SHARE_HEADING[bool(standing_out)].format(label=label, names=join_words(standing_out)),
                 texts.SHARE_READING.format(year=year))  # fmt: skip
    value, name = float(whole["value"].iloc[0]), str(whole["name"].iloc[0])
    show_figure(
        page, "andel", proportion_areas(parts, value, page.look, name), alt_proportion_areas(parts, value, name)
    )
    caption = _caption(rows, count_text(whole["n"].iloc[0]))
    show_caption(page, caption)
    show_twin(page, "andel", _without_few(rows)[["name", "value", "low", "high", "n", "verdict"]], caption)


def _without_few(rows: pd.DataFrame) -> pd.DataFrame:
    """Too few answers are not shown alone, in the table neither."""
    kept = rows.copy()
    kept.loc[kept["too_few"], ["value", "low", "high"]] = float("nan")
    return kept


def _caption(rows: pd.DataFrame, n: str) -> Caption:
    years = f"{rows['year'].min()}–{rows['year'].max()}" if rows["year"].nunique() > 1 else str(rows["year"].iloc[0])
    return Caption(str(rows["instrument"].iloc[0]), years, n, bool(rows["example"].any()))
