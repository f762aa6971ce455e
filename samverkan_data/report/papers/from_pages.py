"""Panels of pages as they stand there, so that what a paper says is what the screen says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from samverkan_data.picture.choice import expand_category
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Section, Sheet, Status, Table
from samverkan_data.report.sheets.registry import PAGES, chosen_in, controls_in, sheet_in
from samverkan_data.texts import pages
from samverkan_data.texts import papers as texts


def on_page(
    asking: Asking, name: str, *, area: str = "", category: str = "", source: str = "",
    wanted: Mapping[str, str] | None = None,
) -> Asking:  # fmt: skip
    """Who asks on a page for the paper's time: of its area, everything and all sources where nothing else is said.

    What a page's own functions make for it is what the page shows.

    Args:
        asking: who asks for the paper.
        name: of the page.
        area: code of another one.
        category: code to choose there.
        source: code of the only one.
        wanted: values of the page's own controls.
    """
    choice = replace(asking.choice, category="", categories=())
    if area:
        choice = replace(choice, area_code=area, area_name=asking.ask(areas_of).names.get(area, area))
    if category:
        choice = replace(choice, category=category, categories=asking.ask(expand_category, category))
    if source:
        choice = replace(choice, sources=(source,))
    there = replace(asking, choice=choice, wanted=wanted or {})
    return chosen_in(controls_in(PAGES, name, there), there)


def page(asking: Asking, name: str, wanted: Mapping[str, str] | None = None) -> Sheet:
    """A page's sheet for the paper's area and time."""
    return sheet_in(PAGES, name, on_page(asking, name, wanted=wanted))


def signals(start: Sheet) -> Section:
    """The cards of the start page with their caption; empty where it has none."""
    return next((one for one in start.sections if one.cards), Section())


def panels(sheet: Sheet, keys: Sequence[str], part: str, about: str = "") -> Iterator[Panel]:
    """The sheet's panels whose keys begin with one of these, in the order of the page; see `moved`."""
    return moved((one for one in sheet.panels if one.key.startswith(tuple(keys))), part, about)


def moved(found: Iterable[Panel | None], part: str, about: str = "") -> Iterator[Panel]:
    """Panels of a page into a paper; what the view has no form of stays where it was.

    Args:
        found: of a page.
        part: of the paper that they stand in; begins their names there.
        about: what they are about, before their headings.
    """
    for one in found:
        if one is not None and one.status != Status.LEFT_OUT:
            heading = texts.ABOUT.format(about=about, heading=one.heading) if about else one.heading
            yield replace(one, key=f"{part}-{one.key}", heading=heading)


def panel(sheet: Sheet, key: str) -> Panel | None:
    """The sheet's panel of that key; None where there is none."""
    return next((one for one in sheet.panels if one.key == key), None)


def narrow(panel: Panel) -> Panel:
    """The panel with a table that leaves out the columns that say nothing, and the time that its figure says."""
    if panel.table is None:
        return panel
    columns = list(zip(*panel.table.rows, strict=True))
    kept = [place for place, cells in enumerate(columns) if _says(panel.table.headers[place], set(cells))]
    rows = tuple(tuple(row[place] for place in kept) for row in panel.table.rows)
    return replace(panel, table=Table(tuple(panel.table.headers[place] for place in kept), rows))


def _says(header: str, cells: set[object]) -> bool:
    return cells - {"", None} != set() and (header != pages.COLUMNS["compared"] or len(cells) > 1)
