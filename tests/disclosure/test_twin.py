"""Two worlds that are given out alike look alike in the open view: whatever a page, a picture or a file says that is
not given out, be it a hover text, an alt text, a download, a caption or a verdict, would differ between them.

Nearly every finest count of the twin is another one, and every day, hour, reporter and place.
"""

import inspect
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from itertools import product
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pandas as pd
import pytest
from pypdf import PdfReader
from streamlit.testing.v1 import AppTest
from typer.testing import Result

from samverkan_data.charts.drawn import Finished
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import OPEN_FORMS, InternalView, OpenView, View
from samverkan_data.picture.incidents.changes import find_changes
from samverkan_data.picture.incidents.sentence import headline
from samverkan_data.picture.incidents.series import Series, Signal
from samverkan_data.picture.question import Question
from samverkan_data.query.registers import register
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Sheet
from samverkan_data.report.papers import PAPERS, paper_sheet
from samverkan_data.report.sheets import SHEETS
from samverkan_data.report.stored import write_value
from samverkan_data.report.writers import KINDS, browser, html, pdf, pictures, pptx, word
from tests.conftest import TODAY
from tests.disclosure.conftest import Worlds

SUMMER = {"fran": "2026-05-01", "till": "2026-08-31"}
LAST_YEAR = {"fran": "2025-01-01", "till": "2025-12-31"}
OPEN_LINKS: list[tuple[str, dict[str, str]]] = [
    ("lagesbild", {}), ("lagesbild", SUMMER | {"jamfor": "previous"}),
    ("lagesbild", LAST_YEAR | {"omrade": "1814-FJUGESTA"}), ("lagesbild", LAST_YEAR | {"kategori": "tema_stold"}),
    ("handelser", {}), ("handelser", LAST_YEAR | {"visa": "arshjul"}), ("handelser", {"omrade": "1814R005"}),
    ("handelser", LAST_YEAR | {"kategori": "est_trafik", "atgard": "atgard-belysning-lanna"}),
    ("handelser", {"omrade": "LPO-OREBRO", "kalla": "est"}),
    ("handelser", SUMMER | {"jamfor": "2025-09", "matt": "per_1000", "kalla": "polisanmalan"}),
    ("trygghet", {}), ("jamfor", {}), ("ansvar", {}), ("loften", {}), ("ladda_upp", {}), ("om_siffrorna", {}),
    ("lagen", {}), ("lagen", {"dokument": "factsheet"}),
]  # fmt: skip
INCIDENT_PAGES = ["lagesbild", "handelser", "jamfor", "om_siffrorna"]
INCIDENTS, ROUNDED = re.compile("EST|Polisanmälan"), 5
TELLING_PAGES = ["handelser", "om_siffrorna"]
AREAS = ("1814", "1814-FJUGESTA")
Page = Callable[..., AppTest]
Command = Callable[..., Result]


def told(page: AppTest) -> list[str]:
    """All that goes to the browser: every element with its figures, tables, texts and checksums of its files."""
    elements = [str(getattr(node, "proto", None) or getattr(node, "type", "")) for node in page._tree]
    return [*elements, str(dict(page.query_params))]


def snapshot(lake: Path) -> Snapshot:
    return Lake.open(str(lake)).snapshot()


def differing(first: list[str], second: list[str]) -> list[tuple[str, str]]:
    """The elements that differ, from a little before the first difference on."""
    found = []
    for one, other in zip(first, second, strict=True):
        if one != other:
            at = next((place for place, pair in enumerate(zip(one, other, strict=False)) if len(set(pair)) > 1), 0)
            found.append((one[max(0, at - 60) : at + 60], other[max(0, at - 60) : at + 60]))
    return found


def test_disclosure_twin_holds_other_counts_that_are_given_out_alike(views: list[OpenView], worlds: Worlds) -> None:
    first, second = (view.given_out for view in views)
    pd.testing.assert_frame_equal(first.cells, second.cells)
    pd.testing.assert_frame_equal(first.sources, second.sources)
    counts = pd.concat([exact_counts(lake) for lake in worlds], axis=1).fillna(0)
    assert (counts.iloc[:, 0] != counts.iloc[:, 1]).mean() > 0.7


