"""The words of a text that name a time, one by one: years, months, quarters, days, and the words between them."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from samverkan_data.reading.words import periods as words

YEAR, WHOLE, PART, DAY, UNCLEAR, FETCHED = "year", "whole", "part", "day", "unclear", "fetched"
TO, UNTIL, AFTER_FETCHED, AFTER_TAKEN = "to", "until", "after_fetched", "after_taken"
_NAMES = "|".join(sorted(words.MONTHS, key=len, reverse=True))
_PART_WORDS = "|".join(words.PARTS)
_NUMBER = rf"[1-4]|{'|'.join(sorted(words.ORDINALS, key=len, reverse=True))}"
_NTH = "|".join(word for word in words.ORDINALS if not re.fullmatch("[iv]+", word))
_L, _R, _D = r"(?<![^\W\d_])", r"(?![^\W\d_])", r"(?<!\d)"
_MONTH, _DAY = r"0[1-9]|1[0-2]", r"0[1-9]|[12]\d|3[01]"
_JOIN = rf" ?(?:-|/|,|{words.AND}|{words.TO}|{words.UNTIL}) ?"
TOKENS = re.compile(
    "|".join(
        (
            rf"{_D}(?P<day_iso>{words.YEAR}(?P<mark>[-/. ])(?:{_MONTH})(?P=mark)(?:{_DAY}))(?!\d)(?:t? ?\d\d:\d\d\S*)?",
            rf"{_D}(?P<day_compact>{words.YEAR}(?:{_MONTH})(?:{_DAY}))(?!\d)",
            rf"{_D}(?P<pair>{words.YEAR} ?[-/] ?\d\d)(?![\d-])",
            rf"{_D}(?P<month_iso>{words.YEAR} ?[-.m]? ?(?:{_MONTH}))(?!\d)(?!-?\d)",
            rf"{_D}(?P<month_first>(?:{_MONTH})[-/.]{words.YEAR})(?!\d)",
            rf"{_D}(?P<day_slashed>\d\d?[/.]\d\d?[/. -]{{1,2}}{words.YEAR})(?!\d)",
            rf"{_D}(?<!/)(?P<day_short>\d\d?/1?\d)(?![\d/])(?= ?-)",
            r"(?:(?<=per )|(?<=-))(?P<day_alone>\d\d?/\d\d?)(?![\d/])",
            rf"{_D}(?P<day_named>\d\d?)(?::?[ea])?\.? ?(?P<day_month>{_NAMES}){_R}\.?",
            rf"{_L}(?P<part_word>{_PART_WORDS})[ .:]*(?P<part_number>{_NUMBER})(?!\d|[^\W\d_])"
            rf"(?:{_JOIN}(?:(?:{_PART_WORDS})[ .:]*)?(?P<part_last>{_NUMBER})(?!\d|[^\W\d_]))?",
            rf"(?<![^\W_])(?P<nth>[1-4]|{_NTH})(?::?[ae])?\.?"
            rf"(?:{_JOIN}(?P<nth_last>{_NUMBER})(?::?[ae])?\.?)?[ -]?(?P<nth_word>{_PART_WORDS}){_R}",
            rf"(?:{_L}|(?<=\d))(?P<code>[kqht])(?P<code_number>[1-4])(?:{_JOIN}[kqht]?(?P<code_last>[1-4]))?(?![^\W_])",
            rf"{_L}(?P<whole>{words.WHOLE}){_R}",
            rf"{_L}(?P<until>{words.UNTIL}){_R}",
            rf"{_L}(?P<month>{_NAMES}){_R}{words.MONTH_WORD}",
            rf"{_L}(?P<unclear>{words.UNCLEAR}){_R}",
            rf"{_L}(?P<fetched>{words.FETCHED}){_R}(?: ?(?:{words.LINKS}){_R})*",
            rf"{_L}(?P<taken>{words.TAKEN}){_R}(?: ?(?:{words.LINKS}){_R})*",
            rf"{_D}(?P<year>{words.YEAR})(?!\d|-?tal)",
            rf"{_L}(?P<to>{words.TO}){_R}|(?P<dash>-+|/)",
        )
    )
)


@dataclass(frozen=True)
class Mention:
    """A period that a text names.

    Args:
        kind: `year`, `whole` (said to be a whole year), `part` of a year, `day`, `unclear`, or `fetched`: the day that
            the file was made.
        text: as it stands there.
        year: None where the text does not say it.
        first: month and day that it begins.
        last: month and day that it ends; the day is 0 for the last one of the month.
        last_year: where it ends in another year than it begins.
    """

    kind: str
    text: str
    year: int | None = None
    first: tuple[int, int] = (1, 1)
    last: tuple[int, int] = (12, 0)
    last_year: int | None = None

    def in_year(self, year: int) -> "Mention":
        """The same where it has a year, else in this one."""
        return self if self.year is not None else replace(self, year=year)

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day; None where they are not known."""
        if self.year is None or self.kind == UNCLEAR:
            return None
        end = self.last_year or self.year
        return date(self.year, *self.first), date(end, self.last[0], self.last[1] or monthrange(end, self.last[0])[1])


