"""The form that this reader has open, between the runs of the page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count

import streamlit as st

from samverkan_data.access import Right, check_can
from samverkan_data.intake.editing import Conflict, rows_by_key
from samverkan_data.report.writing import Writing
from samverkan_data.ui.page import Page

_OPEN = "open-form"
_numbers = count(1)


@dataclass
class OpenForm:
    """A row that somebody writes.

    Args:
        page: where it was opened.
        writing: which row, and what the form begins with.
        stored: the row as it was when the form was opened; empty for a new one.
        based_on: the version that its writer has seen, which a conflict that is shown moves on.
        number: of the form, so that another one begins with fields of its own.
        conflict: what somebody else has written in the row meanwhile.
    """

    page: str
    writing: Writing
    stored: Mapping[str, str]
    based_on: int
    number: int = field(default_factory=lambda: next(_numbers))
    conflict: Conflict | None = None

    @property
    def begins_with(self) -> Mapping[str, str]:
        """Column -> what its field begins with."""
        return {**self.stored, **self.writing.values}


def open_form(page: Page, writing: Writing) -> None:
    """Open a row of the version that the page shows.

    Raises:
        AccessError: the right to write is not held.
    """
    check_can(page.person, Right.EDIT)
    row = rows_by_key(page.snapshot, writing.table).get(writing.key)
    st.session_state[_OPEN] = OpenForm(page.name, writing, row.texts if row else {}, page.snapshot.version)


def opened(page: Page) -> OpenForm | None:
    """The form that is open on the page; one of another page is closed."""
    form: OpenForm | None = st.session_state.get(_OPEN)
    if form is not None and form.page != page.name:
        close()
        return None
    return form


def close() -> None:
    """Close the form; what was written in it and not saved is gone."""
    st.session_state.pop(_OPEN, None)
