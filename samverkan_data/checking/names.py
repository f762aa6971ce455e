"""Which code of a register a text means: by code, name, alias, or code and name together."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from unicodedata import combining, normalize

import pandas as pd

from samverkan_data.schema import TABLES
from samverkan_data.words import (
    COUNTY_ENDING,
    COUNTY_WORDS,
    LEANING_WORDS,
    MUNICIPALITY,
    MUNICIPALITY_ENDING,
    TOWN_ENDING,
)

CLOSE_NAMES, MOST_SPELLINGS = 3, 12
DERIVED = 2
REGION_BEFORE = "region "
TIERS = 6
CLOSENESS = 0.72
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_CODE_FIRST = re.compile(r"(\S+?)[,:;]?\s(?:[-:/|]\s)?(\S.*)")
_VINTAGE = re.compile(r"_(deso|regso)\d{4}\b")


@dataclass(frozen=True)
class Meaning:
    """What a text means: one code, or none; several `codes` where the name fits more than one.

    `contradicted` is the code that the text begins with, where the name after it is not that code's.
    """

    code: str | None
    codes: tuple[str, ...] = ()
    contradicted: str = ""


@dataclass
class Names:
    """The codes and names of one register.

    `tiers` hold spelling -> codes, the surest spelling first: name, alias, what Swedish makes of the name, and the same
    three without accents, for files that have lost theirs. `titles` is the name of each code. `leaning` are words that
    mean another area in another file: `find` knows none of them, `named` does where it is known whose the file is.
    """

    codes: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    leaning: frozenset[str] = frozenset()
    tiers: tuple[dict[str, set[str]], ...] = field(default_factory=lambda: tuple({} for _ in range(TIERS)))
    shown: dict[str, str] = field(default_factory=dict)

    def add(self, code: str, name: str, aliases: Iterable[str], kind: str = "") -> None:
        """Make a row of the register known."""
        self.codes[spelling(code)] = code
        self.titles[code] = name or code
        self.shown[spelling(code)] = code
        for tier, texts in enumerate(((name,), aliases, _derived(name, kind))):
            for text in filter(None, texts):
                simple = spelling(text)
                self.tiers[tier].setdefault(simple, set()).add(code)
                self.tiers[tier + TIERS // 2].setdefault(plain(simple), set()).add(code)
                if tier < DERIVED:
                    self.shown.setdefault(simple, text)

    def find(self, text: str) -> Meaning:
        """The code that `text` means."""
        simple = spelling(text)
        code = self._code(simple)
        if code:
            return Meaning(code)
        if simple in self.leaning:
            return Meaning(None)
        codes = self.named(simple)
        if codes:
            return Meaning(next(iter(codes))) if len(codes) == 1 else Meaning(None, tuple(sorted(codes)))
        return self._find_both(simple)

    def named(self, text: str) -> set[str]:
        """Codes of the rows that have `text` as name, by the surest spelling that any of them has."""
        simple = spelling(text)
        return next((codes for tier in self.tiers if (codes := tier.get(simple))), set())

    def spelt(self, text: str) -> set[str]:
        """Codes of every row that may be spelt so, however unsure."""
        simple = spelling(text)
        return {code for tier in self.tiers for code in tier.get(simple, ())}

    def any_of(self, texts: Iterable[str]) -> bool:
        """Whether any text is a code or may be a name."""
        return any(self.find(text).code or self.spelt(text) for text in texts)

    def close_to(self, text: str) -> list[str]:
        """Known codes and names that look like `text`, closest first, one of each row of the register.

        A code of another division is not close.
        """
        simple = spelling(text)
        if _VINTAGE.search(simple):
            return []
        close: dict[Meaning, str] = {}
        for name in filter(lambda name: _differs_little(simple, name), self._alike(simple)):
            close.setdefault(self.find(name), self.shown[name])
        return list(close.values())[:CLOSE_NAMES]

    def _alike(self, simple: str) -> list[str]:
        return get_close_matches(simple, list(self.shown), MOST_SPELLINGS, CLOSENESS)

    def _code(self, simple: str) -> str | None:
        """The code as written, or with the leading zero that a spreadsheet took."""
        found = self.codes.get(simple)
        if not found and len(simple) == 3 and simple.isdecimal():
            return self.codes.get("0" + simple)
        return found

    def _find_both(self, simple: str) -> Meaning:
        """Code and name together, `1814 Lekeberg`, which must be of the same row, or the text is none of the two.

        `1880 Vivalla` is a part of Örebro, `1860 Vestvågøy` is in Norway, and `18 Örebro` may be the county or the
        municipality.
        """
        first, name = code_and_rest(simple)
        if not name or not any(char.isdecimal() for char in first):
            return Meaning(None)
        spelt = self.spelt(name) | self.spelt(name.removeprefix(REGION_BEFORE))
        code = self._code(first) or self._only_alias(first) or self._short_code(first, spelt)
        if not code:
            return Meaning(None)
        surest = self.named(name)
        if code in spelt and (code in surest or not self.tiers[0].get(name)):
            return Meaning(code)
        others = tuple(sorted({code, *spelt})) if spelt else ()
        return Meaning(None, others, code)

    def _only_alias(self, simple: str) -> str | None:
        """The code that has `simple` as another code: `0000`, `1814R001_RegSO2020`."""
        codes = self.tiers[1].get(simple, set())
        return next(iter(codes)) if len(codes) == 1 else None

    def _short_code(self, digit: str, named: set[str]) -> str | None:
        """`1 Stockholms län`: one digit alone may be anything, so the name must say the same."""
        code = self.codes.get("0" + digit) if len(digit) == 1 else None
        return code if code in named else None


def _differs_little(one: str, other: str) -> bool:
    """Whether two names are alike apart from the words that both begin with: the kind of a place is not its name."""
    words, others = one.split(), other.split()
    while words and others and words[0] == others[0]:
        del words[0], others[0]
    shared = len(words) < len(one.split())
    if not shared or not (words and others):
        return True
    own, other = " ".join(words), " ".join(others)
    return other.startswith(own) or own.startswith(other) or bool(get_close_matches(own, [other], 1))


def code_and_rest(text: str) -> tuple[str, str]:
    """What may be a code and what stands behind it: `1814 Lekeberg`, `1814 - Lekeberg`, `1814, Lekeberg`."""
    simple = spelling(text)
    match = _CODE_FIRST.fullmatch(simple)
    return (match[1], match[2]) if match else (simple, "")


def spelling(text: str) -> str:
    """A name without differences in case, white space, kind of dash and how accents are stored."""
    if not text.isascii():
        text = _DASHES.sub("-", normalize("NFC", text))
    return " ".join(text.casefold().split())


def plain(simple: str) -> str:
    """The spelling with every accent lost."""
    return simple if simple.isascii() else "".join(char for char in normalize("NFD", simple) if not combining(char))


def known_names(register: str, frame: pd.DataFrame, own_rows: Iterable[Mapping[str, str]] = ()) -> Names:
    """The names of a register: its stored rows, and the rows of the file being checked, which may name each other."""
    names = Names(leaning=LEANING_WORDS if register == "areas" else frozenset())
    code, label = TABLES[register].code, TABLES[register].label
    wanted = [name for name in dict.fromkeys((code, label, "aliases", "kind")) if name in frame]
    for row in [*_texts(frame[wanted]), *own_rows]:
        if row.get(code):
            aliases = [alias.strip() for alias in row.get("aliases", "").split("|")]
            names.add(row[code], row.get(label, ""), aliases, row.get("kind", "") if register == "areas" else "")
    return names


def _texts(frame: pd.DataFrame) -> list[dict[str, str]]:
    filled = frame.astype(object).where(frame.notna(), "")
    return [{str(k): str(v) for k, v in row.items()} for row in filled.to_dict("records")]


def _derived(name: str, kind: str) -> list[str]:
    """Spellings that Swedish makes of a name: `Lekebergs kommun`, `Malmö stad`, `Lekebergs`; `Skåne`, `Stockholm län`.

    A name on s, x or z has no genitive ending: `Borås kommun`, `Kalix kommun`.
    """
    if kind.casefold() == MUNICIPALITY:
        genitive = name if name.casefold().endswith(("s", "x", "z")) else name + "s"
        return [base + ending for base in (name, genitive) for ending in (MUNICIPALITY_ENDING, TOWN_ENDING)] + [
            genitive
        ]
    if kind.casefold() in COUNTY_WORDS and name.endswith(COUNTY_ENDING):
        genitive = name.removesuffix(COUNTY_ENDING)
        base = genitive.removesuffix("s")
        return [genitive, base, base + COUNTY_ENDING]
    return []
