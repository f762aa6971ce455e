"""What stands in a cell instead of a number, or beside it, and what it means."""

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.place import Place
from samverkan_data.checking.problems import Problems
from samverkan_data.checking.rules import Asker, Rule
from samverkan_data.database import connect
from samverkan_data.texts.reading import MISSING, SUPPRESSED, ZERO
from samverkan_data.words import MISSING_MARKERS, SUPPRESSED_MARKERS

DASH = "-"
MEANINGS = {"suppressed": SUPPRESSED, "missing": MISSING, "zero": ZERO}
USUAL = dict.fromkeys(SUPPRESSED_MARKERS, "suppressed") | dict.fromkeys(MISSING_MARKERS, "missing")
PRELIMINARY = r"\s*\(?prel[.]?\)?$"
PER_CENT = r"\s*%$"
_DASHES = "[\u2010-\u2015\u2212]"

_STATUS = """SELECT checked.* EXCLUDE (marker) REPLACE (CASE WHEN status NOT IN ('final', 'preliminary') THEN status
        WHEN meaning IN ('suppressed', 'missing') THEN meaning
        WHEN regexp_matches(checked.marker, '{preliminary}') AND value IS NOT NULL THEN 'preliminary'
        ELSE status END AS status)
    FROM checked LEFT JOIN meanings USING (marker) ORDER BY "row" """
_READ = """SELECT min("row"), coalesce(min(value_text), ''), meaning FROM checked JOIN meanings USING (marker)
    GROUP BY marker, meaning"""
_AMBIGUOUS = """SELECT "row", value_text, '' FROM checked WHERE marker = '-'
    AND marker NOT IN (SELECT marker FROM meanings)"""
_PRELIMINARY = """SELECT min("row"), min_by(value_text, "row"), count(*)::VARCHAR FROM checked
    WHERE regexp_matches(marker, '{preliminary}') AND value IS NOT NULL HAVING count(*) > 0"""


def all_markers(of_format: Mapping[str, str]) -> Mapping[str, str]:
    """The usual markers and those of a format, which go first: marker in lower case -> suppressed, missing or zero."""
    return USUAL | {_plain_text(marker): meaning for marker, meaning in of_format.items()}


def without_markers(texts: pa.Array, column: str, markers: Mapping[str, str]) -> pa.Array:
    """Texts with null where a marker stands instead of a number, and 0 where the marker means zero.

    A lone dash is null too: `read_markers` refuses it where nothing says what it means. The value of an observation
    may have `%` and `prel.` beside it, which the rules judge.
    """
    plain = _plain(texts)
    zeros = [marker for marker, meaning in markers.items() if meaning == "zero" and marker]
    nothing = pc.is_in(plain, pa.array([*markers, DASH], pa.string()))
    bare = pc.if_else(nothing, pa.scalar(None, pa.string()), texts)
    if column == "value":
        lower = pc.replace_substring_regex(bare, f"(?i){PRELIMINARY}", "")
        bare = pc.replace_substring_regex(lower, PER_CENT, "")
    return pc.if_else(pc.is_in(plain, pa.array(zeros, pa.string())), "0", bare)


def tell_markers(texts: pa.Array, place: Place, problems: Problems) -> None:
    """A note for each marker in a number beside the value, which has no status that could say it."""
    if place.column.name == "value":
        return
    plain = _plain(texts)
    for marker in pc.unique(plain.filter(pc.is_in(plain, pa.array([*place.markers, DASH], pa.string())))).to_pylist():
        first = pc.index(plain, marker).as_py()
        meaning = MEANINGS[place.markers.get(marker, "missing")]
        problems.tell("marker_read", problems.rows[first].as_py(), place.header, texts[first].as_py(), meaning)


def read_markers(checked: pa.Table, header: str, markers: Mapping[str, str], problems: Problems) -> pa.Table:
    """Give rows whose value is a marker the status it stands for; a lone dash may mean two things and is refused.

    Args:
        checked: typed observations with `row` and `value_text`.
        header: the value column's header.
        markers: marker in lower case -> `suppressed`, `missing` or `zero`; an empty marker is an empty cell.
        problems: collects what is found.
    """
    meanings = pa.table({"marker": pa.array(markers, pa.string()), "meaning": pa.array(markers.values(), pa.string())})
    plain = pc.fill_null(_plain(checked.column("value_text")), "")
    with connect() as connection:
        connection.register("checked", checked.append_column("marker", plain))
        connection.register("meanings", meanings)
        rules = [
            Rule("ambiguous_marker", header, _AMBIGUOUS),
            Rule("marker_read", header, _READ, MEANINGS),
            Rule("preliminary_read", header, _PRELIMINARY.format(preliminary=PRELIMINARY)),
        ]
        Asker(connection, {}, problems).every(rules)
        return connection.sql(_STATUS.format(preliminary=PRELIMINARY)).to_arrow_table()


def _plain(texts: pa.Array) -> pa.Array:
    return pc.replace_substring_regex(pc.utf8_lower(texts), _DASHES, DASH)


def _plain_text(text: str) -> str:
    plain: str = _plain(pa.array([text]))[0].as_py()
    return plain
