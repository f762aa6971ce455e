"""Any register row by row: which one, what is searched for, a row to change or a new one, and the rows as CSV."""

from collections.abc import Mapping, Sequence

import streamlit as st

from samverkan_data.formats import number
from samverkan_data.intake.editing import EDITABLE, Key, StoredRow, rows_by_key, told_row, write_rows
from samverkan_data.query.places import areas_of
from samverkan_data.query.settings import home_area
from samverkan_data.report.panel import Table as Shown
from samverkan_data.report.writing import Writing
from samverkan_data.schema import TABLES, Table
from samverkan_data.texts import editing as texts
from samverkan_data.ui import address
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.handed import handed
from samverkan_data.ui.sheets.markup import marked, small
from samverkan_data.ui.sheets.written import show_table
from samverkan_data.ui.writing.offers import offer_writings

NAME, FIRST = "register", "actions"
MOST_SHOWN, MOST_COLUMNS = 50, 8
Rows = Sequence[tuple[Key, StoredRow]]


def choose_register(page: Page) -> Table:
    """Which register; the address remembers it."""
    known = address.choices().get(NAME, "")
    key = f"{page.name}-{NAME}"
    st.session_state[key] = known if known in EDITABLE else FIRST
    with page.row:
        st.selectbox(texts.WHICH_REGISTER, EDITABLE, format_func=lambda name: TABLES[name].title, key=key, width=260,
                     on_change=address.on_change(NAME, key))  # fmt: skip
    return TABLES[st.session_state[key]]


def offer_rows(page: Page, table: Table) -> Rows:
    """Search, a row to change, a new one, the register as a file and the way to the page where a file comes in."""
    words = page.row.text_input(texts.SEARCH, key=f"{page.name}-{table.name}-sok", width=260).casefold().split()
    rows = rows_by_key(page.snapshot, table.name)
    found = [(key, row) for key, row in _own_first(page, table, rows) if _fits(page, table, row, words)]
    labels = {key: _label(table, row) for key, row in found}
    box = f"{page.name}-{table.name}-rad"
    chosen = page.row.selectbox(texts.WHICH_ROW, list(labels), format_func=labels.__getitem__, width=420, key=box)
    change = [Writing(texts.CHANGE, table.name, chosen)] if chosen else []
    offer_writings(page, table.name, [*change, Writing(texts.NEW, table.name)], box)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        content = handed(page, f"{table.name}.csv", lambda: write_rows(table, [row.texts for row in rows.values()]))
        st.download_button(texts.AS_CSV, content, f"{table.name}.csv", "text/csv", on_click="ignore", type="tertiary",
                           icon=":material/download:")  # fmt: skip
        st.page_link("pages/ladda_upp.py", label=texts.TO_UPLOAD, icon=":material/upload:")
        told = texts.FOUND.format(shown=number(len(found)), all=number(len(rows)))
        st.markdown(small(told))
    return found


def show_rows(page: Page, table: Table, found: Rows) -> None:
    """The rows with what is filled in any of them, their names first and codes by name; a wide table is scrolled."""
    st.markdown(f"### {marked(table.title)}")
    st.markdown(small(table.description))
    if not found:
        st.markdown(texts.NO_HITS if rows_by_key(page.snapshot, table.name) else texts.NO_ROWS)
        return
    told = [told_row(page.snapshot, table, row.texts) for _, row in found[:MOST_SHOWN]]
    filled = [column for column in table.file_columns if any(row[column.name] for row in told)]
    columns = sorted(filled, key=lambda column: column.name != table.label)
    shown = Shown(
        tuple(column.header for column in columns), tuple(tuple(row[one.name] for one in columns) for row in told)
    )
    if len(columns) > MOST_COLUMNS and not page.look.narrow:
        st.dataframe(shown.to_frame(), hide_index=True, alt=table.title)
    else:
        show_table(shown, f"{page.name}-{table.name}", narrow=page.look.narrow)
    if len(found) > MOST_SHOWN:
        st.markdown(small(texts.MORE_ROWS.format(shown=number(MOST_SHOWN), found=number(len(found)))))


def _own_first(page: Page, table: Table, rows: Mapping[Key, StoredRow]) -> Rows:
    """The rows in the register's order; of the areas, which are the whole country's, the own municipality's first."""
    own = areas_of(page.snapshot).descendants(home_area(page.snapshot)) if table.name == "areas" else []
    return sorted(rows.items(), key=lambda one: one[0][0] not in own)


def _fits(page: Page, table: Table, row: StoredRow, words: Sequence[str]) -> bool:
    """Whether every word stands somewhere in the row, as a code or by name."""
    if not words:
        return True
    said = " ".join([*row.texts.values(), *told_row(page.snapshot, table, row.texts).values()]).casefold()
    return all(word in said for word in words)


def _label(table: Table, row: StoredRow) -> str:
    parts = [row.texts.get(table.label, ""), *(row.texts[name] for name in table.key if name != table.label)]
    return " · ".join(filter(None, parts))
