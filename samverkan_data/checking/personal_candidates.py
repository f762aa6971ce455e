"""The gate's fast filter: the cells of a column that may hold personal data, found in one pass per column."""

from collections.abc import Iterator

import duckdb

from samverkan_data.checking.engine import connect
from samverkan_data.checking.personal_patterns import says_phone
from samverkan_data.checking.personal_words import (
    PHONE_WORDS,
    PLATE_WORDS,
    STREET_ENDINGS,
    STREET_NAMES,
    STREET_SHORT_ENDINGS,
    STREET_WORDS,
)
from samverkan_data.received import TextTable

BATCH = 10_000

_STREETS = (*STREET_ENDINGS, *STREET_SHORT_ENDINGS, *STREET_WORDS, *STREET_NAMES, "plan", "plats")
_INVISIBLE = r"\x{00AD}\x{200B}-\x{200F}\x{2060}\x{FEFF}"
_SEP = (
    rf"[\s\-+/_.\x{{00A0}}\x{{2000}}-\x{{2015}}\x{{202F}}\x{{2212}}\x{{FE58}}\x{{FE63}}\x{{FF0D}}{_INVISIBLE}]{{0,4}}"
)
# Characters that stand for others once a text is normalised: wide and Arabic digits and signs, and hidden ones.
_DISGUISED = rf"[{_INVISIBLE}\x{{0660}}-\x{{0669}}\x{{06F0}}-\x{{06F9}}\x{{FE6B}}\x{{FF01}}-\x{{FF5E}}]"

# Wide and fast: everything that may be personal data, and some that is not; `personal_kinds` decides.
CANDIDATE = "|".join((
    rf"\d\d{_SEP}\d\d{_SEP}\d\d{_SEP}[\dJ-NR-UWX]\d\d{_SEP}\d([^\d]|$)",
    rf"(^|[^\d])\(?0{_SEP}\d(\)?{_SEP}\d){{6,}}",
    r"46[\s\-()0\x{00A0}\x{2000}-\x{2015}]*[1-9]",
    "@",
    r"[A-Z]{3}[\s\-\x{00A0}]?\d\d[0-9A-Z]",
    rf"(?i)(?:{'|'.join(dict.fromkeys(_STREETS))})\s+(nr)?\.?\s*\d",
    rf"(?i)(?:{'|'.join(word.replace('.', '[.]') for word in PLATE_WORDS)})\W{{0,3}}[a-z]{{3}}[\s\-]?\d\d",
    rf"(?i)(?:{'|'.join(PHONE_WORDS)})[^\d]{{0,22}}0[1-9]\d{{6}}",
    _DISGUISED,
))  # fmt: skip
IN_PHONE_COLUMN = rf"{CANDIDATE}|(\d.{{0,4}}){{7}}"
_FIND = 'SELECT "row", {column} FROM source WHERE regexp_matches({column}, $pattern)'


def find_candidates(source: TextTable) -> Iterator[tuple[int, Iterator[tuple[int, str]]]]:
    """Each column's index with its candidates as (row, text), read as they are asked for."""
    table = source.cells.append_column("row", source.rows)
    with connect() as connection:
        connection.register("source", table)
        for index, name in enumerate(source.cells.column_names):
            pattern = IN_PHONE_COLUMN if says_phone(source.header[index]) else CANDIDATE
            yield index, _stream(connection.execute(_FIND.format(column=name), {"pattern": pattern}))


def _stream(found: duckdb.DuckDBPyConnection) -> Iterator[tuple[int, str]]:
    while batch := found.fetchmany(BATCH):
        yield from batch
