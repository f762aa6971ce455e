"""Names of persons in the cells of a column that by its header is about persons: `Handläggare`, `Anmälare`, `Namn`.

A name alone looks like the name of a place or a firm, so it is only looked for under such a header. Under one that can
only mean a person one name is enough; under one that may mean much else half of the cells must be names.
"""

import re
from collections.abc import Callable, Collection, Iterator

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.names import plain, spelling
from samverkan_data.checking.person_names import is_person
from samverkan_data.checking.personal_words import (
    NAME_HEADERS,
    NO_PERSON_HEADERS,
    ORGANISATIONS,
    PERSON_HEADERS,
    STREET_ADJECTIVES,
    WIDE_HEADERS,
)
from samverkan_data.received import TextTable

_PERSON, _NAME, _WIDE, _NONE = (
    re.compile(rf"(?<![a-z])(?:{'|'.join(words)})(?![a-z])")
    for words in (PERSON_HEADERS, NAME_HEADERS, WIDE_HEADERS, NO_PERSON_HEADERS)
)
_ORGANISATION = re.compile("|".join(ORGANISATIONS), re.IGNORECASE)
_TURNED = re.compile(r"\s*([^\W\d_][\w'’-]*)\s*,\s*([^\W\d_][\w'’ -]*)\s*")
HALF = 0.5
_LETTERS = re.compile(r"[^\W\d_]{2}")
_BETWEEN = re.compile(r"(?<=[a-z])(?=[A-Z])|[\W_]+")


def person_cells(
    source: TextTable, known: Collection[str], lean: Callable[[str, str], None], *, named_rows: bool
) -> Iterator[tuple[int, list[int]]]:
    """Columns that hold names of persons: the index of each and the numbers of the rows that do.

    Args:
        source: the table as received.
        known: names of places and the like in lower case, which are no persons.
        lean: told of a column in which the rest of a larger file takes part in the decision.
        named_rows: the rows are those of a register, which have names of their own.
    """
    for index, header in enumerate(source.header):
        words = plain(spelling(_BETWEEN.sub(" ", header)))
        if _NAME.search(words):
            yield from _found(source, index, lambda text: bool(_LETTERS.search(text)))
        elif _NONE.search(words):
            continue
        elif _PERSON.search(words):
            yield from _found(source, index, lambda text: _is_name(text, known))
        elif _WIDE.fullmatch(words.strip()) and not named_rows:
            yield from _found(source, index, lambda text: _is_name(text, known), HALF, lean)


def _found(
    source: TextTable,
    index: int,
    is_name: Callable[[str], bool],
    least: float = 0,
    lean: Callable[[str, str], None] | None = None,
) -> Iterator[tuple[int, list[int]]]:
    column = source.column(index)
    texts = [text for text in column.unique().to_pylist() if text and text.strip()]
    names = [text for text in texts if is_name(text.strip())]
    if names and lean:
        lean("names", source.header[index])
    if names and len(names) >= least * len(texts):
        held = pc.is_in(column, value_set=pa.array(names, column.type))
        yield index, source.rows.filter(held).to_pylist()


def _is_name(text: str, known: Collection[str]) -> bool:
    """Whether a cell is a given name and a surname, in either order, and nothing of a place, a firm or an office."""
    turned = _TURNED.fullmatch(text)
    words = text.split()
    if spelling(text) in known or any(map(_is_other, words)) or _is_of_place(words, known):
        return False
    return is_person(f"{turned[2]} {turned[1]}" if turned else text, known)


def _is_other(word: str) -> bool:
    bare = word.strip(".,()")
    return bool(_ORGANISATION.fullmatch(bare)) or spelling(bare) in STREET_ADJECTIVES


def _is_of_place(words: Collection[str], known: Collection[str]) -> bool:
    return any(spelling(word).removesuffix("s") in known for word in words)
