"""Texts to numbers: decimal comma or point, spaces between thousands, hyphen or true minus."""

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.engine import connect

WHOLE_LIMIT = 2.0**53

# Spaces of every kind become one kind, and every minus a hyphen; then one pattern decides what a number is.
_SPACED = r"regexp_replace(t, '[\x{00A0}\x{2007}\x{2009}\x{202F}]', ' ', 'g')"
_PLAIN = rf"regexp_replace({_SPACED}, '[\x{{2212}}\x{{2013}}]', '-', 'g')"
_NUMBER = r"[+-]? ?([0-9]{1,3}( [0-9]{3})+|[0-9]+)([.,][0-9]+)?"
_READ = rf"""
SELECT CASE
    WHEN regexp_full_match(t, '[0-9]{{1,15}}([.][0-9]+)?') THEN try_cast(t AS DOUBLE)
    WHEN regexp_full_match({_PLAIN}, '{_NUMBER}')
        THEN try_cast(replace(replace({_PLAIN}, ' ', ''), ',', '.') AS DOUBLE)
END AS number
FROM texts
"""


def read_numbers(texts: pa.Array) -> pa.Array:
    """Float64 in the order of `texts`; null where a text is empty or no number."""
    with connect() as connection:
        connection.register("texts", pa.table({"t": texts}))
        return connection.sql(_READ).to_arrow_table().column(0).combine_chunks()


def whole_numbers(numbers: pa.Array) -> pa.Array:
    """Int64; null where a number has decimals or is too large to be held exactly."""
    is_whole = pc.and_(pc.equal(pc.floor(numbers), numbers), pc.less(pc.abs(numbers), WHOLE_LIMIT))
    return pc.if_else(is_whole, numbers, None).cast(pa.int64())
