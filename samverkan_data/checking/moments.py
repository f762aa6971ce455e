"""A column of texts to dates and moments in Swedish time, with how precisely each is known."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.date_spellings import ISO, Spelling, spell
from samverkan_data.database import connect
from samverkan_data.formats import STOCKHOLM

FIRST_YEAR = 1900
LAST_YEAR = 2100
PLAIN_LENGTHS = pa.array([None, 10, 16], pa.int32())

_DAY = r"\d{4}[-/]\d\d?[-/]\d\d?"
_CLOCK = r"[ T]\d\d?:\d\d(:\d\d([.]\d+)?)?"
_ISO = "replace(replace(replace(replace(t, '/', '-'), 'T', ' '), ' +', '+'), ' -', '-')"
_READ_ISO = rf"""
SELECT CASE
    WHEN regexp_full_match(t, '{_DAY}({_CLOCK})?') THEN try_cast({_ISO} AS TIMESTAMP)
    WHEN regexp_full_match(t, '{_DAY}{_CLOCK} ?(Z|[+-]\d\d(:?\d\d)?)')
        THEN try_cast({_ISO} AS TIMESTAMPTZ) AT TIME ZONE '{STOCKHOLM.key}'
END AS at,
contains(t, ':') AS has_clock
FROM texts
"""
# Days since 30 December 1899, as spreadsheets count them: 1954 to 2064.
_SERIAL = r"[2-5]\d{4}([.,]\d+)?|60000"
_READ_SERIALS = """
SELECT TIMESTAMP '1899-12-30' + to_seconds(round(replace(t, ',', '.')::DOUBLE * 86400)::BIGINT) AS at,
    regexp_matches(t, '[.,]') AS has_clock
