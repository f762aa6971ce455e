"""The dialog of a row, made from the schema, or of who is to own a theme."""

from collections.abc import Iterator, Sequence

import streamlit as st

from samverkan_data.access import Right, can
from samverkan_data.intake.editing import Edit, makes_id
from samverkan_data.schema import TABLES, Table
from samverkan_data.texts import editing as texts
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import marked
from samverkan_data.ui.writing.asked import Answers, Asked, Asks
from samverkan_data.ui.writing.drafts import tell_closed
from samverkan_data.ui.writing.filling import fill, save_edits, show_open_conflict
from samverkan_data.ui.writing.opened import OpenForm, close, dismiss, opened
from samverkan_data.ui.writing.owner import draw_owner, owner_title

BESIDE = 2


def show_form(page: Page) -> None:
    """The dialog, where this reader has opened a row on the page and may write."""
    form = opened(page)
    if form is None:
        tell_closed(page)
        return
    if not can(page.person, Right.EDIT):
        close(form)
        return
    if form.writing.theme:
        st.dialog(marked(owner_title(page, form.writing)), on_dismiss=dismiss)(_choose_owner)(page, form)
    else:
        st.dialog(_title(form), width="large", on_dismiss=dismiss)(_draw)(page, form)


def _choose_owner(page: Page, form: OpenForm) -> None:
    edit, by, saves = draw_owner(page, form)
    if saves and edit is None:
        st.error(texts.OWNER_NEEDED)
    elif saves and edit is not None:
        save_edits(page, form, [edit], None, by, {"": st.empty()})
    show_open_conflict(page, form)


def _title(form: OpenForm) -> str:
    table = TABLES[form.writing.table]
    label = form.stored.get(table.label, "")
    return marked((texts.CHANGE_ROW if label else texts.NEW_ROW).format(table=table.title, label=label))


def _draw(page: Page, form: OpenForm) -> None:
    if form.writing.key and not form.stored:
        st.warning(texts.ROW_GONE)
        return
    columns = list(_asked(form, TABLES[form.writing.table]))
    fill(page, form, Asked(columns, lambda said: row_edits(form, said), beside=BESIDE))


def row_edits(form: OpenForm, said: Answers) -> Sequence[Edit]:
    """What the writer has changed; the whole row where somebody has removed it meanwhile and it is to stay."""
    table, key = form.writing.table, form.writing.key
    if form.conflict is not None and form.conflict.theirs is None:
        return [Edit(table, (), {**form.stored, **said})]
    return [Edit(table, key, {name: text for name, text in said.items() if text.strip() != form.stored.get(name, "")})]


def _asked(form: OpenForm, table: Table) -> Iterator[Asks]:
    """The columns of the form: all but a code that is made, or that is given already."""
    for column in table.file_columns:
        if column.name != table.code or not (makes_id(table) or form.stored):
            yield table, column
