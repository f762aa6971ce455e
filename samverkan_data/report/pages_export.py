"""Pages as a file: the sheets of named pages, made as on screen and written in one format."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from samverkan_data.charts.look import Look
from samverkan_data.errors import RefusedError, UnknownNameError
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import View
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Sheet
from samverkan_data.report.sheets import SHEETS, sheet_of
from samverkan_data.report.writers import DRAWN, write_sheets
from samverkan_data.report.writers.browser import start_beside
from samverkan_data.report.writers.pictures import foresee
from samverkan_data.report.writers.plain import to_draw
from samverkan_data.report.writers.progress import Progress, silent
from samverkan_data.settings import Settings
from samverkan_data.texts import writers as texts


@dataclass(frozen=True)
class Export:
    """What is to be made.

    Args:
        pages: names of pages with a sheet.
        kind: one of `writers.KINDS`, or `png` for one figure of one page.
        panel: the figure, by its key; the page's first where it is empty.
        template: for a presentation.
    """

    pages: tuple[str, ...]
    kind: str
    panel: str = ""
    template: bytes | None = None


def asking_of(view: View, wanted: Mapping[str, str], today: date, mask_below: int) -> Asking:
    """Who asks, by the words of an address.

    Raises:
        RefusedError: one of them cannot be used; what a page would only tell of must not pass unseen in a file.
    """
    read = read_choice(view, wanted, today)
    said = [*read.unused.values(), *([read.moved] if read.moved else [])]
    if said:
        raise RefusedError(" ".join(said))
    return Asking(view, read.choice, today, Look(mask_below=mask_below), wanted)


def on_paper(asking: Asking) -> Asking:
    """The same on a light ground and with room, however the screen is."""
    return replace(asking, look=replace(asking.look, dark=False, large=False, narrow=False))


def own_template(settings: Settings) -> bytes | None:
    """The municipality's own template for presentations, where the installation has one.

    Raises:
        RefusedError: it is not where the setting says.
    """
    if settings.pptx_template is None:
        return None
    try:
        return settings.pptx_template.read_bytes()
    except OSError:
        raise RefusedError(texts.NO_TEMPLATE.format(file=settings.pptx_template), texts.NO_TEMPLATE_REMEDY) from None


def write_pages(asking: Asking, export: Export, progress: Progress = silent) -> bytes:
    """The file.

    Raises:
        UnknownNameError: a page or a figure that does not exist.
        RefusedError: nothing to write, or a program is missing.
    """
    unknown = [page for page in export.pages if page not in SHEETS]
    if unknown:
        known = texts.KNOWN_PAGES.format(pages=", ".join(SHEETS))
        raise UnknownNameError(texts.UNKNOWN_PAGE.format(page=unknown[0]), known)
    if export.kind in DRAWN:
        start_beside()
    sheets = []
    for place, page in enumerate(export.pages):
        progress(place, 2 * len(export.pages))
        sheets.append(sheet_of(page, on_paper(asking)))
        foresee(to_draw(export.kind, sheets[-1:]))
    if export.kind == "png":
        return _write_picture(sheets, export.panel)
    return write_sheets(export.kind, sheets, lambda done, of: progress(of + done, 2 * of), export.template)


def _write_picture(sheets: Sequence[Sheet], key: str) -> bytes:
    from samverkan_data.report.writers.png import write_png  # noqa: PLC0415  its libraries take a while to load

    if len(sheets) != 1:
        raise RefusedError(texts.ONE_PAGE, texts.CHOOSE_ONE)
    return write_png(sheets[0], figure_of(sheets[0], key))


def figure_of(sheet: Sheet, key: str = "") -> Panel:
    """The panel with the figure of that key, the first with any where none is named.

    Raises:
        UnknownNameError: there is none.
    """
    drawn = {panel.key: panel for panel in sheet.panels if panel.figure is not None}
    if not drawn:
        raise UnknownNameError(texts.NO_FIGURES.format(page=sheet.title))
    if key and key not in drawn:
        known = texts.KNOWN_FIGURES.format(panels=", ".join(drawn))
        raise UnknownNameError(texts.NO_FIGURE.format(page=sheet.title, panel=key), known)
    return drawn[key] if key else next(iter(drawn.values()))
