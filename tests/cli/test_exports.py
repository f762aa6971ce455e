"""The command that makes files of pages and of whole years."""

import csv
import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader
from python_calamine import CalamineWorkbook
from typer.testing import Result

from samverkan_data.report.sheets import SHEETS
from samverkan_data.report.writers import KINDS

pytestmark = pytest.mark.usefixtures("without_browser")
Run = Callable[..., Result]
YEARS = ("--area", "1814", "--year-from", 2024, "--year-to", 2025)
FIRST_BYTES = {"pdf": b"%PDF", "pptx": b"PK", "xlsx": b"PK", "html": b"<!DOCTYPE html>", "csv": b"\xef\xbb\xbf"}


@pytest.mark.parametrize("kind", ["pptx", "xlsx", "html", "csv"])
def test_every_page_is_a_file_without_a_browser(run: Run, tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"out.{kind}"
    pages = [word for name in SHEETS for word in ("--page", name)]
    told = json.loads(run("export", *pages, "--format", kind, "-o", file, "--json").stdout)
    assert (told["file"], told["pages"], told["version"]) == (str(file), list(SHEETS), 1)
    assert file.read_bytes().startswith(FIRST_BYTES[kind])


@pytest.mark.parametrize("kind", ["pdf", "png"])
def test_what_needs_a_browser_is_refused_with_its_name(run: Run, tmp_path: Path, kind: str) -> None:
    result = run("export", "--page", "lagesbild", "--format", kind, "-o", tmp_path / "x")
    assert result.exit_code == 1
    assert "Chromium, Chrome eller Edge saknas" in result.stderr
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(("words", "code", "said"), [
    (["--page", "finns_inte"], 1, "finns_inte"),
    (["--page", "lagesbild", "--area", "9999"], 1, "9999"),
    (["--page", "lagesbild", "--choose", "kategori=finns_inte"], 1, "finns_inte"),
    (["--page", "lagesbild", "--choose", "jamfor"], 2, "jamfor"),
    (["--page", "lagesbild", "--from", "2026-05-01", "--to", "2026-09-30", "--open"], 1, "2026-08-31"),
    (["--area", "1814"], 2, "--page"),
    ([], 2, "--page"),
])  # fmt: skip
def test_what_cannot_be_exported(run: Run, tmp_path: Path, words: list[str], code: int, said: str) -> None:
    result = run("export", *words, "--format", "csv", "-o", tmp_path / "x")
    assert result.exit_code == code
    assert said in result.stderr
    assert not (tmp_path / "x").exists()


def test_the_choices_are_those_of_the_address(run: Run, tmp_path: Path) -> None:
    def made(*words: str) -> str:
        run("export", "--page", "lagesbild", *words, "--format", "csv", "-o", tmp_path / "x.csv")
        return (tmp_path / "x.csv").read_text(encoding="utf-8-sig")

    period = ("--from", "2026-05-01", "--to", "2026-08-31")
    assert "Lägesbild Lekeberg" in made()
    assert "maj–aug 2026" in made(*period)
    assert "Lägesbild Fjugesta" in made("--area", "1814-FJUGESTA")
    assert made(*period) != made(*period, "--choose", "jamfor=previous")
    assert "Öppen utgåva" in made("--open")


def test_a_presentation_gets_the_municipalitys_own_look(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template, file = tmp_path / "mall.pptx", tmp_path / "x.pptx"
    deck = Presentation()
    deck.slide_master.name = "Kommunens mall"
    deck.save(str(template))
    words = ("export", "--page", "lagesbild", "--format", "pptx", "-o", file)
    assert run(*words, "--template", template).exit_code == 0
    assert Presentation(str(file)).slide_master.name == "Kommunens mall"
    monkeypatch.setenv("SAMVERKAN_PPTX_TEMPLATE", str(template))
    run(*words)
    assert Presentation(str(file)).slide_master.name == "Kommunens mall"
    monkeypatch.setenv("SAMVERKAN_PPTX_TEMPLATE", str(tmp_path / "borta.pptx"))
    assert "SAMVERKAN_PPTX_TEMPLATE" in run(*words).stderr


def long_rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(file.open(encoding="utf-8"), delimiter=";"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("is_open", [[], ["--open"]])
def test_whole_years_are_a_file_in_every_format(run: Run, tmp_path: Path, kind: str, is_open: list[str]) -> None:
    file = tmp_path / f"out.{kind}"
    told = json.loads(run("export", *YEARS, *is_open, "--format", kind, "-o", file, "--json").stdout)
    assert (told["file"], told["version"]) == (str(file), 1)
    assert file.stat().st_size > 1000


def test_the_numbers_of_whole_years_are_the_same_in_every_format(run: Run, tmp_path: Path) -> None:
    for kind in KINDS:
        run("export", *YEARS, "--format", kind, "-o", tmp_path / f"out.{kind}")
    rows = [row for row in long_rows(tmp_path / "out.csv") if row["area_code"] == "1814" and row["count"]]
    expected = {str(row["count"]) for row in rows}
    assert len(expected) > 20
    book = CalamineWorkbook.from_path(str(tmp_path / "out.xlsx"))
    held = {str(int(cell)) for row in book.get_sheet_by_name("Antal per år").to_python() for cell in row
            if isinstance(cell, float)}  # fmt: skip
    pdf = "".join(page.extract_text() for page in PdfReader(BytesIO((tmp_path / "out.pdf").read_bytes())).pages)
    deck = Presentation(str(tmp_path / "out.pptx"))
    tables = [shape.table for slide in deck.slides for shape in slide.shapes if shape.has_table]
    shown = {cell.text for table in tables for row in table.rows for cell in row.cells}
    page = (tmp_path / "out.html").read_text(encoding="utf-8")
    for count in expected:
        spaced = f"{int(count):,}".replace(",", "\u00a0")
        assert count in held
        assert spaced in shown
        assert f">{spaced}<" in page
        assert spaced.replace("\u00a0", "") in pdf.replace("\u00a0", "").replace(" ", "")


def test_years_are_no_picture(run: Run, tmp_path: Path) -> None:
    result = run("export", *YEARS, "--format", "png", "-o", tmp_path / "x")
    assert result.exit_code == 1
    assert "pdf, docx, pptx, xlsx, html, csv" in result.stderr
