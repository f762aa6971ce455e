"""Figures as SVG, with a browser and without."""

import asyncio
import json
import os
import signal
from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from kaleido import Kaleido
from kaleido._kaleido_tab import _KaleidoTab

from samverkan_data.errors import RefusedError, SamverkanError
from samverkan_data.report.writers import browser, pictures
from samverkan_data.report.writers.pdf import write_pdf
from samverkan_data.report.writers.png import write_png
from tests.unit.report.writers.samples import figure, sample


@pytest.fixture
def nothing_to_draw_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "has_browser", lambda: False)


@pytest.fixture
def browser_to_draw_with() -> Iterator[None]:
    if not browser.has_browser():
        if os.environ.get("SAMVERKAN_REQUIRE_BROWSER"):
            pytest.fail("Chromium is required here and was not found")
        pytest.skip("no Chromium on this machine")
    yield
    browser.stop()


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


def test_the_browser_gets_a_folder_that_its_socket_has_room_in() -> None:
    for folder in ("", "/var/folders/zz/zyxvpxvq6csfxvn_n0000000000000/T"):
        assert browser.with_short_folder({"TMPDIR": folder, "HOME": "x"}) == {"TMPDIR": folder, "HOME": "x"}
    assert browser.with_short_folder({}) == {}
    long = browser.with_short_folder({"TMPDIR": "/a" * 50, "HOME": "x"})
    assert (long["HOME"], len(long["TMPDIR"]) < 10) == ("x", True)


def test_a_browser_foreseen_where_there_is_none_is_only_told_of_where_something_is_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked = [Event(), Event()]
    for event, module in zip(looked, (browser, pictures), strict=True):
        monkeypatch.setattr(module, "has_browser", event.set)
    monkeypatch.setattr(browser, "running", lambda: pytest.fail("there is none"))
    browser.start_beside()
    pictures.foresee([figure("Ingen ritar den")])
    assert all(event.wait(5) for event in looked)


@pytest.mark.browser
@pytest.mark.usefixtures("browser_to_draw_with")
def test_what_is_foreseen_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    one, asked = figure("Förutsedd"), []
    pictures._foresee([one], pictures.WIDTH)
    (started,) = browser._RUNNING
    monkeypatch.setattr(started, "draw", lambda *_: asked.append(1))
    assert pictures.svgs([one])
    assert not asked
    assert not started.coming


@pytest.mark.browser
@pytest.mark.usefixtures("browser_to_draw_with")
def test_a_page_that_has_drawn_before_draws_as_a_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page is loaded anew after some figures; what is in a figure is the same wherever in the row it stands."""
    loaded: list[int] = []
    reload = _KaleidoTab.reload

    async def counted(tab: _KaleidoTab) -> None:
        loaded.append(1)
        await reload(tab)

    monkeypatch.setattr(_KaleidoTab, "reload", counted)
    monkeypatch.setattr(browser, "FIGURES_OF_A_PAGE", 3)
    words = ("Ett & <två>", "Tre", "Ett & <två>", "Tre", "Tre", "Ett & <två>", "Tre")
    drawn = [browser.running().draw(json.loads(figure(word).spec), 860, 120).result(60).decode() for word in words]
    assert len(loaded) == 2
    for word in words:
        looks = {svg.replace(lot_of(svg), "") for svg, said in zip(drawn, words, strict=True) if said == word}
        assert len(looks) == 1, word


def lot_of(svg: str) -> str:
    """What plotly begins the names of a figure's parts with, drawn by lot."""
    return svg.partition('id="defs-')[2][:6]


@pytest.mark.browser
@pytest.mark.usefixtures("browser_to_draw_with")
def test_work_that_is_called_off_stops_and_leaves_the_browser_usable() -> None:
    def stop(*_: int) -> None:
        raise TimeoutError("called off")

    with pytest.raises(TimeoutError, match="called off"):
        pictures.svgs([figure("Avbruten")], progress=stop)
    assert pictures.svgs([figure("Efter")])


@pytest.mark.browser
@pytest.mark.usefixtures("browser_to_draw_with")
def test_a_browser_that_does_not_answer_is_not_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "END_SECONDS", 1)
    pictures.svgs([figure("Hängd")])
    process = browser._RUNNING[0]._kaleido.subprocess
    os.killpg(process.pid, signal.SIGSTOP)
    browser.stop()
    assert process.wait(timeout=5) == -signal.SIGKILL


@pytest.mark.browser
@pytest.mark.usefixtures("browser_to_draw_with")
def test_a_browser_that_does_not_start_in_time_is_not_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[Any] = []

    async def never(browser: Kaleido) -> None:
        started.append(browser.subprocess)
        await asyncio.sleep(60)

    monkeypatch.setattr(browser, "START_SECONDS", 3)
    monkeypatch.setattr(Kaleido, "populate_targets", never)
    with pytest.raises(SamverkanError, match="hann inte ritas"):
        pictures.svgs([figure("Sen")])
    assert started[0].wait(timeout=5) == -signal.SIGKILL
