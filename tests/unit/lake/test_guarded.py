"""A guarded snapshot gives what it is told to give, and refuses the rest."""

from collections.abc import Callable, Sized
from datetime import date

import pytest

from samverkan_data.errors import AccessError
from samverkan_data.lake import GuardedSnapshot, Snapshot
from samverkan_data.query import Selection, incidents, observations
from samverkan_data.query.registers import register
from samverkan_data.query.reporters import reporters_by_period


@pytest.fixture
def guarded(started_snapshot: Snapshot) -> GuardedSnapshot:
    filtered = {"observations": lambda rows: rows[rows["area_code"] == "1814"].assign(value=7.0)}
    return GuardedSnapshot(started_snapshot, frozenset({"areas"}), filtered, "test")


@pytest.mark.parametrize(
    "ask",
    [
        lambda snapshot: snapshot.table("incidents"), lambda snapshot: snapshot.frame("incidents"),
        lambda snapshot: snapshot.frame("roles"), lambda snapshot: snapshot.stored("areas"), incidents.extent,
    ],
)  # fmt: skip
def test_what_is_not_given_is_refused(guarded: GuardedSnapshot, ask: Callable[[Snapshot], object]) -> None:
    with pytest.raises(AccessError):
        ask(guarded)


def test_what_the_whole_snapshot_keeps_is_not_reached_by_its_name(
    started_snapshot: Snapshot, guarded: GuardedSnapshot
) -> None:
    started_snapshot.kept("secret", lambda: started_snapshot.table("incidents"))
    kept = guarded.kept("secret", lambda: guarded.table("observations"))
    assert set(guarded.run(kept)["area_code"]) == {"1814"}


@pytest.mark.parametrize("count", ["by month", "by period", "reporters"])
def test_what_the_whole_snapshot_has_answered_is_not_given(
    started_snapshot: Snapshot, guarded: GuardedSnapshot, count: str
) -> None:
    """Answers are shared by all versions with the same rows, and by nobody who may not see them."""
    year = Selection("1814", date(2025, 1, 1), date(2025, 12, 31))
    ask: Callable[[Snapshot], Sized] = {
        "by month": lambda of: incidents.count_by_month(of, year),
        "by period": lambda of: incidents.count_by_period(of, year, [(year.start, year.end)]),
        "reporters": lambda of: reporters_by_period(of, "1814", [(year.start, year.end)]),
    }[count]
    assert len(ask(started_snapshot))
    with pytest.raises(AccessError):
        ask(guarded)


def test_what_is_given_and_what_is_filtered_come_out(started_snapshot: Snapshot, guarded: GuardedSnapshot) -> None:
    assert register(guarded, "areas").equals(register(started_snapshot, "areas"))
    rows = observations.values(guarded)
    assert set(rows["value"]) == {7.0}
    assert set(register(guarded, "observations")["value"]) == {7.0}
    assert rows.dtypes.equals(observations.values(started_snapshot).dtypes)


def test_it_says_which_version_it_is_and_what_is_example_data(
    started_snapshot: Snapshot, guarded: GuardedSnapshot
) -> None:
    assert (guarded.version, guarded.at) == (started_snapshot.version, started_snapshot.at)
    assert guarded.example_tables == started_snapshot.example_tables
    assert guarded.uploads == []
