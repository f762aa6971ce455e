"""Take away what the page shows: this page or the whole picture as a file, made when it is asked for.

Streamlit keeps a click in a dialog until the dialog's run is over, so each run only looks how far the file has come.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from samverkan_data.report.pages_export import Export, own_template, write_pages
from samverkan_data.report.sheets import SHEETS
from samverkan_data.report.writers import KINDS
from samverkan_data.texts import pages
from samverkan_data.texts import writers as texts
from samverkan_data.ui.errors import refusals_in_words
from samverkan_data.ui.long_work import Work
from samverkan_data.ui.page import Page

MADE, MAKING = "made-file", "file-in-making"
LOOK_EVERY = 0.4
"""Seconds between looks at how far a file has come."""


def draw_download(page: Page) -> None:
    """The button beside the title."""
    if page.head.button(texts.DOWNLOAD, icon=":material/download:", key=f"{page.name}-ladda-ner"):
        st.dialog(texts.DOWNLOAD)(offer)(page, partial(st.rerun, scope="fragment"))


def offer(page: Page, again: Callable[[], None]) -> None:
    """What can be had, in which format; the file when it is made. `again` runs this once more."""
    named = {"page": texts.THIS_PAGE.format(page=pages.TITLES[page.name]), "all": texts.ALL_PAGES}
    scope = st.radio(texts.SCOPE, list(named), format_func=named.__getitem__, key="ladda-ner-omfang")
    kind = st.radio(texts.FORMAT, list(KINDS), format_func=lambda code: KINDS[code].label, horizontal=True,
                    key="ladda-ner-format")  # fmt: skip
    st.caption(texts.ABOUT_KINDS[kind])
    asked = Export((page.name,) if scope == "page" else tuple(SHEETS), kind)
    if st.button(texts.MAKE, type="primary", key="ladda-ner-skapa"):
        _begin(page, asked)
    _wait(page, asked, again)
    _hand_over(page, asked)


def _begin(page: Page, asked: Export) -> None:
    """Begin to make the file; what was made or begun before is forgotten."""
    st.session_state.pop(MADE, None)
    _leave()
    with refusals_in_words():
        page.hand_over(f"{' '.join(asked.pages)}.{asked.kind}")
        asked_so = replace(asked, template=own_template(page.settings))
        asking = replace(page.asking, wanted=dict(page.asking.wanted))
        st.session_state[MAKING] = (_key(page, asked), Work(partial(write_pages, asking, asked_so)))


def _wait(page: Page, asked: Export, again: Callable[[], None]) -> None:
    """How far the file has come, and the way out; kept for this reader when it is made."""
    key, work = st.session_state.get(MAKING, (None, None))
    if work is None:
        return
    place = st.container()
    if key != _key(page, asked) or place.button(texts.CANCEL, key="ladda-ner-avbryt"):
        _leave()
        again()
        return
    place.progress(work.step / work.steps, texts.MAKING)
    if not work.is_done(LOOK_EVERY):
        again()
        return
    del st.session_state[MAKING]
    with refusals_in_words():
        st.session_state[MADE] = (key, work.result())
        again()


def _leave() -> None:
    _, work = st.session_state.pop(MAKING, (None, None))
    if work is not None:
        work.leave()


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
