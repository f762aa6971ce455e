"""The gate's fast filter: the cells of a column that may hold personal data, found in one pass per column."""

from collections.abc import Generator, Iterator

import duckdb
import pyarrow as pa

from samverkan_data.checking.identity_numbers import moment_shape
from samverkan_data.checking.moments import read_plain
from samverkan_data.checking.personal_patterns import personal_kinds, says_phone
from samverkan_data.checking.personal_words import (
    PHONE_WORDS,
    PLATE_WORDS,
    STREET_ENDINGS,
    STREET_NAMES,
    STREET_SHORT_ENDINGS,
    STREET_WORDS,
)
from samverkan_data.database import connect
from samverkan_data.glance import are_few, may_hold_letters
from samverkan_data.received import TextTable

BATCH = 10_000
SMALL = 100
"""Rows up to which every cell is looked at: the engine takes longer to make its patterns, for each column anew."""

_STREETS = (*STREET_ENDINGS, *STREET_SHORT_ENDINGS, *STREET_WORDS, *STREET_NAMES, "plan", "plats")
_INVISIBLE = r"\x{00AD}\x{200B}-\x{200F}\x{2060}\x{FEFF}"
_SIGNS = rf"\s\-+/_.\x{{00A0}}\x{{2000}}-\x{{2015}}\x{{202F}}\x{{2212}}\x{{FE58}}\x{{FE63}}\x{{FF0D}}{_INVISIBLE}"
_SEP = f"[{_SIGNS}]{{0,4}}"
# Characters that stand for others once a text is normalised: wide and Arabic digits, signs and spaces, hidden ones.
_DISGUISED = (
    rf"[{_INVISIBLE}\x{{1680}}\x{{205F}}\x{{3000}}"
    r"\x{0660}-\x{0669}\x{06F0}-\x{06F9}\x{FE6B}\x{FF01}-\x{FF5E}]"
)

# Wide and fast: everything that may be personal data, and some that is not; `personal_kinds` decides.
# What needs no letter stands first: in a column without letters nothing else can be.
_DIGITS = (
    rf"\d\d{_SEP}\d\d{_SEP}\d\d{_SEP}[\dJ-NR-UWX]\d\d{_SEP}\d([^\d]|$)",
    rf"(^|[^\d])\(?0{_SEP}\d(\)?{_SEP}\d){{6,}}",
    rf"46[{_SIGNS}()0]*[1-9](?:{_SEP}\d){{6}}",
    "@",
)
_LETTERS = (
    r"[A-Z]{3}[\s\-\x{00A0}]?\d\d[0-9A-Z]",
    rf"(?i)(?:{'|'.join(dict.fromkeys(_STREETS))})\s+(nr)?\.?\s*\d",
    rf"(?i)(?:{'|'.join(word.replace('.', '[.]') for word in PLATE_WORDS)})\W{{0,3}}[a-z]{{3}}[\s\-]?\d\d",
    rf"(?i)(?:{'|'.join(PHONE_WORDS)})[^\d]{{0,22}}0[1-9]\d{{6}}",
    _DISGUISED,
    r"\d{4}[-/]?\d\d[-/]?\d\dT\d{4}$",
)
CANDIDATE = "|".join((*_DIGITS, *_LETTERS))
IN_DIGITS = "|".join(_DIGITS)
ANY_PHONE = r"|(\d.{0,4}){7}"

# A number that is no personnummer whatever it stands for: ten digits in one piece or with a hyphen behind four, as the
# years of `2026-123456`, with a month or a check digit that none has, and not beginning as a phone number does.
_TEN = "(left({column}, 4) || right({column}, 6))::BIGINT"
_CHECK = " + ".join(
    f"(2 * ({_TEN} // {10**at} % 10) - 9 * ({_TEN} // {10**at} % 10 > 4)::INT + {_TEN} // {10 ** (at - 1)} % 10)"
    for at in range(9, 0, -2)
)
NO_IDENTITY = f"""CASE
    WHEN regexp_full_match({{column}}, '[1-9][0-9](1[3-9]|[2-9][0-9])-?[0-9]{{{{6}}}}') THEN true
    WHEN regexp_full_match({{column}}, '[1-9][0-9]{{{{3}}}}-?[0-9]{{{{6}}}}') THEN ({_CHECK}) % 10 <> 0
    ELSE false END"""
_FIND = 'SELECT "row", {column} FROM source WHERE regexp_matches({column}, $pattern)'
_FIND_BESIDE = f'SELECT "row", {{column}} FROM source WHERE NOT {NO_IDENTITY} AND regexp_matches({{column}}, $pattern)'
_DIFFERENT = "SELECT 0, text FROM different WHERE regexp_matches(text, $pattern)"


def find_candidates(source: TextTable) -> Iterator[tuple[int, Iterator[tuple[int, str]]]]:
    """Each column's index with its candidates as (row, text), read as they are asked for."""
    yield from _each_cell(source) if len(source.rows) <= SMALL else _found_by_engine(source)


def _each_cell(source: TextTable) -> Iterator[tuple[int, Iterator[tuple[int, str]]]]:
    rows = source.rows.to_pylist()
    for index in range(source.cells.num_columns):
        cells = zip(rows, source.column(index).to_pylist(), strict=True)
        yield index, ((row, text) for row, text in cells if text is not None)


def _found_by_engine(source: TextTable) -> Iterator[tuple[int, Iterator[tuple[int, str]]]]:
    table = source.cells.append_column("row", source.rows)
    with connect() as connection:
        connection.register("source", table)
        for index, name in enumerate(source.cells.column_names):
            column = source.column(index)
            pattern = CANDIDATE if may_hold_letters(column) else IN_DIGITS
            in_phones = says_phone(source.header[index])
            pattern += ANY_PHONE if in_phones else ""
            if _are_none(connection, column, pattern, source.header[index]) or (not in_phones and _are_moments(column)):
                continue
            query = _FIND if in_phones else _FIND_BESIDE
            found = _stream(connection.execute(query.format(column=name), {"pattern": pattern}))
            yield index, found
            found.close()


def _are_none(connection: duckdb.DuckDBPyConnection, column: pa.ChunkedArray, pattern: str, header: str) -> bool:
    """Whether a column of few different texts has none that anything could be found in."""
    if not are_few(column):
        return False
    connection.register("different", pa.table({"text": column.unique()}))
    found = connection.execute(_DIFFERENT, {"pattern": pattern})
    return not any(moment_shape(text) or any(personal_kinds(text, header)) for _, text in _stream(found))


def _are_moments(column: pa.ChunkedArray) -> bool:
    """Whether every cell is a plain moment, which holds too few digits before its colon."""
    return read_plain(column.combine_chunks()) is not None


def _stream(found: duckdb.DuckDBPyConnection) -> Generator[tuple[int, str]]:
    """What is found, as it is asked for; whoever has had enough leaves the connection free for the next question."""
    try:
        while batch := found.fetchmany(BATCH):
            yield from batch
    finally:
        found.abort()
