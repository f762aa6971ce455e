"""Start: what has really changed, where, and which role owns it."""

from functools import partial

import streamlit as st

from samverkan_data.access import Right
from samverkan_data.charts.change_intervals import alt_change_intervals, change_intervals
from samverkan_data.formats import period_text
from samverkan_data.picture.changes import changes_once, lead_signals
from samverkan_data.picture.opening import tell
from samverkan_data.picture.reach import compared_spans, spans_text
from samverkan_data.picture.sentence import out_of
from samverkan_data.texts import pages as texts
from samverkan_data.ui.beside import show_actions, show_agreement, show_freshness, show_trygghet
from samverkan_data.ui.choices import choose_compare
from samverkan_data.ui.figure import Caption, show_caption, show_figure, show_heading, show_left_out, show_twin
from samverkan_data.ui.notes import show_reach
from samverkan_data.ui.page import compute, open_page
from samverkan_data.ui.published_figure import show_published
from samverkan_data.ui.screen import columns
from samverkan_data.ui.signals import show_signals
from samverkan_data.ui.tables import count_per_source, in_order, interval_rows, sources_text, twin_columns

page = open_page("lagesbild", texts.LAGESBILD_TITLE, ("omrade", "fran", "till", "kategori"), Right.VIEW_OPEN)
question = page.choice.question(choose_compare(page))
told = tell(partial(compute, page), question, page.today)
changes, period = told.changes, period_text(question.start, question.end)

st.markdown(f":gray[{texts.LAGESBILD_PERIOD.format(period=period, since=told.compared)}]")
st.markdown(f"## {told.sentence}")
show_reach(told.reach)
if changes.empty:
    show_published(page)
    show_trygghet(page)
    show_agreement(page)
    show_freshness(page)
    st.stop()
show_signals(page, lead_signals(changes, question.area_code), question)

left, right = columns([3, 2], page.look)
with left:
    counted = in_order(changes_once(changes, question.area_code))
    rows = interval_rows(counted, question.area_code)
    spans = spans_text(compared_spans(changes, question))
    caption = Caption(sources_text(changes), spans, count_per_source(changes, question.area_code), page.is_example())
    show_heading(out_of(changes, question.area_code), texts.ALL_CHANGES.format(period=spans))
    show_figure(page, "forandring", change_intervals(rows, page.look), alt_change_intervals(rows))
    show_caption(page, caption)
    show_left_out(len(rows), len(counted))
    show_twin(page, "forandring", counted[twin_columns(counted)], caption)
with right:
    show_actions(page)
    show_agreement(page)
    show_trygghet(page)
    show_freshness(page)
