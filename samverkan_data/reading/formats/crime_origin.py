"""Whose a table of crimes, places and counts is: cases that the police have counted, or figures that Brå publishes.

Both come under the same headers, and one must never be stored as the other. Content decides where only one of the two
can have it; else what the file says of its origin; else nobody knows, and the analyst is asked.
"""

import re
from collections.abc import Iterable, Mapping

from samverkan_data.reading.formats.cells import denominator, tidy
from samverkan_data.reading.formats.crimes import is_listed
from samverkan_data.reading.headers import simplify
from samverkan_data.reading.words import incidents as words
from samverkan_data.received import TextTable

POLICE, PUBLISHED = "police", "published"
# Brå publishes neither days nor single cases.
ONLY_POLICE = (
    "moment",
    "date",
    "clock",
    "hour",
    "registered",
    "id",
    "subcategory",
    "reporter",
    "latitude",
    "longitude",
)
_SAID = {POLICE: re.compile(words.POLICE_ORIGIN), PUBLISHED: re.compile(words.BRA_ORIGIN)}
_NUMBER = re.compile(r"[\d\s.,]*")
_EST = re.compile(words.EST_ORIGIN)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[.,]0)?")


def origin_of(table: TextTable, columns: Mapping[str, int], name: str) -> str:
    """`police`, `published`, or empty where neither content nor words decide.

    Args:
        table: the table.
        columns: what its columns are, by `texts.incidents.COLUMNS`.
        name: name of the file.
    """
    sources = [_said(text) for text in _texts(table, columns, "source")]
    said = sources or [_said(" ".join([*(text for _, text in table.aside), table.title, _with_ring(name)]))]
    if _has_published(table, columns, is_said=set(said) == {POLICE}):
        return PUBLISHED
    if _has_cases(table, columns):
        return POLICE
    if any(said):
        return said[0] if len(set(said)) == 1 else ""
    crimes = _texts(table, columns, "category")
    return POLICE if not sources and _is_monthly(table, columns) and not all(map(is_listed, crimes)) else ""


def says_est(table: TextTable, name: str) -> bool:
    """Whether the title lines, the sheet or the name of the file say that these are reports of an EST system."""
    return bool(_EST.search(_plain(" ".join([*(text for _, text in table.aside), table.title, name]))))


def has_strange_figures(table: TextTable, columns: Mapping[str, int]) -> bool:
    """Whether rows without day and count have figures under a header nobody knows: each row is hardly one case."""
    if "count" in columns or any(column in columns for column in ONLY_POLICE):
        return False
    others = set(range(len(table.header))) - set(columns.values())
    texts = [[text.strip() for text in table.column(place).unique().to_pylist()] for place in others]
    return any(any(cells) and all(_NUMBER.fullmatch(cell) for cell in cells) for cells in texts)


def _has_published(table: TextTable, columns: Mapping[str, int], *, is_said: bool) -> bool:
    """Rates, the whole country, all crime, preliminary years and parts of groups: no extract of cases has them.

    One that says that it is the police's may have totals and parts, for somebody has added them up.
    """
    simple = {simplify(text) for text in table.header}
    cases = "police_area" in columns or any(column in columns for column in ONLY_POLICE)
    signs = () if cases else words.BRA_SIGNS
    if any(denominator(text) for text in table.header) or simple & {simplify(text) for text in signs}:
        return True
    if is_said:
        return False
    texts = {text for column in ("area", "category") for text in _texts(table, columns, column)}
    parts = any(text.startswith(words.PART_WORDS) for text in _texts(table, columns, "category"))
    preliminary = any(words.PRELIMINARY in text for text in _texts(table, columns, "year"))
    return not texts.isdisjoint(words.PUBLISHED_WORDS) or parts or preliminary


def _has_cases(table: TextTable, columns: Mapping[str, int]) -> bool:
    """Days, cases, parts of a municipality, or crime codes by month, which Brå has for the whole country only."""
    simple = {simplify(text) for text in table.header}
    coded = bool(simple & {simplify(text) for text in words.CODE_SIGNS}) and _is_monthly(table, columns)
    named = simple & {simplify(text) for text in words.CASE_SIGNS}
    return "count" not in columns or coded or bool(named) or any(column in columns for column in ONLY_POLICE)


def _is_monthly(table: TextTable, columns: Mapping[str, int]) -> bool:
    periods = list(_texts(table, columns, "period"))
    return "month" in columns or not all(_YEAR.fullmatch(text) for text in periods)


def _said(text: str) -> str:
    """Whose the text says that the figures are; empty where it says neither, or both."""
    found = [origin for origin, pattern in _SAID.items() if pattern.search(_plain(text))]
    return found[0] if len(found) == 1 else ""


def _with_ring(name: str) -> str:
    """A file's name with the letter that names of files often lack; in a sentence the word means good."""
    return re.sub(words.BRA_PLAIN, words.BRA, _plain(name))


def _plain(text: str) -> str:
    return re.sub(r"[_.]", " ", tidy(text).casefold())


def _texts(table: TextTable, columns: Mapping[str, int], name: str) -> Iterable[str]:
    """The different texts of a column in lower case; none where the file has no such column, or an empty one."""
    found = table.column(columns[name]).unique().to_pylist() if name in columns else ()
    return [tidy(text).casefold() for text in found if text.strip()]
