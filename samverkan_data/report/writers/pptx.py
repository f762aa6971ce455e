"""Sheets as a presentation: one figure per slide, with charts and tables that people can edit."""

from pptx.slide import Slide

from samverkan_data.report.panel import Panel, Sheet
from samverkan_data.report.writers.browser import has_browser
from samverkan_data.report.writers.on_slide import (
    FEW_COLUMNS,
    Box,
    Grid,
    add_charts,
    add_notes,
    add_picture,
    add_table,
    add_words,
)
from samverkan_data.report.writers.parts import Sheets, caption_of, left_out, mark_of, slides_of
from samverkan_data.report.writers.pictures import WIDTH, svgs
from samverkan_data.report.writers.plain import to_draw
from samverkan_data.report.writers.png import picture_of
from samverkan_data.report.writers.progress import Progress, silent
from samverkan_data.report.writers.slides import Slides
from samverkan_data.texts import writers as texts

ROWS, ROWS_OF_MANY = 12, 9
BESIDE = 0.7
SMALL, WORDS = 12, 16


def write_pptx(sheets: Sheets, progress: Progress = silent, template: bytes | None = None) -> bytes:
    """The presentation; a picture only where the panel has no numbers for a chart.

    Raises:
        RefusedError: the template is no presentation.
    """
    slides = Slides(template)
    slides.describe(" · ".join(dict.fromkeys(sheet.title for sheet in sheets)))
    if has_browser():
        svgs(to_draw("pptx", sheets), WIDTH, progress)  # all at once, so that none waits for another
    for place, sheet in enumerate(sheets):
        progress(place, len(sheets))
        _add_opening(slides, sheet)
        for panel in slides_of(sheet):
            _add_panel(slides, sheet, panel)
    return slides.bytes()


def _add_opening(slides: Slides, sheet: Sheet) -> None:
    lines = [sheet.title, sheet.lead, *sheet.remarks, *left_out(sheet)]
    slide = slides.add_title(sheet.sentence or sheet.title, [line for line in lines if line], mark_of(sheet))
    add_notes(slide, [line for line in (sheet.title, sheet.sentence, *lines[1:], mark_of(sheet)) if line])


def _add_panel(slides: Slides, sheet: Sheet, panel: Panel) -> None:
    """The figure or the words on one slide, the table on those after it."""
    if panel.figure is not None or panel.table is None:
        slide = _slide(slides, sheet, panel, panel.heading)
        _fill(slide, _content(slides, slide, panel), panel)
    if panel.table is not None and panel.table.rows:
        _add_table(slides, sheet, panel, Grid.of(panel.table))


def _add_table(slides: Slides, sheet: Sheet, panel: Panel, grid: Grid) -> None:
    """As many rows on each slide as it has room for."""
    most = ROWS if len(grid.shares) <= FEW_COLUMNS else ROWS_OF_MANY
    parts = -(-(len(grid.rows) - 1) // most)
    for part in range(parts):
        told = texts.CONTINUED.format(heading=panel.heading, part=part + 1, parts=parts)
        heading = told if part else panel.heading
        slide = _slide(slides, sheet, panel, heading)
        add_table(slide, _content(slides, slide, panel), grid, part * most, (part + 1) * most, heading)


def _slide(slides: Slides, sheet: Sheet, panel: Panel, heading: str) -> Slide:
    mark = mark_of(sheet, panel)
    slide = slides.add(heading, mark)
    caption = caption_of(panel.caption)
    if caption:
        add_words(slide, slides.caption_place(), [caption], SMALL)
    alt = panel.figure.alt if panel.figure else ""
    told = [panel.reading, *panel.lines, alt, caption, *panel.notes, mark]
    add_notes(slide, [line for line in told if line])
    return slide


def _content(slides: Slides, slide: Slide, panel: Panel) -> Box:
    """Where figure or table stands, under the words on how to read it."""
    place = slides.place()
    if not panel.reading:
        return place
    reading, rest = place.split_down(0.1)
    add_words(slide, reading, [panel.reading], SMALL)
    return rest


def _fill(slide: Slide, place: Box, panel: Panel) -> None:
    figure = panel.figure
    if figure is None:
        add_words(slide, place, list(panel.lines), WORDS)
        return
    if panel.lines:
        place, beside = place.split(BESIDE)
        add_words(slide, beside, list(panel.lines), WORDS)
    if panel.numbers is not None:
        add_charts(slide, place, panel.numbers, figure.alt)
    elif has_browser():
        add_picture(slide, place, picture_of(figure, svgs([figure], WIDTH)[figure], WIDTH), figure.alt)
    else:
        add_words(slide, place, [figure.alt, texts.NO_PICTURE], WORDS)
