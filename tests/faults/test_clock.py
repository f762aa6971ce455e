"""A clock that is set back, or that jumps, turns no order round and loses nothing that is on its way in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pytest

from samverkan_data.lake import Lake, ledger, log, publish
from samverkan_data.lake.location import locate
from samverkan_data.lake.log import log_of
from tests.faults.kills import new_upload

Set = Callable[[datetime], None]


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> Set:
    def set_to(now: datetime) -> None:
        class Clock(datetime):
            @classmethod
            def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
                return now

        for module in (ledger, log):
            monkeypatch.setattr(module, "datetime", Clock)

    return set_to


def moments(lake: Lake) -> list[datetime]:
    return [one.at for one in lake.history()][::-1]


def test_versions_and_moments_keep_their_order_when_the_clock_is_set_back(
    filled: Lake, folder: Path, set_clock: Set
) -> None:
    before = filled.history()[0].at
    set_clock(before - timedelta(days=400))
    filled.publish([new_upload("c", 2)], "x")
    filled.take_back(filled.history()[0].upload_id, "x")
    filled.publish([new_upload("d", 4)], "x")
    assert [one.version for one in filled.history()] == [5, 3, 2, 1]
    assert moments(filled) == sorted(moments(filled))
    assert filled.snapshot(before.isoformat()).version == filled.version() == 5
    assert [one.file for one in filled.history(before.isoformat())] == ["d.csv", "c.csv", "b.csv", "a.csv"]
    assert filled.verify() == []
    told = log_of(locate(str(folder)))
    acts = [str(step) for step in range(12)]
    for act in acts:
        told.tell("x", act, act)
        set_clock(before - timedelta(days=500))
    assert [one.act for one in told.read(date.min, date.max)] == acts[::-1]


def test_a_publish_that_began_while_the_clock_was_wrong_is_not_swept_as_abandoned(
    filled: Lake, folder: Path, set_clock: Set, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clock is right again, and somebody else publishes, between its rows and its line in the ledger."""
    commit, right = publish._commit, datetime.now(UTC)

    def disturbed(*arguments: object) -> int:
        monkeypatch.setattr(publish, "_commit", commit)
        set_clock(right)
        rows = pa.table({"agreement_id": ["ny"], "row": [2]})
        Lake.open(str(folder)).publish([replace(new_upload("ny", 2), table="agreements", rows=rows)], "y")
        return commit(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(publish, "_commit", disturbed)
    set_clock(right - timedelta(days=30))
    filled.publish([new_upload("c", 2)], "x")
    assert filled.verify() == []
    assert len(filled.snapshot().frame("categories")) == 3
