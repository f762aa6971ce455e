"""A browser of the machine that draws figures, started once, given a time limit, and ended when nobody needs it.

Its page holds plotly as installed and the font of the files, so that words are measured as they are set. What draws
can begin long before what is drawn is there: this needs none of the libraries that take a while to load.
"""

import asyncio
import atexit
import os
import signal
import sys
from base64 import b64encode
from collections.abc import Mapping
from concurrent.futures import Future
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import Lock, Thread, Timer
from typing import TYPE_CHECKING, Any

from samverkan_data.errors import RefusedError, SamverkanError
from samverkan_data.report.writers.fonts import FAMILY, REGULAR, font_file
from samverkan_data.texts import writers as texts

if TYPE_CHECKING:
    from kaleido import Kaleido, PageGenerator

TABS, FIGURES_OF_A_PAGE = 1, 100
SHORT_FOLDER, LONGEST_FOLDER = str(Path(os.sep, "tmp")), 56
START_SECONDS, SECONDS, END_SECONDS, IDLE_SECONDS = 60, 40, 5, 600
_STARTING = Lock()


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


def failed() -> SamverkanError:
    """What is told when it did not answer in time, or does not start."""
    return SamverkanError(texts.DRAWING_FAILED.format(seconds=SECONDS), texts.DRAWING_FAILED_REMEDY)


def start_beside() -> None:
    """Start it beside whatever comes before something is drawn; that it cannot be is told where something is."""
    Thread(target=_start, daemon=True, name="browser-start").start()


def _start() -> None:
    with suppress(SamverkanError):
        if has_browser():
            running()


class Browser:
    """A browser with a page, run by a loop in a thread of its own.

    Attributes:
        coming: what has been asked for and not been taken, by whatever name who asks gives it.
    """

    def __init__(self) -> None:
        self.coming: dict[Any, Future[bytes]] = {}
        self._loop = asyncio.new_event_loop()
        Thread(target=self._loop.run_forever, daemon=True, name="browser").start()
        self._kaleido = _new_kaleido()
        try:
            self._run(self._kaleido.open()).result(START_SECONDS)
        except Exception:
            self._kill()
            raise

    def draw(self, figure: Mapping[str, Any], width: int, height: int) -> "Future[bytes]":
        """The SVG of a figure as plotly's JSON, to come; `width` and `height` in CSS pixels."""
        size = {"format": "svg", "width": width, "height": height}
        drawn: Future[bytes] = self._run(self._kaleido.calc_fig(figure, opts=size))
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

    class OneForMany(Kaleido):  # type: ignore[misc]
        """Loads its page anew after many figures instead of after each, which takes longer than to draw one."""

        drawn = 0

        async def _return_kaleido_tab(self, tab: Any) -> None:  # noqa: ANN401
            self.drawn += 1
            if self.drawn % FIGURES_OF_A_PAGE:
                await self.tabs_ready.put(tab)
            else:
                await super()._return_kaleido_tab(tab)

    return OneForMany(n=TABS, timeout=SECONDS, page_generator=_page(), browser_cls=_browser_kind())


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


_RUNNING: list[Browser] = []
_RESTING: list[Timer] = []


def running() -> Browser:
    """The browser, started the first time and after a rest.

    Raises:
        SamverkanError: it does not start.
    """
    with _STARTING:
        _rest_later()
        if not _RUNNING:
            try:
                _RUNNING.append(Browser())
                atexit.register(stop)  # after the browser has its folder, which would else be removed under it
            except Exception:  # it is there but does not start: out of memory, no rights
                raise failed() from None
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
