"""Work that takes seconds, done in a thread of its own, so that whoever waits can call it off at any moment."""

import time
from collections.abc import Callable
from concurrent.futures import Future
from threading import Event, Thread
from typing import TypeVar

from samverkan_data.report.writers.progress import Progress

T = TypeVar("T")
LOOK_EVERY = 0.1
"""Seconds between looks at how far it has come."""


class CalledOffError(Exception):
    """Nobody waits for the work any more."""


def wait_for(work: Callable[[Progress], T], tell: Progress) -> T:
    """What the work makes.

    Args:
        work: gets a progress to report to; must not know Streamlit, whose run is in another thread.
        tell: shows how far it has come. Streamlit ends a run where it shows something, so it is asked all the time;
            then the work is told to end at its next step.

    Raises:
        Exception: what the work raises.
    """
    done, left, steps = Future[T](), Event(), [(0, 1)]

    def report(step: int, of: int) -> None:
        if left.is_set():
            raise CalledOffError
        steps.append((step, of))

    Thread(target=_run, args=(lambda: work(report), done), daemon=True, name="long-work").start()
    try:
        while not done.done():
            tell(*steps[-1])
            time.sleep(LOOK_EVERY)
    finally:
        left.set()
    return done.result()


def _run(work: Callable[[], T], done: "Future[T]") -> None:
    try:
        done.set_result(work())
    except BaseException as error:  # noqa: BLE001  whoever waits gets it
        done.set_exception(error)
