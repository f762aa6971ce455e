"""A person's name behind a word for whom to ask: `Kontakt: Förnamn Efternamn`, `Handläggare Förnamn Efternamn`.

A name alone looks like the name of a place or an agency, so it is only looked for behind such a word.
"""

import re
from collections.abc import Collection

from samverkan_data.checking.personal_words import (
    CAPITALISED,
    LABEL_LEADS,
    LABEL_LINKS,
    NAME_ENDS,
    NAME_PARTICLES,
    NOT_PERSONS,
    OFFICES,
)
from samverkan_data.words import NAME_LABELS

_WORDS = "|".join(map(re.escape, sorted(NAME_LABELS, key=len, reverse=True)))
# What a row of a table must begin with to be such a line.
BEGINNING = rf"^\s*{LABEL_LEADS}(?:{_WORDS})"
_LABELS = tuple(
    re.compile(rf"{LABEL_LEADS}(?:{_WORDS})(?![^\W\d_]|-){rest}\s*", re.IGNORECASE)
    for rest in (rf"(?: (?:{LABEL_LINKS}|{_WORDS})(?![^\W\d_]|-))*\s*[:=]?", r"[^:\d]{1,40}:")
)
_CUT = re.compile(NAME_ENDS, re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_CAPITAL = re.compile(CAPITALISED)
_OFFICE, _OTHER = (re.compile("|".join(words), re.IGNORECASE) for words in (OFFICES, NOT_PERSONS))
FEWEST, MOST = 2, 4


def names_person(text: str, known: Collection[str] = ()) -> bool:
    """Whether a text says who a person is, behind a word for whom to ask.

    Args:
        text: a line.
        known: names of places and the like in lower case, which are no persons.
    """
    line = text.strip()
    matches = (label.match(line) for label in _LABELS)
    return any(match and is_person(line[match.end() :], known) for match in matches)


def is_person(text: str, known: Collection[str] = ()) -> bool:
    """Whether a text, up to a comma or a bracket, is a given name and a surname and nothing of an office."""
    words = _WORD.findall(_CUT.split(text.strip(), maxsplit=1)[0])
    while words and _OFFICE.fullmatch(words[0]):
        del words[0]
    names = [word for word in words if word.casefold() not in NAME_PARTICLES]
    if not FEWEST <= len(names) <= MOST or not all(map(_CAPITAL.fullmatch, names)):
        return False
    return not any(_OTHER.fullmatch(name) or name.casefold() in known or _is_short_form(name) for name in names)


def _is_short_form(name: str) -> bool:
    """`SCB`, `IT`: short and in capitals; an initial is a letter."""
    bare = name.strip(".")
    return 1 < len(bare) <= 3 and bare.isupper()
