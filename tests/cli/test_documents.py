"""The minutes of a closed meeting as a file, read again."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader
from typer.testing import Result

from samverkan_data.report.papers import yearly
from samverkan_data.report.writers import pdf, word
from tests.unit.report.writers.conftest import drawn

Run = Callable[..., Result]
DECISIONS = ("Kontrollerna och samtalen vid torget går vidare till årets slut",
             "En mötesplats för unga med A-traktor ordnas vid idrottshallen",
             "Föreslå vilken roll som ska äga frågan om bedrägerier")  # fmt: skip


@pytest.fixture(autouse=True)
def _no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (pdf, word):
        monkeypatch.setattr(module, "svgs", drawn)
    monkeypatch.setattr(word, "has_browser", lambda: True)


def made(run: Run, folder: Path, kind: str, meeting: str = "mote-2026-09") -> bytes:
    file = folder / f"minutes.{kind}"
    result = run("document", "minutes", "--meeting", meeting, "--format", kind, "-o", file, "--json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert (told["file"], told["version"], told["document"]) == (str(file), 1, "minutes")
    return file.read_bytes()


def test_the_word_document_has_the_decisions_headings_tables_and_text_alternatives(run: Run, tmp_path: Path) -> None:
    document = Document(BytesIO(made(run, tmp_path, "docx")))
    headings = [one.text for one in document.paragraphs if one.style and one.style.name.startswith("Heading")]
    assert headings[0] == "Minnesanteckningar: Tertialmöte 2, 2026"
    assert {"Närvarande", "Nya beslut", "Förra mötets beslut", "Trygghet", "Vad som kommer"} <= set(headings)
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows[0] == ["Beslut", "Område", "Ansvarar", "Klart senast"]
    assert tuple(row[0] for row in rows[1:]) == DECISIONS
    assert all(one._tbl.xpath(".//w:tblHeader") for one in document.tables)  # noqa: SLF001
    alternatives = document.element.body.xpath(".//wp:docPr/@descr")
    assert len(alternatives) >= 3
    assert all(len(text) > 20 for text in alternatives)
    assert (document.core_properties.language, document.core_properties.author) == ("sv-SE", "Samverkan")
    assert document.core_properties.title == headings[0]
    languages = document.styles.element.xpath(".//w:rPrDefault//w:lang/@w:val")
    assert languages == ["sv-SE"]


def test_the_pdf_is_tagged_and_has_the_same_decisions(run: Run, tmp_path: Path) -> None:
    reader = PdfReader(BytesIO(made(run, tmp_path, "pdf")))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"] == True  # noqa: E712
    assert str(reader.trailer["/Root"]["/Lang"]).startswith("sv")
    text = "".join("".join(page.extract_text().split()) for page in reader.pages).replace("-", "")
    assert [one for one in DECISIONS if "".join(one.split()).replace("-", "") not in text] == []


def test_the_web_page_has_the_same_decisions(run: Run, tmp_path: Path) -> None:
    text = made(run, tmp_path, "html").decode()
    assert [one for one in DECISIONS if one not in text] == []
    assert '<html lang="sv">' in text


@pytest.mark.parametrize("meeting", ["mote-2026-09", "mote-2026-05"])
def test_each_example_meeting_has_its_minutes(run: Run, tmp_path: Path, meeting: str) -> None:
    assert "Närvarande" in made(run, tmp_path, "html", meeting).decode()


def test_a_meeting_that_is_not_there_is_refused_in_words(run: Run, tmp_path: Path) -> None:
    result = run("document", "minutes", "--meeting", "x", "--format", "pdf", "-o", tmp_path / "x.pdf")
    assert result.exit_code == 1
    assert "inget möte x" in result.output


def test_the_open_installation_has_no_minutes(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMVERKAN_VIEW", "open")
    result = run("document", "minutes", "--meeting", "mote-2026-09", "--format", "html", "-o", tmp_path / "x.html")
    assert result.exit_code == 1
    assert not (tmp_path / "x.html").exists()


@pytest.mark.parametrize("paper", [("minutes", "--meeting", "mote-2026-09"), ("letter", "--area", "1814")])
def test_what_has_no_open_edition_is_not_written_as_open(run: Run, tmp_path: Path, paper: tuple[str, ...]) -> None:
    result = run("document", *paper, "--open", "--format", "html", "-o", tmp_path / "x.html")
    assert result.exit_code == 2
    assert not (tmp_path / "x.html").exists()


@pytest.mark.parametrize("kind", ["docx", "pdf", "html"])
def test_the_draft_of_the_weekly_letter_is_a_paper(run: Run, tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"letter.{kind}"
    result = run("document", "letter", "--area", "1814", "--week", "2026-W44", "--format", kind, "-o", file, "--json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout) == {"file": str(file), "document": "letter", "version": 1, "area": "1814"}
    content = file.read_bytes()
    if kind == "docx":
        text = "\n".join(one.text for one in Document(BytesIO(content)).paragraphs)
    else:
        text = content.decode() if kind == "html" else PdfReader(BytesIO(content)).pages[0].extract_text()
    assert "vecka 44" in " ".join(text.split())
    assert "6 rapporter" in " ".join(text.split())


@pytest.mark.parametrize(
    ("more", "code"), [(["--area", "1880"], 1), (["--week", "2026-W99"], 1), (["--area", "9999"], 1)]
)
def test_a_letter_that_there_is_none_of_is_refused(run: Run, tmp_path: Path, more: list[str], code: int) -> None:
    result = run("document", "letter", *more, "--format", "html", "-o", tmp_path / "letter.html")
    assert result.exit_code == code
    assert not (tmp_path / "letter.html").exists()


def test_minutes_of_no_meeting_are_called_wrongly(run: Run, tmp_path: Path) -> None:
    assert run("document", "minutes", "--format", "html", "-o", tmp_path / "m.html").exit_code == 2


@pytest.mark.parametrize("kind", ["docx", "pdf", "html"])
@pytest.mark.parametrize("paper", ["factsheet", "promise", "grant"])
def test_a_paper_that_the_law_asks_for_is_a_file(run: Run, tmp_path: Path, paper: str, kind: str) -> None:
    file = tmp_path / f"{paper}.{kind}"
    result = run("document", paper, "--area", "1814", "--format", kind, "-o", file, "--json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert told == {"file": str(file), "document": paper, "version": 1, "area": "1814", "open": False}
    assert file.read_bytes()[:4] in (b"PK\x03\x04", b"%PDF", b"<!DO")


def test_the_yearly_paper_is_of_the_area_and_time_asked_for(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yearly, "PARTS", {letter: yearly.PARTS[letter] for letter in "ak"})
    file = tmp_path / "yearly.docx"
    days = ("--from", "2026-05-01", "--to", "2026-08-31")
    result = run("document", "yearly", "--area", "1814", *days, "--open", "--format", "docx", "-o", file, "--json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["open"] is True
    document = Document(BytesIO(file.read_bytes()))
    headings = [one.text for one in document.paragraphs if one.style and one.style.name.startswith("Heading")]
    assert headings[0] == "Lägesbild och åtgärdsplan: Lekeberg, maj–aug 2026"
    assert [text for text in headings if text[:3] in ("A. ", "K. ")] == ["A. Dokumentet", "K. Åtgärdsplan"]
    cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
    assert any(text.startswith("Öppen: ") for text in cells)


@pytest.mark.parametrize(
    "more", [["--area", "9999"], ["--open", "--from", "2026-01-05", "--to", "2026-02-07", "--area", "1814"]]
)
def test_a_paper_of_no_area_or_of_a_time_that_is_not_given_out_is_refused(
    run: Run, tmp_path: Path, more: list[str]
) -> None:
    result = run("document", "factsheet", *more, "--format", "html", "-o", tmp_path / "x.html")
    assert result.exit_code == 1
    assert not (tmp_path / "x.html").exists()
