"""Rows and headers of a text table, for the formats that go through it row by row."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from samverkan_data.reading.headers import simplify
from samverkan_data.reading.units import rate_base
from samverkan_data.received import TextTable

Row = tuple[int, tuple[str, ...]]
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PER_MILLE = re.compile(r"\bpromille\b|\u2030")
_PER = re.compile(r"(?:/|\bper)\s?(1[0\s]*0)(?!\d)")


def read_rows(table: TextTable, *, with_header: bool = False) -> Iterator[Row]:
    """Row number and trimmed cells of each row; with the row of the header first where that is a row like others."""
    if with_header:
        first = table.rows[0].as_py() - 1 if table.row_count else 1
        yield first, tuple(tidy(cell) for cell in table.header)
    columns = [column.to_pylist() for column in table.cells.columns]
    for number, cells in zip(table.rows.to_pylist(), zip(*columns, strict=True), strict=True):
        yield number, tuple(tidy(cell) for cell in cells)


def tidy(text: str) -> str:
    """A text with single plain spaces and none around it."""
    return " ".join(text.split())


def find_columns(header: Sequence[str], names: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Which column each of `names` is, by the headers that it may have; the first spelling wins."""
    simple = [simplify(text) for text in header]
    found: dict[str, int] = {}
    for name, spellings in names.items():
        places = [simple.index(simplify(text)) for text in spellings if simplify(text) in simple]
        if places:
            found[name] = places[0]
    return found


def find_years(text: str) -> list[str]:
    """The different years from 1900 to 2099 in a text, in order."""
    return list(dict.fromkeys(_YEAR.findall(text)))


def denominator(text: str) -> int | None:
    """The number in `per 100 000 inv.`, `/1 000 invånare`, `per tusen` or `promille`; None where there is none."""
    plain = simplify(text)
    if _PER_MILLE.search(plain):
        return 1000
    match = _PER.search(plain)
    return rate_base(plain) or (int(re.sub(r"\s", "", match[1])) if match else None)


def slug(text: str) -> str:
    """A text as part of a code: `Stöld, rån m.m.` becomes `stold_ran_m_m`."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in parted if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
