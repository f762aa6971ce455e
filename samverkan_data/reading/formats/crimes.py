"""Brå's crime groups: which indicator a label is, and its rows for the register."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from samverkan_data.reading.formats.cells import slug, tidy
from samverkan_data.reading.words.bra import (
    CONTROL_WORDS,
    CRIME_LABELS,
    CRIME_ROOTS,
    INSTRUMENT,
    MONTH_LABEL,
    RATE_LABEL,
    READ_FROM_FILE,
)

# A sign of a footnote behind a name.
NOTE_SIGN = re.compile(r"(?:\s*\d\)|[\u00b9\u00b2\u00b3\u2070-\u2079\u2020\u2021*:])+$")
RATE = "_per_100000"
LONGEST_CODE = 70
# What a label may hold without saying more than its words.
_SIGNS = re.compile(r"[^\w\s,.:;()/&%\u00a7'\u2019\u201d\"\u2010-\u2015-]")
_CRIME_CODE = re.compile(r"(\d{4}) ?[-\u2013] ?(.+)")


@dataclass(frozen=True)
class Crime:
    """A crime group: code of the indicator that counts it, and its label in the file."""

    code: str
    label: str

    @property
    def rate_code(self) -> str:
        """Code of the indicator per 100 000 inhabitants."""
        return self.code + RATE


def find_crime(label: str, prefix: str = "bra_") -> Crime:
    """The group that a label of Brå means; one that nobody listed gets a code made of its words.

    A whole path is found by its end, a label with Brå's four-digit crime code by that code.
    """
    label = tidy(label)
    match = _CRIME_CODE.fullmatch(label)
    if match:
        return Crime(f"{prefix}kod_{match[1]}", MONTH_LABEL.format(number=match[1], label=match[2]))
    known = next((code for end in _ends(label) if (code := _CODES.get(_spelling(end)))), None)
    return Crime(known or made_code(prefix, label), label)


def is_listed(label: str) -> bool:
    """Whether a label is one of Brå's groups as its tables name them."""
    return _spelling(tidy(label)) in _CODES


def made_code(prefix: str, label: str) -> str:
    """A code of the words of a label; with a check sum where it would be long, or the label holds signs of its own.

    What is written with a question mark behind it is not what is written without.
    """
    code = prefix + (slug(label) or _sum(label))
    if len(code) > LONGEST_CODE:
        return f"{code[: LONGEST_CODE - 9].rstrip('_')}_{_sum(code)}"
    is_listed_but_for_signs = code in CRIME_LABELS and slug(label) in _SLUGS
    return f"{code}_{_sum(label)}" if is_listed_but_for_signs or _SIGNS.search(label) else code


def _sum(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]


def crime_indicators(crimes: Iterable[Crime], instrument: str = INSTRUMENT) -> list[Mapping[str, str]]:
    """Register rows of the groups, one for the count and one for the figure per 100 000."""
    rows: list[Mapping[str, str]] = []
    for crime in sorted(set(crimes), key=lambda crime: crime.code):
        shared = {"better": _better(crime.label), "instrument": instrument, "caveat": READ_FROM_FILE}
        rows.append({"indicator": crime.code, "label": crime.label, "unit": "antal", **shared})
        rate = RATE_LABEL.format(label=crime.label)
        rows.append({"indicator": crime.rate_code, "label": rate, "unit": "per_100000", **shared})
    return rows


def _better(label: str) -> str:
    return "" if any(word in label.casefold() for word in CONTROL_WORDS) else "low"


def _ends(label: str) -> Iterable[str]:
    """The label, and what is left of a whole path when its first parts are cut off one by one."""
    yield label
    if label.casefold().startswith(CRIME_ROOTS):
        for match in re.finditer(", ", label):
            yield label[match.end() :]


def _spelling(label: str) -> str:
    return re.sub("[\u2010-\u2015\u2212]", "-", label.casefold()).strip(" *:")


_SLUGS = frozenset(slug(label) for labels in CRIME_LABELS.values() for label in labels)
_CODES = {_spelling(label): code for code, labels in CRIME_LABELS.items() for label in labels}
