"""The values that a file changes, as a person says them: names for codes, periods for days, numbers with spaces."""

from collections.abc import Mapping
from datetime import datetime

import pandas as pd

from samverkan_data.formats import date_text, decimal, moment_text, period_text
from samverkan_data.intake.mapping import known_words
from samverkan_data.lake import Snapshot
from samverkan_data.query.comparison import PART, told_key
from samverkan_data.query.observations import EVERYBODY
from samverkan_data.query.registers import register
from samverkan_data.query.rows import rows_of
from samverkan_data.schema import TABLES, Column
from samverkan_data.texts import upload as texts

Words = Mapping[str, Mapping[str, str]]


def told_changes(changes: pd.DataFrame, table: str, snapshot: Snapshot) -> list[tuple[str, str, str, str]]:
    """What, column, before and after of each row of `Difference.changes`.

    Args:
        changes: see `Difference`.
        table: whose rows they are.
        snapshot: holds the registers.
    """
    used = {*told_key(table), *changes["column"]}
    columns = [column for column in map(TABLES[table].column, used) if column.refers_to or column.choices]
    words = {column.name: known_words(column, snapshot) for column in columns} | _own_names(table, snapshot)
    found = []
    for row in rows_of(changes):
        column = TABLES[table].column(row.column)
        before, after = _value(column, row.old, words), _value(column, row.new, words)
        found.append((_what(row.key, table, words), column.header, before, after))
    return found


def _own_names(table: str, snapshot: Snapshot) -> dict[str, dict[str, str]]:
    """The names of a register's own rows, under the column of their codes."""
    code, label = TABLES[table].code, TABLES[table].label
    if not label:
        return {}
    rows = register(snapshot, table)
    return {code: dict(zip(rows[code].astype(str), rows[label].astype(str), strict=True))}


def _what(key: str, table: str, words: Words) -> str:
    """The row: its names, the days of its period as one, and no word for everybody."""
    parts = dict(zip(told_key(table), key.split(PART), strict=True))
    said = [
        _period(parts) if name == "period_start" else _value(TABLES[table].column(name), text, words)
        for name, text in parts.items()
        if name != "period_end" and not (name == "group" and text == EVERYBODY)
    ]
    return ", ".join(said)


def _period(parts: Mapping[str, str]) -> str:
    days = (datetime.fromisoformat(parts[name]).date() for name in ("period_start", "period_end"))
    return period_text(*days)


def _value(column: Column, text: str, words: Words) -> str:
    if not text or text in ("None", "nan", "NaT"):
        return texts.NO_VALUE
    if column.kind in ("integer", "decimal"):
        return decimal(float(text), 0 if float(text).is_integer() else 1)
    if column.kind in ("date", "moment"):
        moment = datetime.fromisoformat(text)
        return moment_text(moment) if moment.time() != datetime.min.time() else date_text(moment.date())
    named = words.get(column.name, {})
    codes = text.split("|") if column.kind == "list" else [text]
    return ", ".join(named.get(code, code) for code in codes)
