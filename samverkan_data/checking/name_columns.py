"""A column with the name of the place beside the one with its code: both must mean the same place."""

import re
from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.codes import whole_codes
from samverkan_data.checking.county_words import COUNTRY_KIND, COUNTY_KIND, FEWEST
from samverkan_data.checking.names import REGION_BEFORE, Names, code_and_rest, plain, spelling
from samverkan_data.checking.place import Place
from samverkan_data.checking.problems import Problems
from samverkan_data.received import Recognised
from samverkan_data.schema.area_tree import AreaTree
from samverkan_data.words import COUNTY_HEADERS, MUNICIPALITY_HEADERS, NAME_HEADERS

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
    named_by = (*NAME_HEADERS, *MUNICIPALITY_HEADERS, *COUNTY_HEADERS)
    columns = [at for at, header in enumerate(source.header) if _spelt(header) in named_by]
    if not columns or recognised.sheets or not rows.num_rows:
        return
    if are_counties(set(rows.column("area_code").unique().to_pylist()) - {None}, tree):
        problems.lean("counties", place.header)
    if all(_is_agreed(rows, recognised, place, at, areas, tree) for at in columns):
        return
    written = dict(zip(recognised.text.rows.to_pylist(), place.texts.to_pylist(), strict=True))
    stored = pd.DataFrame(rows.select(["row", "area_code"]).to_pydict()).dropna().drop_duplicates()
    stored = stored.assign(written=stored["row"].map(written).fillna(""))
    for at in columns:
        told = dict(zip(source.rows.to_pylist(), whole_codes(source.column(at)).to_pylist(), strict=True))
        named = stored.assign(name=stored["row"].map(told).fillna("").str.strip())
        pairs = named[["area_code", "written", "name"]].drop_duplicates()
        triples = zip(pairs["area_code"], pairs["written"], pairs["name"], strict=True)
        agrees = _agreement(stored["area_code"].unique(), source.header[at], areas, tree, recognised.table)
        wrong = {triple for triple in triples if not agrees.holds(*triple)}
        _tell(named, wrong, source.header[at], areas, problems)


def _is_agreed(rows: pa.Table, recognised: Recognised, place: Place, at: int, areas: Names, tree: AreaTree) -> bool:
    """Whether every different name of a column may stand beside its area; false also where rows are not as received."""
    source, numbers = recognised.source or recognised.text, rows.column("row").combine_chunks()
    if not (numbers.equals(source.rows) and numbers.equals(recognised.text.rows) and _are_unique(numbers)):
        return False
    names = whole_codes(source.column(at)).combine_chunks()
    cells = pa.table({"area": rows.column("area_code"), "written": place.texts, "name": names})
    different = cells.group_by(cells.column_names).aggregate([]).to_pylist()
    known = [cell for cell in different if cell["area"] is not None]
    agrees = _agreement({cell["area"] for cell in known}, source.header[at], areas, tree, recognised.table)
    return all(agrees.holds(cell["area"], cell["written"] or "", (cell["name"] or "").strip()) for cell in known)


def _are_unique(numbers: pa.Array) -> bool:
    """Whether row numbers rise throughout, as those of one sheet do."""
    return bool(pc.all(pc.greater(numbers[1:], numbers[:-1])).as_py() in (True, None))


def _agreement(codes: Collection[str], written: str, areas: Names, tree: AreaTree, table: str) -> "_Agreement":
    """What a column with a header may say beside areas."""
    header = _spelt(written)
    counties = header in COUNTY_HEADERS or (header not in MUNICIPALITY_HEADERS and are_counties(codes, tree))
    return _Agreement(areas, tree, table, counties)


def are_counties(codes: Collection[str], tree: AreaTree) -> bool:
    """Whether areas are the counties of the country: then `18;Örebro` is one, beside `01;Stockholm`."""
    kinds = {code: tree.kinds.get(code) for code in codes}
    counties = [code for code, kind in kinds.items() if kind == COUNTY_KIND]
    return len(counties) >= FEWEST and set(kinds.values()) <= {COUNTY_KIND, COUNTRY_KIND}


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
        is_county: whether the column is one of counties.
    """

    areas: Names
    tree: AreaTree
    table: str
    is_county: bool

    def holds(self, code: str, written: str, name: str) -> bool:
        """Whether a name may stand beside the area; a place may stand beside what it lies in, and incidents inside it.

        `Örebro` is the municipality, whose name the county shares: beside the county's code it is one of two places,
        unless the column is one of counties. As the county of a place it must be written in full.
        """
        if not name or spelling(name) == spelling(written) or spelling(name) in self.areas.leaning:
            return True
        meaning = self.areas.find(name)
        short = self.areas.spelt(spelling(name).removeprefix(REGION_BEFORE))
        codes = {*meaning.codes, *self.areas.spelt(name), *short, *filter(None, [meaning.code])}
        if codes:
            exact = {one for one in codes if spelling(self.areas.titles.get(one, "")) == spelling(name)}
            counties = {one for one in codes if self.is_county and self.tree.kinds.get(one) == COUNTY_KIND}
            meant = counties or exact or codes
            return code in meant or any(self._is_near(code, one) for one in meant)
        is_part = bool(_PLAIN.fullmatch(name)) and _words(name) <= _words(self.areas.titles.get(code, ""))
        return not self._begins_with_code(written, code) or meaning.contradicted == code or is_part

    def _begins_with_code(self, written: str, code: str) -> bool:
        """Whether a place is written with its code, alone or before a name; any text may stand beside a name."""
        first, _ = code_and_rest(written)
        return any(char.isdecimal() for char in first) and self.areas.find(first).code == code

    def _is_near(self, code: str, other: str) -> bool:
        """Whether the area lies in the other, or an incident's other place in its municipality."""
        is_narrower = self.table == "incidents" and not self.tree.is_large(code) and self.tree.is_inside(other, code)
        return self.tree.is_inside(code, other) or is_narrower


def _spelt(header: str) -> str:
    return spelling(header).replace("_", " ")


def _words(text: str) -> set[str]:
    return set(_WORD.findall(plain(spelling(text))))
