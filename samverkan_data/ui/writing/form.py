"""The form of a row, made from the schema, in a dialog: fields, what is wrong beside them, saving and removing."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from samverkan_data.access import Right, can
from samverkan_data.intake.editing import Conflict, Edit, Outcome, Told, choices_of, makes_id, renewed
from samverkan_data.schema import TABLES, Column, Table
from samverkan_data.texts import editing as texts
from samverkan_data.ui.errors import refusals_in_words
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import marked, small
from samverkan_data.ui.writing.conflict import show_conflict
from samverkan_data.ui.writing.fields import draw_field, is_long
from samverkan_data.ui.writing.opened import OpenForm, close, opened
from samverkan_data.ui.writing.owner import draw_owner, owner_title
from samverkan_data.ui.writing.saving import BY, save
from samverkan_data.ui.writing.written import remember_written

Places = dict[str, DeltaGenerator]


def show_form(page: Page) -> None:
    """The dialog, where this reader has opened a row on the page and may write."""
    form = opened(page)
    if form is None:
        return
    if not can(page.person, Right.EDIT):
        close()
        return
    if form.writing.theme:
        st.dialog(marked(owner_title(page, form.writing)), on_dismiss=close)(_choose_owner)(page, form)
    else:
        st.dialog(_title(form), width="large", on_dismiss=close)(_draw)(page, form)


def _choose_owner(page: Page, form: OpenForm) -> None:
    edit, by, saves = draw_owner(page, form)
    if saves and edit is None:
        st.error(texts.OWNER_NEEDED)
    elif saves and edit is not None:
        _save(page, form, edit, by, {"": st.empty()})
    if form.conflict is not None:
        _show_conflict(page, form, form.conflict)


def _title(form: OpenForm) -> str:
    table = TABLES[form.writing.table]
    label = form.stored.get(table.label, "")
    return marked((texts.CHANGE_ROW if label else texts.NEW_ROW).format(table=table.title, label=label))


def _draw(page: Page, form: OpenForm) -> None:
    """The whole dialog; what is wrong is written into the places under the fields in the same run."""
    table = TABLES[form.writing.table]
    if form.writing.key and not form.stored:
        st.warning(texts.ROW_GONE)
        return
    beside = st.container()
    with st.form(f"rad-{form.number}", border=False):
        said, places = _draw_fields(page, form, table)
        by = st.text_input(texts.BY, st.session_state.get(BY, ""), help=texts.BY_HELP, key=f"skriver-{form.number}")
        st.markdown(small(texts.NEEDED_NOTE))
        with st.container(horizontal=True):
            saves = st.form_submit_button(texts.SAVE, type="primary")
            removes = bool(form.stored) and st.form_submit_button(texts.REMOVE, help=texts.REMOVE_HELP)
    if saves or removes:
        with beside:
            _save(page, form, _edit(form, said, removes=removes), by, places)
    if form.conflict is not None:
        with beside:
            _show_conflict(page, form, form.conflict)


def _edit(form: OpenForm, said: Mapping[str, str], *, removes: bool) -> Edit:
    """What the writer has changed; the whole row where somebody has removed it meanwhile and it is to stay."""
    table, key = form.writing.table, form.writing.key
    if removes:
        return Edit(table, key, removes=True)
    if form.conflict is not None and form.conflict.theirs is None:
        return Edit(table, (), {**form.stored, **said})
    return Edit(table, key, {name: text for name, text in said.items() if text.strip() != form.stored.get(name, "")})


def _draw_fields(page: Page, form: OpenForm, table: Table) -> tuple[Mapping[str, str], Places]:
    """What stands in the fields, short ones two beside each other, and a place for words under each."""
    said: dict[str, str] = {}
    places: Places = {"": st.empty()}
    for wide, columns in groupby(_asked(form, table), is_long):
        for row in _rows(list(columns), 1 if wide else 2):
            for place, column in zip(st.columns(1 if wide else 2), row, strict=False):
                with place:
                    text, options = form.begins_with.get(column.name, ""), choices_of(page.snapshot, column)
                    said[column.name] = draw_field(table, column, text, options, f"rad-{form.number}-{column.name}")
                    places[column.name] = st.empty()
    return said, places


def _asked(form: OpenForm, table: Table) -> Iterator[Column]:
    """The columns of the form: all but a code that is made, or that is given already."""
    for column in table.file_columns:
        if column.name != table.code or not (makes_id(table) or form.stored):
            yield column


def _rows(columns: Sequence[Column], size: int) -> Iterator[Sequence[Column]]:
    yield from (columns[start : start + size] for start in range(0, len(columns), size))


def _save(page: Page, form: OpenForm, edit: Edit, by: str, places: Places) -> None:
    with refusals_in_words(), st.spinner(texts.SAVING):
        if not by.strip():
            st.error(texts.NEEDS_NAME)
            return
        if not edit.values and not edit.removes:
            st.info(texts.NOTHING_CHANGED)
            return
        renews = form.writing.renews
        edits = renewed(page.snapshot, renews, edit) if renews else [edit]
        outcome = save(page, edits, by, form.based_on)
        if outcome.is_saved:
            _finish(page, edit, outcome)
        _tell(outcome.told, places)
        form.conflict = next(iter(outcome.conflicts), None)
        form.based_on = outcome.version if form.conflict else form.based_on


def _finish(page: Page, edit: Edit, outcome: Outcome) -> None:
    close()
    remember_written(page, edit, outcome)
    st.rerun()


def _tell(told: Sequence[Told], places: Places) -> None:
    """Each thing under its field, or at the top."""
    for name, place in places.items():
        of = [one for one in told if (one.column if one.column in places else "") == name]
        if of:
            place.markdown("  \n".join(f":{'red' if one.is_error else 'orange'}[{marked(one.message)}]" for one in of))


def _show_conflict(page: Page, form: OpenForm, conflict: Conflict) -> None:
    show_conflict(page, conflict)
    if st.button(texts.CONFLICT_KEEP, key=f"behall-{form.number}"):
        close()
        st.rerun()
