"""What personal data look like in a text, and what only looks like it."""

import re
import unicodedata
from collections.abc import Iterator

from samverkan_data.checking.identity_numbers import has_identity
from samverkan_data.checking.personal_words import PHONE_HEADERS, PHONE_WORDS, PLATE_WORDS
from samverkan_data.checking.street_addresses import has_address

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_SPACES = re.compile(r"[^\S\n]")
# Long hexadecimal identifiers hold runs of digits by chance.
_HEX = re.compile(r"\b(?=[0-9a-f]*[a-f])[0-9a-f]{16,}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", re.IGNORECASE)

_DATE = re.compile(r"0\d[-/. ]\d{1,2}[-/. ](?:19|20)\d\d")
_MOBILE = r"0 ?7[02369](?:[ ./-]{0,3}\d){7}"
_THREE = r"(?:10|11|13|16|18|19|20|21|23|26|31|33|35|36|40|42|44|46|54|60|63|77|90)"
_LANDLINE = (
    rf"(?:\(?0(?:8|{_THREE})\)? ?[-/ ] ?|\(0(?:8|{_THREE})\))[1-9](?:[ -]?\d){{4,7}}"
    rf"|\(?0(?!{_THREE})[1-9]\d\d\)? ?[-/ ] ?[1-9](?:[ -]?\d){{4,5}}"
)
_ABROAD = r"(?:\+|\b00) ?46[ -]{0,2}(?:\(0\))?[ -]{0,2}[1-9](?:[ -]{0,2}\d){6,8}"
_PHONE = re.compile(rf"(?<![\d+])(?<!\d[-.,/:])(?:{_ABROAD}|{_MOBILE}|{_LANDLINE})(?!\d)(?![-/:.,]\d)")
_WORDED_PHONE = re.compile(rf"(?i)\b(?:{'|'.join(PHONE_WORDS)})\b[^\d+]{{0,20}}0[1-9]\d{{6,8}}(?!\d)")
_PHONE_CELL = re.compile(r"\+?\(?\d(?:[ ()./-]{0,3}\d){6,13}")
_PHONE_HEADER = re.compile(rf"(?i)(?<![^\W_])(?:{'|'.join(PHONE_HEADERS)})(?![^\W_])")

_EMAIL = re.compile(
    r"[^\s@<>();,:|] ?@ ?[^\s@<>();,:|.]{1,63}(?:\.[^\s@<>();,:|.]{1,63}){0,6}\.[^\W\d_]{2,24}"
)  # fmt: skip
_LETTER = "[A-HJ-PR-UW-Z]"
_PLATE = re.compile(rf"(?<![\w-])({_LETTER}{{3}})[ -]?\d\d(?:\d|[A-HJ-NPR-UW-Z])(?![\w-])(?! \d)")
_WORDED_PLATE = re.compile(
    rf"(?i)\b(?:{'|'.join(map(re.escape, PLATE_WORDS))})\b\W{{0,3}}{_LETTER}{{3}}[ -]?\d\d[0-9A-HJ-NPR-UW-Z]\b"
)
# Short forms that registers, laws and statistics are full of.
_NO_PLATE = frozenset({
    "API", "BRB", "CET", "CSV", "DNR", "DOS", "EPA", "EST", "GDP", "GPS", "ISO", "KAP", "KPI", "LPO", "NTU", "OSL",
    "PDF", "POL", "SCB", "SEK", "SFS", "SKR", "SOL", "SOU", "TAB", "UTC", "URL", "XLS", "ASB", "HSL", "LSS", "PSL",
    "BOX", "BUS", "DEL", "EUR", "HUS", "KOD", "LAG", "NOK", "RUM", "SAL", "SNI", "USD", "XML",
})  # fmt: skip

PLATES = "registration_plate"
ADDRESSES = "street_address"
PHONES = "phone_number"
IDENTITIES = "identity_number"


def personal_kinds(text: str, header: str = "") -> Iterator[str]:
    """Codes of the findings that a text gives rise to.

    Args:
        text: a cell, a header, a title, a file name.
        header: the header of the cell's column; one that says phone makes any long number a phone number.
    """
    plain = _SPACES.sub(" ", _DASHES.sub("-", _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))))
    plain = _HEX.sub(" ", plain)
    if has_identity(plain):
        yield IDENTITIES
    if _has_phone(plain) or (says_phone(header) and _PHONE_CELL.fullmatch(plain.strip())):
        yield PHONES
    if "@" in plain and _EMAIL.search(plain):
        yield "email_address"
    if any(match[1] not in _NO_PLATE for match in _PLATE.finditer(plain)) or _WORDED_PLATE.search(plain):
        yield PLATES
    if has_address(plain):
        yield ADDRESSES


def says_phone(header: str) -> bool:
    """The header of a column of phone numbers."""
    return bool(_PHONE_HEADER.search(header))


def _has_phone(text: str) -> bool:
    """A number with the shape of a Swedish phone number; a landline in one piece only where a word says so."""
    shaped = any(not _DATE.fullmatch(match[0]) for match in _PHONE.finditer(text))
    return shaped or bool(_WORDED_PHONE.search(text))
