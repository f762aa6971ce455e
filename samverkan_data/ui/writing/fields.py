"""A field of a row's form for each kind of column, with its meaning as help; the answer is text as in a file."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from samverkan_data.intake.editing import must_be_filled
from samverkan_data.intake.editing.choices import SEVERAL
from samverkan_data.schema import Column, Table
from samverkan_data.texts import editing as texts
from samverkan_data.ui.sheets.markup import marked

LONG = frozenset({"reason", "supports", "against", "result", "text", "caveat", "cause", "goal_work", "goal_effect"})
"""Columns with sentences, which get room for several lines."""


def is_long(column: Column) -> bool:
    """Whether the field takes the whole width."""
    return column.name in LONG or column.kind == "list"


def draw_field(table: Table, column: Column, text: str, options: Mapping[str, str], key: str) -> str:
    """The field with what stands in it, and what the reader has made of it."""
    label = texts.NEEDED.format(header=column.header) if must_be_filled(table, column.name) else column.header
    told = marked(f"{column.description} ({column.unit})" if column.unit else column.description)
    if column.kind == "list":
        return _several(label, told, text, options, key)
    if options:
        return _one(label, told, text, options, key)
    if column.kind == "date":
        chosen = st.date_input(label, _day(text), format="YYYY-MM-DD", help=told, key=key, min_value=date(1990, 1, 1))
        return chosen.isoformat() if isinstance(chosen, date) else ""
    draw = st.text_area if is_long(column) else st.text_input
    return str(draw(label, text, help=told, key=key) or "")


def _one(label: str, told: str, text: str, options: Mapping[str, str], key: str) -> str:
    """One of the options, or nothing; a code that they lack is one of them."""
    codes = list(dict.fromkeys([*options, *([text] if text else [])]))
    place = codes.index(text) if text else None
    chosen = st.selectbox(label, codes, place, format_func=lambda code: options.get(code, code), help=told, key=key)
    return chosen or ""


def _several(label: str, told: str, text: str, options: Mapping[str, str], key: str) -> str:
    """Any of the options in the order chosen; where anything may be written, a text with its parts apart."""
    held = [code for code in text.split(SEVERAL) if code]
    if not options:
        return str(st.text_input(label, text, help=told, key=key) or "")
    codes = list(dict.fromkeys([*options, *held]))
    return SEVERAL.join(
        st.multiselect(label, codes, held, format_func=lambda code: options.get(code, code), help=told, key=key)
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
