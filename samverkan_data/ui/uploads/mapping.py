"""Mapping a file by hand: which column is which, and what its words mean."""

from pathlib import PurePath

import streamlit as st

from samverkan_data.checking.personal_patterns import personal_kinds
from samverkan_data.errors import RefusedError
from samverkan_data.formats import count_of
from samverkan_data.intake import Inspection, inspect_again
from samverkan_data.intake.inspection import known_from
from samverkan_data.intake.mapping import (
    UnknownWord,
    known_words,
    likely_table,
    named,
    propose,
    propose_constants,
    remember,
    samples,
    unknown_words,
)
from samverkan_data.intake.redaction import personal_findings
from samverkan_data.reading import HandMapping, TextTable
from samverkan_data.schema import TABLES, Column
from samverkan_data.schema.mappings import MAPPED_TABLES
from samverkan_data.texts import mapping as texts
from samverkan_data.texts import upload as upload_texts
from samverkan_data.ui import session
from samverkan_data.ui.page import Page, errors_in_words
from samverkan_data.ui.sheets.literal import plain

ABSENT, SAME = "\0absent", "\0same"
MOST_WORDS = 40
NAME_KEY = "koppling-namn"


def offer_mapping(page: Page, inspection: Inspection) -> Inspection | None:
    """Let the analyst say what the columns are; the file read anew when something has been said, else None.

    A file with personal data is not offered: the form shows what stands in the columns.
    """
    table = max(inspection.opened.tables, key=lambda one: one.row_count)
    if not table.row_count or personal_findings(inspection):
        return None
    known = bool(inspection.table) and inspection.mapping is None
    if known and not st.toggle(texts.OTHERWISE, key=f"annorlunda-{inspection.sha256[:8]}"):
        return None
    with st.expander(texts.HEADING, expanded=not inspection.accepted):
        st.markdown(texts.WHY)
        said = _choose_columns(page, inspection, table) or _choose_words(page, inspection, table)
    if inspection.mapping:
        st.text_input(texts.NAME, PurePath(inspection.name).stem, key=NAME_KEY, help=texts.NAME_HELP)
    if said is None:
        return None
    with errors_in_words(), st.spinner(texts.TRYING):
        return inspect_again(inspection, session.newest_snapshot(page.lake), said)


def keep_mapping(page: Page, inspection: Inspection, by: str) -> str:
    """Remember the mapping of a published file under the name that the analyst has given it; what came of it."""
    name = str(st.session_state.get(NAME_KEY, "")).strip()
    if not inspection.mapping or not name:
        return ""
    try:
        remember(page.lake, named(inspection.mapping, name), by, page.today)
    except RefusedError:
        return texts.NOT_REMEMBERED  # the refusal repeats the name, which may be personal data
    return texts.REMEMBERED.format(name=plain(name))


def _choose_columns(page: Page, inspection: Inspection, text: TextTable) -> HandMapping | None:
    mark = inspection.sha256[:8]
    known, tables = known_from(page.snapshot), list(MAPPED_TABLES)
    name = st.selectbox(
        texts.TABLE, tables, tables.index(likely_table(text, known)), MAPPED_TABLES.__getitem__, key=f"tabell-{mark}"
    )
    with st.form(f"kolumner-{mark}-{name}", border=False):
        said = propose_constants(text, inspection.name, TABLES[name])
        proposed = {column: f"{SAME}{code}" for column, code in said.items()}
        proposed |= propose(text, TABLES[name], known)
        shown = {header: _option(text, place) for place, header in enumerate(text.header) if header}
        columns, constants = {}, {}
        required, optional = st.columns(2, gap="medium")
        for column in TABLES[name].file_columns:
            with required if column.required else optional:
                chosen, constant = _choose_column(page, column, shown, proposed.get(column.name, ""))
            if chosen:
                columns[column.name] = chosen
            elif constant:
                constants[column.name] = constant
        if not st.form_submit_button(texts.TRY, type="secondary"):
            return None
        if any(code for text in constants.values() for code in personal_kinds(text)):
            st.error(texts.PERSONAL)
            return None
    return HandMapping("", name, columns, constants, inspection.mapping.words if inspection.mapping else {})


def _choose_column(page: Page, column: Column, shown: dict[str, str], proposed: str) -> tuple[str, str]:
    """The header that holds the column, or the text that holds for the whole file: chosen, or written."""
    words = known_words(column, page.snapshot) if column.refers_to or column.choices else {}
    options = {ABSENT: texts.ABSENT, **shown, **{f"{SAME}{code}": _same(label) for code, label in words.items()}}
    label = texts.REQUIRED.format(title=column.header) if column.required else column.header
    places = list(options)
    help_text = column.description if words else texts.OR_WRITE.format(description=column.description)
    chosen = st.selectbox(label, places, places.index(proposed) if proposed in options else 0,
                          lambda code: options.get(code, code), key=f"kolumn-{column.name}", help=help_text,
                          accept_new_options=not words)  # fmt: skip
    if chosen in shown:
        return chosen, ""
    return "", (chosen or "").removeprefix(SAME).removeprefix(ABSENT)


def _choose_words(page: Page, inspection: Inspection, text: TextTable) -> HandMapping | None:
    """What the words mean that no register knows."""
    mapping = inspection.mapping
    if mapping is None:
        return None
    unknown = unknown_words(text, mapping, known_from(page.snapshot))
    if not unknown:
        return None
    with st.form(f"ord-{inspection.sha256[:8]}", border=False):
        st.markdown(texts.WORDS)
        words = {name: dict(said) for name, said in mapping.words.items()}
        for name, found in unknown.items():
            words.setdefault(name, {}).update(_choose_meanings(page, mapping, name, found))
        if not st.form_submit_button(texts.USE_WORDS, type="secondary"):
            return None
    rest = tuple(name for name, found in unknown.items() if len(found) > MOST_WORDS)
    return HandMapping(mapping.name, mapping.table, mapping.columns, mapping.constants, words, rest)


def _choose_meanings(page: Page, mapping: HandMapping, name: str, found: list[UnknownWord]) -> dict[str, str]:
    column = TABLES[mapping.table].column(name)
    options = {"": texts.LEAVE_OUT, **known_words(column, page.snapshot)}
    places = list(options)
    st.markdown(f"**{column.header}**")
    said = {}
    sides = st.columns(1 if page.look.narrow else 2, gap="medium")
    for place, word in enumerate(found[:MOST_WORDS]):
        label = texts.WORD.format(text=plain(word.text), rows=count_of(word.rows, *upload_texts.ROWS))
        start = places.index(word.suggestion) if word.suggestion in options else 0
        said[word.text] = sides[place % len(sides)].selectbox(
            label, places, start, options.__getitem__, key=f"ord-{name}-{place}"
        )
    if len(found) > MOST_WORDS:
        st.markdown(texts.MORE_WORDS.format(count=len(found) - MOST_WORDS))
    return said


def _option(text: TextTable, place: int) -> str:
    found = samples(text, place)
    return texts.OPTION.format(header=text.header[place], samples=found) if found else text.header[place]


def _same(label: str) -> str:
    return texts.SAME.format(label=label)
