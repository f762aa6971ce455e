"""Comments on figures: under the figure for those who may see the exact picture, written from its menu."""

from urllib.parse import urlencode

import streamlit as st

from samverkan_data.formats import date_text
from samverkan_data.picture.register.comments import AREA, FIGURE, Comment, comments_of
from samverkan_data.report.panel import Panel
from samverkan_data.report.writing import Writing
from samverkan_data.texts import editing as texts
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import small
from samverkan_data.ui.writing.offers import offer_writings


def show_comments(page: Page, panel: Panel) -> None:
    """What has been written of the figure; nothing in the open view."""
    for one in _comments(page, panel):
        who = one.role or texts.SOMEBODY
        st.markdown(small(texts.COMMENT.format(who=who, day=date_text(one.written_on), text=one.text)))


def offer_comment(page: Page, panel: Panel) -> None:
    """Write one, or change what is written, for those who may."""
    area = page.choice.area_code
    figure = f"{page.name}?{urlencode({AREA: area, FIGURE: panel.key})}"
    begins = {"figure": figure, "written_on": page.today.isoformat()}
    own = [Writing(texts.CHANGE_COMMENT.format(text=one.text[:30]), "comments", (one.comment_id,))
           for one in _comments(page, panel)]  # fmt: skip
    offer_writings(page, f"{panel.key}-kommentar", [Writing(texts.WRITE_COMMENT, "comments", (), begins), *own])


def _comments(page: Page, panel: Panel) -> tuple[Comment, ...]:
    if page.view.is_open:
        return ()
    return page.asking.ask(comments_of, page.name, panel.key, page.choice.area_code)
