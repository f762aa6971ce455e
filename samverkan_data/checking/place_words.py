"""Words for places that lean on the file: `Hela kommunen`, `Centrum`, a name that two municipalities have."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

import pyarrow as pa

from samverkan_data.checking.columns import find_place
from samverkan_data.checking.county_words import counties_by_code, doubtful_counties, leans_on_others
from samverkan_data.checking.home import Home, find_home, is_local
from samverkan_data.checking.known import Known
from samverkan_data.checking.names import Names, spelling
from samverkan_data.checking.place import Place
from samverkan_data.checking.problems import Problems
from samverkan_data.formats import listed
from samverkan_data.received import Recognised
from samverkan_data.schema import TABLES
from samverkan_data.schema.area_tree import AreaTree
from samverkan_data.words import PLACE_UNKNOWN, WHOLE_MUNICIPALITY

AREA = "area_code"
SHOWN = 8


def read_place_words(
    recognised: Recognised, known: Known, names: Mapping[str, Names], today: date, file_name: str, problems: Problems
) -> Recognised:
    """The file with the code of the place instead of a word for it that means another place in another file.

    A word that nothing tells the municipality of stays and is told by the check of its column. A place that the file's
    own municipality does not have, while the register has one of that name elsewhere, is an error.
    """
    if TABLES[recognised.table].kind != "fact" or AREA not in recognised.mapping:
        return recognised
    areas = names["areas"]
    place = find_place(recognised, TABLES[recognised.table].column(AREA), today)
    different, tree = {text or "" for text in place.texts.unique().to_pylist()}, known.tree
    counties = _counties(recognised, place, different, areas, tree, problems)
    if leans_on_others(different, recognised.source or recognised.text, areas, tree):
        problems.lean("counties", place.header)
    doubtful = {code for text in different if (code := counties.get(text, text)) and _leans(code, areas, tree)}
    if not doubtful and not counties:
        return recognised
    problems.lean("places" if doubtful else "counties", place.header)
    received = [text or "" for text in place.texts.to_pylist()]
    texts = [counties.get(text, text) for text in received]
    if not doubtful:
        return with_texts(recognised, AREA, received, texts)
    home = find_home(recognised, texts, areas, tree, file_name)
    counted = recognised.table == "incidents"
    rows = recognised.text.rows.to_pylist()
    meant = [_meant(text, home.of(row), areas, tree, counted) if text in doubtful else text
             for text, row in zip(texts, rows, strict=True)]  # fmt: skip
    elsewhere = [_is_elsewhere(text, row, home, areas, tree) for text, row in zip(texts, rows, strict=True)]
    problems.add_where(
        "place_elsewhere", place.header, pa.array(elsewhere, pa.bool_()), place.texts, _owner(areas, tree)
    )
    return with_texts(recognised, AREA, received, meant)


def _counties(
    recognised: Recognised, place: Place, different: set[str], areas: Names, tree: AreaTree, problems: Problems
) -> dict[str, str]:
    """Text -> code of the county where all texts say so; an error where they may be municipalities."""
    counties = counties_by_code(different, areas, tree)
    doubtful = doubtful_counties(different, recognised.source or recognised.text, areas, tree)
    if doubtful and recognised.table != "news":
        problems.add_once("county_or_municipality", place.header, listed(doubtful, SHOWN))
    return counties


def with_texts(recognised: Recognised, column: str, before: Sequence[str], texts: Sequence[str]) -> Recognised:
    """The file with other texts in one of its columns; a cell whose text is as `before` stays as it was received."""
    if list(before) == list(texts):
        return recognised
    place = recognised.mapping[column]
    cells = recognised.text.cells
    received = cells.column(place).to_pylist()
    mixed = [old if was == text else text for old, was, text in zip(received, before, texts, strict=True)]
    changed = cells.set_column(place, cells.column_names[place], pa.array(mixed, pa.string()))
    return replace(recognised, text=replace(recognised.text, cells=changed))


def _leans(text: str, areas: Names, tree: AreaTree) -> bool:
    """Whether the text is such a word, a name of several areas, or the name of a place within a municipality."""
    if spelling(text) in areas.leaning:
        return True
    return len(areas.find(text).codes) > 1 or is_local(text, areas, tree)


def _meant(text: str, municipality: str, areas: Names, tree: AreaTree, counted: bool) -> str:
    """The code of the place in the municipality; the text as it stands where that is not known.

    An incident whose place nobody knows is still of the municipality; a figure for the rest is no figure for it.
    """
    if not municipality:
        return text
    inside = {code for code in areas.named(text) if tree.is_inside(code, municipality)}
    simple = spelling(text)
    if len(inside) == 1:
        return next(iter(inside))
    is_whole = simple in WHOLE_MUNICIPALITY or (counted and simple in PLACE_UNKNOWN)
    return municipality if is_whole and not inside else text


def _is_elsewhere(text: str, row: int, home: Home, areas: Names, tree: AreaTree) -> bool:
    municipality = home.of(row)
    if not municipality or not home.is_told(row) or not is_local(text, areas, tree):
        return False
    return tree.municipality(areas.find(text).code or "") != municipality


def _owner(areas: Names, tree: AreaTree) -> Callable[[str], str]:
    def told(text: str) -> str:
        code = tree.municipality(areas.find(text).code or "")
        return areas.titles.get(code, code)

    return told
