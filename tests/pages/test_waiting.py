"""Nobody's run is held while the open view is worked out: the page says so, and is shown when it is done."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.access import as_open
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.gate import view
from samverkan_data.picture.gate.open_view import GivenOut
from samverkan_data.settings import Settings
from samverkan_data.texts import open_mode
from samverkan_data.ui import waiting

Open = Callable[..., AppTest]
LONG = 60


class Gate:
    """Holds whoever works out what is given out, until it is opened."""

    def __init__(self) -> None:
        self.opened, self.asked = Event(), 0
        self.fails = False

    def give_out(self, *arguments: object) -> GivenOut:
        self.asked += 1
        assert self.opened.wait(LONG)
        if self.fails:
            raise OSError("the disk is gone")
        return GIVE_OUT(*arguments)  # type: ignore[arg-type]


GIVE_OUT = view.give_out


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    gate = Gate()
    monkeypatch.setattr(view, "give_out", gate.give_out)
    monkeypatch.setattr(waiting, "PATIENCE", 0.0)
    yield gate
    gate.opened.set()


def told(page: AppTest) -> list[str]:
    return [element.value for element in page.info]


def test_a_page_says_that_the_open_view_is_being_made_and_is_shown_when_it_is(open_own: Open, gate: Gate) -> None:
    page = open_own("handelser", lage="oppet")
    assert told(page) == [open_mode.BEING_MADE]
    assert not page.exception
    other = open_own("lagesbild", lage="oppet")
    assert told(other) == [open_mode.BEING_MADE]
    gate.opened.set()
    for work in list(waiting._making.values()):
        assert work.is_done(LONG)
    for one in (page.run(), other.run()):
        assert open_mode.BEING_MADE not in told(one)
        assert not one.exception
        assert any(open_mode.BADGE in element.value for element in one.markdown)
    assert gate.asked == 1


def test_the_internal_view_waits_for_nothing(open_own: Open, gate: Gate) -> None:
    page = open_own("handelser")
    assert open_mode.BEING_MADE not in told(page)
    assert gate.asked == 0


def test_what_goes_wrong_is_told_and_tried_again(open_own: Open, gate: Gate) -> None:
    gate.fails = True
    page = open_own("handelser", lage="oppet")
    gate.opened.set()
    for work in list(waiting._making.values()):
        assert work.is_done(LONG)
    assert len(page.run().error) == 1
    gate.fails = False
    page.run()
    for work in list(waiting._making.values()):
        assert work.is_done(LONG)
    assert not page.run().error
    assert gate.asked == 2


def test_one_version_being_made_holds_nobody_who_reads_another(
    started_lake: Path, started_snapshot: Snapshot, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = as_open(Settings(lake=str(started_lake), today=date(2026, 11, 24)))
    lake = Lake.open(str(started_lake))
    held, free = (view.make_view(lake, started_snapshot, settings) for _ in range(2))
    work = waiting._work(held)
    while not gate.asked:
        assert not work.is_done(0.01)
    monkeypatch.setattr(view, "give_out", GIVE_OUT)
    other = waiting._work(free)
    assert other.is_done(LONG)
    assert not work.is_done(0)
