"""Incidents: month with limits, weekday × hour, place, area × year, category × area; sources never summed."""

import streamlit as st

from samverkan_data.access import Right
from samverkan_data.picture.changes import find_changes
from samverkan_data.picture.reach import reach
from samverkan_data.picture.sentence import compared_with, headline
from samverkan_data.texts import pages as texts
from samverkan_data.ui.action_figures import show_effects
from samverkan_data.ui.incident_figures import show_cells, show_hours, show_map, show_years
from samverkan_data.ui.news import show_news
from samverkan_data.ui.notes import show_reach
from samverkan_data.ui.page import compute, open_page
from samverkan_data.ui.published_figure import show_published
from samverkan_data.ui.series_figures import choose_view, show_series

page = open_page("handelser", filter_names=("kalla", "omrade", "kategori", "fran", "till"), needs=Right.VIEW_OPEN)
question = page.choice.question()
changes = compute(page, find_changes, question, page.today)
compared, reached = compute(page, compared_with, question), compute(page, reach, question)
st.markdown(f"## {headline(changes, question.area_code, compared, known=reached.known)}")
show_reach(reached.sentences)
if changes.empty:
    show_published(page)
    st.stop()

sources = [source for source in page.choice.sources if source in set(changes["source"])]
if len(sources) > 1:
    st.markdown(f":small[:gray[{texts.SIDE_BY_SIDE}]]")
view = choose_view(page, question)
for column, source in zip(st.columns(len(sources), gap="large"), sources, strict=True):
    with column:
        show_series(page, question, source, view)
show_effects(page)
if len(sources) == 1:
    left, right = st.columns(2, gap="large")
    with left:
        show_hours(page, question, sources[0])
    with right:
        show_map(page, question, sources[0])
else:
    for show in (show_hours, show_map):
        for column, source in zip(st.columns(len(sources), gap="large"), sources, strict=True):
            with column:
                show(page, question, source)

for source in sources:
    show_years(page, question, source)
    show_cells(page, question, source)
show_published(page)
show_news(page)
