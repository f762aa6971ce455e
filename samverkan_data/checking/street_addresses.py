"""Street addresses with a house number; roads, plans and squares without one are none."""

import re

from samverkan_data.checking.personal_words import (
    ADDRESS_UNITS,
    NO_STREETS,
    STREET_ADJECTIVES,
    STREET_ENDINGS,
    STREET_NAMES,
    STREET_SHORT_ENDINGS,
    STREET_WORDS,
)

_NUMBER = (
    r" {1,3}(?:nr\.? ?)?\d{1,3}(?:-\d{1,3})?(?: ?[a-h])?\b(?! ?%)(?![-.,:/]\d)"
    rf"(?! (?:{'|'.join(ADDRESS_UNITS)})\b)"
)
# `Storgatan 12`, with a small letter too.
_LONG = re.compile(rf"(?i)\b([^\W\d_]{{2,30}}(?:{'|'.join(STREET_ENDINGS)})){_NUMBER}")
# `Björkväg 12`: endings that other words have too, so only with a capital.
_SHORT = re.compile(rf"\b([^\W\d_]{{2,30}}(?:{'|'.join(STREET_SHORT_ENDINGS)}))(?i:{_NUMBER})")
# `Norra vägen 3`, `Stora Torget 2`, `Kungens väg 4`, `Olof Palmes plan 3`.
_ADJECTIVE = re.compile(rf"(?i)\b((?:{'|'.join(STREET_ADJECTIVES)}) (?:{'|'.join(STREET_WORDS)})){_NUMBER}")
_NAMED = re.compile(rf"\b([^\W\d_]{{2,30}}s (?:{'|'.join(STREET_NAMES)}))(?i:{_NUMBER})")
_FULL_NAME = re.compile(rf"\b([A-Z][^\W\d_]{{1,30}} [A-Z][^\W\d_]{{1,30}}s (?:plan|plats))(?i:{_NUMBER})")


def has_address(text: str) -> bool:
    """A street with a house number."""
    any_case = (match[1].lower() for pattern in (_LONG, _ADJECTIVE) for match in pattern.finditer(text))
    capital = (match[1] for pattern in (_SHORT, _NAMED, _FULL_NAME) for match in pattern.finditer(text))
    streets = [*any_case, *(street.lower() for street in capital if street[0].isupper())]
    return any(not street.endswith(NO_STREETS) for street in streets)
