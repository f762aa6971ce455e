"""What stands on the page right after something was written: what was done, and a button that undoes it."""

import streamlit as st

from samverkan_data.access import Right, can, check_can
from samverkan_data.errors import SamverkanError
from samverkan_data.intake import hanging_without, signed, told_lost
from samverkan_data.intake.editing import Outcome
from samverkan_data.texts import editing as texts
from samverkan_data.ui import session
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import marked

_WRITTEN = "just-written"


def remember_written(page: Page, said: str, outcome: Outcome | None = None) -> None:
    """Keep what was done and what was stored of it, for the run that follows; what is not given cannot be undone."""
    uploads = outcome.uploads if outcome is not None else ()
    ids = tuple(upload.upload_id for upload in uploads)
    st.session_state[_WRITTEN] = (page.name, said, ids, uploads[0].by if uploads else "")


def show_written(page: Page) -> None:
    """What was written last on this page, until something else is done; nothing for whoever may not write."""
    where, said, upload_ids, by = st.session_state.get(_WRITTEN, ("", "", (), ""))
    if where != page.name or not can(page.person, Right.EDIT):
        st.session_state.pop(_WRITTEN, None)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.success(marked(said))
        if upload_ids:
            st.button(texts.UNDO, icon=":material/undo:", key=f"{page.name}-angra", on_click=_undo,
                      args=(page, upload_ids, by))  # fmt: skip


def _undo(page: Page, upload_ids: tuple[str, ...], by: str) -> None:
    """Take back, say what hangs in the air after it, and show the version that is as before."""
    try:
        check_can(page.person, Right.EDIT)
        lost = told_lost(hanging_without(page.writable, *upload_ids))
        page.writable.take_back_all(upload_ids, signed(by))
        said = f"{texts.UNDONE} {lost}".strip()
        session.show_newest(page.writable)
    except SamverkanError as error:
        said = f"{error.message} {error.remedy}".strip()
    st.session_state[_WRITTEN] = (page.name, said, (), by)
