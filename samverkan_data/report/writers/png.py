"""One figure as a picture at the size of a slide, with all that belongs to it."""

from samverkan_data.charts.drawn import Finished
from samverkan_data.errors import RefusedError
from samverkan_data.report.panel import Panel, Sheet
from samverkan_data.report.writers.parts import mark_of
from samverkan_data.report.writers.pictures import svgs
from samverkan_data.report.writers.plain import plain_panel
from samverkan_data.report.writers.typeset import COLOURS, for_setting, typeset
from samverkan_data.texts import writers as texts

SHAPE = 2.3
NARROWEST, WIDEST = 640, 1400


def write_png(sheet: Sheet, panel: Panel) -> bytes:
    """1920 by 1080 pixels with heading, how to read it, figure, caption, notes and edition.

    Raises:
        RefusedError: the panel has no figure, or the machine has no browser to draw it.
    """
    figure = panel.figure
    if figure is None:
        raise RefusedError(texts.NO_FIGURE.format(page=sheet.title, panel=panel.key))
    width = round(min(WIDEST, max(NARROWEST, figure.height * SHAPE)))
    drawn = {figure: for_setting(svgs([figure], width)[figure])}
    told = {"panel": plain_panel(panel, drawn), "width": width, "mark": mark_of(sheet, panel),
            "colour": COLOURS[sheet.edition]}  # fmt: skip
    return typeset("slide.typ", told, format="png", ppi=72)


def picture_of(figure: Finished, svg: str, width: int) -> bytes:
    """A figure alone, with twice as many pixels as on screen."""
    told = {"svg": for_setting(svg), "alt": figure.alt, "width": width, "height": figure.height}
    return typeset("figure.typ", told, format="png", ppi=144)
