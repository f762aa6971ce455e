"""The same figure more than once in one file: what is settled by itself, and what is left to the analyst."""

from collections.abc import Mapping

import pyarrow as pa

from samverkan_data.checking.problems import Problems
from samverkan_data.checking.rules import Asker
from samverkan_data.database import connect
from samverkan_data.schema import Table

_CONTENT = ("value", "n", "margin_low", "margin_high", "status")
_RANKED = """CREATE OR REPLACE TEMP TABLE ranked AS SELECT *,
    {filled} AND status = 'preliminary' AND bool_or(status = 'final') OVER ({key}) AS replaced,
    {filled} AND row_number() OVER ({key}, {content} ORDER BY "row") > 1 AS repeated,
    min("row") OVER ({key}, {content}) AS first
    FROM checked"""
_REPLACED = """SELECT min("row"), '', count(*)::VARCHAR FROM ranked WHERE replaced HAVING count(*) > 0"""
_REPEATED = """SELECT "row", '', first::VARCHAR FROM ranked WHERE repeated AND NOT replaced"""
_KEPT = """SELECT * EXCLUDE (replaced, repeated, first) FROM ranked
    WHERE NOT replaced AND NOT repeated ORDER BY "row" """


def drop_repeated(checked: pa.Table, table: Table, headers: Mapping[str, str], problems: Problems) -> pa.Table:
    """The rows without those that another row of the same file makes superfluous.

    A preliminary figure goes where the file has the final one too, which a note tells. Of rows that are equal
    throughout the first stays, with a warning. Rows with one key and different figures all stay: they are an error.
    """
    filled = " AND ".join(f'"{name}" IS NOT NULL' for name in table.key)
    key = "PARTITION BY " + ", ".join(f'"{name}"' for name in table.key)
    with connect() as connection:
        connection.register("checked", checked)
        connection.execute(_RANKED.format(filled=filled, key=key, content=", ".join(_CONTENT)))
        ask = Asker(connection, headers, problems)
        ask("preliminary_replaced", "status", _REPLACED)
        ask("repeated_row", table.key[0], _REPEATED)
        kept = connection.sql(_KEPT).to_arrow_table()
    return kept.cast(checked.schema)
