"""What stands beside the changes on the start page: trygghet, actions, freshness and the agreement."""

import pandas as pd
import streamlit as st

from samverkan_data.access import Right, can
from samverkan_data.formats import percent, signed
from samverkan_data.picture.actions import current_actions
from samverkan_data.picture.agreements import agreement_sentence
from samverkan_data.picture.effects import action_answers, short_answer
from samverkan_data.picture.freshness import freshness
from samverkan_data.picture.responsibility import borrowed_roles
from samverkan_data.picture.survey import instruments, most_telling, question_years
from samverkan_data.texts import pages as texts
from samverkan_data.texts.verdicts import word
from samverkan_data.ui.page import Page, compute


def show_trygghet(page: Page) -> None:
    """What the latest share survey says about the area, as sentences."""
    st.markdown(f"#### {texts.TRYGGHET_BESIDE}")
    shares = [name for name, unit in compute(page, instruments).items() if unit == "procent"]
    judged = compute(page, question_years, page.choice.area_code, shares[0]) if shares else pd.DataFrame()
    if judged.empty:
        st.markdown(texts.NO_SURVEY.format(area=page.choice.area_name))
        return
    telling = most_telling(judged)
    lines = [_survey_line(row, judged) for _, row in telling.iterrows()] or [texts.TRYGGHET_STILL]
    example = f" :yellow-badge[{texts.EXAMPLE}]" if bool(judged["example"].any()) else ""
    st.markdown("  \n".join(lines) + example)
    st.page_link("pages/trygghet.py", label=texts.SEE_TRYGGHET)


def show_actions(page: Page) -> None:
    """The actions of the area that are going on, with who is responsible and how it goes."""
    st.markdown(f"#### {texts.ACTIONS}")
    actions = compute(page, current_actions, page.choice.area_code, page.today)
    if actions.empty:
        st.markdown(texts.NO_ACTIONS)
        return
    what, who, state = texts.ACTION_HEADERS
    states = actions["state"].map(texts.STATES).fillna("") + _effect_lines(page, actions)
    st.table(pd.DataFrame({what: actions["title"], who: actions["role"], state: states}), border="horizontal",
             hide_index=True)  # fmt: skip
    if bool(actions["example"].any()):
        st.markdown(f":yellow-badge[{texts.EXAMPLE}]")


def show_freshness(page: Page) -> None:
    """How far each source reaches that the area has anything of."""
    st.markdown(f"#### {texts.FRESH}")
    st.markdown(" · ".join(source.text() for source in compute(page, freshness, page.choice.area_code)))


def show_agreement(page: Page) -> None:
    """Whether the area's agreement is in force, and whose roles count where it has none of its own."""
    st.markdown(f"#### {texts.AGREEMENT}")
    area = page.choice.area_code
    told = [compute(page, asked, area, page.today) for asked in (agreement_sentence, borrowed_roles)]
    st.markdown(" ".join(filter(None, told)))


def _effect_lines(page: Page, actions: pd.DataFrame) -> pd.Series:
    """Whether each action seems to have helped, as a second line of a cell; only for those who see exact incidents."""
    if not can(page.settings, Right.VIEW_INTERNAL):
        return pd.Series("", index=actions.index)
    told = [short_answer(compute(page, action_answers, code, page.today)) for code in actions["action_id"]]
    return pd.Series([f"  \n:small[{text}]" for text in told], index=actions.index)


def _survey_line(row: pd.Series, judged: pd.DataFrame) -> str:
    years = judged.loc[(judged["indicator"] == row["indicator"]) & (judged["year"] < row["year"]), "year"]
    return texts.TRYGGHET_SAYS.format(
        label=row["label"], value=percent(row["value"]), verdict=word(row["verdict"]), year=years.max(),
        change=signed(row["change"], 1), low=signed(row["change_low"], 1), high=signed(row["change_high"], 1),
    )  # fmt: skip
