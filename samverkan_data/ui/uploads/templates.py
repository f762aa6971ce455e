"""The templates: an empty CSV, and a workbook with an example row and lists of what is allowed, for each table."""

import streamlit as st

from samverkan_data.intake.editing import choices_of
from samverkan_data.query.settings import home_area
from samverkan_data.report.writers.template import template_workbook
from samverkan_data.schema import TABLES, Table
from samverkan_data.schema.document import write_template
from samverkan_data.texts import upload as texts
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import small

MOST_NAMES = 60
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer_templates(page: Page) -> None:
    """Which table, and the two files."""
    st.markdown(f"### {texts.TEMPLATE_HEADING}")
    chosen = st.selectbox(texts.TEMPLATE_TABLE, list(TABLES), format_func=lambda name: TABLES[name].title, key="mall")
    table = TABLES[chosen]
    with st.container(horizontal=True, gap="small"):
        st.download_button(texts.TEMPLATE_XLSX, lambda: _workbook(page, table), f"{chosen}.xlsx", XLSX,
                           on_click="ignore")  # fmt: skip
        st.download_button(texts.TEMPLATE, write_template(table).encode("utf-8-sig"), f"{chosen}.csv", "text/csv",
                           on_click="ignore")  # fmt: skip
    st.markdown(small(texts.TEMPLATE_SAYS))


def _workbook(page: Page, table: Table) -> bytes:
    """The workbook, with the lake's own names where they are few enough to choose from."""
    names = {column.name: list(choices_of(page.snapshot, column).values())
             for column in table.file_columns if column.refers_to and column.kind == "code"}  # fmt: skip
    few = {name: words for name, words in names.items() if len(words) <= MOST_NAMES}
    return template_workbook(table, home_area(page.snapshot), few)
