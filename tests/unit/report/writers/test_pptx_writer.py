"""Sheets as a presentation, read again."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from PIL import Image
from pptx import Presentation

from samverkan_data.errors import RefusedError
from samverkan_data.report.panel import Line, Numbers, Panel, Section, Sheet, Table
from samverkan_data.report.writers import pptx
from samverkan_data.report.writers.parts import one_line, slides_of
from samverkan_data.report.writers.pptx import write_pptx
from samverkan_data.texts import pages
from tests.unit.report.writers.samples import ODD, caption, cells, must_hold, numbers, panel, sample

TEMPLATE, DECK = b"presentationml.template.main+xml", b"presentationml.presentation.main+xml"


@pytest.fixture(autouse=True)
def _no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pptx, "has_browser", lambda: False)


def read(*sheets: Sheet, template: bytes | None = None) -> Any:
    return Presentation(BytesIO(write_pptx(sheets, template=template)))


def shapes(deck: Any) -> list[Any]:
    return [shape for slide in deck.slides for shape in slide.shapes]


def texts_of(deck: Any) -> str:
    found = [shape.text_frame.text for shape in shapes(deck) if shape.has_text_frame]
    found += [cell.text for shape in shapes(deck) if shape.has_table for row in shape.table.rows for cell in row.cells]
    return "\n".join([*found, *(slide.notes_slide.notes_text_frame.text for slide in deck.slides)])


def charts(deck: Any) -> list[Any]:
    return [shape.chart for shape in shapes(deck) if shape.has_chart]


def of_panels(*panels: Panel) -> Sheet:
    return Sheet(name="x", title="T", sentence="S", sections=(Section(columns=(panels,)),))


@pytest.mark.parametrize("text", ["", ODD])
def test_the_presentation_holds_every_heading_caption_and_table(text: str) -> None:
    sheet = sample(text)
    found = texts_of(read(sheet))
    assert [words for words in must_hold(sheet) if one_line(words) not in found] == []
    assert [cell for cell in cells(sheet) if one_line(cell) not in found] == []


def test_a_chart_has_the_numbers_of_its_panel() -> None:
    deck = read(sample())
    expected = [panel.numbers for panel in slides_of(sample()) if panel.numbers is not None]
    assert len(charts(deck)) == len(expected) == 3
    for chart, told in zip(charts(deck), expected, strict=True):
        assert tuple(chart.plots[0].categories) == told.labels
        assert [(series.name, tuple(series.values)) for series in chart.series] == [
            (line.name, line.values) for line in told.lines
        ]


@pytest.mark.parametrize("kind", ["line", "bar", "dot"])
def test_a_masked_number_is_an_empty_cell(kind: str) -> None:
    (chart,) = charts(read(of_panels(panel("x", numbers=numbers(kind, masked=True)))))
    assert tuple(chart.series[0].values) == (12.0, None, 14.0)
    embedded = ZipFile(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).read("xl/worksheets/sheet1.xml").decode()
    assert "<v>15</v>" not in embedded


def test_a_scatter_has_the_sizes_and_values_of_its_panel_and_names_the_main_ones() -> None:
    main, other = Line("Den egna", (None, 7.0, None)), Line("Övriga", (5.0, None, None), "other")
    limits = (Line("Från", (1.0, 2.0, 3.0), "low"), Line("Till", (9.0, 8.0, 7.0), "high"))
    told = Numbers("scatter", ("A", "B", "C"), (main, other, *limits), "Tal", (900.0, 8_000.0, 20_000.0), "Folkmängd")
    (chart,) = charts(read(of_panels(panel("x", numbers=told))))
    series = {
        one.name: list(zip(one._element.xpath("c:xVal//c:v/text()"), one.values, strict=True)) for one in chart.series
    }
    assert series == {
        "Den egna": [("900.0", None), ("8000.0", 7.0), ("20000.0", None)],
        "Övriga": [("900.0", 5.0), ("8000.0", None), ("20000.0", None)],
        "Från": [("900.0", 1.0), ("8000.0", 2.0), ("20000.0", 3.0)],
        "Till": [("900.0", 9.0), ("8000.0", 8.0), ("20000.0", 7.0)],
    }
    assert chart.series[0].points[1].data_label.text_frame.text == "B"
    assert (chart.category_axis.minimum_scale, chart.category_axis.maximum_scale) == (100, 100_000)


@pytest.mark.parametrize("more", [1, 2])
def test_what_has_another_scale_is_a_chart_of_its_own_beside_on_the_slide(more: int) -> None:
    beside = tuple(replace(numbers("dot"), unit=f"Andel {place}") for place in range(more))
    deck = read(of_panels(panel("x", numbers=replace(numbers("dot"), beside=beside), table=None)))
    held = [shape for shape in deck.slides[1].shapes if shape.has_chart]
    assert [shape.chart.value_axis.axis_title.text_frame.text for shape in held] == [
        "Antal",
        *(one.unit for one in beside),
    ]
    assert len({shape.top for shape in held}) == 1
    assert all(one.left + one.width < other.left for one, other in pairwise(held))


def test_no_text_is_a_formula_in_the_sheet_behind_a_chart() -> None:
    told = Numbers("line", ("=1+1", "+x"), (Line("=cmd|' /C calc'!A0", (1.0, 2.0)),))
    (chart,) = charts(read(of_panels(panel("x", numbers=told))))
    embedded = ZipFile(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in embedded


def test_every_chart_table_and_picture_has_words() -> None:
    described = [shape for shape in shapes(read(sample())) if shape.has_chart or shape.has_table]
    assert described
    assert all(shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in described)


def test_a_panel_without_numbers_is_a_picture_where_there_is_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = BytesIO()
    Image.new("RGB", (200, 80)).save(drawn, "png")
    monkeypatch.setattr(pptx, "has_browser", lambda: True)
    monkeypatch.setattr(pptx, "svgs", lambda figures, *_: dict.fromkeys(figures, "<svg/>"))
    monkeypatch.setattr(pptx, "picture_of", lambda *_: drawn.getvalue())
    pictures = [shape for shape in shapes(read(sample())) if shape.shape_type == 13]
    assert [shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in pictures] == [
        "Linjediagram: karta, jan till mar."
    ]


def test_without_a_browser_its_words_and_its_table_stand_instead() -> None:
    assert "Bilden saknas" in texts_of(read(sample()))


def test_one_figure_per_slide_and_a_long_table_on_several() -> None:
    table = Table(("Tal",), tuple((number,) for number in range(30)))
    deck = read(of_panels(panel("x", table=table)))
    assert [[kind for kind in ("chart", "table") if any(getattr(shape, f"has_{kind}") for shape in slide.shapes)]
            for slide in deck.slides] == [[], ["chart"], ["table"], ["table"], ["table"]]  # fmt: skip


def test_nothing_stands_outside_its_slide() -> None:
    deck = read(sample("ord " * 20))
    for shape in shapes(deck):
        assert shape.left >= 0
        assert shape.left + shape.width <= deck.slide_width
        assert shape.top < deck.slide_height


@pytest.mark.parametrize(("edition", "words"), [("internal", "Intern utgåva"), ("open", "Öppen utgåva")])
def test_every_slide_says_edition_and_version(edition: str, words: str) -> None:
    for slide in read(sample(edition=edition)).slides:
        told = "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        assert words in told
        assert "version 7" in told


def test_a_slide_says_example_data_where_its_own_caption_does() -> None:
    real = panel("real", caption=replace(caption("SCB"), example=False))
    deck = read(replace(of_panels(panel("made up"), real), example=True))
    told = ["\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame) for slide in deck.slides]
    assert [pages.EXAMPLE in text for text in told] == [True, True, True, False, False]


def own_template(kind: bytes = DECK, slides: int = 2) -> bytes:
    deck, file = Presentation(), BytesIO()
    deck.slide_width = 9_144_000
    for _ in range(slides):
        deck.slides.add_slide(deck.slide_layouts[1]).shapes.title.text = "Mallens egen bild"
    deck.slide_master.name = "Kommunens mall"
    deck.save(file)
    made = BytesIO()
    with ZipFile(file) as packed, ZipFile(made, "w", ZIP_DEFLATED) as changed:
        for name in packed.namelist():
            changed.writestr(name, packed.read(name).replace(DECK, kind))
    return made.getvalue()


@pytest.mark.parametrize("kind", [DECK, TEMPLATE])
def test_a_template_gives_its_look_and_none_of_its_slides(kind: bytes) -> None:
    deck = read(sample(), template=own_template(kind))
    assert deck.slide_master.name == "Kommunens mall"
    assert deck.slide_width == 9_144_000
    assert "Mallens egen bild" not in texts_of(deck)
    assert len(charts(deck)) == 3


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7"])
def test_what_is_no_template_is_refused(content: bytes) -> None:
    with pytest.raises(RefusedError, match="Mallen går inte att läsa"):
        write_pptx([sample()], template=content)
