"""Ids of rows that are written on a page: short, readable, and nobody else's."""

import re
from collections.abc import Collection
from itertools import count
from unicodedata import normalize

from samverkan_data.schema import Table

MADE_ENDING = "_id"
LONGEST = 30
_OTHER = re.compile(r"[^a-z0-9]+")


def makes_id(table: Table) -> bool:
    """Whether a new row's code is made where nobody has written one; codes with a meaning of their own are not."""
    return table.code in table.key and table.code.endswith(MADE_ENDING) and not table.column(table.code).refers_to


def new_id(table: Table, label: str, taken: Collection[str]) -> str:
    """A code made of the first words of what the row is called."""
    stem = _short(_OTHER.sub("-", _plain(label)).strip("-")) or table.singular
    numbered = (f"{stem}-{number}" for number in count(2))
    return stem if stem not in taken else next(code for code in numbered if code not in taken)


def _plain(text: str) -> str:
    return normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()


def _short(stem: str) -> str:
    """Whole words as far as there is room."""
    if len(stem) <= LONGEST:
        return stem
    return stem[: LONGEST + 1].rpartition("-")[0] or stem[:LONGEST]
