"""Did it help: an action above the series of its area, with what before and after say beside comparison areas."""

import pandas as pd
import streamlit as st

from samverkan_data.access import Right, check_can
from samverkan_data.charts.actions_on_series import actions_on_series, alt_actions_on_series
from samverkan_data.formats import date_text, period_text
from samverkan_data.picture import effects
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.schema import SOURCES
from samverkan_data.texts import effect as texts
from samverkan_data.texts import pages as words
from samverkan_data.ui import address, filters
from samverkan_data.ui.errors import left_out_where_refused
from samverkan_data.ui.figure import Caption, count_text, show_caption, show_figure, show_heading, show_twin
from samverkan_data.ui.page import Page, compute


@left_out_where_refused(words.PARTS["effects"])
def show_effects(page: Page) -> None:
    """One action that the reader chooses among those that have begun; nothing where there is none."""
    check_can(page.settings, Right.VIEW_INTERNAL)  # before a choice is offered that has no answer
    actions = _fitting(page, compute(page, effects.begun_actions, page.choice.area_code, page.today))
    if actions.empty:
        return
    show_heading(texts.HEADING)
    value = address.choices().get("atgard", "")
    chosen = filters.select(page.name, "atgard", texts.CHOOSE, _options(page, actions), value)
    action = actions[actions["action_id"] == chosen].iloc[0]
    found = compute(page, effects.action_answers, chosen, page.today)
    answers = [answer for answer in found if answer.source in page.choice.sources]
    if not answers:
        st.markdown(texts.NO_INCIDENTS)
        return
    for column, answer in zip(st.columns(len(answers), gap="large"), answers, strict=True):
        with column:
            _show_answer(page, answer, action)
    st.markdown(f":small[:gray[{texts.NOTE}]]")


def _show_answer(page: Page, answer: effects.Answer, action: pd.Series) -> None:
    (frame, step), source = answer.series, answer.source
    rows = pd.DataFrame([{"label": action["title"], "role": action["role"], "start": action["starts_on"],
                          "end": action["ends_on"], "follow_up": action["follow_up"]}])  # fmt: skip
    name = SOURCES.get(source, source)
    with st.container(gap=None):
        st.markdown(effects.sentence(answer, action["starts_on"].date()))
        st.markdown(f":small[:gray[{texts.READING.format(step=words.STEPS[step])}]]")
    show_figure(page, f"atgard-{source}", actions_on_series(frame, rows, source, page.look, step),
                alt_actions_on_series(frame, rows, source, step))  # fmt: skip
    first, last = frame["month"].iloc[0].date(), (frame["month"].iloc[-1] + pd.offsets.MonthEnd(0)).date()
    caption = Caption(name, period_text(first, last), count_text(frame["count"].sum()), page.is_example(source))
    show_caption(page, caption)
    show_twin(page, f"atgard-{source}", frame[["month", "count", "mean", "low", "high", "signal"]], caption)


def _fitting(page: Page, actions: pd.DataFrame) -> pd.DataFrame:
    """Those whose theme has one of the chosen categories; all where none is chosen."""
    if not page.choice.categories:
        return actions
    categories = categories_of(page.snapshot)
    themes = {categories.themes.get(code) for code in page.choice.categories}
    return actions[actions["theme"].isin(themes)].reset_index(drop=True)


def _options(page: Page, actions: pd.DataFrame) -> dict[str, str]:
    names = areas_of(page.snapshot).names
    return {
        action["action_id"]: texts.OPTION.format(
            title=action["title"], area=names.get(action["area_code"], action["area_code"]),
            start=date_text(action["starts_on"].date()),
        )
        for action in actions.to_dict("records")
    }  # fmt: skip
