"""What a form asks for, and its fields with a place for words under each."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from itertools import groupby

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from samverkan_data.intake.editing import Edit, Outcome, choices_of
from samverkan_data.schema import TABLES, Column, Table
from samverkan_data.texts import editing as texts
from samverkan_data.ui.page import Page
from samverkan_data.ui.writing.fields import draw_field, is_long
from samverkan_data.ui.writing.opened import OpenForm

Places = dict[str, DeltaGenerator]
Answers = Mapping[str, str]
Asks = tuple[Table, Column]


@dataclass(frozen=True)
class Asked:
    """A form.

    Args:
        columns: what it asks for, in order; a column has one name, whichever table it is of.
        edits: what the answers do to registers; nothing where they change nothing.
        save: on its button.
        said: when it is saved; by default what was done to which register.
        by: in whose name it is saved, as a part of what; empty where the form asks who writes.
        options: column -> code -> name, where not everything that the register has may be chosen.
        focus: the key of the container of its first long field.
        beside: how many short fields stand beside each other.
        then: what else happens when it is saved.
    """

    columns: Sequence[Asks]
    edits: Callable[[Answers], Sequence[Edit]]
    save: str = texts.SAVE
    said: str = ""
    by: str = ""
    options: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    focus: str = ""
    beside: int = 1
    then: Callable[[Outcome], None] | None = None


def columns_of(table: str, *names: str) -> list[Asks]:
    """Columns of a table by their names."""
    return [(TABLES[table], TABLES[table].column(name)) for name in names]


def draw_fields(page: Page, form: OpenForm, asked: Asked) -> tuple[Answers, Places]:
    """What stands in the fields, short ones beside each other, and a place for words under each and at the top."""
    said: dict[str, str] = {}
    places: Places = {"": st.empty()}
    first_long = next((column.name for _, column in asked.columns if is_long(column)), "")
    for wide, columns in groupby(asked.columns, lambda one: is_long(one[1])):
        for row in _rows(list(columns), 1 if wide else asked.beside):
            for place, (table, column) in zip(st.columns(1 if wide else asked.beside), row, strict=False):
                is_first = bool(asked.focus) and column.name == first_long
                with place, st.container(key=asked.focus) if is_first else nullcontext():
                    said[column.name] = _draw(page, form, asked, table, column)
                    places[column.name] = st.empty()
    return said, places


def _draw(page: Page, form: OpenForm, asked: Asked, table: Table, column: Column) -> str:
    """A field, which begins anew where the form would begin it otherwise."""
    text, begins = form.begins_with.get(column.name, ""), form.writing.values.get(column.name, "")
    options = asked.options.get(column.name) or choices_of(page.snapshot, column)
    return draw_field(table, column, text, options, f"rad-{form.number}-{column.name}-{begins}")


def _rows(columns: Sequence[Asks], size: int) -> list[Sequence[Asks]]:
    return [columns[start : start + size] for start in range(0, len(columns), size)]
