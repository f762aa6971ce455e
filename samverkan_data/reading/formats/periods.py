"""The periods that Brå writes: `2025`, `2026 prel.` with `Aug`, `jan–dec`, `kvartal 1`, `2017/2018`."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass

from samverkan_data.reading.words.bra import HALF_WORDS, PRELIMINARY_WORDS, QUARTER_WORDS, YEAR_WORDS
from samverkan_data.words import MONTH_NAMES, MONTHS

_WORD = re.compile(r"\d+(?:[.,]0\b)?|[^\W\d_]+")
_PART_LENGTHS = {**dict.fromkeys(QUARTER_WORDS, 3), **dict.fromkeys(HALF_WORDS, 6)}
_KNOWN = {*MONTHS, *MONTH_NAMES}
_IGNORED = {*YEAR_WORDS, *PRELIMINARY_WORDS}


@dataclass(frozen=True)
class Period:
    """First and last day as ISO dates, or the text itself where it is no period, which the check then refuses."""

    start: str
    end: str
    preliminary: bool = False

    @property
    def status(self) -> str:
        """Status of a figure of the period."""
        return "preliminary" if self.preliminary else "final"


def read_period(*texts: str) -> Period:
    """The period that the texts say together, for example a year and a month."""
    text = " ".join(text for text in texts if text.strip())
    words = [word.removesuffix(".0").removesuffix(",0") for word in _WORD.findall(text.casefold())]
    years = [word for word in words if word.isdigit() and len(word) == 4]
    numbers = [int(word) for word in words if word.isdigit() and len(word) < 3]
    names = [word for word in words if not word.isdigit() and word not in _IGNORED]
    preliminary = any(word in PRELIMINARY_WORDS for word in words)
    months = _months(names, numbers)
    if not months or not 1 <= len(years) <= 2 or (len(years) == 2 and months != (1, 12)):
        return Period(text, text, preliminary)
    first, last = f"{years[0]}-{months[0]:02}-01", f"{years[-1]}-{months[1]:02}"
    return Period(first, f"{last}-{monthrange(int(years[-1]), months[1])[1]}", preliminary)


def _months(names: Sequence[str], numbers: Sequence[int]) -> tuple[int, int] | None:
    """First and last month; the whole year where nothing is said, None where it cannot be read."""
    named = [MONTHS.index(name[:3]) + 1 for name in names if name in _KNOWN]
    lengths = [_PART_LENGTHS[name] for name in names if name in _PART_LENGTHS]
    if len(named) + len(lengths) != len(names) or len(named) > 2 or (named and (lengths or numbers)):
        return None
    if named:
        return (named[0], named[-1]) if named[0] <= named[-1] else None
    if not numbers:
        return None if lengths else (1, 12)
    length = lengths[0] if lengths else 1
    return ((numbers[0] - 1) * length + 1, numbers[0] * length) if _is_part(numbers, length) else None


def _is_part(numbers: Sequence[int], length: int) -> bool:
    return len(numbers) == 1 and 1 <= numbers[0] <= 12 // length
