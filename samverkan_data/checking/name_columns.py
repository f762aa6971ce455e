"""A column with the name of the place beside the one with its code: both must mean the same place."""

import re
from dataclasses import dataclass

import pandas as pd
import pyarrow as pa

from samverkan_data.checking.codes import whole_codes
from samverkan_data.checking.names import REGION_BEFORE, Names, plain, spelling
from samverkan_data.checking.place import Place
from samverkan_data.checking.problems import Problems
from samverkan_data.received import Recognised
from samverkan_data.schema.area_tree import AreaTree
from samverkan_data.words import MUNICIPALITY_HEADERS, NAME_HEADERS

_WORD = re.compile(r"\w+")
# A name without signs that may mean something: `Lekeberg*` is not read as the name that it begins with.
_PLAIN = re.compile(r"\w(?:[\w\s.\u2013/-]*\w)?")


def check_name_columns(
    rows: pa.Table, recognised: Recognised, place: Place, areas: Names, tree: AreaTree, problems: Problems
) -> None:
    """An error for each place whose name in another column of the file is not that of its code: `1880;Vivalla`.

    Args:
        rows: typed rows with `area_code` and `row`.
        recognised: the file.
        place: its areas as written.
        areas: the names of the area register.
        tree: how areas lie in each other.
        problems: collects what is found.
    """
    source = recognised.source or recognised.text
    columns = [at for at, header in enumerate(source.header)
               if _spelt(header) in (*NAME_HEADERS, *MUNICIPALITY_HEADERS)]  # fmt: skip
    if not columns or recognised.sheets or not rows.num_rows:
        return
    written = dict(zip(recognised.text.rows.to_pylist(), place.texts.to_pylist(), strict=True))
    stored = pd.DataFrame(rows.select(["row", "area_code"]).to_pydict()).dropna().drop_duplicates()
    stored = stored.assign(written=stored["row"].map(written).fillna(""))
    for at in columns:
        told = dict(zip(source.rows.to_pylist(), whole_codes(source.column(at)).to_pylist(), strict=True))
        named = stored.assign(name=stored["row"].map(told).fillna("").str.strip())
        pairs = named[["area_code", "written", "name"]].drop_duplicates()
        triples = zip(pairs["area_code"], pairs["written"], pairs["name"], strict=True)
        agrees = _Agreement(areas, tree, recognised.table, _spelt(source.header[at]) in MUNICIPALITY_HEADERS)
        wrong = {triple for triple in triples if not agrees.holds(*triple)}
        _tell(named, wrong, source.header[at], areas, problems)


def _tell(named: pd.DataFrame, wrong: set[tuple[str, str, str]], header: str, areas: Names, problems: Problems) -> None:
    cells = zip(named["row"], named["area_code"], named["written"], named["name"], strict=True)
    found = [
        (int(row), f"{written} {name}", areas.titles.get(code, code))
        for row, code, written, name in cells
        if (code, written, name) in wrong
    ]
    problems.add_rows("code_and_name", header, found, [row for row, _, _ in found])


@dataclass(frozen=True)
class _Agreement:
    """What a column of names may say beside the areas that the rows are stored on.

    Args:
        areas: the names of the area register.
        tree: how areas lie in each other.
        table: the schema table of the rows.
        is_municipal: whether the column is one of municipalities.
    """

    areas: Names
    tree: AreaTree
    table: str
    is_municipal: bool

    def holds(self, code: str, written: str, name: str) -> bool:
        """Whether a name may stand beside the area; a place may stand beside what it lies in, and incidents inside it.

        `Örebro` is the municipality: as the county of a place it must be written in full, as that of its own code not.
        """
        if not name or spelling(name) == spelling(written) or spelling(name) in self.areas.leaning:
            return True
        meaning = self.areas.find(name)
        short = self.areas.spelt(spelling(name).removeprefix(REGION_BEFORE))
        codes = {*meaning.codes, *self.areas.spelt(name), *short, *filter(None, [meaning.code])}
        if codes:
            exact = {one for one in codes if spelling(self.areas.titles.get(one, "")) == spelling(name)}
            is_own = code in codes and not (self.is_municipal and exact)
            return is_own or any(self._is_near(code, one) for one in exact or codes)
        is_bare = spelling(written) in self.areas.codes and any(char.isdigit() for char in written)
        is_part = bool(_PLAIN.fullmatch(name)) and _words(name) <= _words(self.areas.titles.get(code, ""))
        return not is_bare or meaning.contradicted == code or is_part

    def _is_near(self, code: str, other: str) -> bool:
        return self.tree.is_inside(code, other) or (self.table == "incidents" and self.tree.is_inside(other, code))


def _spelt(header: str) -> str:
    return spelling(header).replace("_", " ")


def _words(text: str) -> set[str]:
    return set(_WORD.findall(plain(spelling(text))))
