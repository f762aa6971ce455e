"""Text from files cannot break any writer, nor become anything but text."""

import csv
import re
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from samverkan_data.report.panel import Line, Numbers, Panel, Section, Sheet, Table
from samverkan_data.report.writers import KINDS, html, pptx, write_sheets
from tests.unit.report.writers.conftest import drawn
from tests.unit.report.writers.samples import card, figure

PIECES = [
    "=cmd|' /C calc'!A0", "+1", "-1", "@x", "#let x = 1", "$x^2$", "*b*", "_u_", "`raw`", "<b>", "</script>", "&amp;",
    "{{ 7*7 }}", "{% raw %}", "\\u{41}", "\\n", '"', "'", ";", "|", "\n", "\r\n", "\t", "\x00", "\x07", "\u2028",
    "\u202e", "\ufffe", "\u25c2", "\u25cb", "\U0001f600", "\U0001f469\u200d\U0001f467", "\u4e2d", "\u0627\u0644",
    "e\u0301", "1\u20e3 \u4e2d", '"\u20e3 \u4e2d', "\u00c5\u20e3 \u4e2d", "]]>", "<!--", "[x](http://x.se)", "x" * 300,
]  # fmt: skip
ODD = st.lists(st.one_of(st.sampled_from(PIECES), st.text(st.characters(exclude_categories=["Cs"]), max_size=6)),
               max_size=4).map(" ".join)  # fmt: skip


@pytest.fixture(autouse=True)
def _no_browser(monkeypatch: pytest.MonkeyPatch, drawing: None) -> None:
    monkeypatch.setattr(html, "has_browser", lambda: True)
    monkeypatch.setattr(html, "svgs", drawn)
    monkeypatch.setattr(pptx, "has_browser", lambda: False)


def odd_sheet(text: str) -> Sheet:
    numbers = Numbers("line", (text, "b"), (Line(text, (1.0, None)),), text)
    panel = Panel(key="x", heading=text, reading=text, lines=(text,), figure=figure("x"), numbers=numbers,
                  notes=(text,), table=Table((text, "Tal"), ((text, 1), (text, None))))  # fmt: skip
    alone = Panel(key="y", heading=text, table=Table((text,), ((text,),)))
    sections = (Section(cards=(card(text),), title=text, lines=(text,)), Section(columns=((panel, alone),)))
    return Sheet(name="lagesbild", title=text, lead=text, sentence=text, remarks=(text,), sections=sections)


def words(content: bytes) -> str:
    """Letters and digits of a file's texts, however they are wrapped."""
    if content.startswith(b"%PDF"):
        return "".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    return content.decode("utf-8-sig", "replace")


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=ODD)
def test_any_text_makes_a_file(kind: str, text: str) -> None:
    content = write_sheets(kind, [odd_sheet(text)])
    assert len(content) > 200
    if content.startswith(b"PK"):
        parts = _parts(content)
        assert not any(b"<f>" in part for name, part in parts if "worksheets/" in name)
    elif kind == "csv":
        rows = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("piece", PIECES)
def test_what_stands_beside_an_odd_text_stands(kind: str, piece: str) -> None:
    content = write_sheets(kind, [odd_sheet(f"foreword {piece} afterword")])
    told = words(content) if not content.startswith(b"PK") else " ".join(
        part.decode("utf-8", "replace") for name, part in _parts(content) if name.endswith(".xml"))  # fmt: skip
    tight = re.sub(r"[\s\u00ad-]", "", told)
    assert tight.count("foreword") >= 5
    assert tight.count("afterword") >= 5


@pytest.mark.parametrize("odd", ["1\u20e3 \u4e2d", "\u00c5\u20e3 \u4e2d"])
def test_a_letter_under_a_sign_that_no_font_has_stands_elsewhere(odd: str) -> None:
    assert words(write_sheets("pdf", [odd_sheet(f"{odd} \u00c5kerby 11")])).count("\u00c5kerby 11") >= 5


def _parts(content: bytes) -> list[tuple[str, Any]]:
    packed = ZipFile(BytesIO(content))
    found: list[tuple[str, Any]] = []
    for name in packed.namelist():
        part = packed.read(name)
        found += _parts(part) if part.startswith(b"PK") else [(name, part)]
    return found
