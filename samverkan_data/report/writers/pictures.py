"""Figures as SVG, drawn by plotly in a browser of the machine that is started once and given a time limit.

The browser's page holds the font of the files, so that words are measured as they are set. What is drawn is kept as
long as its figure is.
"""

import asyncio
import atexit
import json
import os
import signal
import sys
from base64 import b64encode
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import Lock, Thread, Timer
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from samverkan_data.charts.drawn import Finished
from samverkan_data.errors import RefusedError, SamverkanError
from samverkan_data.report.writers.fonts import FAMILY, REGULAR, font_file
from samverkan_data.report.writers.progress import Progress, silent
from samverkan_data.texts import writers as texts

if TYPE_CHECKING:
    from kaleido import Kaleido, PageGenerator

WIDTH, SMALL_WIDTH, SMALL_HEIGHT = 860, 300, 80
TABS, AT_ONCE = 1, 4
SHORT_FOLDER, LONGEST_FOLDER = str(Path(os.sep, "tmp")), 56
START_SECONDS, SECONDS, END_SECONDS, IDLE_SECONDS = 60, 40, 5, 600
_KEPT: WeakKeyDictionary[Finished, dict[int, str]] = WeakKeyDictionary()
_COMING: dict[tuple[Finished, int], Future[bytes]] = {}
_STARTING, _ASKING = Lock(), Lock()


@cache
def has_browser() -> bool:
    """Whether the machine has Chromium, Chrome or Edge."""
    from choreographer.browsers.chromium import Chromium  # noqa: PLC0415  takes a while, and few commands need it

    return Chromium.find_browser(skip_local=False) is not None


def check_browser() -> None:
    """Pass where figures can be drawn.

    Raises:
        RefusedError: the machine has no browser; says which are meant, and what can be had without.
    """
    if not has_browser():
        raise RefusedError(texts.NO_BROWSER, texts.NO_BROWSER_REMEDY)


def foresee(figures: Sequence[Finished] = (), width: int = WIDTH) -> None:
    """Start the browser, and to draw what will be asked for, beside whatever comes before that."""
    Thread(target=_foresee, args=(figures, width), daemon=True, name="browser-start").start()


def _foresee(figures: Sequence[Finished], width: int) -> None:
    with suppress(SamverkanError):  # told where something is asked for
        if has_browser():
            _browser()
            for figure in figures:
                if width not in _KEPT.get(figure, {}):
                    _coming(figure, width)


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
        some = figures[first : first + AT_ONCE]
        for figure, drawn in [(figure, _coming(figure, width)) for figure in some]:
            found[figure] = _result(drawn)
            _KEPT.setdefault(figure, {})[width] = found[figure]
            _COMING.pop((figure, width), None)
    return found


def _coming(figure: Finished, width: int) -> "Future[bytes]":
    """The figure's SVG, to come; asked for once."""
    browser = _browser()
    with _ASKING:
        if (figure, width) not in _COMING:
            _COMING[figure, width] = browser.draw(figure, width)
        return _COMING[figure, width]


def _result(drawn: "Future[bytes]") -> str:
    try:
        return drawn.result(SECONDS).decode()
    except Exception:  # the browser is slow or gone, or a figure is beyond it: begin anew the next time
        stop()
        raise _failed() from None


def _failed() -> SamverkanError:
    return SamverkanError(texts.DRAWING_FAILED.format(seconds=SECONDS), texts.DRAWING_FAILED_REMEDY)


class _Browser:
    """A browser with a few pages, run by a loop in a thread of its own."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        Thread(target=self._loop.run_forever, daemon=True, name="browser").start()
        self._kaleido = _new_kaleido()
        try:
            self._run(self._kaleido.open()).result(START_SECONDS)
        except Exception:
            self._kill()
            raise

    def draw(self, figure: Finished, width: int) -> "Future[bytes]":
        """The SVG of a figure, to come."""
        wide = SMALL_WIDTH if figure.height < SMALL_HEIGHT else width
        size = {"format": "svg", "width": wide, "height": figure.height}
        drawn: Future[bytes] = self._run(self._kaleido.calc_fig(json.loads(figure.spec), opts=size))
        return drawn

    def close(self) -> None:
        """End the browser, at most in some seconds."""
        with suppress(Exception):
            self._run(self._kaleido.close()).result(END_SECONDS)
        self._kill()

    def _kill(self) -> None:
        """End what does not answer, with its children, and the loop."""
        process = getattr(self._kaleido, "subprocess", None)  # it has none before it is started
        if process is not None and process.poll() is None:
            process.kill() if sys.platform == "win32" else os.killpg(process.pid, signal.SIGKILL)
        self._loop.call_soon_threadsafe(self._loop.stop)

    def _run(self, coroutine: Any) -> Any:  # noqa: ANN401
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop)


def _new_kaleido() -> "Kaleido":
    from kaleido import Kaleido  # noqa: PLC0415

    return Kaleido(n=TABS, timeout=SECONDS, page_generator=_page(), browser_cls=_browser_kind())


def _browser_kind() -> type:
    """Chromium, started so that its socket has a name that the system can hold."""
    from choreographer.browsers.chromium import Chromium  # noqa: PLC0415

    return type("Chromium", (Chromium,), {"get_env": lambda own: with_short_folder(Chromium.get_env(own))})


def with_short_folder(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment with a folder for temporary files so short that a socket in it can be named."""
    folder = environment.get("TMPDIR", "")
    return {**environment, "TMPDIR": SHORT_FOLDER} if len(folder) > LONGEST_FOLDER else dict(environment)


def _page() -> "PageGenerator":
    """The browser's page: plotly as installed, nothing from the net, and the font."""
    from kaleido import PageGenerator  # noqa: PLC0415

    data = b64encode(font_file(REGULAR).read_bytes()).decode()
    page = PageGenerator(mathjax=False)
    face = f'@font-face{{font-family:"{FAMILY}";src:url(data:font/ttf;base64,{data})}} p{{font-family:"{FAMILY}"}}'
    page.header = PageGenerator.header + f'<meta charset="utf-8"><style>{face}</style>'
    page.footer = PageGenerator.footer.replace("</body>", "<p>0</p></body>")
    return page


_RUNNING: list[_Browser] = []
_RESTING: list[Timer] = []


def _browser() -> _Browser:
    """The browser, started the first time and after a rest."""
    with _STARTING:
        _rest_later()
        if not _RUNNING:
            try:
                _RUNNING.append(_Browser())
                atexit.register(stop)  # after the browser has its folder, which would else be removed under it
            except Exception:  # it is there but does not start: out of memory, no rights
                raise _failed() from None
        return _RUNNING[0]


def _rest_later() -> None:
    """End the browser when nobody has used it for a while; it takes more memory than all the pages."""
    while _RESTING:
        _RESTING.pop().cancel()
    timer = Timer(IDLE_SECONDS, stop)
    timer.daemon = True
    timer.start()
    _RESTING.append(timer)


def stop() -> None:
    """End the browser; it starts again when it is needed."""
    with _STARTING:
        while _RESTING:
            _RESTING.pop().cancel()
        while _RUNNING:
            _RUNNING.pop().close()
        _COMING.clear()  # it comes no more
