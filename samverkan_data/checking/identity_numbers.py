"""Personnummer, samordningsnummer and interim numbers in a text."""

import re
from collections.abc import Iterator
from datetime import datetime

from personnummer import personnummer

# Letters in interim numbers, which health care and schools give before there is a personnummer; counted as a 1.
INTERIM_LETTERS = "TRSUWXJKLMN"
NEAR = 40

_SEP = r"[ \t\n\r/_+-]"
_IDENTITY = re.compile(
    r"(?<!\d)(?<!\d[.,])(?:(18|19|20)[ -]?)?(\d\d)[ /.-]?(\d\d)[ /.-]?(\d\d)"
    rf"{_SEP}{{0,4}}([\d{INTERIM_LETTERS}]\d\d) ?(\d)"
    r"(?!\d)(?![-/:]\d)(?![.,]\d*[1-9])"
)
_MOMENT = re.compile(r"((?:19|20)\d\d)([-/]?)(\d\d)\2(\d\d)[T ]?(\d\d)(\d\d)", re.ASCII)


def has_identity(text: str) -> bool:
    """A number with a right check digit; an organisation number has no date of birth and is none.

    Check digit and dates as in SFS 1991:481 18 § and Skatteverket SKV 704.
    """
    return any(_is_valid(match) and not _is_in_code(text, match) for match in _matches(text))


def moment_shape(text: str) -> str:
    """How a text that is a moment without a colon (`202405031430`) reads as a number: `valid`, `invalid`; else empty.

    One such text in ten has by chance the check digit of a personnummer; only the whole column tells them apart.
    """
    match = _MOMENT.fullmatch(text)
    if not match or not _is_moment(match):
        return ""
    return "valid" if has_identity(text) else "invalid"


def _is_moment(match: re.Match[str]) -> bool:
    year, _, month, day, hour, minute = match.groups()
    try:
        datetime(int(year), int(month), int(day), int(hour), int(minute))
    except ValueError:
        return False
    return True


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Every place where a number may begin, also inside another candidate."""
    place = 0
    while match := _IDENTITY.search(text, place):
        yield match
        place = match.start() + 1


def _is_valid(match: re.Match[str]) -> bool:
    century, year, month, day, number, digit = match.groups()
    if number[0] in INTERIM_LETTERS:
        number = "1" + number[1:]
    digits = year + month + day + number + digit
    return personnummer.valid((century or "") + digits) or _is_coordination_number(month, day, digits)


def _is_coordination_number(month: str, day: str, digits: str) -> bool:
    """A samordningsnummer; unlike the library this takes unknown (00, 60) and impossible (31 April) days of birth."""
    if month > "12" or not "60" <= day <= "91":
        return False
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(digits)]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _is_in_code(text: str, match: re.Match[str]) -> bool:
    """A run of digits that is glued to letters which are glued to more digits."""
    before = re.search(r"[^\W_]*$", text[max(match.start() - NEAR, 0) : match.start()])
    after = re.match(r"[^\W_]*", text[match.end() : match.end() + NEAR])
    glued = (before[0] if before else "") + (after[0] if after else "")
    return any(char.isdigit() for char in glued)
