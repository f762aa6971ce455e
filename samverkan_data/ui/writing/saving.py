"""Saving what this reader has written, as a part of his sitting."""

from collections.abc import Sequence
from datetime import UTC, datetime

import streamlit as st

from samverkan_data.access import Right, check_can
from samverkan_data.formats import moment_text
from samverkan_data.intake.editing import Edit, Outcome, save_rows
from samverkan_data.texts import editing as texts
from samverkan_data.ui import session
from samverkan_data.ui.page import Page
from samverkan_data.ui.writing.opened import OpenForm

_BY, _MEETING, _SITTING = "skriver", "skriver-i", "sitting"


def remembered_name() -> str:
    """Who wrote last in this session; empty where nobody has."""
    return str(st.session_state.get(_BY, ""))


def remember_name(by: str) -> None:
    """Who writes, for the next form."""
    st.session_state[_BY] = by.strip()


def ask_name(form: OpenForm) -> str:
    """Who writes; the name is remembered for the next form."""
    by: str = st.text_input(texts.BY, remembered_name(), help=texts.BY_HELP, key=f"skriver-{form.number}")
    return by.strip()


def save(page: Page, edits: Sequence[Edit], by: str, based_on: int, batch: str = "") -> Outcome:
    """Save as a part of `batch`, else of this reader's sitting, and show the version that holds it.

    Raises:
        RefusedError: the right to write is not held, `by` holds personal data, or others write all the time.
    """
    check_can(page.person, Right.EDIT)
    label = batch or sitting(by)
    if not batch:
        remember_name(by)
    outcome = save_rows(page.writable, edits, by, based_on=based_on, today=page.today, batch=label)
    if outcome.is_saved:
        session.show_newest(page.writable)
    return outcome


def hold(meeting: str) -> None:
    """What this reader writes on any page is a part of the meeting from now on; of none where it is empty."""
    st.session_state[_MEETING] = meeting


def sitting(by: str) -> str:
    """What the edits are a part of: a meeting that is held in this session, else what somebody writes in it."""
    meeting: str = st.session_state.get(_MEETING, "")
    sittings: dict[str, str] = st.session_state.setdefault(_SITTING, {})
    begun = sittings.setdefault(by, texts.SITTING.format(by=by, moment=moment_text(datetime.now(UTC))))
    return meeting or begun
