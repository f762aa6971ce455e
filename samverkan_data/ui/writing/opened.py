"""The forms that this reader has open, between the runs of the page: one in a dialog, and those that stand on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count

import streamlit as st

from samverkan_data.access import Right, check_can
from samverkan_data.intake.editing import Conflict, rows_by_key
from samverkan_data.report.writing import Writing
from samverkan_data.ui.page import Page

_OPEN, _STANDING, _CLOSED = "open-form", "standing-forms", "closed-forms"
MOST_CLOSED = 20
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
        place: where on the page it stands; empty in the dialog.
    """

    page: str
    writing: Writing
    stored: Mapping[str, str]
    based_on: int
    number: int = field(default_factory=lambda: next(_numbers))
    conflict: Conflict | None = None
    place: str = ""

    @property
    def mark(self) -> str:
        """Tells it from other forms, also in the next session; another form of the same has another number."""
        told = (self.page, self.writing.table, *self.writing.key, self.writing.theme, self.place)
        return sha256("|".join(told).encode()).hexdigest()[:12]

    @property
    def begins_with(self) -> Mapping[str, str]:
        """Column -> what its field begins with."""
        return {**self.stored, **self.writing.values}


def open_form(page: Page, writing: Writing) -> None:
    """Open a row of the version that the page shows, in the dialog.

    Raises:
        AccessError: the right to write is not held.
    """
    st.session_state[_OPEN] = _begun(page, writing)


def standing(page: Page, place: str, writing: Writing) -> OpenForm:
    """The form that stands at a place of the page, until it is saved: with the row and the version that it began with.

    What happens to the picture meanwhile changes nothing in it, so that nobody's words are lost.

    Raises:
        AccessError: the right to write is not held.
    """
    forms: dict[str, OpenForm] = st.session_state.setdefault(_STANDING, {})
    if place not in forms:
        forms[place] = _begun(page, writing)
    forms[place].writing, forms[place].place = writing, place
    return forms[place]


def _begun(page: Page, writing: Writing) -> OpenForm:
    check_can(page.person, Right.EDIT)
    row = rows_by_key(page.snapshot, writing.table).get(writing.key)
    return OpenForm(page.name, writing, row.texts if row else {}, page.snapshot.version)


def opened(page: Page) -> OpenForm | None:
    """The form that is open in the dialog; one of another page is closed."""
    form: OpenForm | None = st.session_state.get(_OPEN)
    if form is not None and form.page != page.name:
        close(form)
        return None
    return form


def close(form: OpenForm) -> None:
    """Close the form; what was written in it and not saved is gone, and one that stands on the page begins anew."""
    if form.place:
        st.session_state.get(_STANDING, {}).pop(form.place, None)
        _remember_closed(form)
    else:
        dismiss()


def dismiss() -> None:
    """Close the dialog."""
    form: OpenForm | None = st.session_state.pop(_OPEN, None)
    if form is not None:
        _remember_closed(form)


def closed_forms() -> dict[str, int]:
    """Mark -> number of the form of that mark that this session has closed last."""
    closed: dict[str, int] = st.session_state.setdefault(_CLOSED, {})
    return closed


def _remember_closed(form: OpenForm) -> None:
    closed = closed_forms()
    closed[form.mark] = form.number
    while len(closed) > MOST_CLOSED:
        del closed[next(iter(closed))]
