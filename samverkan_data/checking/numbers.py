"""Texts to numbers: decimal comma or point, thousands with spaces, apostrophes, points or commas."""

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.database import connect
from samverkan_data.glance import are_few

WHOLE_LIMIT = 2.0**53

# Spaces of every kind become one kind, every minus a hyphen and every apostrophe a straight one.
_SPACED = r"regexp_replace(t, '[\x{00A0}\x{2007}\x{2009}\x{202F}]', ' ', 'g')"
_DASHED = rf"regexp_replace({_SPACED}, '[\x{{2010}}-\x{{2013}}\x{{2212}}]', '-', 'g')"
_PLAIN = rf"regexp_replace({_DASHED}, '[\x{{2019}}\x{{00B4}}`]', chr(39), 'g')"
_SIGN = "[+-]? ?"
_ONE_MARK = rf"{_SIGN}([0-9]{{1,3}}([ \x27][0-9]{{3}})+|[0-9]+)"
# The first pattern that fits says how a text is spelled.
_SPELLINGS = {
    "whole": _ONE_MARK,
    "ambiguous_point": rf"{_SIGN}[1-9][0-9]{{0,2}}[.][0-9]{{3}}",
    "ambiguous_comma": rf"{_SIGN}[1-9][0-9]{{0,2}},[0-9]{{3}}",
    "point": rf"{_ONE_MARK}[.][0-9]+",
    "comma": rf"{_ONE_MARK},[0-9]+",
    "points": rf"{_SIGN}[0-9]{{1,3}}([.][0-9]{{3}}){{2,}}",
    "points_comma": rf"{_SIGN}[0-9]{{1,3}}([.][0-9]{{3}})+,[0-9]+",
    "commas": rf"{_SIGN}[0-9]{{1,3}}(,[0-9]{{3}}){{2,}}",
    "commas_point": rf"{_SIGN}[0-9]{{1,3}}(,[0-9]{{3}})+[.][0-9]+",
    "rounded": rf"{_SIGN}[0-9]([.,][0-9]+)?[eE][+][0-9]{{2}}",
    "tiny": rf"{_SIGN}[0-9]([.,][0-9]+)?[eE]-[0-9]{{2}}",
}
_CASES = " ".join(f"WHEN regexp_full_match(p, '{pattern}') THEN '{name}'" for name, pattern in _SPELLINGS.items())
_JOINED = "replace(replace(p, ' ', ''), chr(39), '')"
_NO_POINT, _NO_COMMA = f"replace({_JOINED}, '.', '')", f"replace({_JOINED}, ',', '')"
_READ = f"""
SELECT spelling,
CASE WHEN spelling IN ('points', 'points_comma', 'ambiguous_point')
        THEN try_cast(replace({_NO_POINT}, ',', '.') AS DOUBLE)
    WHEN spelling IN ('commas', 'commas_point', 'ambiguous_comma') THEN try_cast({_NO_COMMA} AS DOUBLE)
    WHEN spelling IS NOT NULL THEN try_cast(replace({_JOINED}, ',', '.') AS DOUBLE) END AS number,
CASE WHEN starts_with(spelling, 'ambiguous') THEN try_cast(replace({_JOINED}, ',', '.') AS DOUBLE) END AS small
FROM (SELECT p, CASE WHEN regexp_full_match(p, '[0-9]+') THEN 'whole' {_CASES} END AS spelling
    FROM (SELECT CASE WHEN regexp_full_match(t, '[0-9.,]*') THEN t ELSE {_PLAIN} END AS p FROM texts))
"""


@dataclass(frozen=True)
class Numbers:
    """Numbers in the order of their texts.

    Args:
        values: float64; null where a text is empty or no number.
        ambiguous: a point or comma that may stand for thousands or for decimals; the value is then null.
        three_decimals: a comma read as decimal comma, though nothing in the column says that it is.
        rounded: a spreadsheet's short form (`1,2E+05`), whose last figures are lost.
        leans: a point or comma may stand for thousands, so that the rest of the column takes part.
    """

    values: pa.Array
    ambiguous: pa.Array
    three_decimals: pa.Array
    rounded: pa.Array
    leans: bool = False


