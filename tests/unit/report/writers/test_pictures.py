"""Figures as SVG, with a browser and without."""

import asyncio
import os
import signal
from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from kaleido import Kaleido

from samverkan_data.errors import RefusedError, SamverkanError
from samverkan_data.report.writers import pictures
from samverkan_data.report.writers.pdf import write_pdf
from samverkan_data.report.writers.png import write_png
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


def test_the_browser_gets_a_folder_that_its_socket_has_room_in() -> None:
    for folder in ("", "/var/folders/zz/zyxvpxvq6csfxvn_n0000000000000/T"):
        assert pictures.with_short_folder({"TMPDIR": folder, "HOME": "x"}) == {"TMPDIR": folder, "HOME": "x"}
    assert pictures.with_short_folder({}) == {}
    long = pictures.with_short_folder({"TMPDIR": "/a" * 50, "HOME": "x"})
    assert (long["HOME"], len(long["TMPDIR"]) < 10) == ("x", True)


def test_a_browser_foreseen_where_there_is_none_is_only_told_of_where_something_is_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked = Event()
    monkeypatch.setattr(pictures, "has_browser", lambda: looked.set())
    monkeypatch.setattr(pictures, "_browser", lambda: pytest.fail("there is none"))
    pictures.foresee()
    assert looked.wait(5)


@pytest.mark.browser
@pytest.mark.usefixtures("browser_to_draw_with")
def test_what_is_foreseen_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    one, asked = figure("Förutsedd"), []
    pictures._foresee([one], pictures.WIDTH)
    (started,) = pictures._RUNNING
    monkeypatch.setattr(started, "draw", lambda *_: asked.append(1))
    assert pictures.svgs([one])
    assert not asked
    assert not pictures._COMING


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
    monkeypatch.setattr(pictures, "END_SECONDS", 1)
    pictures.svgs([figure("Hängd")])
    process = pictures._RUNNING[0]._kaleido.subprocess
    os.killpg(process.pid, signal.SIGSTOP)
    pictures.stop()
    assert process.wait(timeout=5) == -signal.SIGKILL


@pytest.mark.browser
@pytest.mark.usefixtures("browser_to_draw_with")
def test_a_browser_that_does_not_start_in_time_is_not_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[Any] = []

    async def never(browser: Kaleido) -> None:
        started.append(browser.subprocess)
        await asyncio.sleep(60)

    monkeypatch.setattr(pictures, "START_SECONDS", 3)
    monkeypatch.setattr(Kaleido, "populate_targets", never)
    with pytest.raises(SamverkanError, match="hann inte ritas"):
        pictures.svgs([figure("Sen")])
    assert started[0].wait(timeout=5) == -signal.SIGKILL
