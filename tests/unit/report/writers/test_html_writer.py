"""Sheets as one web page."""

import re
from html.parser import HTMLParser

import pytest

from samverkan_data.report.writers import html
from samverkan_data.report.writers.html import write_html
from tests.unit.report.writers.samples import ODD, cells, must_hold, sample


class Read(HTMLParser):
    """Texts, addresses, tags and alternative texts of a page."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.texts, self.tags, self.asked, self.alts = [], [], [], []  # type: ignore[var-annotated]
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        self.asked += [found[name] for name in ("src", "href", "xlink:href") if found.get(name)]
        self.alts += [found["aria-label"]] if "aria-label" in found else []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def text(self) -> str:
        return "\n".join(self.texts)


@pytest.fixture(autouse=True)
def _no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "has_browser", lambda: False)


@pytest.mark.parametrize("text", ["", ODD, "<script>alert(1)</script>", "{% raw %}"])
def test_the_page_holds_every_heading_caption_and_table(text: str) -> None:
    sheet = sample(text)
    page = Read(write_html([sheet]))
    assert [words for words in must_hold(sheet) if words not in page.text] == []
    assert [cell for cell in cells(sheet) if cell not in page.text] == []
    assert not [tag for tag, _ in page.tags if tag in ("script", "b", "iframe")]


def test_the_page_asks_nothing_of_the_net() -> None:
    content = write_html([sample()])
    assert Read(content).asked == []
    assert re.findall(rb"(?:url\(|@import|src=|href=)\s*[\"']?(?!data:)[^\s\"')]+", content) == []


def test_the_page_is_swedish_and_its_tables_have_headers() -> None:
    page = Read(write_html([sample()]))
    assert ("html", {"lang": "sv"}) in page.tags
    assert all(found.get("scope") == "col" for tag, found in page.tags if tag == "th")
    assert [tag for tag, _ in page.tags].count("table") == 4


@pytest.mark.parametrize(("edition", "words"), [("internal", "Intern utgåva"), ("open", "Öppen utgåva")])
def test_the_edition_is_said(edition: str, words: str) -> None:
    assert words in Read(write_html([sample(edition=edition)])).text


def test_without_a_browser_every_figure_is_words_and_a_table() -> None:
    page = Read(write_html([sample()]))
    assert "Bilden saknas" in page.text
    assert any("Linjediagram: linje" in alt for alt in page.alts)


def test_a_figure_that_is_drawn_stands_in_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "has_browser", lambda: True)
    monkeypatch.setattr(html, "svgs", lambda figures, *_: dict.fromkeys(figures, "<svg><text>ritad</text></svg>"))
    page = Read(write_html([sample()]))
    assert page.texts.count("ritad") == 4
    assert "Bilden saknas" not in page.text