FROM texts
"""


@dataclass(frozen=True)
class Moments:
    """Moments in the order of their texts.

    Args:
        at: timestamp[us], naive Swedish time, the first instant of the period; null where nothing could be read.
        precision: `minute`, `day`, `month` or `year`; also `quarter`, `tertial` and `week`, which the schema's
            precisions lack: a period may begin or end with them, an incident is never stored with them.
        ambiguous: true where the text may be more than one day; `at` is then null.
        serial: the column holds a spreadsheet's day numbers.
        spellings: one text of each way of writing that was read -> how many rows are written so.
        leans: some text is written otherwise than as an ISO date, so that the rest of the column takes part.
    """

    at: pa.Array
    precision: pa.Array
    ambiguous: pa.Array
    serial: bool
    spellings: dict[str, int]
    leans: bool = False


def read_plain(texts: pa.Array) -> Moments | None:
    """Read a column in which every text is `2026-10-31` or `2026-10-31 21:30`, as in most files; None for any other."""
    lengths = pc.binary_length(texts)
    if texts.null_count == len(texts) or not pc.all(pc.is_in(lengths, PLAIN_LENGTHS)).as_py():
        return None
    try:
        at = texts.cast(pa.timestamp("us"))
    except pa.ArrowInvalid:
        return None
    years = pc.min_max(pc.year(at)).as_py()
    if years["min"] < FIRST_YEAR or years["max"] > LAST_YEAR:
        return None
    precision = pc.if_else(pc.equal(lengths, 10), "day", "minute")
    first = texts[pc.indices_nonzero(pc.is_valid(at))[0].as_py()].as_py()
    none = pa.repeat(pa.scalar(False), len(texts))
    return Moments(at, precision, none, False, {first: len(texts) - texts.null_count})


def read_moments(texts: pa.Array, today: date = date.max) -> Moments:
    """Read a column; ISO dates all at once, each other text once however often it occurs.

    Day and month that could be exchanged are settled by the whole column: an order must give a date in every text
    written in the same way. A year of two figures is never later than `today` where it need not be.
    """
    if _are_serials(texts):
        at, precision = _read(texts, _READ_SERIALS)
        return Moments(at, precision, pc.and_(pc.is_null(at), False), True, {}, leans=True)
    iso, precision = _read(texts, _READ_ISO)
    rest = pc.if_else(pc.is_null(iso), texts, None).dictionary_encode()
    spellings = [_until(spell(text), today) for text in rest.dictionary.to_pylist()]
    orders = _settle(spellings)
    read = [_choose(spelling, orders) for spelling in spellings]
    doubtful = [at is None and bool(spelling.readings) for at, spelling in zip(read, spellings, strict=True)]
    families = [spelling.family if at else "" for at, spelling in zip(read, spellings, strict=True)]
    at = pc.coalesce(iso, pa.array(read, pa.timestamp("us")).take(rest.indices))
    other_precision = pa.array([spelling.precision for spelling in spellings], pa.string()).take(rest.indices)
    possible = pc.and_(pc.greater_equal(pc.year(at), FIRST_YEAR), pc.less_equal(pc.year(at), LAST_YEAR))
    return Moments(
        pc.if_else(possible, at, None),
        pc.if_else(pc.is_null(iso), other_precision, precision),
        pc.fill_null(pa.array(doubtful, pa.bool_()).take(rest.indices), False),
        False,
        _families(texts, iso, rest, families),
        any(spelling.readings for spelling in spellings),
    )


def _read(texts: pa.Array, query: str) -> tuple[pa.Array, pa.Array]:
    with connect() as connection:
        connection.register("texts", pa.table({"t": texts}))
        read = connection.sql(query).to_arrow_table().combine_chunks()
    precision = pc.if_else(read.column("has_clock"), "minute", "day")
    return read.column("at").combine_chunks(), precision.combine_chunks()


def _are_serials(texts: pa.Array) -> bool:
    """Every text of the column is a day number."""
    filled = texts.drop_null()
    return len(filled) > 0 and bool(pc.all(pc.match_substring_regex(filled, f"^({_SERIAL})$")).as_py())


def _until(spelling: Spelling, today: date) -> Spelling:
    """The spelling without readings of a two-figure year that lie in the future, where it has others."""
    past = {order: at for order, at in spelling.readings.items() if at.date() <= today}
    if not spelling.short or not past:
        return spelling
    return Spelling(spelling.family, past, spelling.precision, spelling.short)


def _settle(spellings: Iterable[Spelling]) -> dict[str, frozenset[str]]:
    """Family -> the orders that give a date in every text of the family that is a date at all."""
    orders: dict[str, frozenset[str]] = {}
    for spelling in spellings:
        if spelling.readings:
            possible = frozenset(spelling.readings)
            orders[spelling.family] = orders.get(spelling.family, possible) & possible
    return orders


def _choose(spelling: Spelling, orders: dict[str, frozenset[str]]) -> datetime | None:
    """The moment in the only order that the column leaves, or the only moment that the text can mean."""
    left = orders.get(spelling.family, frozenset())
    if len(left) == 1:
        return spelling.readings.get(next(iter(left)))
    meanings = set(spelling.readings.values())
    return meanings.pop() if len(meanings) == 1 else None


def _families(texts: pa.Array, iso: pa.Array, rest: pa.DictionaryArray, families: list[str]) -> dict[str, int]:
    """One text of each family that was read -> number of rows, most rows first; ISO dates are one family."""
    counts: Counter[str] = Counter()
    examples: dict[str, str] = {}
    told = pc.value_counts(rest.drop_null().indices)
    for index, count in zip(told.field("values").to_pylist(), told.field("counts").to_pylist(), strict=True):
        if families[index]:
            counts[families[index]] += count
            examples.setdefault(families[index], rest.dictionary[index].as_py())
    places = pc.indices_nonzero(pc.is_valid(iso))
    if len(places):
        counts[ISO] += len(places)
        examples.setdefault(ISO, texts[places[0].as_py()].as_py())
    return {examples[family]: count for family, count in counts.most_common()}
