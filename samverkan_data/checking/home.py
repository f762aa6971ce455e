"""Which municipality a file is from: what its columns, its title, its name and its other rows say."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from samverkan_data.checking.names import Names, spelling
from samverkan_data.received import Recognised, TextTable
from samverkan_data.schema.area_tree import AreaTree
from samverkan_data.words import (
    LARGER_AREAS,
    LEANING_WORDS,
    MUNICIPALITY,
    MUNICIPALITY_ENDING,
    MUNICIPALITY_HEADERS,
    REPORTER_HEADERS,
)

_BEFORE, _AFTER = (re.compile(pattern, re.IGNORECASE) for pattern in LARGER_AREAS)
_SEPARATORS = re.compile(r"[_.,;:()/–-]+|\d+")


@dataclass(frozen=True)
class Home:
    """Whose the rows are.

    Args:
        by_row: row number -> municipality, where a column of the file names one.
        whole: the municipality of every other row; empty where the file does not say, or says several.
        is_said: the title or the name of the file says `whole`, not only its rows.
    """

    by_row: Mapping[int, str]
    whole: str
    is_said: bool

    def of(self, row: int) -> str:
        """The municipality of a row; empty where nothing says it."""
        return self.by_row.get(row, self.whole)

    def is_told(self, row: int) -> bool:
        """Whether the file itself says the municipality of a row."""
        return row in self.by_row or self.is_said


def find_home(recognised: Recognised, texts: Sequence[str], names: Names, tree: AreaTree, file_name: str) -> Home:
    """The municipality of the rows.

    Args:
        recognised: the file.
        texts: the area of each row, as the file writes it.
        names: the names of the area register.
        tree: how areas lie in each other.
        file_name: name of the file.
    """
    source = recognised.source or recognised.text
    by_row = {} if recognised.sheets else _by_row(source, names, tree)
    said = _said(source, names, tree, file_name)
    sure = _named({text for text in texts if not is_local(text, names, tree)}, names, tree)
    if len(said) == 1:
        agrees = not sure or said <= sure
        return Home(by_row, next(iter(said)) if agrees else "", agrees)
    others = _named(set(texts), names, tree) or _reporting(source, names, tree)
    return Home(by_row, next(iter(others)) if len(others) == 1 and not said else "", False)


def is_local(text: str, names: Names, tree: AreaTree) -> bool:
    """Whether a text names, not by its code, a place within a municipality: another may have one of that name."""
    code = names.find(text).code if text else None
    if not code or spelling(text) in names.codes or any(char.isdigit() for char in text):
        return False
    return not tree.is_large(code) and tree.municipality(code) != code


def _named(texts: Iterable[str], names: Names, tree: AreaTree) -> set[str]:
    """The municipalities of areas."""
    found = {tree.municipality(code) for text in texts if text and (code := names.find(text).code)}
    return {code for code in found if tree.kinds.get(code) == MUNICIPALITY}


def _by_row(source: TextTable, names: Names, tree: AreaTree) -> dict[int, str]:
    """What a column of municipalities says."""
    found: dict[int, str] = {}
    for index, header in enumerate(source.header):
        if spelling(header).replace("_", " ") in MUNICIPALITY_HEADERS:
            cells = source.column(index)
            meant = {cell: names.find(cell.strip()).code or "" for cell in cells.unique().to_pylist()}
            of_row = {row: meant[cell] for row, cell in zip(source.rows.to_pylist(), cells.to_pylist(), strict=True)}
            found = {row: code for row, code in of_row.items() if tree.kinds.get(code) == MUNICIPALITY} | found
    return found


def _said(source: TextTable, names: Names, tree: AreaTree, file_name: str) -> set[str]:
    """Municipalities that the lines around the table, the sheet or the name of the file mention, the surest first."""
    titles = [*(text for _, text in source.aside), source.title]
    mentioned = set().union(*(_mentioned(text, names, tree, any_case=False) for text in titles))
    return mentioned or _mentioned(PurePath(file_name).stem, names, tree, any_case=True)


def _mentioned(text: str, names: Names, tree: AreaTree, *, any_case: bool) -> set[str]:
    """Municipalities in a text; in a sentence a name begins with a capital, for `vara` is a verb too."""
    words = _SEPARATORS.sub(" ", _AFTER.sub(" ", _BEFORE.sub(" ", text))).split()
    found: set[str] = set()
    for start in range(len(words)):
        if not (any_case or words[start][:1].isupper()):
            continue
        for end in range(min(len(words), start + 3), start, -1):
            code = _municipality(" ".join(words[start:end]), names, tree)
            if code:
                found.add(code)
                break
    return found


def _municipality(text: str, names: Names, tree: AreaTree) -> str:
    if not text[:1].isalpha() or spelling(text) in LEANING_WORDS:
        return ""
    codes = {code for code in names.named(text) if tree.kinds.get(code) == MUNICIPALITY}
    return next(iter(codes)) if len(codes) == 1 else ""


def _reporting(source: TextTable, names: Names, tree: AreaTree) -> set[str]:
    """Municipalities that report, where a column of who reports names them in full: `Örebro kommun`."""
    cells: Iterable[str] = (
        cell
        for index, header in enumerate(source.header)
        if spelling(header).replace("_", " ") in REPORTER_HEADERS
        for cell in source.column(index).unique().to_pylist()
    )
    return {code for cell in cells if spelling(cell).endswith(MUNICIPALITY_ENDING)
            and (code := _municipality(cell.strip(), names, tree))}  # fmt: skip
