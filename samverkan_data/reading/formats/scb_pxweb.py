"""SCB's statistical database (PxWeb): JSON of its first interface, JSON-stat, and the CSV that the site saves."""

from collections.abc import Sequence
from dataclasses import replace

from samverkan_data.findings import Finding
from samverkan_data.reading.counted import in_thousands, not_everybody, says_crime
from samverkan_data.reading.formats import scb_dimensions as dimensions
from samverkan_data.reading.formats import scb_documents as documents
from samverkan_data.reading.formats.bra_sol import other_denominators
from samverkan_data.reading.formats.cells import tidy
from samverkan_data.reading.formats.scb_csv import columns_read, from_table
from samverkan_data.reading.formats.scb_dimensions import Cell
from samverkan_data.reading.observed import Observed, observations
from samverkan_data.reading.statements import state
from samverkan_data.reading.words import scb as words
from samverkan_data.received import Opened, Recognised
from samverkan_data.texts.reading import IN_DOCUMENT

NAME = "scb_pxweb"


def recognise(opened: Opened) -> Recognised | None:
    """The file as observations; None where it has no region and no time, or nothing says what is counted.

    Crime is no subject of SCB's database: a table of it is somebody else's, whose measure SCB's rules would guess.
    """
    uneven = documents.misplaced(opened.data)
    if uneven:
        return Recognised(NAME, "", opened.table, findings=(uneven,))
    cells = _cells(opened)
    title = " ".join([_title(opened), *(_births(cells)), opened.name.rpartition(".")[0]])
    names = {contents: dimensions.name_of(contents, title) for contents in {cell.contents for cell in cells}}
    if not cells or not all(names.values()) or says_crime([*names.values(), _title(opened)]):
        return None
    spoken = sorted({*names.values(), *(cell.unit for cell in cells)})
    told = other_denominators(spoken) or _not_counts(spoken)
    if told:
        return Recognised(NAME, "", opened.table, findings=tuple(told))
    return _observations([replace(cell, contents=names[cell.contents]) for cell in cells], opened)


def _not_counts(texts: Sequence[str]) -> list[Finding]:
    """That contents or their unit are thousands or more, or people that are not everybody or not counted yet."""
    said = [state(IN_DOCUMENT, text) for text in texts]
    people = [one for one in said if dimensions.indicator_of(one.text) == dimensions.POPULATION]
    told = in_thousands(said) or not_everybody(people, ())
    return [told] if told else []


def _cells(opened: Opened) -> list[Cell]:
    """Every number; none where a document only looks like one of SCB's."""
    return documents.cells_of(opened.data) if opened.kind == "json" else from_table(opened.table)


def _title(opened: Opened) -> str:
    """The title of the table: the label of a document, or the lines above a table."""
    return documents.title_of(opened.data) or " ".join(text for _, text in opened.table.aside)


def _births(cells: Sequence[Cell]) -> list[str]:
    """Only people have a region of birth."""
    asked = cells and any(tidy(name).casefold() in words.BIRTH for name, _ in cells[0].others)
    return [words.POPULATION] if asked else []


def _observations(cells: Sequence[Cell], opened: Opened) -> Recognised:
    """Contents whose unit nobody says keep their name as the indicator, which the register may know."""
    origin, columns = opened.table, None if opened.kind == "json" else columns_read(opened.table)
    units = {cell.contents: dimensions.unit_of(cell.unit or cell.contents) for cell in cells}
    figures = [_observed(cell, units[cell.contents]) for cell in cells]
    areas = {row["area_code"]: row for cell in cells if (row := dimensions.small_area(cell.region))}
    new = [dimensions.new_indicator(name, unit) for name, unit in units.items() if unit]
    told = [*_strange_groups(cells), *documents.unread_marks(opened.data)]
    found = observations(
        NAME, figures, origin, words.PUBLISHER, indicators=new, areas=list(areas.values()), markers=words.MARKERS,
        leaves_out=("area_code", "indicator"), findings=told, columns=columns,
    )  # fmt: skip
    return replace(found, reads_key=documents.reads_key(opened.data) if opened.kind == "json" else None)


def _strange_groups(cells: Sequence[Cell]) -> list[Finding]:
    """A variable that is none of the usual ones is read as a group too, and told: the column may be somebody's own."""
    names = dict.fromkeys(name for cell in cells for name, _ in cell.others)
    usual = {*words.TABLE_WORDS, *words.SEX, *words.AGE, *words.BIRTH}
    return [Finding("read_as_group", None, name) for name in names if tidy(name).casefold() not in usual]


def _observed(cell: Cell, unit: str) -> Observed:
    code = dimensions.indicator_of(cell.contents)
    start, end = dimensions.days_of(cell.time, code)
    indicator = code if unit or code == dimensions.POPULATION else cell.contents
    group = dimensions.group_of(cell.others)
    return Observed(cell.row, indicator, dimensions.code_of(cell.region), start, end, cell.value, group)
