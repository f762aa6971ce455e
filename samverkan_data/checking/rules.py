"""Rules between the columns of a row and between the rows of a file, as queries over the typed table."""

from collections.abc import Mapping
from datetime import date

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.problems import Problems
from samverkan_data.database import connect
from samverkan_data.findings import MAX_ALIKE
from samverkan_data.formats import date_text
from samverkan_data.schema import STATUSES, Table
from samverkan_data.schema.registers import UNITS
from samverkan_data.words import ENGLISH_MONTHS, MONTHS, YEARS

Headers = Mapping[str, str]

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
        ask = Asker(connection, headers, problems)
        _check_periods(ask, table)
        _check_future(ask, table, today)
        if table.name == "observations":
            _check_observations(ask, indicators, today, is_inferred=is_inferred)
        if not problems.in_parts:
            _check_key(ask, table, checked)


class Asker:
    """Runs a query for (row, value, detail) and turns its rows into problems."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, headers: Headers, problems: Problems) -> None:
        self.connection = connection
        self.headers = headers
        self.problems = problems

    def __call__(self, code: str, column: str, query: str, labels: Mapping[str, str] | None = None) -> None:
        """Findings for the rows of `query`; `labels` are shown instead of stored codes."""
        rows = [
            row
            for (row,) in self.connection.execute(f"SELECT place FROM ({query}) AS found(place) ORDER BY 1").fetchall()
        ]
        if rows:
            found = self.connection.execute(f"SELECT * FROM ({query}) ORDER BY 1 LIMIT {MAX_ALIKE}").fetchall()
            told = [
                (row, (labels or {}).get(value, value), (labels or {}).get(detail, detail))
                for row, value, detail in found
            ]
            self.problems.add_rows(code, self.headers.get(column, column), told, rows)


def _check_periods(ask: Asker, table: Table) -> None:
    for start, end in PERIODS:
        if start in table.names and end in table.names:
            ask("period_reversed", end, _REVERSED.format(start=start, end=end))


def _check_future(ask: Asker, table: Table, today: date) -> None:
    for column in PAST.get(table.name, ()):
        ask("future_date", column, _FUTURE.format(column=column, shown=date_text(today), today=today))


def _check_observations(ask: Asker, indicators: pd.DataFrame, today: date, *, is_inferred: bool) -> None:
    if not is_inferred:
        ask("period_not_over", "period_end", _NOT_OVER.format(today=f"DATE '{today}'"))
    ask("group_became_date", "group", _GROUP_DATE)
    ask("value_missing", "value", _VALUE_MISSING)
    ask("value_despite_status", "status", _VALUE_DESPITE, STATUSES)
    if len(indicators):
        ask.connection.register(
            "units", pa.table({c: indicators[c].astype(str).tolist() for c in ("indicator", "unit")})
        )
        ask("outside_unit", "value", _OUTSIDE_UNIT, UNITS)
        ask("outside_unit", "value", _NO_PER_CENT, UNITS)
        if is_inferred:
            ask("period_still_open", "period_end", _STILL_OPEN.format(today=f"DATE '{today}'"))


def _are_different(column: pa.ChunkedArray) -> bool:
    """Whether no value of a column comes twice, so that no key can."""
    return bool(pc.count_distinct(column).as_py() == len(column) - column.null_count)


def _check_key(ask: Asker, table: Table, checked: pa.Table) -> None:
    if _are_different(checked.column(table.key[0])):
        return
    key = ", ".join(f'"{name}"' for name in table.key)
    filled = " AND ".join(f'"{name}" IS NOT NULL' for name in table.key)
    ask("duplicate_key", table.key[0], _DUPLICATE.format(key=key, filled=filled))
