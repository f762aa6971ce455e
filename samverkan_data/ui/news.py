"""The latest notices of polisen.se, closed until somebody asks: news, and no statistics of crime."""

from typing import Any

import streamlit as st

from samverkan_data.formats import date_text
from samverkan_data.picture.news import latest_news
from samverkan_data.query.rows import rows_of
from samverkan_data.texts import news as texts
from samverkan_data.ui.literal import plain
from samverkan_data.ui.page import Page, compute


def show_news(page: Page) -> None:
    """The latest notices about the chosen area; nothing where there are none, and nothing in the open view."""
    if page.view.is_open:
        return
    found = compute(page, latest_news, page.choice.area_code)
    if found.empty:
        return
    with st.expander(texts.NEWS_HEADING):
        st.markdown(f":small[:gray[{texts.NEWS_READING}]]")
        st.markdown("\n".join(_line(row) for row in rows_of(found)))


def _line(row: Any) -> str:  # noqa: ANN401 - a named tuple of the frame
    """One notice; only an address on polisen.se becomes a link."""
    what = plain(row.kind)
    address = row.link if isinstance(row.link, str) else ""
    linked = address.startswith(f"{texts.SITE}/") and not any(sign in address for sign in " ()<>")
    shown = f"[{what}]({address})" if linked else what
    return f"- {date_text(row.published_at.date())}: {shown}, {plain(row.area_name)}"
