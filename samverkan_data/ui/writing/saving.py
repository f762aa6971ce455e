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

BY = "skriver"
BATCH = "skriver-i"
_SITTING = "sitting"


def save(page: Page, edits: Sequence[Edit], by: str, based_on: int) -> Outcome:
    """Save, and show the version that holds it; who writes is remembered for the next form.

    Raises:
        RefusedError: the right to write is not held, `by` holds personal data, or others write all the time.
    """
    check_can(page.person, Right.EDIT)
    outcome = save_rows(page.writable, edits, by, based_on=based_on, today=page.today, batch=batch(by))
    st.session_state[BY] = by.strip()
    if outcome.is_saved:
        session.show_newest(page.writable)
    return outcome


def batch(by: str) -> str:
    """What the edits are a part of: a meeting that is held in this session, else what somebody writes in it."""
    meeting: str = st.session_state.get(BATCH, "")
    sittings: dict[str, str] = st.session_state.setdefault(_SITTING, {})
    begun = sittings.setdefault(by.strip(), texts.SITTING.format(by=by.strip(), moment=moment_text(datetime.now(UTC))))
    return meeting or begun
