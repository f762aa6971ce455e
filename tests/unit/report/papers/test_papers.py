"""The papers: their parts, that figures and numbers are the pages', and that what nobody has written is a gap."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pandas as pd
import pytest
from docx import Document
from pypdf import PdfReader

from samverkan_data.lake import Lake
from samverkan_data.picture.gate.view import InternalView, OpenView, View
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.report.panel import Panel, Sheet, Status
from samverkan_data.report.papers import PAPERS, paper_sheet
from samverkan_data.report.papers.draft import asked as questions
from samverkan_data.report.papers.from_pages import narrow
from samverkan_data.report.sheets import SHEETS, sheet_of
from samverkan_data.report.tables import written
from samverkan_data.report.writers import pdf, word
from samverkan_data.report.writers.parts import one_line
from samverkan_data.report.writers.pictures import SMALL_HEIGHT
from samverkan_data.schema.papers import QUESTIONS
from samverkan_data.texts import papers as texts
from tests.unit.report.papers.conftest import ANSWER, HOME, INSIDE, asked
from tests.unit.report.sheets.test_every_sheet import check
from tests.unit.report.writers.conftest import drawn

OPEN_PERIOD = {"fran": "2026-05-01", "till": "2026-08-31"}


@pytest.fixture(scope="module")
def yearly(internal: View) -> Sheet:
    return paper_sheet(asked(internal), "yearly")


def panel(sheet: Sheet, key: str) -> Panel:
    return next(one for one in sheet.panels if one.key == key)


def gaps(sheet: Sheet) -> list[str]:
    return [one.heading for one in sheet.panels if one.heading.startswith("Att skriva: ")]


def test_the_yearly_paper_has_the_parts_from_a_to_o_in_order(yearly: Sheet) -> None:
    titles = [section.title for section in yearly.sections]
    assert [title[:3] for title in titles] == [f"{letter}. " for letter in "ABCDEFGHIJKLMNO"]
    assert titles == list(texts.PARTS.values())
    check(yearly)


@pytest.fixture
def drawn_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (pdf, word):
        monkeypatch.setattr(module, "svgs", drawn)
    monkeypatch.setattr(word, "has_browser", lambda: True)


@pytest.mark.usefixtures("drawn_plainly")
def test_the_word_file_has_the_parts_as_headings_in_order_and_every_table(yearly: Sheet) -> None:
    document = Document(BytesIO(word.write_docx([yearly])))
    headings = [(one.style.name, one.text) for one in document.paragraphs if one.style.name.startswith("Heading")]
    assert headings[0] == ("Heading 1", yearly.title)
    assert [text for name, text in headings if name == "Heading 2"] == list(texts.PARTS.values())
    tables = [one.table for one in yearly.panels if one.table is not None]
    assert [cells(one) for one in document.tables] == [
        [list(map(one_line, table.headers)),
         *([one_line(written(*pair)) for pair in zip(row, table.headers, strict=True)] for row in table.rows)]
        for table in tables
    ]  # fmt: skip
    assert all(one._tbl.xpath(".//w:tblHeader") for one in document.tables)  # noqa: SLF001
    assert (document.core_properties.title, document.core_properties.language) == (yearly.title, "sv-SE")
    alternatives = document.element.body.xpath(".//wp:docPr/@descr")
    assert len(alternatives) == sum(one.figure is not None for one in yearly.panels) + 3


def cells(table: Any) -> list[list[str]]:
    """The text of each cell of a table in a document, row by row."""
    return [
        ["".join(text.text or "" for text in cell.xpath(".//w:t")) for cell in row.xpath("./w:tc")]
        for row in table._tbl.xpath("./w:tr")  # noqa: SLF001
    ]


@pytest.mark.usefixtures("drawn_plainly")
def test_the_pdf_is_tagged_with_the_parts_as_bookmarks(yearly: Sheet) -> None:
    reader = PdfReader(BytesIO(pdf.write_pdf([yearly])))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"] == True  # noqa: E712
    parts = [one.title for one in flat(reader.outline) if one.title in texts.PARTS.values()]
    assert parts == list(texts.PARTS.values())


def flat(outline: list[Any]) -> Iterator[Any]:
    for one in outline:
        yield from flat(one) if isinstance(one, list) else [one]


def test_every_figure_with_its_table_and_caption_is_one_of_a_page(internal: View, yearly: Sheet) -> None:
    pages = {name: sheet_of(name, asked(internal)) for name in ("lagesbild", "jamfor", "trygghet", "loften", "ansvar")}
    shown = {one.key: one for sheet in pages.values() for one in sheet.panels if one.figure is not None}
    of_pages = {one.key.split("-", 1)[1]: one for one in yearly.panels if one.figure is not None}
    for key in ("forandring", "tal", "serie", "tva-ar", "tratt", "omrade-ar", "fraga", "andel", "gjort"):
        assert (of_pages[key].figure, of_pages[key].table, of_pages[key].caption) == (
            shown[key].figure, shown[key].table, shown[key].caption,
        )  # fmt: skip


def test_each_source_and_theme_says_what_the_page_of_incidents_says(internal: View, yearly: Sheet) -> None:
    alone = sheet_of("handelser", asked(internal, kalla="est"))
    for key in ("ar-est", "manad-est", "vecka-est", "karta-est", "kategorier-est"):
        assert panel(yearly, f"e-{key}").table == narrow(panel(alone, key)).table
    theme = sheet_of("handelser", asked(internal, kategori="tema_trafik"))
    assert panel(yearly, "e-tema_trafik-ar-est").table == panel(theme, "ar-est").table


def test_what_is_said_of_a_theme_is_what_the_start_page_says_of_it(internal: View, yearly: Sheet) -> None:
    """One number has one verdict in the paper: that of everything judged at once, and every row is in one theme."""
    start = panel(sheet_of("lagesbild", asked(internal)), "forandring").table
    assert start is not None
    whole = start.to_frame().set_index(["Källa", "Namn", "Område"])
    themes = [panel(yearly, f"e-{code}") for code in internal.ask(categories_of).all_themes()]
    said = pd.concat([one.table.to_frame() for one in themes if one.table is not None])
    told = said.set_index(["Källa", "Namn", "Område"])
    columns = ["Antal", "Väntat från", "Väntat till", "Slutsats"]
    pd.testing.assert_frame_equal(told[columns].sort_index(), whole.loc[told.index, columns].sort_index())
    with_theme = {
        (row["Källa"], row["Namn"]) for _, row in start.to_frame().iterrows() if row["Namn"] != "Övriga brott"
    }
    assert {(source, name) for source, name, _ in told.index} == with_theme
    for one in themes:
        verdicts = set(one.table.to_frame()["Slutsats"]) if one.table is not None else set()
        clear = bool(verdicts & {"tydlig ökning", "tydlig minskning"})
        assert ("Inget har tydligt ändrats" in one.heading) is not clear, one.heading


def test_no_table_of_the_paper_is_empty_and_none_stands_twice(yearly: Sheet) -> None:
    tables = [one.table for one in yearly.panels if one.table is not None]
    assert all(table.rows for table in tables)
    keys = [one.key for one in yearly.panels]
    assert len(keys) == len(set(keys))
    assert len({(one.heading, one.table) for one in yearly.panels if one.table}) == len(tables)


def test_each_area_says_what_the_start_page_says_of_it(internal: View, yearly: Sheet) -> None:
    for code in internal.ask(areas_of).children(HOME):
        start = sheet_of("lagesbild", asked(internal, code))
        assert panel(yearly, f"h-{code}").heading.endswith(start.sentence)
        assert panel(yearly, f"h-{code}").table == narrow(panel(start, "forandring")).table
        assert "visas" not in " ".join(panel(yearly, f"h-{code}").notes)


def test_every_figure_has_source_period_and_version(yearly: Sheet) -> None:
    captions = [one.caption for one in yearly.panels if one.figure is not None]
    assert all(one is not None and one.source and one.period and "version 1" in one.text for one in captions)


@pytest.mark.parametrize("kind", ["promise", "factsheet"])
def test_no_figure_is_so_low_that_it_is_taken_for_a_cards(internal: View, kind: str) -> None:
    sheet = paper_sheet(asked(internal), kind)
    assert all(one.figure.height >= SMALL_HEIGHT for one in sheet.panels if one.figure is not None)
    assert all(card.figure.height < SMALL_HEIGHT for section in sheet.sections for card in section.cards)


def test_what_nobody_has_written_is_a_gap_with_its_question(internal: View, yearly: Sheet) -> None:
    asked_there = [QUESTIONS[code] for code in questions("yearly")]
    assert gaps(yearly) == [f"Att skriva: {question}" for question in asked_there]
    assert any(f"{len(asked_there)} frågor väntar" in remark for remark in yearly.remarks)
    rows = dict(panel(yearly, "a-huvud").table.rows)  # type: ignore[union-attr, arg-type]
    assert rows["Beslutat av"] == rows["Diarienummer"] == texts.TO_FILL
    assert (rows["Kommun"], rows["Lokalpolisområde"]) == ("Lekeberg", "Lokalpolisområde Örebro")
    assert len(gaps(paper_sheet(asked(internal), "grant"))) == 6


def test_what_people_have_written_stands_there_and_may_be_kept_inside(begun: Lake) -> None:
    sheet = paper_sheet(asked(InternalView(begun.snapshot()), **OPEN_PERIOD), "yearly", "b")
    assert panel(sheet, "fraga-b1").lines == (ANSWER,)
    assert panel(sheet, "fraga-b1").notes == ("Skrivet av BRÅ-samordnare, 20 nov 2026",)
    assert sheet.title == "Lägesbild och åtgärdsplan 2026"
    other = paper_sheet(asked(InternalView(begun.snapshot())), "yearly", "b")
    assert gaps(other), "the answers are of the paper of another time"


@pytest.mark.parametrize("area", ["1814R006", "1880", "1860", "18", "LPO-OREBRO"])
@pytest.mark.parametrize("kind", ["promise", "grant", "factsheet"])
def test_every_area_has_its_papers(internal: View, area: str, kind: str) -> None:
    check(paper_sheet(asked(internal, area), kind))


@pytest.mark.usefixtures("drawn_plainly")
@pytest.mark.parametrize(("area", "most"), [(HOME, 2), ("LPO-OREBRO", 3)])
def test_a_factsheet_is_short_and_waits_for_nobody(internal: View, area: str, most: int) -> None:
    sheet = paper_sheet(asked(internal, area), "factsheet")
    assert len(PdfReader(BytesIO(pdf.write_pdf([sheet]))).pages) <= most
    assert sheet.remarks == ()
    assert texts.TO_FILL not in repr(sheet)
    assert all(note not in repr(sheet.sections[0]) for note in ("medverkar", "Ägare:"))


def test_the_table_of_a_factsheet_is_the_pages_without_columns_that_say_nothing(internal: View) -> None:
    shown = panel(sheet_of("lagesbild", asked(internal)), "forandring").table
    table = panel(paper_sheet(asked(internal), "factsheet"), "f-forandring").table
    assert shown is not None
    assert table is not None
    left_out = set(shown.headers) - set(table.headers)
    assert left_out == {"Jämförd tid", "Sena anmälningar"}
    frame, whole = table.to_frame(), shown.to_frame()
    assert frame.equals(whole[list(table.headers)])


def test_an_area_without_reports_is_said_to_have_no_information(internal: View) -> None:
    sheet = paper_sheet(asked(internal, "LPO-OREBRO"), "yearly", "h")
    silent = panel(sheet, "h-1880")
    assert silent.status == Status.UNKNOWN
    assert "Ingen information" in silent.heading
    assert "inte att det saknas problem" in silent.heading
    assert silent.table is None


def test_the_promises_say_whence_what_is_counted_who_and_how_they_are_followed_up(internal: View) -> None:
    sheet = paper_sheet(asked(internal), "promise")
    rows = [dict(one.table.rows) for one in sheet.panels if one.table is not None and one.key.endswith("-loftet")]
    assert len(rows) == 4
    assert all(row["Vad som görs"] and row["När"] and row["Vem som ansvarar"] for row in rows)
    followed = [dict(one.table.rows) for one in sheet.panels if one.table and one.key.endswith("-uppfoljning")]
    assert all(row["Nästa uppföljning"] for row in followed)


def test_an_application_is_filled_in_from_the_plan(internal: View) -> None:
    sheet = paper_sheet(asked(internal), "grant")
    (lamps,) = [one for one in sheet.panels if one.heading == "Ny belysning på gångvägen till badgruvan"]
    row = dict(lamps.table.rows)  # type: ignore[union-attr, arg-type]
    assert row["Problemet"] == "Gångvägen till badgruvan känns otrygg på kvällen"
    assert "Belysningsstolpar på plats" in str(row["Mätbart mål för arbetet"])
    assert "52,3 % ska bli 40 %" in str(row["Mätbart mål för effekten"])
    assert "Otrygg ute ensam sen kväll" in str(row["Hur det ska utvärderas (7 § 4)"])


@pytest.mark.parametrize("kind", PAPERS)
def test_a_paper_has_no_trace_of_another_municipality(internal: View, kind: str) -> None:
    sheet = paper_sheet(asked(internal, "1860"), kind, "a")
    said = " ".join([sheet.title, sheet.lead, *(one.heading for one in sheet.panels)])
    assert not re.search("Lekeberg|Fjugesta", said)


def test_the_page_has_the_status_and_every_paper(internal: View) -> None:
    (control,) = SHEETS["lagen"].controls(asked(internal))
    assert [*control.options] == ["lagen", *PAPERS]
    assert sheet_of("lagen", asked(internal, dokument="grant")).title.startswith("Underlag till ansökan om statsbidrag")


def test_the_open_edition_keeps_what_may_not_leave(started_open_view: View, begun: Lake) -> None:
    view = OpenView(begun.snapshot(), begun, 5, asked(started_open_view).today)
    view.__dict__["given_out"] = started_open_view.given_out  # type: ignore[attr-defined]
    asking = asked(view, **OPEN_PERIOD)
    assert panel(paper_sheet(asking, "yearly", "b"), "fraga-b1").lines == (ANSWER,)
    kept = panel(paper_sheet(asking, "yearly", "g"), "fraga-g1")
    assert kept.lines == (texts.NOT_OPEN,)
    assert INSIDE not in repr(paper_sheet(asking, "yearly", "g"))
