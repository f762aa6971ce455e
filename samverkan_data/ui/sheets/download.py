"""Take away what the page shows: this page or the whole picture as a file, made when it is asked for.

A click outside the dialog ends the run that waits for the file, and with it the work; one inside waits till it is done.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from samverkan_data.report.pages_export import Export, own_template, write_pages
from samverkan_data.report.sheets import SHEETS
from samverkan_data.report.writers import KINDS
from samverkan_data.texts import pages
from samverkan_data.texts import writers as texts
from samverkan_data.ui.errors import refusals_in_words
from samverkan_data.ui.long_work import wait_for
from samverkan_data.ui.page import Page

MADE = "made-file"


def draw_download(page: Page) -> None:
    """The button beside the title."""
    if page.head.button(texts.DOWNLOAD, icon=":material/download:", key=f"{page.name}-ladda-ner"):
        st.dialog(texts.DOWNLOAD)(offer)(page)


def offer(page: Page) -> None:
    """What can be had, in which format; the file when it is made."""
    named = {"page": texts.THIS_PAGE.format(page=pages.TITLES[page.name]), "all": texts.ALL_PAGES}
    scope = st.radio(texts.SCOPE, list(named), format_func=named.__getitem__, key="ladda-ner-omfang")
    kind = st.radio(
        texts.FORMAT, list(KINDS), format_func=lambda code: KINDS[code].label, horizontal=True, key="ladda-ner-format"
    )
    st.caption(texts.ABOUT_KINDS[kind])
    asked = Export((page.name,) if scope == "page" else tuple(SHEETS), kind)
    if st.button(texts.MAKE, type="primary", key="ladda-ner-skapa"):
        _make(page, asked)
    _hand_over(page, asked)


def _make(page: Page, asked: Export) -> None:
    """Make the file and keep it for this reader until the next is made."""
    st.session_state.pop(MADE, None)
    way_out = st.empty()
    way_out.button(texts.CANCEL, key="ladda-ner-avbryt")
    bar = st.progress(0.0, texts.MAKING)
    with refusals_in_words():
        asked_so = replace(asked, template=own_template(page.settings))
        asking = replace(page.asking, wanted=dict(page.asking.wanted))
        content = wait_for(partial(write_pages, asking, asked_so), partial(_tell, bar))
        st.session_state[MADE] = (_key(page, asked), content)
    bar.empty()
    way_out.empty()


def _tell(bar: Any, done: int, of: int) -> None:  # noqa: ANN401
    bar.progress(done / of, texts.MAKING)


def _hand_over(page: Page, asked: Export) -> None:
    key, content = st.session_state.get(MADE, (None, b""))
    if key != _key(page, asked):
        return
    name = f"{_stem(page, asked.pages)}.{asked.kind}"
    st.download_button(texts.FETCH.format(name=name), content, name, KINDS[asked.kind].mime, on_click="ignore",
                       icon=":material/download:", key="ladda-ner-hamta")  # fmt: skip


def _stem(page: Page, names: Sequence[str]) -> str:
    edition = f"-{texts.OPEN_FILE}" * page.view.is_open
    return f"{names[0] if len(names) == 1 else texts.WHOLE_FILE}-{page.choice.area_code}-{page.choice.end}{edition}"


def _key(page: Page, asked: Export) -> tuple[object, ...]:
    """What a file is of, so that one of other data or choices is never handed over."""
    asking = page.asking
    return (
        page.view.key,
        page.snapshot.token,
        asking.choice,
        tuple(sorted(asking.wanted.items())),
        asking.look,
        asked,
    )
