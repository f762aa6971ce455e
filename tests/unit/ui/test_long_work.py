"""Waiting for work in another thread, and no longer waiting."""

from threading import Event

import pytest

from samverkan_data.errors import RefusedError
from samverkan_data.report.writers.progress import Progress
from samverkan_data.ui.long_work import CalledOffError, Work


def test_work_is_done_when_it_is_done_and_tells_how_far_it_has_come() -> None:
    reported, go_on = Event(), Event()

    def make(progress: Progress) -> str:
        progress(1, 2)
        reported.set()
        go_on.wait(5)
        return "made"

    work = Work(make)
    assert reported.wait(5)
    assert not work.is_done(0.01)
    assert (work.step, work.steps) == (1, 2)
    go_on.set()
    assert work.is_done(5)
    assert work.result() == "made"


def test_what_the_work_raises_reaches_whoever_asks() -> None:
    def refuse(_: Progress) -> str:
        raise RefusedError("nej")

    work = Work(refuse)
    assert work.is_done(5)
    with pytest.raises(RefusedError, match="nej"):
        work.result()


def test_work_that_is_left_ends_at_its_next_step() -> None:
    go_on = Event()

    def make(progress: Progress) -> None:
        go_on.wait(5)
        progress(1, 2)

    work = Work(make)
    work.leave()
    go_on.set()
    assert work.is_done(5)
    with pytest.raises(CalledOffError):
        work.result()
