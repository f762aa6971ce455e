"""Incidents: month with limits, weekday × hour, place, area × year, category × area; sources never summed."""

import streamlit as st

from samverkan_data.formats import period_text
from samverkan_data.picture.changes import find_changes
from samverkan_data.picture.sentence import headline
from samverkan_data.picture.series import category_table
from samverkan_data.schema import SOURCES
from samverkan_data.texts import pages as texts
from samverkan_data.ui.figure import Caption, show_caption, show_heading, show_twin
from samverkan_data.ui.incident_figures import show_hours, show_map, show_months, show_years
from samverkan_data.ui.page import compute, open_page
from samverkan_data.ui.published_figure import show_published
from samverkan_data.ui.tables import cell_table, twin_columns

page = open_page("handelser", filter_names=("kalla", "omrade", "kategori", "fran", "till"))
question = page.choice.question()
changes = compute(page, find_changes, question, page.today)
st.markdown(f"## {headline(changes, question)}")
if changes.empty:
    show_published(page)
    st.stop()

sources = [source for source in page.choice.sources if source in set(changes["source"])]
if len(sources) > 1:
    st.markdown(f":small[:gray[{texts.SIDE_BY_SIDE}]]")
for column, source in zip(st.columns(len(sources), gap="large"), sources, strict=True):
    with column:
        show_months(page, question, source)
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

cells = compute(page, category_table, question, page.today)
for source in sources:
    show_years(page, question, source)
    rows = cells[cells["source"] == source]
    period = period_text(question.start, question.end)
    found = int(rows["verdict"].isin(["rise", "fall"]).sum())
    show_heading(texts.CELLS_HEADING.format(found=found, all=len(rows)),
                 texts.CELLS_READING.format(source=SOURCES.get(source, source), period=period))  # fmt: skip
    st.table(cell_table(rows), border="horizontal", hide_index=True)
    caption = Caption(SOURCES.get(source, source), period, example="incidents" in page.snapshot.example_tables)
    show_caption(page, caption)
    show_twin(page, f"rutor-{source}", rows[twin_columns(rows)], caption)
show_published(page)
