"""Which code of a register a text means: by code, name, alias, or code and name together."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

import pandas as pd

from samverkan_data.texts.reading import COUNTY_ENDINGS, COUNTY_WORDS, MUNICIPALITY_ENDINGS

LABELS = {"areas": "name", "categories": "label", "indicators": "label", "agreements": "title"}
SINGULAR = {"areas": "area", "categories": "category", "indicators": "indicator", "agreements": "agreement"}
CLOSE_NAMES = 3
DERIVED = 2
CLOSENESS = 0.72
KIND_ENDINGS = {"kommun": MUNICIPALITY_ENDINGS} | dict.fromkeys(COUNTY_WORDS, COUNTY_ENDINGS)
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_CODE_FIRST = re.compile(r"(\S+)\s+(\S.*)")


@dataclass(frozen=True)
class Meaning:
    """What a text means: one code, or none; several `codes` where the name fits more than one."""

    code: str | None
    codes: tuple[str, ...] = ()


@dataclass
class Names:
    """The codes and names of one register; `tiers` hold spelling -> codes, the surest spelling first."""

    codes: dict[str, str] = field(default_factory=dict)
    tiers: tuple[dict[str, set[str]], ...] = field(default_factory=lambda: ({}, {}, {}))
    shown: dict[str, str] = field(default_factory=dict)

    def add(self, code: str, name: str, aliases: Iterable[str], kind: str = "") -> None:
        """Make a row of the register known."""
        self.codes[spelling(code)] = code
        self.shown[spelling(code)] = code
        for tier, texts in enumerate(((name,), aliases, _derived(name, kind))):
            for text in texts:
                if text:
                    self.tiers[tier].setdefault(spelling(text), set()).add(code)
                    if tier < DERIVED:
                        self.shown.setdefault(spelling(text), text)

    def find(self, text: str) -> Meaning:
        """The code that `text` means."""
        simple = spelling(text)
        code = self._code(simple)
        if code:
            return Meaning(code)
        for tier in self.tiers:
            codes = tier.get(simple)
            if codes:
                return Meaning(next(iter(codes))) if len(codes) == 1 else Meaning(None, tuple(sorted(codes)))
        return self._find_both(simple)

    def close_to(self, text: str) -> list[str]:
        """Known codes and names that look like `text`, closest first."""
        close = get_close_matches(spelling(text), list(self.shown), CLOSE_NAMES, CLOSENESS)
        return [self.shown[name] for name in close]

    def _code(self, simple: str) -> str | None:
        """The code as written, or with the leading zero that a spreadsheet took."""
        found = self.codes.get(simple)
        if not found and len(simple) == 3 and simple.isdigit():
            return self.codes.get("0" + simple)
        return found

    def _find_both(self, simple: str) -> Meaning:
        """Code and name together, `1814 Lekeberg`; both must mean the same where both are known."""
        match = _CODE_FIRST.fullmatch(simple)
        code = self._code(match[1]) if match else None
        if not match or not code or not any(char.isdigit() for char in match[1]):
            return Meaning(None)
        named = {named for tier in self.tiers for named in tier.get(match[2], ())}
        return Meaning(code) if not named or code in named else Meaning(None, tuple(sorted({code, *named})))


def spelling(text: str) -> str:
    """A name without differences in case, white space and kind of dash."""
    return " ".join(_DASHES.sub("-", text).casefold().split())


def known_names(register: str, frame: pd.DataFrame, own_rows: Iterable[Mapping[str, str]] = ()) -> Names:
    """The names of a register: its stored rows, and the rows of the file being checked, which may name each other."""
    names = Names()
    code = _key(register)
    for row in [*_texts(frame), *own_rows]:
        if row.get(code):
            aliases = [alias.strip() for alias in row.get("aliases", "").split("|")]
            names.add(
                row[code], row.get(LABELS[register], ""), aliases, row.get("kind", "") if register == "areas" else ""
            )
    return names


def _key(register: str) -> str:
    return {"areas": "area_code", "categories": "category", "indicators": "indicator", "agreements": "agreement_id"}[
        register
    ]


def _texts(frame: pd.DataFrame) -> list[dict[str, str]]:
    filled = frame.astype(object).where(frame.notna(), "")
    return [{str(k): str(v) for k, v in row.items()} for row in filled.to_dict("records")]


def _derived(name: str, kind: str) -> list[str]:
    """Spellings that Swedish makes of a place name: `Lekebergs kommun`, `Lekebergs`."""
    if not name or not kind:
        return []
    endings = KIND_ENDINGS.get(kind.casefold(), ())
    return [name + ending for ending in (*endings, "s")]
