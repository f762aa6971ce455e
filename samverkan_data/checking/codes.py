"""Codes that a program has taken for numbers: `1814.0`, which is 1814."""

from collections.abc import Iterable

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.place import Place
from samverkan_data.checking.problems import Problems
from samverkan_data.glance import may_hold
from samverkan_data.received import Recognised
from samverkan_data.schema import Column

KINDS = ("code", "list")
# Keys whose columns are text.
IDS = ("incident_id", "news_id", "area_code")
MARKS = b".,"
_NUMBERED = r"^(\d+)[.,]0+$"


def holds_codes(column: Column) -> bool:
    """Whether a column holds codes of a register or ids."""
    return column.kind in KINDS or column.name in IDS


def whole_codes(texts: pa.Array | pa.ChunkedArray) -> pa.Array:
    """The texts with such codes as they are written."""
    return pc.replace_substring_regex(texts, _NUMBERED, r"\1") if may_hold(texts, MARKS) else texts


def tell_whole_codes(recognised: Recognised, places: Iterable[Place], problems: Problems) -> None:
    """A note for each column with codes that were saved as numbers."""
    for place in places:
        index = recognised.mapping.get(place.column.name)
        if index is not None and holds_codes(place.column) and may_hold(recognised.text.column(index), MARKS):
            texts = pc.utf8_trim_whitespace(recognised.text.column(index)).combine_chunks()
            numbered = pc.match_substring_regex(texts, _NUMBERED)
            if pc.any(numbered).as_py():
                problems.lean("numbered", place.header)
            problems.add_count("code_as_number", place.header, numbered, texts)
