"""Every period that a text names: years, parts of years, days, ranges; and words for a part that has no days.

The one reader of time in titles, headers, sheets and names of files. `formats.periods` reads cells with it and
`stated` puts together what the places of a file say.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from samverkan_data.reading.mentions import (
    AFTER_FETCHED,
    AFTER_TAKEN,
    DAY,
    FETCHED,
    PART,
    TO,
    TOKENS,
    UNCLEAR,
    UNTIL,
    WHOLE,
    YEAR,
    Mention,
    Token,
    token_of,
)
from samverkan_data.reading.words.periods import TABLE_WORDS

_CLOSE = re.compile(r"[\s,.:;()'\[\]]*")
_NUMBERED = re.compile(r"t[1-3]")
_HELPERS = (TO, UNTIL, AFTER_FETCHED, AFTER_TAKEN)


def even(text: str) -> str:
    """A text with hyphens and spaces of one kind, and spaces for underscores."""
    composed = re.sub("[\u2010-\u2015\u2212]", "-", unicodedata.normalize("NFKC", text))
    return " ".join(composed.replace("_", " ").split())


def plain(text: str) -> str:
    """The same in lower case."""
    return even(text).lower()


def find_mentions(text: str) -> list[Mention]:
    """Every period that a text names, in order."""
    return scan(text)[0]


def scan(text: str) -> tuple[list[Mention], str]:
    """Every period that a text names, and what the text says besides."""
    whole = even(text)
    simple = whole.lower() if len(whole.lower()) == len(whole) else whole
    tokens = [token for match in TOKENS.finditer(simple) if (token := token_of(match))]
    for step in (_with_years, _doubtful, _ranges, _from_new_year, _fetched):
        tokens = step(tokens, simple)
    named = [token for token in tokens if token.mention.kind not in _HELPERS]
    starts, ends = [*(token.start for token in named), len(whole)], [0, *(token.end for token in named)]
    rest = " ".join(whole[end:start] for end, start in zip(ends, starts, strict=True))
    return [token.mention for token in named], rest


def _close(tokens: Sequence[Token], place: int, text: str) -> bool:
    """Whether nothing but space and brackets stands before a token and the one before it."""
    return place > 0 and bool(_CLOSE.fullmatch(text[tokens[place - 1].end : tokens[place].start]))


def _with_years(tokens: Sequence[Token], text: str) -> list[Token]:
    """A year close behind or before a part of a year or a day belongs to it, but for the years of a range."""
    kept = list(tokens)
    for step in (1, -1):
        place = 0
        while place < len(kept):
            other = place + step
            if _takes(kept, place, other, text):
                low, high = min(place, other), max(place, other)
                joined = replace(kept[place].mention, year=kept[other].mention.year,
                                 text=text[kept[low].start : kept[high].end])  # fmt: skip
                kept[low : high + 1] = [Token(joined, kept[low].start, kept[high].end)]
                place = low
            place += 1
    return kept


def _doubtful(tokens: Sequence[Token], text: str) -> list[Token]:
    """`T1` without a year beside it may be a tertial as well as a table; behind the word for a table it is one."""
    kept = []
    for token in tokens:
        if not _NUMBERED.fullmatch(text[token.start : token.end]):
            kept.append(token)
        elif not text[: token.start].endswith(TABLE_WORDS):
            kept.append(replace(token, mention=replace(token.mention, kind=UNCLEAR)))
    return kept


def _takes(tokens: Sequence[Token], place: int, other: int, text: str) -> bool:
    if not 0 <= other < len(tokens) or tokens[place].mention.kind not in (PART, DAY, WHOLE):
        return False
    year = tokens[other].mention
    if year.kind != YEAR or year.last_year or tokens[place].mention.year or not _close(tokens, max(place, other), text):
        return False
    ahead, before = tokens[other + 1 : other + 3], tokens[max(0, other - 2) : other]
    return not (_are(ahead, TO, YEAR) or _are(before, YEAR, TO))


def _are(tokens: Sequence[Token], *kinds: str) -> bool:
    return tuple(token.mention.kind for token in tokens) == kinds


def _ranges(tokens: Sequence[Token], text: str) -> list[Token]:
    """Two periods with a dash or a word for until between them are one."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        kept.append(token)
        if len(kept) < 3 or kept[-2].mention.kind not in (TO, UNTIL):
            continue
        near = _close(tokens, place, text) and _close(tokens, place - 1, text)
        joined = _joined(kept[-3].mention, token.mention, text[kept[-3].start : token.end]) if near else None
        if joined:
            kept[-3:] = [Token(joined, kept[-3].start, token.end)]
    return kept


def _joined(one: Mention, two: Mention, text: str) -> Mention | None:
    if one.kind == two.kind == YEAR and one.year and two.year:
        return Mention(YEAR, text, one.year, last_year=two.last_year or two.year)
    if one.kind not in (PART, DAY) or two.kind not in (PART, DAY):
        return None
    year, end = one.year or two.year, two.year or one.year
    if (year or 0, one.first) > (end or 0, (two.last[0], two.last[1] or 31)):
        return Mention(UNCLEAR, text)
    is_whole = (one.first, two.last[0], year) == ((1, 1), 12, end) and two.last[1] in (0, 31)
    return Mention(WHOLE if is_whole else PART, text, year, one.first, two.last, end if end != year else None)


def _from_new_year(tokens: Sequence[Token], text: str) -> list[Token]:
    """What is said to last until a day or a month begins with its year."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        last = token.mention
        if (
            place
            and kept
            and kept[-1].mention.kind == UNTIL
            and last.kind in (PART, DAY)
            and _close(tokens, place, text)
        ):
            kind = WHOLE if last.last[0] == 12 and last.last[1] in (0, 31) else PART
            token = Token(replace(last, kind=kind, first=(1, 1), text=text[kept[-1].start : token.end]),
                           kept[-1].start, token.end)  # fmt: skip
            kept.pop()
        kept.append(token)
    return kept


def _fetched(tokens: Sequence[Token], text: str) -> list[Token]:
    """A date behind a word for fetching is the day of the file."""
    return list(_after_fetched(tokens, text))


def _after_fetched(tokens: Sequence[Token], text: str) -> Iterator[Token]:
    for place, token in enumerate(tokens):
        before = tokens[place - 1].mention.kind if place and _close(tokens, place, text) else ""
        is_date = token.mention.kind == DAY or (before == AFTER_FETCHED and token.mention.kind in (PART, YEAR))
        if before in (AFTER_FETCHED, AFTER_TAKEN) and is_date:
            yield replace(token, mention=replace(token.mention, kind=FETCHED))
        else:
            yield token
