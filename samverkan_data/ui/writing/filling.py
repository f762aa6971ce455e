"""Filling in a form and saving it: what is wrong stands beside the fields, and a conflict shows what both have written.

The same for the dialog of a row and for what is written at a meeting.
"""

from collections.abc import Sequence

import streamlit as st

from samverkan_data.intake.editing import Edit, Outcome, Told, renewed
from samverkan_data.schema import TABLES
from samverkan_data.texts import editing as texts
from samverkan_data.ui.errors import refusals_in_words
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import marked, small
from samverkan_data.ui.writing.asked import Asked, Places, draw_fields
from samverkan_data.ui.writing.conflict import show_conflict
from samverkan_data.ui.writing.drafts import kept_place
from samverkan_data.ui.writing.opened import OpenForm, close
from samverkan_data.ui.writing.saving import ask_name, save
from samverkan_data.ui.writing.written import remember_written


def fill(page: Page, form: OpenForm, asked: Asked) -> None:
    """The whole form; what is wrong is written into the places under the fields in the same run."""
    beside = st.container()
    with kept_place(page, form), st.form(f"rad-{form.number}", border=False):
        said, places = draw_fields(page, form, asked)
        by = asked.by or ask_name(form)
        if not asked.by:
            st.markdown(small(texts.NEEDED_NOTE))
        with st.container(horizontal=True):
            saves = st.form_submit_button(asked.save, type="primary")
            removes = _may_be_removed(form, asked) and st.form_submit_button(texts.REMOVE, help=texts.REMOVE_HELP)
    with beside:
        if removes:
            save_edits(page, form, [Edit(form.writing.table, form.writing.key, removes=True)], asked, by, places)
        elif saves:
            save_edits(page, form, asked.edits(said), asked, by, places)
        show_open_conflict(page, form)


def save_edits(page: Page, form: OpenForm, edits: Sequence[Edit], asked: Asked | None, by: str, places: Places) -> None:
    """Save, and go on where it was; else say why not, and keep what was written."""
    with refusals_in_words(), st.spinner(texts.SAVING):
        if not by:
            st.error(texts.NEEDS_NAME)
            return
        if not any(edit.values or edit.removes for edit in edits):
            st.info(texts.NOTHING_CHANGED)
            return
        renews = form.writing.renews
        wanted = [one for edit in edits for one in renewed(page.snapshot, renews, edit)] if renews else edits
        outcome = save(page, wanted, by, form.based_on, batch=asked.by if asked else "")
        if outcome.is_saved:
            _finish(page, form, edits[0], outcome, asked)
        _tell(outcome.told, places)
        form.conflict = next(iter(outcome.conflicts), None)
        form.based_on = outcome.version if form.conflict else form.based_on


def show_open_conflict(page: Page, form: OpenForm) -> None:
    """What both have written, where somebody else was first; what the other one wrote may stand."""
    if form.conflict is None:
        return
    show_conflict(page, form.conflict)
    if st.button(texts.CONFLICT_KEEP, key=f"behall-{form.number}"):
        close(form)
        st.rerun()


def _may_be_removed(form: OpenForm, asked: Asked) -> bool:
    return bool(form.stored) and not asked.by


def _finish(page: Page, form: OpenForm, edit: Edit, outcome: Outcome, asked: Asked | None) -> None:
    close(form)
    what = "removed" if edit.removes else "changed" if edit.key else "new"
    said = (asked.said if asked else "") or texts.SAVED[what].format(table=TABLES[edit.table].title)
    remember_written(page, said, outcome)
    if asked is not None and asked.then is not None:
        asked.then(outcome)
    st.rerun()


def _tell(told: Sequence[Told], places: Places) -> None:
    """Each thing under its field, or at the top."""
    for name, place in places.items():
        of = [one for one in told if (one.column if one.column in places else "") == name]
        if of:
            place.markdown("  \n".join(f":{'red' if one.is_error else 'orange'}[{marked(one.message)}]" for one in of))
