"""Cells that are a period: `2025`, `2026 prel.` with `Aug`, `jan–dec`, `kvartal 1`, `2024M03`, `2017/2018`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from samverkan_data.reading.mentions import DAY, PART, UNCLEAR, WHOLE, YEAR, Mention
from samverkan_data.reading.spans import find_mentions, scan
from samverkan_data.reading.words import periods as words

# Signs that no period has: those of footnotes (`2023 1)` is no January), doubt, limits, and a dash that joins nothing.
_STRANGE = re.compile(
    r"[*?#~<>=+\u2020\u2021\u2248\u00b9\u00b2\u00b3\u2070-\u209f]|^[^(]*[)]|^\s*[(]|^\W*[-\u2010-\u2015\u2212]|[-\u2010-\u2015\u2212]\W*$"
)
_WORD = re.compile(r"\d+(?:[.,]0\b)?|[^\W\d_]+")


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
    mentions, rest = scan(text)
    told = [word.removesuffix(".0").removesuffix(",0") for word in _WORD.findall(rest.lower())]
    preliminary = any(word in words.PRELIMINARY for word in told)
    numbers = [int(word) for word in told if word.isdecimal()]
    others = [word for word in told if not word.isdecimal() and word not in _IGNORED]
    days = None if others or any(map(_is_strange, texts)) else only_days([*mentions, *map(_month, numbers)])
    return Period(days[0].isoformat(), days[1].isoformat(), preliminary) if days else Period(text, text, preliminary)


def _is_strange(text: str) -> bool:
    """Whether a text holds a sign that no period has, the same time twice, or nothing but words that go with a time."""
    said = set(_WORD.findall(text.lower()))
    bare = bool(text.strip()) and said <= _IGNORED and text.strip().lower() not in words.WHOLE_YEARS
    return bool(_STRANGE.search(text)) or bare or len(find_mentions(text)) > 1


def with_preliminary(period: Period, text: str) -> Period:
    """The period with what a column says of its figures: preliminary or not, else no period, for the check to tell."""
    if text.casefold() in words.NOT_PRELIMINARY:
        return period
    if text.casefold() in words.IS_PRELIMINARY:
        return replace(period, preliminary=True)
    return Period(text, text, period.preliminary)


def only_days(mentions: Sequence[Mention]) -> tuple[date, date] | None:
    """The days that the mentions say together; None where they say none, several, or a part that has none."""
    years = {mention.year for mention in mentions if mention.kind == YEAR and not mention.last_year}
    if any(mention.kind == UNCLEAR for mention in mentions) or len(years) > 1:
        return None
    year = next(iter(years), None)
    parts = [mention.in_year(year) if year else mention for mention in mentions if mention.kind in (PART, DAY, WHOLE)]
    ranges = [mention for mention in mentions if mention.kind == YEAR and mention.last_year]
    found = {mention.days for mention in (parts or ranges or mentions)}
    days = found.pop() if len(found) == 1 else None
    return days if days and (not year or days[0].year <= year <= days[1].year) and not (parts and ranges) else None


def _month(number: int) -> Mention:
    """A month that is only a number, beside a year."""
    return Mention(PART, str(number), None, (number, 1), (number, 0)) if 1 <= number <= 12 else Mention(UNCLEAR, "")


_IGNORED = {*words.SAYING_NOTHING, *words.PRELIMINARY}
