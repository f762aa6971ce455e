"""A row that somebody else has changed meanwhile: both versions beside each other, and nothing lost."""

from collections.abc import Mapping

import streamlit as st

from samverkan_data.formats import moment_text
from samverkan_data.intake.editing import Conflict, Outcome, told_cell
from samverkan_data.report.panel import Table
from samverkan_data.schema import TABLES
from samverkan_data.texts import editing as texts
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import marked
from samverkan_data.ui.sheets.written import show_table


def show_conflict(page: Page, conflict: Conflict) -> None:
    """Who was first, and what each has written in the columns that both have changed."""
    by = conflict.by or texts.SOMEBODY
    at = moment_text(conflict.at) if conflict.at else ""
    said = texts.CONFLICT_REMOVED if conflict.theirs is None else texts.CONFLICT
    said = texts.CONFLICT_REMOVING if conflict.mine is None else said
    st.warning(marked(said.format(by=by, at=at)))
    show_table(_beside(page, conflict, by), f"{page.name}-konflikt")
    if conflict.mine is not None:
        st.markdown(marked(texts.CONFLICT_AGAIN if conflict.theirs is None else texts.CONFLICT_CHOOSE))


def tell_why_not(page: Page, outcome: Outcome) -> None:
    """What is wrong with what was written; of a conflict what both have written."""
    for told in outcome.told:
        (st.error if told.is_error else st.warning)(marked(told.message))
    for conflict in outcome.conflicts:
        show_conflict(page, conflict)


def _beside(page: Page, conflict: Conflict, by: str) -> Table:
    table = TABLES[conflict.table]
    mine, theirs = conflict.mine or {}, conflict.theirs or {}
    columns = conflict.columns or [name for name in table.names if mine.get(name) != conflict.before.get(name)]
    headers = tuple(header.format(by=by) for header in texts.CONFLICT_HEADERS)
    told = [(table.column(name).header, *(_told(page, conflict, name, row) for row in (conflict.before, mine, theirs)))
            for name in columns]  # fmt: skip
    return Table(headers, tuple(told))


def _told(page: Page, conflict: Conflict, name: str, row: Mapping[str, str]) -> str:
    """A cell as people call it."""
    return told_cell(page.snapshot, TABLES[conflict.table].column(name), row.get(name, "")) or texts.NO_TEXT
