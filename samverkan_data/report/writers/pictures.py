"""Figures as SVG, drawn by plotly in a browser of the machine; what is drawn is kept as long as its figure is."""

import json
from collections.abc import Sequence
from concurrent.futures import Future
from contextlib import suppress
from threading import Lock, Thread
from weakref import WeakKeyDictionary

from samverkan_data.charts.drawn import Finished
from samverkan_data.errors import SamverkanError
from samverkan_data.report.writers import browser
from samverkan_data.report.writers.browser import SECONDS, Browser, check_browser, failed, has_browser
from samverkan_data.report.writers.progress import Progress, silent

WIDTH, SMALL_WIDTH, SMALL_HEIGHT, AT_ONCE = 860, 300, 80, 4
_KEPT: WeakKeyDictionary[Finished, dict[int, str]] = WeakKeyDictionary()
_ASKING = Lock()


def foresee(figures: Sequence[Finished], width: int = WIDTH) -> None:
    """Draw what will be asked for, if anything, beside whatever comes before that."""
    if figures:
        Thread(target=_foresee, args=(figures, width), daemon=True, name="browser-ahead").start()


def _foresee(figures: Sequence[Finished], width: int) -> None:
    with suppress(SamverkanError):  # told where something is asked for
        for figure in figures if has_browser() else ():
            if width not in _KEPT.get(figure, {}):
                _coming(browser.running(), figure, width)


def svgs(figures: Sequence[Finished], width: int = WIDTH, progress: Progress = silent) -> dict[Finished, str]:
    """The SVG of every figure; `width` in CSS pixels, the small ones of cards narrower.

    Raises:
        RefusedError: no browser.
        SamverkanError: it did not answer in time.
    """
    kept = {figure: _KEPT[figure][width] for figure in figures if width in _KEPT.get(figure, {})}
    missing = [figure for figure in dict.fromkeys(figures) if figure not in kept]
    return kept | (_draw(missing, width, progress) if missing else {})


def _draw(figures: list[Finished], width: int, progress: Progress) -> dict[Finished, str]:
    check_browser()
    found: dict[Finished, str] = {}
    for first in range(0, len(figures), AT_ONCE):
        progress(first, len(figures))  # what is under way is never cut off, which would cost a page of the browser
        drawing = browser.running()
        some = figures[first : first + AT_ONCE]
        for figure, drawn in [(figure, _coming(drawing, figure, width)) for figure in some]:
            found[figure] = _result(drawn)
            _KEPT.setdefault(figure, {})[width] = found[figure]
            drawing.coming.pop((figure, width), None)
    return found


def _coming(drawing: Browser, figure: Finished, width: int) -> "Future[bytes]":
    """The figure's SVG, to come; asked for once."""
    with _ASKING:
        if (figure, width) not in drawing.coming:
            wide = SMALL_WIDTH if figure.height < SMALL_HEIGHT else width
            drawing.coming[figure, width] = drawing.draw(json.loads(figure.spec), wide, figure.height)
        return drawing.coming[figure, width]


def _result(drawn: "Future[bytes]") -> str:
    try:
        return drawn.result(SECONDS).decode()
    except Exception:  # the browser is slow or gone, or a figure is beyond it: begin anew the next time
        browser.stop()
        raise failed() from None
