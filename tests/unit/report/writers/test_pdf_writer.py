"""Sheets as an accessible PDF, read again."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from samverkan_data.report.pages_export import asking_of
from samverkan_data.report.panel import Panel, Section, Sheet, Table
from samverkan_data.report.sheets import sheet_of
from samverkan_data.report.writers.parts import column_shares
from samverkan_data.report.writers.pdf import write_pdf
from tests.conftest import TODAY
from tests.unit.report.writers.samples import cells, must_hold, panel, sample

pytestmark = pytest.mark.usefixtures("drawing")


def read(*sheets: Sheet) -> PdfReader:
    return PdfReader(BytesIO(write_pdf(sheets)))


def tight(text: str) -> str:
    """Without spaces and hyphens, which lines are broken at."""
    return re.sub(r"[\s\u00ad-]", "", text)


def text_of(document: PdfReader) -> str:
    return tight("".join(page.extract_text() for page in document.pages))


def tags(document: PdfReader) -> Iterator[Any]:
    """Every element of the structure tree."""
    waiting: list[Any] = [document.trailer["/Root"]["/StructTreeRoot"]]  # type: ignore[index]
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, list):
            waiting += element
        elif hasattr(element, "get"):
            yield element
            waiting += [element["/K"]] if "/K" in element and not isinstance(element["/K"], int) else []


def test_the_document_holds_every_heading_caption_and_table() -> None:
    sheets = [sample(), sample("B", "handelser")]
    found = text_of(read(*sheets))
    assert [text for sheet in sheets for text in must_hold(sheet) if tight(text) not in found] == []
    assert [cell for sheet in sheets for cell in cells(sheet) if tight(cell) not in found] == []


def test_the_document_is_tagged_swedish_and_says_that_it_is_accessible() -> None:
    document = read(sample())
    root: Any = document.trailer["/Root"]
    assert root["/Lang"] == "sv-SE"
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part>1<" in root["/Metadata"].get_object().get_data()
    assert document.metadata is not None
    assert document.metadata.title == "Lägesbild Lekeberg "
    assert {round(float(side)) for side in document.pages[0].mediabox[2:]} == {595, 842}


def test_every_figure_has_its_text_alternative_and_every_table_its_headers() -> None:
    sheet = sample()
    found = list(tags(read(sheet)))
    alts = [tag["/Alt"] for tag in found if tag.get("/S") == "/Figure"]
    figures = [card.figure for section in sheet.sections for card in section.cards]
    figures += [one.figure for one in sheet.panels if one.figure]
    assert sorted(alts) == sorted(figure.alt for figure in figures)
    assert [tag.get("/S") for tag in found].count("/TH") == 3 * 5 + 1


def test_bookmarks_lead_to_every_page_and_figure() -> None:
    def names(outline: list[Any]) -> Iterator[str]:
        for entry in outline:
            yield from names(entry) if isinstance(entry, list) else [entry.title]

    found = [name.strip() for name in names(read(sample(), sample("B")).outline)]
    assert {"Lägesbild Lekeberg", "Lägesbild Lekeberg B", "Heading of linje", "Heading of linje B"} <= set(found)


def test_the_start_page_stands_on_one_sheet_and_a_figure_on_one_page() -> None:
    tall = tuple(panel(f"nr{place}") for place in range(3))
    figures = Sheet(name="lagesbild", title="T", sentence="S", sections=(Section(columns=(tall,)),))
    pages = [tight(page.extract_text()) for page in read(figures, figures).pages]
    assert [place for place, text in enumerate(pages) if "Noteofnr2" in text] == [0, 1]


@pytest.mark.parametrize("area", ["1814", "1814-FJUGESTA", "LPO-OREBRO", "1880", ""])
@pytest.mark.parametrize("edition", ["internal", "started_open_view"])
def test_the_start_page_of_the_starter_data_stands_on_one_sheet(
    area: str, edition: str, request: pytest.FixtureRequest
) -> None:
    asking = asking_of(request.getfixturevalue(edition), {"omrade": area} if area else {}, TODAY, 5)
    pages = [page.extract_text() for page in read(sheet_of("lagesbild", asking)).pages]
    assert ["Tabellerna bakom" in text for text in pages[:2]] == [False, True]


def test_what_does_not_fit_one_sheet_goes_on_and_can_be_read() -> None:
    many = tuple(panel(f"nr{place}", lines=("Ord " * 400,), figure=None, table=None) for place in range(12))
    sheet = Sheet(name="lagesbild", title="T", sentence="S", sections=(Section(columns=(many,)),))
    document = read(sheet)
    assert len(document.pages) > 1
    sizes: list[float] = []
    document.pages[0].extract_text(visitor_text=lambda _, __, matrix, ___, size: sizes.append(size * matrix[0]))
    assert min(size for size in sizes if size) > 7


@pytest.mark.parametrize(("edition", "words"), [("internal", "Internutgåva"), ("open", "Öppenutgåva")])
def test_every_page_says_edition_and_version(edition: str, words: str) -> None:
    for page in read(sample(edition=edition), sample(edition=edition)).pages:
        text = tight(page.extract_text())
        assert text.count(words) >= 2
        assert "version7" in text


def test_a_long_table_goes_on_over_pages_with_its_header() -> None:
    table = Table(("Kolumnen", "Tal"), tuple((f"rad {number}", number) for number in range(200)))
    long = Panel(key="x", heading="Lång", table=table)
    document = read(Sheet(name="x", title="T", sentence="S", sections=(Section(columns=((long,),)),)))
    assert len(document.pages) > 2
    assert all("Kolumnen" in page.extract_text() for page in document.pages)


@pytest.mark.parametrize("long", [10, 100, 1000])
def test_a_column_is_as_wide_as_what_stands_in_it_needs(long: int) -> None:
    rows = (("EST", 5, "narkotikahantering", "ord " * long), ("Polis", 1_000_000, "", ""))
    short, number, word, text = column_shares(Table(("Källa", "Antal", "Namn", "Att tänka på"), rows))
    assert short + number + word + text == pytest.approx(1)
    assert short < number < word <= text
    assert short > 1 / 50, "no column is squeezed to nothing"
    assert column_shares(Table(("A", "B"), ())) == (0.5, 0.5)
