"""Surveys: question × year with values and n, and proportions with intervals per area."""

import streamlit as st

from samverkan_data.access import Right
from samverkan_data.picture.survey import groups, instruments, question_years
from samverkan_data.texts import pages as texts
from samverkan_data.ui.choices import choose, choose_from
from samverkan_data.ui.page import compute, open_page
from samverkan_data.ui.survey_figures import show_areas, show_questions, survey_sentence

page = open_page("trygghet", filter_names=("omrade",), needs=Right.VIEW_OPEN)
found = compute(page, instruments)
instrument = choose(page, "matning", texts.INSTRUMENT, {name: name for name in found})
group = choose(
    page, "grupp", texts.GROUP, {name: name for name in compute(page, groups, page.choice.area_code, instrument)}
)
judged = compute(page, question_years, page.choice.area_code, instrument, group or "alla")
if judged.empty:
    st.markdown(f"## {texts.NO_SURVEY.format(area=page.choice.area_name)}")
    st.stop()

st.markdown(f"## {survey_sentence(judged)}")
st.markdown(f":small[:gray[{texts.INSTRUMENT_NOTE}]]")
left, right = st.columns(2, gap="large")
with left:
    show_questions(page, judged, found[instrument])
with right:
    labels = dict(zip(judged["indicator"], judged["label"], strict=True))
    show_areas(page, choose_from(page, "fraga", texts.QUESTION, labels), found[instrument])
