"""A column with the name of the place beside the one with its code: both must mean the same place."""

import re

import pandas as pd
import pyarrow as pa

from samverkan_data.checking.names import REGION_BEFORE, Names, plain, spelling
from samverkan_data.checking.place import Place
from samverkan_data.checking.problems import Problems
from samverkan_data.received import Recognised
from samverkan_data.schema.area_tree import AreaTree
from samverkan_data.words import MUNICIPALITY_HEADERS, NAME_HEADERS

_WORD = re.compile(r"\w+")


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
               if spelling(header).replace("_", " ") in (*NAME_HEADERS, *MUNICIPALITY_HEADERS)]  # fmt: skip
    if not columns or recognised.sheets or not rows.num_rows:
        return
    written = dict(zip(recognised.text.rows.to_pylist(), place.texts.to_pylist(), strict=True))
    stored = pd.DataFrame(rows.select(["row", "area_code"]).to_pydict()).dropna().drop_duplicates()
    stored = stored.assign(written=stored["row"].map(written).fillna(""))
    for at in columns:
        told = dict(zip(source.rows.to_pylist(), source.column(at).to_pylist(), strict=True))
        named = stored.assign(name=stored["row"].map(told).fillna("").str.strip())
        pairs = named[["area_code", "written", "name"]].drop_duplicates()
        triples = zip(pairs["area_code"], pairs["written"], pairs["name"], strict=True)
        wrong = {triple for triple in triples if not _agrees(triple, areas, tree, recognised.table)}
        _tell(named, wrong, source.header[at], areas, problems)


def _tell(named: pd.DataFrame, wrong: set[tuple[str, str, str]], header: str, areas: Names, problems: Problems) -> None:
    cells = zip(named["row"], named["area_code"], named["written"], named["name"], strict=True)
    found = [
        (int(row), f"{written} {name}", areas.titles.get(code, code))
        for row, code, written, name in cells
        if (code, written, name) in wrong
    ]
    problems.add_rows("code_and_name", header, found, [row for row, _, _ in found])


def _agrees(place: tuple[str, str, str], areas: Names, tree: AreaTree, table: str) -> bool:
    """Whether a name may stand beside the area; a place may stand beside what it lies in, and incidents inside it."""
    code, written, name = place
    if not name or spelling(name) == spelling(written) or spelling(name) in areas.leaning:
        return True
    meaning = areas.find(name)
    codes = {*meaning.codes, *areas.spelt(name), *areas.spelt(spelling(name).removeprefix(REGION_BEFORE))}
    codes |= {meaning.code} if meaning.code else set()
    if codes:
        return any(
            tree.is_inside(code, other) or (table == "incidents" and tree.is_inside(other, code)) for other in codes
        )
    is_bare = spelling(written) in areas.codes and any(char.isdigit() for char in written)
    return not is_bare or meaning.contradicted == code or _words(name) <= _words(areas.titles.get(code, ""))


def _words(text: str) -> set[str]:
    return set(_WORD.findall(plain(spelling(text))))