def read_numbers(texts: pa.Array, decimal: str = "", thousands: bool = True, whole: bool = False) -> Numbers:
    """Read a column of numbers.

    `1.234` and `1,234` may be one and a bit, or more than a thousand. The other values of the column decide where
    they can: `1.234.567` and `1.234,5` make the point one of thousands, `4.5` makes it one of decimals. Else a comma
    is read in the Swedish way, and a point, or a comma where the column must be whole, is left ambiguous. Of few
    different texts each is read once.

    Args:
        texts: trimmed; null where empty.
        decimal: the decimal mark, where the file's format has only one.
        thousands: the column may hold values of a thousand or more.
        whole: the column holds whole numbers.
    """
    if not are_few(texts):
        return _read_each(texts, decimal, thousands, whole)
    encoded = texts.dictionary_encode()
    read = _read_each(encoded.dictionary, decimal, thousands, whole)
    marks = (read.ambiguous, read.three_decimals, read.rounded)
    ambiguous, three, rounded = (_spread(mark, encoded.indices) for mark in marks)
    return Numbers(read.values.take(encoded.indices), ambiguous, three, rounded, read.leans)


def _spread(mark: pa.Array, indices: pa.Array) -> pa.Array:
    """What is true of different texts, for each row."""
    if not pc.any(mark).as_py():
        return pa.repeat(False, len(indices))
    return pc.fill_null(mark.take(indices), False)


def _read_each(texts: pa.Array, decimal: str, thousands: bool, whole: bool) -> Numbers:
    if _are_plain(texts):
        none = pa.repeat(False, len(texts))
        return Numbers(texts.cast(pa.float64()), none, none, none)
    with connect() as connection:
        connection.register("texts", pa.table({"t": texts}))
        read = connection.sql(_READ).to_arrow_table().combine_chunks()
    spelling, large, small = (read.column(name).combine_chunks() for name in ("spelling", "number", "small"))
    seen = set(pc.unique(spelling).to_pylist())
    values, doubts = large, []
    for mark in ("point", "comma"):
        here = pc.fill_null(pc.equal(spelling, f"ambiguous_{mark}"), False)
        meaning = _meaning(mark, seen, decimal) if thousands else "decimal"
        doubts.append(here if not meaning else pc.and_(here, False))
        values = pc.if_else(here, small, values) if meaning != "thousands" else values
    swedish = pc.and_(doubts[1], not whole)
    ambiguous = pc.and_not(pc.or_(doubts[0], doubts[1]), swedish)
    rounded = pc.fill_null(pc.equal(spelling, "rounded"), False)
    leans = thousands and bool(seen & {"ambiguous_point", "ambiguous_comma"})
    return Numbers(pc.if_else(ambiguous, None, values), ambiguous, swedish, rounded, leans)


def _are_plain(texts: pa.Array) -> bool:
    """Whether every text is figures alone, and so few that they are held exactly."""
    return pc.all(pc.match_substring_regex(texts, "^[0-9]{1,15}$")).as_py() is not False


def _meaning(mark: str, seen: set[str | None], decimal: str) -> str:
    """What a point or comma before three figures stands for in the column: `decimal`, `thousands` or not known."""
    other = {"point": "commas_point", "comma": "points_comma"}[mark]
    is_decimal = decimal == {"point": ".", "comma": ","}[mark] or bool(seen & {mark, other})
    is_thousands = bool(seen & {f"{mark}s", f"{mark}s_{'comma' if mark == 'point' else 'point'}"})
    if is_decimal == is_thousands:
        return ""
    return "decimal" if is_decimal else "thousands"


def whole_numbers(numbers: pa.Array) -> pa.Array:
    """Int64; null where a number has decimals or is too large to be held exactly."""
    is_whole = pc.and_(pc.equal(pc.floor(numbers), numbers), pc.less(pc.abs(numbers), WHOLE_LIMIT))
    return pc.if_else(is_whole, numbers, None).cast(pa.int64())
