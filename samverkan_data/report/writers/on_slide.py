"""What can stand on a slide: words, a chart, a picture, a table, and what the speaker reads."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide
from pptx.util import Emu, Length, Pt

from samverkan_data.report.panel import Numbers, Table
from samverkan_data.report.tables import is_numeric, written
from samverkan_data.report.writers.native_chart import KINDS, chart_data, dress
from samverkan_data.report.writers.parts import one_line

GAP = Pt(9)
FEW_COLUMNS, NARROWEST, WIDEST = 6, 5, 34


@dataclass(frozen=True)
class Box:
    """A place on a slide."""

    left: Length
    top: Length
    width: Length
    height: Length

    def split_down(self, share: float) -> tuple["Box", "Box"]:
        """Two below each other; the first has the share of the height."""
        first = int(self.height * share)
        return (
            Box(self.left, self.top, self.width, Emu(first)),
            Box(self.left, Emu(self.top + first), self.width, Emu(self.height - first)),
        )

    def split(self, share: float) -> tuple["Box", "Box"]:
        """Two beside each other; the first has the share of the width."""
        first = Emu(int(self.width * share))
        return (
            Box(self.left, self.top, Emu(first - GAP), self.height),
            Box(Emu(self.left + first + GAP), self.top, Emu(self.width - first - GAP), self.height),
        )


def add_words(slide: Slide, box: Box, lines: list[str], size: float, *, bold: bool = False) -> None:
    """Lines of text in a box."""
    frame = slide.shapes.add_textbox(box.left, box.top, box.width, box.height).text_frame
    frame.word_wrap = True
    words(frame, lines, size, bold=bold)


def add_charts(slide: Slide, box: Box, numbers: Numbers, alt: str) -> None:
    """A chart that people can edit, and beside it each that belongs there."""
    charts = (numbers, *numbers.beside)
    for left, one in zip(range(len(charts), 0, -1), charts, strict=True):
        place, box = box.split(1 / left) if left > 1 else (box, box)
        _add_chart(slide, place, one, alt)


def _add_chart(slide: Slide, box: Box, numbers: Numbers, alt: str) -> None:
    shape = slide.shapes.add_chart(KINDS[numbers.kind], *_corners(box), chart_data(numbers))
    dress(shape.chart, numbers)
    _describe(shape, alt)


def add_picture(slide: Slide, box: Box, png: bytes, alt: str) -> None:
    """A picture as large as its place allows."""
    shape = slide.shapes.add_picture(BytesIO(png), box.left, box.top)
    scale = min(box.width / shape.width, box.height / shape.height)
    shape.width, shape.height = Emu(int(shape.width * scale)), Emu(int(shape.height * scale))
    _describe(shape, alt)


@dataclass(frozen=True)
class Grid:
    """A table as texts, its first row the headers; `shares` of the width that each column needs, which hold numbers."""

    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    numeric: tuple[bool, ...]

    @classmethod
    def of(cls, table: Table) -> "Grid":
        """The texts of a table, made once for all slides that it goes on over."""
        told = [tuple(written(*pair) for pair in zip(row, table.headers, strict=True)) for row in table.rows]
        rows = (table.headers, *told)
        return cls(rows, tuple(map(_share, zip(*rows, strict=True))), is_numeric(table))


def add_table(slide: Slide, box: Box, grid: Grid, first: int, end: int, alt: str) -> None:
    """The rows of a table from `first` up to `end`, under its headers."""
    rows = [grid.rows[0], *grid.rows[first + 1 : end + 1]]
    shape = slide.shapes.add_table(len(rows), len(grid.shares), box.left, box.top, box.width, Pt(20))
    size = 12 if len(grid.shares) <= FEW_COLUMNS else 10
    for row, texts in zip(shape.table.rows, rows, strict=True):
        row.height = Pt(2 * size)
        for cell, text, right in zip(row.cells, texts, grid.numeric, strict=True):
            words(cell.text_frame, [text], size, right=right)
    for column, share in zip(shape.table.columns, grid.shares, strict=True):
        column.width = Emu(int(box.width * share / sum(grid.shares)))
    _describe(shape, alt)


def add_notes(slide: Slide, lines: list[str]) -> None:
    """What the speaker reads."""
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        words(frame, lines, None)


def words(frame: Any, lines: list[str], size: float | None, *, bold: bool = False, right: bool = False) -> None:  # noqa: ANN401
    """The lines as paragraphs, in Swedish."""
    for place, line in enumerate(lines or [""]):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = one_line(line)
        run.font.language_id = MSO_LANGUAGE_ID.SWEDISH
        if size:
            run.font.size = Pt(size)
        if bold:
            run.font.bold = True
        if right:
            paragraph.alignment = PP_ALIGN.RIGHT


def _share(column: tuple[str, ...]) -> float:
    """Room for the longest word, and more for a column that holds much."""
    longest = max(max(len(text) / 2, *map(len, text.split() or [""])) for text in column)
    return min(WIDEST, max(NARROWEST, longest)) + 1


def _corners(box: Box) -> tuple[Length, Length, Length, Length]:
    return box.left, box.top, box.width, box.height


def _describe(shape: Any, alt: str) -> None:  # noqa: ANN401
    """The text alternative, which python-pptx has no name for."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", one_line(alt))
