"""Names that a county and a municipality share: `Örebro`, `Stockholm`, `Uppsala`."""

from collections.abc import Collection
from dataclasses import dataclass

from samverkan_data.checking.names import Names, spelling
from samverkan_data.received import TextTable
from samverkan_data.schema.area_tree import AreaTree
from samverkan_data.words import COUNTY_ENDING, COUNTY_HEADERS, MUNICIPALITY, MUNICIPALITY_HEADERS

COUNTY_KIND, COUNTRY_KIND = "lan", "land"
FEWEST, FEWEST_BESIDE_COUNTRY = 3, 2


def doubtful_counties(texts: Collection[str], source: TextTable, areas: Names, tree: AreaTree) -> list[str]:
    """The names of municipalities that may as well be counties, where nothing in the file tells which.

    A header for municipalities, any other municipality or place, and counties written in full tell. A header for
    counties, the country beside them, a county without the word, or nothing but such names tell the opposite.

    Args:
        texts: the different areas of the file as written.
        source: the table as received.
        areas: the names of the area register.
        tree: how areas lie in each other.
    """
    told = _tell(texts, source, areas, tree)
    if not told.either or told.is_settled:
        return []
    either, kinds, headers = told.either, told.kinds, told.headers
    beside_country = COUNTRY_KIND in kinds.values() and len(either) >= FEWEST_BESIDE_COUNTRY
    are_counties = bool(headers & set(COUNTY_HEADERS)) or COUNTY_KIND in kinds.values()
    return either if are_counties or beside_country or len(either) >= FEWEST else []


@dataclass(frozen=True)
class _Told:
    """Names that are of a municipality and of a county, kinds of the other areas, headers, and whether all is clear."""

    either: list[str]
    kinds: dict[str, str]
    headers: set[str]
    is_settled: bool


def _tell(texts: Collection[str], source: TextTable, areas: Names, tree: AreaTree) -> _Told:
    headers = {spelling(header).replace("_", " ") for header in source.header}
    either = sorted(text for text in texts if _is_either(text, areas, tree))
    others = [text for text in texts if text and text not in either]
    kinds = {text: tree.kinds.get(areas.find(text).code or "", "") for text in others}
    in_full = any(kind == COUNTY_KIND and spelling(text).endswith(COUNTY_ENDING) for text, kind in kinds.items())
    smaller = any(kind not in (COUNTY_KIND, COUNTRY_KIND, "") for kind in kinds.values())
    return _Told(either, kinds, headers, bool(headers & set(MUNICIPALITY_HEADERS)) or in_full or smaller)


def leans_on_others(texts: Collection[str], source: TextTable, areas: Names, tree: AreaTree) -> bool:
    """Whether other areas of the file may decide whether these are counties, where these are not all of them."""
    told = _tell(texts, source, areas, tree)
    filled = {text for text in texts if text}
    kinds = {tree.kinds.get(_county(text, areas, tree) or areas.find(text).code or "") for text in filled}
    return bool(told.either and not told.is_settled) or (COUNTY_KIND in kinds and kinds <= {COUNTY_KIND, COUNTRY_KIND})


def counties_by_code(texts: Collection[str], areas: Names, tree: AreaTree) -> dict[str, str]:
    """Text -> county, where every text of the column is `01 Stockholm`, `18 Örebro` and the like, or the country."""
    found = {text: _county(text, areas, tree) for text in set(texts) if text}
    others = {text for text, code in found.items() if not code}
    are_countries = all(tree.kinds.get(areas.find(text).code or "") == COUNTRY_KIND for text in others)
    counties = {text: code for text, code in found.items() if code}
    return counties if are_countries and len(counties) >= FEWEST else {}


def _is_either(text: str, areas: Names, tree: AreaTree) -> bool:
    code = areas.find(text).code if text else None
    if not code or spelling(text) in areas.codes or tree.kinds.get(code) != MUNICIPALITY:
        return False
    return any(tree.kinds.get(other) == COUNTY_KIND for other in areas.spelt(text))


def _county(text: str, areas: Names, tree: AreaTree) -> str:
    meaning = areas.find(text)
    code = meaning.contradicted if meaning.contradicted in meaning.codes else meaning.code or ""
    return code if tree.kinds.get(code) == COUNTY_KIND else ""
