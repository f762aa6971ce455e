"""What a rate is counted per, as headers and titles say it."""

import re

from samverkan_data.words import RATE_WORDS

_SPACE = r"[\s.'\u2019]?"
_BASE = re.compile(
    rf"(?:\bper|/) {{0,2}}(?:(10{{0,2}}{_SPACE}000(?:{_SPACE}000)?)|({'|'.join(RATE_WORDS)}))(?!\d|[.,']\d)\b",
    re.IGNORECASE,
)


def rate_base(text: str) -> int | None:
    """The base of a rate: 100 000 for `per 100 000 inv.`; None where the text names no base, or several.

    Args:
        text: a header, a title or a name; spaces of every kind, points and apostrophes may stand between thousands.
    """
    plain = " ".join(text.split())
    bases = {_to_number(digits, word) for digits, word in _BASE.findall(plain)}
    return bases.pop() if len(bases) == 1 else None


def _to_number(digits: str, word: str) -> int:
    return int(re.sub(r"\D", "", digits)) if digits else RATE_WORDS[word.lower()]
