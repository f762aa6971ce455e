"""What personal data look like in a text, and what only looks like it."""

import re
import unicodedata
from collections.abc import Iterator

from personnummer import personnummer

from samverkan_data.texts.reading import PLATE_WORDS, STREET_ENDINGS

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
# Long hexadecimal identifiers hold runs of digits by chance.
_HEX = re.compile(r"\b(?=[0-9a-f]*[a-f])[0-9a-f]{16,}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", re.IGNORECASE)

_SEP = r"[ \t\n\r/_+-]"
_IDENTITY = re.compile(
    r"(?<!\d)(?<!\d[.,])(?:(18|19|20)[ -]?)?(\d\d)[ /.-]?(\d\d)[ /.-]?(\d\d)"
    rf"{_SEP}{{0,4}}(\d{{3}}) ?(\d)"
    r"(?!\d)(?![-/:]\d)(?![.,]\d*[1-9])"
)
_DATE = re.compile(r"0\d[-/. ]\d{1,2}[-/. ](?:19|20)\d\d")
_MOBILE = r"0 ?7[02369](?:[ ./-]{0,3}\d){7}"
_THREE = r"(?:10|11|13|16|18|19|20|21|23|26|31|33|35|36|40|42|44|46|54|60|63|77|90)"
_LANDLINE = (
    rf"(?:\(?0(?:8|{_THREE})\)? ?[-/ ] ?|\(0(?:8|{_THREE})\))[1-9](?:[ -]?\d){{4,7}}"
    rf"|\(?0(?!{_THREE})[1-9]\d\d\)? ?[-/ ] ?[1-9](?:[ -]?\d){{4,5}}"
)
_ABROAD = r"(?:\+|\b00) ?46[ -]{0,2}(?:\(0\))?[ -]{0,2}[1-9](?:[ -]{0,2}\d){6,8}"
_PHONE = re.compile(rf"(?<![\d+])(?<!\d[-.,/:])(?:{_ABROAD}|{_MOBILE}|{_LANDLINE})(?!\d)(?![-/:.,]\d)")
_EMAIL = re.compile(r"[^\s@<>();,:|]+ ?@ ?[^\s@<>();,:|.]+(?:\.[^\s@<>();,:|.]+)*\.[^\W\d]{2,}")
_LETTER = "[A-HJ-PR-UW-Z]"
_PLATE = re.compile(rf"(?<![\w-])({_LETTER}{{3}})[ -]?\d\d(?:\d|[A-HJ-NPR-UW-Z])(?![\w-])(?! \d)")
_WORDED_PLATE = re.compile(
    rf"(?i)\b(?:{'|'.join(map(re.escape, PLATE_WORDS))})\b\W{{0,3}}{_LETTER}{{3}}[ -]?\d\d[0-9A-HJ-NPR-UW-Z]\b"
)
# Short forms that registers, laws and statistics are full of.
_NO_PLATE = frozenset({
    "API", "BRB", "CET", "CSV", "DNR", "DOS", "EPA", "EST", "GDP", "GPS", "ISO", "KAP", "KPI", "LPO", "NTU", "OSL",
    "PDF", "POL", "SCB", "SEK", "SFS", "SKR", "SOL", "SOU", "TAB", "UTC", "URL", "XLS", "ASB", "HSL", "LSS", "PSL",
})  # fmt: skip
_ADDRESS = re.compile(
    rf"(?i)\b[^\W\d_]{{2,}}(?:{'|'.join(STREET_ENDINGS)}) +(?:nr\.? *)?\d{{1,3}} ?[a-h]?\b(?! ?%)(?![-.,:]\d)"
)

PLATES = "registration_plate"
ADDRESSES = "street_address"


def personal_kinds(text: str) -> Iterator[str]:
    """Codes of the findings that a text gives rise to."""
    plain = _DASHES.sub("-", _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)))
    plain = " ".join(_HEX.sub(" ", plain).split(" "))
    if _has_identity(plain):
        yield "identity_number"
    if any(not _DATE.fullmatch(match[0]) for match in _PHONE.finditer(plain)):
        yield "phone_number"
    if _EMAIL.search(plain):
        yield "email_address"
    if any(match[1] not in _NO_PLATE for match in _PLATE.finditer(plain)) or _WORDED_PLATE.search(plain):
        yield PLATES
    if _ADDRESS.search(plain):
        yield ADDRESSES


def _has_identity(text: str) -> bool:
    """A personnummer or samordningsnummer with a right check digit; organisation numbers have no such date."""
    place = 0
    while match := _IDENTITY.search(text, place):
        century, year, month, day, number, digit = match.groups()
        digits = year + month + day + number + digit
        valid = personnummer.valid((century or "") + digits) or _is_coordination_number(month, day, digits)
        if valid and not _inside_code(text, match):
            return True
        place = match.start() + 1
    return False


def _is_coordination_number(month: str, day: str, digits: str) -> bool:
    """A samordningsnummer; unlike the library this takes unknown (00, 60) and impossible (31 April) days of birth."""
    if month > "12" or not "60" <= day <= "91":
        return False
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(digits)]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _inside_code(text: str, match: re.Match[str]) -> bool:
    """A run of digits that is glued to letters on both sides, or to letters that are glued to more digits."""
    before = re.search(r"[^\W_]*$", text[: match.start()])
    after = re.match(r"[^\W_]*", text[match.end() :])
    glued = (before[0] if before else "") + (after[0] if after else "")
    return any(char.isdigit() for char in glued)
