"""The figures of the trygghet page."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import streamlit as st

from samverkan_data.charts.proportion_areas import alt_proportion_areas, proportion_areas
from samverkan_data.charts.question_year import Unit, alt_question_year, question_year
from samverkan_data.formats import decimal, join_words, lower_first, number, span
from samverkan_data.picture.survey import area_groups, area_shares, most_telling
from samverkan_data.statistics.survey_tests import few_answers
from samverkan_data.statistics.thresholds import FEWEST_ANSWERS
from samverkan_data.texts import pages as texts
from samverkan_data.texts import survey as words
from samverkan_data.texts.verdicts import word
from samverkan_data.ui.figure import Caption, count_text, show_caption, show_figure, show_heading, show_twin
from samverkan_data.ui.notes import show_caveats
from samverkan_data.ui.page import Page, compute
from samverkan_data.verdict import CHANGED, Verdict

JUDGED = [*CHANGED, Verdict.UNCHANGED]


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
    return " ".join(parts) or _nothing_changed(judged)


def _nothing_changed(judged: pd.DataFrame) -> str:
    """Nothing clear, or nothing that could be judged: the two are not the same."""
    latest = set(judged.loc[judged["year"] == judged["year"].max(), "verdict"])
    if latest <= {Verdict.NONE}:
        return words.FIRST_WAVE
    return words.NOT_JUDGED if latest <= {Verdict.NONE, Verdict.TOO_FEW, Verdict.UNKNOWN} else texts.TRYGGHET_STILL


def show_questions(page: Page, judged: pd.DataFrame, unit: Unit) -> None:
    """Question × year with values and n."""
    latest = judged[judged["year"] == judged["year"].max()]
    could = int(latest["verdict"].isin(JUDGED).sum())
    heading = texts.QUESTION_HEADING.say(len(most_telling(judged)), could)
    show_heading(heading, texts.QUESTION_READING[unit])
    show_figure(page, "fraga", question_year(judged, unit, page.look), alt_question_year(judged, unit))
    caption = _caption(judged, "")
    show_caption(page, caption)
    show_caveats(list(judged["caveat"].dropna().unique()))
    columns = ["label", "year", "value", "n", "low", "high", "change", "change_low", "change_high", "verdict"]
    show_twin(page, "fraga", _without_few(judged)[columns], caption)


def show_areas(page: Page, indicator: str, unit: Unit) -> None:
    """One question, area by area, with intervals, and in words which areas can be told from the rest."""
    rows = compute(page, area_shares, page.choice.area_code, indicator)
    whole = rows[rows["area_code"] == page.choice.area_code]
    parts = rows[rows["area_code"] != page.choice.area_code].sort_values("value", ascending=False)
    if parts.empty or whole.empty:
        st.markdown(texts.ONLY_WHOLE)
        return
    told = area_groups(rows, page.choice.area_code)
    label, year, name = whole["label"].iloc[0], whole["year"].iloc[0], str(whole["name"].iloc[0])
    standing_out = told[Verdict.HIGHER] + told[Verdict.LOWER]
    reading = words.INDEX_READING if unit == "index" else texts.SHARE_READING
    show_heading(texts.SHARE_HEADING[bool(standing_out)].format(label=label, names=join_words(standing_out)),
                 reading.format(year=year))  # fmt: skip
    if unit == "index":
        st.table(index_table(rows), border="horizontal", hide_index=True)
    else:
        value = float(whole["value"].iloc[0])
        show_figure(page, "andel", proportion_areas(parts, value, page.look, name),
                    alt_proportion_areas(parts, value, name))  # fmt: skip
    st.markdown(areas_sentence(told, name))
    caption = _caption(rows, count_text(whole["n"].iloc[0]))
    show_caption(page, caption)
    show_twin(page, "andel", _without_few(rows)[["name", "value", "low", "high", "n", "verdict"]], caption)


def areas_sentence(told: dict[Verdict, list[str]], whole: str) -> str:
    """Which areas differ from the rest of the whole, and which cannot be told apart."""
    said = [words.AREAS[group].format(whole=whole, names=join_words(names)) for group, names in told.items() if names]
    return " ".join([*said, words.NO_ORDER])


def index_table(rows: pd.DataFrame) -> pd.DataFrame:
    """An index area by area as text; fewer than 30 answers are not shown alone."""
    cells = [_index_row(row) for row in rows.sort_values("name").to_dict("records")]
    return pd.DataFrame(cells, columns=list(words.INDEX_HEADERS))


def _index_row(row: dict[Hashable, Any]) -> tuple[str, ...]:
    n = "" if pd.isna(row["n"]) else number(row["n"])
    if row["too_few"] or pd.isna(row["value"]):
        hidden = words.TOO_FEW.format(limit=FEWEST_ANSWERS) if row["too_few"] else words.UNKNOWN
        return row["name"], hidden, "", n, word(Verdict.TOO_FEW if row["too_few"] else Verdict.UNKNOWN)
    limits = words.UNKNOWN if pd.isna(row["low"]) else span(row["low"], row["high"], 1)
    return row["name"], decimal(row["value"]), limits, n, word(row["verdict"])


def _without_few(rows: pd.DataFrame) -> pd.DataFrame:
    """Too few answers are not shown alone, in the table neither."""
    few = few_answers(rows["n"])
    numbers = [name for name in ("value", "low", "high", "change", "change_low", "change_high") if name in rows]
    return rows.assign(**{name: rows[name].astype("float64").mask(few) for name in numbers})


def _caption(rows: pd.DataFrame, n: str) -> Caption:
    years = f"{rows['year'].min()}–{rows['year'].max()}" if rows["year"].nunique() > 1 else str(rows["year"].iloc[0])
    return Caption(str(rows["instrument"].iloc[0]), years, n, bool(rows["example"].any()))