@dataclass(frozen=True)
class Token:
    """A mention and where it stands."""

    mention: Mention
    start: int
    end: int


_WORDS = {"whole": WHOLE, "until": UNTIL, "unclear": UNCLEAR, "to": TO, "dash": TO, "fetched": AFTER_FETCHED,
          "taken": AFTER_TAKEN}  # fmt: skip
_NUMBERS = ("part_number", "part_last", "nth", "nth_last", "code_number", "code_last")


def token_of(match: re.Match[str]) -> Token | None:
    """What a match of `TOKENS` names; None for figures that are no date."""
    found = {name: text for name, text in match.groupdict().items() if text is not None}
    mention = _mention(match[0].strip(), found)
    return Token(mention, match.start(), match.end()) if mention else None


def _mention(text: str, found: dict[str, str]) -> Mention | None:
    for name, kind in _WORDS.items():
        if name in found:
            return Mention(kind, text)
    if "year" in found:
        return Mention(YEAR, text, int(found["year"]))
    if "pair" in found:
        return _pair(text, *map(int, re.findall(r"\d+", found["pair"])))
    if "month" in found:
        month = words.MONTHS[found["month"]]
        return Mention(PART, text, None, (month, 1), (month, 0))
    length = next((_length(found[name]) for name in ("part_word", "nth_word", "code") if name in found), 0)
    return _part(text, length, found) if length else _numbered(text, found)


def _numbered(text: str, found: dict[str, str]) -> Mention | None:
    """Days and months in figures, and days of a named month; None for what is no date."""
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if "day_compact" in found:
        digits = found["day_compact"]
        return _day(text, int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    if "day_iso" in found:
        return _day(text, *numbers[:3])
    if "day_slashed" in found:
        return _day(text, numbers[2], numbers[1], numbers[0])
    if "day_short" in found or "day_alone" in found:
        return _day(text, None, numbers[1], numbers[0])
    if "day_named" in found:
        return _day(text, None, words.MONTHS[found["day_month"]], int(found["day_named"]))
    if "month_first" in found:
        month, year = numbers
    else:
        digits = re.sub(r"\D", "", found["month_iso"])
        year, month = int(digits[:4]), int(digits[4:])
    return Mention(PART, text, year, (month, 1), (month, 0))


def _day(text: str, year: int | None, month: int, day: int) -> Mention | None:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return None
    return Mention(DAY, text, year, (month, day), (month, day))


def _pair(text: str, year: int, second: int) -> Mention:
    """`2019-25` is years; `2025-03` a month; `2010/11` may be either, or a school year."""
    if "-" in text and 1 <= second <= 12:
        return Mention(PART, text, year, (second, 1), (second, 0))
    if second == (year + 1) % 100:
        return Mention(UNCLEAR, text)
    if 1 <= second <= 12:
        return Mention(PART, text, year, (second, 1), (second, 0))
    later = year // 100 * 100 + second
    return Mention(YEAR, text, year, last_year=later) if later > year else Mention(UNCLEAR, text)


def _length(word: str) -> int:
    return words.CODES.get(word) or next(
        months for pattern, months in words.PARTS.items() if re.fullmatch(pattern, word)
    )


def _part(text: str, length: int, found: dict[str, str]) -> Mention:
    """Quarters, tertials and halves by their number, or from one to another."""
    numbers = [_ordinal(found[name]) for name in _NUMBERS if name in found]
    first, last = numbers[0], numbers[-1]
    if not 1 <= first <= last <= 12 // length:
        return Mention(UNCLEAR, text)
    months = (first - 1) * length + 1, last * length
    return Mention(WHOLE if months == (1, 12) else PART, text, None, (months[0], 1), (months[1], 0))


def _ordinal(text: str) -> int:
    return int(text) if text.isdecimal() else words.ORDINALS[text]
