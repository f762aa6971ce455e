"""Waiting for work in another thread, and no longer waiting."""

import time
from threading import Event

import pytest

from samverkan_data.errors import RefusedError
from samverkan_data.report.writers.progress import Progress
from samverkan_data.ui.long_work import CalledOffError, wait_for


class LeftError(Exception):
    pass


def test_what_the_work_makes_is_handed_over_and_how_far_it_comes_is_told() -> None:
    told: list[tuple[int, int]] = []
    shown = Event()

    def work(progress: Progress) -> str:
        progress(1, 2)
        shown.wait(5)
        return "made"

    def tell(done: int, of: int) -> None:
        told.append((done, of))
        if done:
            shown.set()

    assert wait_for(work, tell) == "made"
    assert told[-1] == (1, 2)


def test_what_the_work_raises_reaches_whoever_waits() -> None:
    def refuse(_: Progress) -> str:
        raise RefusedError("nej")

    with pytest.raises(RefusedError, match="nej"):
        wait_for(refuse, lambda *_: None)


def test_whoever_leaves_is_free_at_once_and_the_work_ends_at_its_next_step() -> None:
    ended, go_on = Event(), Event()

    def work(progress: Progress) -> None:
        go_on.wait(5)
        try:
            progress(1, 2)
        except CalledOffError:
            ended.set()

    def leave(*_: int) -> None:
        raise LeftError

    began = time.monotonic()
    with pytest.raises(LeftError):
        wait_for(work, leave)
    assert time.monotonic() - began < 2
    go_on.set()
    assert ended.wait(5)
