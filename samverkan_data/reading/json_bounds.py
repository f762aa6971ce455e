"""What a JSON document may hold: what is made of one would else grow faster than the file.

Each value has a path to it, so the work is values times depth, and a path is keys times their length.
"""

import re
from collections.abc import Iterable
from typing import Any

from samverkan_data.findings import Finding
from samverkan_data.formats import number
from samverkan_data.reading.limits import MAX_LINE_BYTES

MAX_WEIGHT = 6_000_000
"""Of a document: a value weighs 1, a list 2 and an object 8 more, about as the time and memory that they take."""
MAX_ASIDE = 400_000
"""Values and keys outside the records: each is kept by itself for the search for personal data."""
MAX_DEPTH = 32
MAX_KEY = 1000
LONG_TEXT = re.compile(rf'"[^"]{{{MAX_LINE_BYTES + 1}}}'.encode())


class UnfitError(Exception):
    """A document that is JSON but cannot become a table; carries the finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


def too_large() -> UnfitError:
    """More than fits in a table."""
    return UnfitError(Finding("json_too_large"))


def check_text(text: bytes) -> None:
    """Look at a document in UTF-8 before it is read: signs between values are counted, those inside texts too.

    Raises:
        UnfitError: it holds too many values, or a text longer than a line of a table may be.
    """
    weight = text.count(b",") + 2 * text.count(b"[") + 8 * text.count(b"{")
    if weight > MAX_WEIGHT or LONG_TEXT.search(text):
        raise too_large()


def check_depth(data: object) -> None:
    """Objects and lists in each other, level by level.

    Raises:
        UnfitError: they are more than `MAX_DEPTH` levels.
    """
    level, depth = [data], 0
    while level := [one for part in level for one in _inside(part) if isinstance(one, dict | list)]:
        depth += 1
        if depth >= MAX_DEPTH:
            raise nested()


def nested() -> UnfitError:
    """Objects and lists in each other beyond what any table needs."""
    return UnfitError(Finding("nested_json", detail=number(MAX_DEPTH)))


def made_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys differ; of equal keys all but one would be lost unseen.

    Raises:
        UnfitError: two are equal, or one is longer than a header may be.
    """
    made = dict(pairs)
    if len(made) < len(pairs):
        raise UnfitError(Finding("repeated_key", None, _first_repeated(key for key, _ in pairs)))
    if any(len(key) > MAX_KEY for key in made):
        raise too_large()
    return made


def _first_repeated(keys: Iterable[str]) -> str:
    seen: set[str] = set()
    return next(key for key in keys if key in seen or seen.add(key))  # type: ignore[func-returns-value]


def _inside(part: object) -> Iterable[object]:
    return part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
