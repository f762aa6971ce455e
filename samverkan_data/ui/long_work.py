"""Work that takes seconds, done in a thread of its own, so that nobody who waits for it is held."""

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYetError
from contextlib import suppress
from threading import Event, Thread
from typing import Generic, TypeVar

from samverkan_data.report.writers.progress import Progress

T = TypeVar("T")


class CalledOffError(Exception):
    """Nobody waits for the work any more."""


class Work(Generic[T]):
    """Work under way.

    Args:
        work: gets a progress to report to; must not know Streamlit, whose run is in another thread.
    """

    def __init__(self, work: Callable[[Progress], T]) -> None:
        self._made, self._left = Future[T](), Event()
        self.step, self.steps = 0, 1
        Thread(target=self._run, args=(work,), daemon=True, name="long-work").start()

    def is_done(self, within: float) -> bool:
        """Whether it is done, at the latest after so many seconds."""
        with suppress(NotYetError):
            self._made.exception(within)
        return self._made.done()

    def result(self) -> T:
        """What has been made.

        Raises:
            Exception: what the work raised.
        """
        return self._made.result()

    def leave(self) -> None:
        """Let it end at its next step."""
        self._left.set()

    def _run(self, work: Callable[[Progress], T]) -> None:
        try:
            self._made.set_result(work(self._report))
        except BaseException as error:  # noqa: BLE001  whoever waits gets it
            self._made.set_exception(error)

    def _report(self, step: int, of: int) -> None:
        if self._left.is_set():
            raise CalledOffError
        self.step, self.steps = step, of
