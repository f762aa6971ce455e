"""Figures as SVG, with a browser and without."""

import os
from collections.abc import Iterator

import pytest

from samverkan_data.errors import RefusedError
from samverkan_data.report.writers import pictures
from samverkan_data.report.writers.pdf import write_pdf
from samverkan_data.report.writers.png import write_png
from samverkan_data.report.writers.progress import CancelledError
from tests.unit.report.writers.samples import figure, sample


@pytest.fixture
def nothing_to_draw_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "has_browser", lambda: False)


@pytest.fixture
def browser_to_draw_with() -> Iterator[None]:
    if not pictures.has_browser():
        if os.environ.get("SAMVERKAN_REQUIRE_BROWSER"):
            pytest.fail("Chromium is required here and was not found")
        pytest.skip("no Chromium on this machine")
    yield
    pictures.stop()


@pytest.mark.usefixtures("nothing_to_draw_with")
def test_without_a_browser_the_refusal_says_which_program_and_what_can_be_had() -> None:
    sheet = sample("without a browser")
    for make in (lambda: write_pdf([sheet]), lambda: write_png(sheet, next(iter(sheet.panels)))):
        with pytest.raises(RefusedError, match="Chromium, Chrome eller Edge saknas") as refused:
            make()
        assert all(word in refused.value.remedy for word in ("PowerPoint", "Excel", "webbsida", "CSV"))


@pytest.mark.browser
@pytest.mark.usefixtures("browser_to_draw_with")
def test_a_figure_is_drawn_once_with_its_words_as_text() -> None:
    asked: list[tuple[int, int]] = []
    one, other = figure("Ett & <två>"), figure("Tre")
    drawn = pictures.svgs([one, other, one], progress=lambda *step: asked.append(step))
    assert asked == [(0, 2)]
    assert drawn[one].startswith("<svg")
    assert "Source Sans Pro" in drawn[one]
    assert "http" not in drawn[one].replace("http://www.w3.org", "")
    pictures.svgs([one], progress=lambda *_: pytest.fail("kept"))


@pytest.mark.browser
@pytest.mark.usefixtures("browser_to_draw_with")
def test_work_that_is_called_off_stops_and_leaves_the_browser_usable() -> None:
    def stop(*_: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        pictures.svgs([figure("Avbruten")], progress=stop)
    assert pictures.svgs([figure("Efter")])
