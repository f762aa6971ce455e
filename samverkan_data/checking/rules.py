"""Rules between the columns of a row and between the rows of a file, as queries over the typed table."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.problems import Problems
from samverkan_data.checking.seen import text_hashes
from samverkan_data.database import connect
from samverkan_data.findings import MAX_ALIKE
from samverkan_data.formats import date_text
from samverkan_data.schema import STATUSES, Table
from samverkan_data.schema.registers import UNITS
from samverkan_data.words import ENGLISH_MONTHS, MONTHS, YEARS

Headers = Mapping[str, str]
MANY = 10_000
"""Rows from which hashes are found sooner than what is different."""

_FUTURE = """SELECT "row", strftime({column}, '%Y-%m-%d'), '{shown}' FROM checked
    WHERE {column} >= DATE '{today}' + 1"""
_REVERSED = (
    "SELECT \"row\", strftime({end}, '%Y-%m-%d'), strftime({start}, '%Y-%m-%d') FROM checked WHERE {end} < {start}"
)
_NOT_OVER = """SELECT "row", strftime(period_end, '%Y-%m-%d'), '' FROM checked
    WHERE period_end > {today} AND period_start <= {today} AND status = 'final'"""
_STILL_OPEN = """SELECT "row", strftime(period_end, '%Y-%m-%d'), '' FROM checked JOIN units USING (indicator)
    WHERE period_end > {today} AND period_start <= {today} AND unit IN ('antal', 'per_100000')"""
_MONTH = f"(?:{'|'.join([*MONTHS, *ENGLISH_MONTHS])})[a-z]*"
_ISO_DAY, _SERIAL = "(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}", f"[2-5][0-9]{{4}}(?: {YEARS})?"
_DATES = f"[0-9]{{1,2}}[-/ .]{_MONTH}|{_MONTH}[-/ .][0-9]{{1,2}}|{_ISO_DAY}|{_SERIAL}"
_GROUP_DATE = f"""SELECT "row", "group", '' FROM checked
    WHERE regexp_matches(lower("group"), '(?:^|[ ,])(?:{_DATES})(?:$|[ ,.])')"""
_VALUE_MISSING = """SELECT "row", '', '' FROM checked
    WHERE value IS NULL AND (value_text IS NULL OR value_text = '') AND status IN ('final', 'preliminary')"""
_VALUE_DESPITE = """SELECT "row", status, '' FROM checked
    WHERE value IS NOT NULL AND status IN ('suppressed', 'missing')"""
_OUTSIDE_UNIT = """SELECT "row", value_text, unit FROM checked JOIN units USING (indicator)
    WHERE value < 0 OR (unit = 'procent' AND value > 100) OR (unit = 'index' AND value > 6)"""
_NO_PER_CENT = """SELECT "row", value_text, unit FROM checked JOIN units USING (indicator)
    WHERE contains(value_text, '%') AND unit <> 'procent'"""
_UNITS = ("indicator", "unit")
_DUPLICATE = """SELECT "row", '', first::VARCHAR FROM (
    SELECT "row", min("row") OVER (PARTITION BY {key}) AS first,
        row_number() OVER (PARTITION BY {key} ORDER BY "row") AS turn FROM checked WHERE {filled}) WHERE turn > 1"""
PAST = {
    "incidents": ("occurred_at",), "observations": ("period_start",), "news": ("published_at",),
    "problems": ("noted_on", "chosen_on"), "meetings": ("closed_on",), "decisions": ("decided_on",),
    "comments": ("written_on",), "papers": ("decided_on",), "paper_texts": ("written_on",),
}  # fmt: skip
"""Days of what has happened, which are never ahead."""
PERIODS = (("period_start", "period_end"), ("valid_from", "valid_to"), ("starts_on", "ends_on"),
           ("noted_on", "chosen_on"), ("held_on", "closed_on"), ("decided_on", "due"))  # fmt: skip


def check_rules(
    checked: pa.Table,
    table: Table,
    headers: Headers,
    indicators: pd.DataFrame,
    today: date,
    problems: Problems,
    *,
    is_inferred: bool = False,
) -> None:
    """Run every rule that concerns the table.

    Args:
        checked: the typed rows with `row`, and for observations `value_text`.
        table: the table they belong to.
        headers: schema column -> header as the analyst wrote it.
        indicators: the register of indicators, for their units.
        today: later dates are in the future.
        problems: collects what is found.
        is_inferred: a format has made the periods, so that nobody has said that one which is not over is meant.
    """
    with connect() as connection:
        connection.register("checked", checked)
        rules = [*_periods(table), *_future(table, today)]
        if table.name == "observations":
            connection.register("units", pa.table({c: indicators[c].astype(str).tolist() for c in _UNITS}))
            rules += _of_figures(len(indicators) > 0, today, is_inferred=is_inferred)
        rules += [] if problems.in_parts else _keys(table, checked)
        Asker(connection, headers, problems).every(rules)


class Rule(NamedTuple):
    """A query for (row, value, detail) of what breaks a rule; `labels` are shown instead of stored codes."""

    code: str
    column: str
    query: str
    labels: Mapping[str, str] = {}


class Asker:
    """Runs queries for (row, value, detail) and turns their rows into problems."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, headers: Headers, problems: Problems) -> None:
        self.connection = connection
        self.headers = headers
        self.problems = problems

    def __call__(self, code: str, column: str, query: str, labels: Mapping[str, str] | None = None) -> None:
        """Findings for the rows of `query`."""
        self.every([Rule(code, column, query, labels or {})])

    def every(self, rules: Sequence[Rule]) -> None:
        """Findings for the rows of each rule, in their order: nearly always none, which one question tells."""
        if not rules:
            return
        parts = [f"SELECT {at}, place FROM ({rule.query}) AS found(place)" for at, rule in enumerate(rules)]
        places: dict[int, list[int]] = {}
        for at, row in self.connection.execute(" UNION ALL ".join(parts) + " ORDER BY 1, 2").fetchall():
            places.setdefault(at, []).append(row)
        for at, rows in places.items():
            self._tell(rules[at], rows)

    def _tell(self, rule: Rule, rows: Sequence[int]) -> None:
        found = self.connection.execute(f"SELECT * FROM ({rule.query}) ORDER BY 1 LIMIT {MAX_ALIKE}").fetchall()
        told = [(row, rule.labels.get(value, value), rule.labels.get(detail, detail)) for row, value, detail in found]
        self.problems.add_rows(rule.code, self.headers.get(rule.column, rule.column), told, rows)