def exact_counts(lake: Path) -> pd.Series:
    rows = snapshot(lake).frame("incidents")
    tertial = (rows["occurred_at"].dt.month - 1) // 4
    return rows.groupby(["source", "category", "area_code", rows["occurred_at"].dt.year, tertial])["count"].sum()


@pytest.mark.parametrize(("name", "link"), OPEN_LINKS)
def test_disclosure_of_two_worlds_given_out_alike_is_the_same_page(
    page: Page, worlds: Worlds, name: str, link: dict[str, str]
) -> None:
    first, second = (page(lake, name, lage="oppet", **link) for lake in worlds)
    assert not first.exception
    assert differing(told(first), told(second)) == []


@pytest.mark.parametrize("name", INCIDENT_PAGES)
def test_disclosure_where_nobody_may_see_more_is_the_same_page(
    page: Page, worlds: Worlds, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("SAMVERKAN_VIEW", "open")
    first, second = (page(lake, name) for lake in worlds)
    assert differing(told(first), told(second)) == []


@pytest.mark.parametrize("name", TELLING_PAGES)
def test_disclosure_twin_is_told_apart_by_those_who_may_see_everything(page: Page, worlds: Worlds, name: str) -> None:
    first, second = (told(page(lake, name)) for lake in worlds)
    assert first != second


def questions(view: OpenView) -> list[Question]:
    """Newest year and tertials of some areas, compared in both ways, and one theme."""
    periods = [*view.periods[-3:], view.periods[-6]]
    asked = [
        Question(area, period.start, period.end, compare)
        for area, period, compare in product(AREAS, periods, ("years", "previous"))
    ]
    theft = register(view.snapshot, "categories").query("theme == 'tema_stold' and tree != 'tema'")["category"]
    return [*asked, replace(asked[0], categories=tuple(theft))]


def arguments(function: Callable[..., Any], question: Question, changes: pd.DataFrame) -> tuple[Any, ...]:
    """What the function wants after the snapshot, by name."""
    known = {
        "question": question, "changes": changes, "today": TODAY, "source": "est", "areas": [*AREAS], "chosen": "1814",
        "more": (), "area_code": question.area_code, "signal": Signal.of(changes.dropna(subset="expected_low").iloc[0]),
    }  # fmt: skip
    return tuple(known[name] for name in list(inspect.signature(function).parameters)[1:])


def plain(answer: Any) -> str:
    """The answer as text; upload ids, which no page shows, are drawn by chance."""
    frame = answer[0] if isinstance(answer, Series) else answer
    return repr(
        frame.drop(columns="upload_id", errors="ignore").to_dict() if isinstance(frame, pd.DataFrame) else frame
    )


def test_disclosure_of_verdict_words_ranges_and_sentences_follows_from_what_is_given_out(views: list[OpenView]) -> None:
    verdicts: set[str] = set()
    for question in questions(views[0])[::2]:
        first, second = (view.ask(find_changes, question, TODAY) for view in views)
        pd.testing.assert_frame_equal(first, second)
        assert headline(first, question.area_code, "") == headline(second, question.area_code, "")
        verdicts |= set(first["verdict"])
    assert {"rise", "normal", "too_few"} <= verdicts


@pytest.mark.parametrize("function", OPEN_FORMS, ids=lambda function: function.__name__)
def test_disclosure_of_every_open_form_follows_from_what_is_given_out(
    views: list[OpenView], function: Callable[..., Any]
) -> None:
    for question in questions(views[0])[:2]:
        asked = arguments(function, question, views[0].ask(find_changes, question, TODAY))
        first, second = (plain(view.ask(function, *asked)) for view in views)
        assert first == second


@pytest.mark.parametrize("form", [("--json",), ()])
def test_disclosure_of_two_worlds_given_out_alike_is_the_same_picture(
    command: Command, worlds: Worlds, views: list[OpenView], form: tuple[str, ...]
) -> None:
    for question in questions(views[0])[:8]:
        days = ("--from", question.start, "--to", question.end, "--compare", question.compare)
        words = ("picture", "--area", question.area_code, *days, "--open", *form)
        first, second = (command(lake, *words) for lake in worlds)
        assert first.exit_code == 0
        assert first.stdout == second.stdout


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("is_open", [True, False])
def test_disclosure_of_two_worlds_given_out_alike_is_the_same_export(
    command: Command, worlds: Worlds, tmp_path: Path, is_open: bool, kind: str
) -> None:
    years = ("--area", "LPO-OREBRO", "--year-from", 2021, "--year-to", 2026)
    first, second = exported(command, worlds, tmp_path, kind, *years, *(["--open"] if is_open else []))
    assert (first == second) is is_open


@pytest.mark.parametrize("kind", KINDS)
def test_disclosure_of_two_worlds_given_out_alike_is_the_same_file_of_every_page(
    command: Command, worlds: Worlds, tmp_path: Path, drawn_in_words: None, kind: str
) -> None:
    pages = [word for name in SHEETS for word in ("--page", name)]
    first, second = exported(command, worlds, tmp_path, kind, *pages, "--open")
    assert first == second
    inside, outside = exported(command, worlds, tmp_path, kind, "--page", "handelser")
    assert inside != outside, "what a file of this kind holds is compared"


@pytest.mark.parametrize("kind", PAPERS)
def test_disclosure_of_two_worlds_given_out_alike_is_the_same_paper(
    views: list[OpenView], drawn_in_words: None, kind: str
) -> None:
    """Every figure, table, sentence and gap of it, whoever writes it to a file."""
    first, second = (paper_sheet(asked(view), kind) for view in views)
    assert write_value(first) == write_value(second)
    assert [count for count in counts_in(first) if count % ROUNDED] == []


def counts_in(sheet: Sheet) -> list[int]:
    """Every number of incidents in the tables of a paper."""
    years = re.compile(r"\d{4}")
    return [
        cell
        for panel in sheet.panels
        if panel.table is not None and panel.caption is not None and INCIDENTS.search(panel.caption.source)
        for row in panel.table.rows
        for header, cell in zip(panel.table.headers, row, strict=True)
        if isinstance(cell, int) and (header == "Antal" or years.fullmatch(header))
    ]


def test_disclosure_papers_tell_the_worlds_apart_to_those_who_may_see_everything(worlds: Worlds) -> None:
    first, second = (paper_sheet(asked(InternalView(snapshot(lake))), "factsheet") for lake in worlds)
    assert write_value(first) != write_value(second)
    assert any(count % ROUNDED for count in counts_in(first)), "exact counts are found where they stand"


def asked(view: View) -> Asking:
    return Asking(view, read_choice(view, {"omrade": "1814"}, TODAY).choice, TODAY)


@pytest.fixture
def drawn_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every figure is drawn as a checksum of its JSON and text alternative, so that what it hides would show."""

    def draw(figures: Sequence[Finished], *_: object) -> dict[Finished, str]:
        told = {figure: sha256(f"{figure.spec}{figure.alt}".encode()).hexdigest() for figure in figures}
        return {figure: f"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>{said}</text></svg>"
                for figure, said in told.items()}  # fmt: skip

    for module in (html, pdf, pptx, word):
        monkeypatch.setattr(module, "svgs", draw)
    for module, has in ((html, True), (pptx, True), (word, True), (browser, False), (pictures, False)):
        monkeypatch.setattr(module, "has_browser", lambda has=has: has)


def exported(command: Command, worlds: Worlds, folder: Path, kind: str, *words: object) -> list[list[bytes]]:
    """What the file of each world holds: the parts of a package, the pages of a PDF; when it was made left out."""
    found = []
    for place, lake in enumerate(worlds):
        file = folder / f"{place}.{kind}"
        assert command(lake, "export", *words, "--format", kind, "-o", file).exit_code == 0
        found.append(contents(file.read_bytes()))
    return found


def contents(content: bytes) -> list[bytes]:
    if content.startswith(b"%PDF"):
        pages = PdfReader(BytesIO(content)).pages
        return [page.extract_text().encode() + page["/Contents"].get_object().get_data() for page in pages]
    if not content.startswith(b"PK"):
        return [content]
    packed = ZipFile(BytesIO(content))
    parts = [packed.read(name) for name in sorted(packed.namelist()) if not name.startswith("docProps/")]
    return [part for one in parts for part in (contents(one) if one.startswith(b"PK") else [one])]
