"""The words beside ”brott” in titles, sheets and names of files, where they are not known to leave it all crime.

A word that nobody knows may be a place (`Kumla brott`), which the registers know and a reader does not, or a part of
all crimes (`Brott lokaler`). So it is handed on as a doubt, which the check settles with the register of areas.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from samverkan_data.findings import Finding
from samverkan_data.reading.spans import find_mentions, plain
from samverkan_data.reading.statements import Statement
from samverkan_data.reading.words import around_crime as words
from samverkan_data.received import PlaceDoubt

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[.;]")
_CRIME = re.compile(words.CRIME)
_BEFORE, _LINKS, _AFTER = (re.compile("".join(text.split())) for text in (words.BEFORE, words.LINKS, words.AFTER))
_DONE, _PER_HEAD = re.compile(words.DONE), re.compile(words.PER_HEAD)
_STOPS = re.compile(r"\d+|[.;]")


def place_doubts(said: Iterable[Statement], *, is_total: bool) -> Iterator[PlaceDoubt]:
    """What places of a file say beside ”brott” that is no known word.

    Args:
        said: what the places say.
        is_total: the figures are all crime by nothing but what the file says of itself; else only words for what has
            been done with crimes count.
    """
    for one in said:
        for names, code in _around(one.text) if not one.is_note else ():
            if is_total or code == "counts_other_than_crime":
                yield PlaceDoubt(names, Finding(code, value=names[0], detail=one.place))


def _around(text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The names that the unknown words beside each ”brott” may be, and the finding where they are none."""
    told = {word for mention in find_mentions(text) for word in _tokens(mention.text)}
    tokens = _tokens(text)
    simple = [_simple(token) for token in tokens]
    for place, token in enumerate(simple):
        if not _CRIME.fullmatch(token):
            continue
        before = simple[place - 1] if place else ""
        if before and not (_BEFORE.fullmatch(before) or _STOPS.fullmatch(before) or tokens[place - 1] in told):
            names = _names_ending(tokens, place)
            yield names, "counts_other_than_crime" if _DONE.fullmatch(before) else "counted_unclear"
        at = _first_unknown(simple, tokens, place + 1, told)
        if at is not None:
            yield _names_beginning(tokens, at), "counted_unclear"


def _first_unknown(simple: Sequence[str], tokens: Sequence[str], start: int, told: set[str]) -> int | None:
    """The place of the first word that is no link, if it is none of the known; None at a time or a full stop."""
    for place in range(start, len(simple)):
        word = simple[place]
        if _STOPS.fullmatch(word) or tokens[place] in told or _CRIME.fullmatch(word):
            return None
        if _PER_HEAD.fullmatch(word) and place > start and simple[place - 1] == "per":
            return place
        if not _LINKS.fullmatch(word):
            return None if _AFTER.fullmatch(word) else place
    return None


def _names_ending(tokens: Sequence[str], end: int) -> tuple[str, ...]:
    return tuple(" ".join(tokens[max(0, end - size) : end]) for size in range(1, words.LONGEST_NAME + 1))


def _names_beginning(tokens: Sequence[str], start: int) -> tuple[str, ...]:
    return tuple(" ".join(tokens[start : start + size]) for size in range(1, words.LONGEST_NAME + 1))


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(plain(text))


def _simple(token: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", token) if not unicodedata.combining(char))