def _periods(table: Table) -> Iterator[Rule]:
    for start, end in PERIODS:
        if start in table.names and end in table.names:
            yield Rule("period_reversed", end, _REVERSED.format(start=start, end=end))


def _future(table: Table, today: date) -> Iterator[Rule]:
    for column in PAST.get(table.name, ()):
        yield Rule("future_date", column, _FUTURE.format(column=column, shown=date_text(today), today=today))


def _of_figures(has_units: bool, today: date, *, is_inferred: bool) -> Iterator[Rule]:
    """The rules of observations; some ask `units` too."""
    day = f"DATE '{today}'"
    if not is_inferred:
        yield Rule("period_not_over", "period_end", _NOT_OVER.format(today=day))
    yield Rule("group_became_date", "group", _GROUP_DATE)
    yield Rule("value_missing", "value", _VALUE_MISSING)
    yield Rule("value_despite_status", "status", _VALUE_DESPITE, STATUSES)
    if has_units:
        yield Rule("outside_unit", "value", _OUTSIDE_UNIT, UNITS)
        yield Rule("outside_unit", "value", _NO_PER_CENT, UNITS)
    if has_units and is_inferred:
        yield Rule("period_still_open", "period_end", _STILL_OPEN.format(today=day))


def _are_different(column: pa.ChunkedArray) -> bool:
    """Whether no value of a column comes twice, so that no key can; then hardly ever two have the same hash."""
    if len(column) > MANY:
        hashes = np.sort(text_hashes(column))
        if not (hashes[1:] == hashes[:-1]).any():
            return True
    return bool(pc.count_distinct(column).as_py() == len(column) - column.null_count)


def _keys(table: Table, checked: pa.Table) -> Iterator[Rule]:
    if _are_different(checked.column(table.key[0])):
        return
    key = ", ".join(f'"{name}"' for name in table.key)
    filled = " AND ".join(f'"{name}" IS NOT NULL' for name in table.key)
    yield Rule("duplicate_key", table.key[0], _DUPLICATE.format(key=key, filled=filled))
