"""Two people who write at once never lose each other's words."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date

import pytest

from samverkan_data.errors import ConflictError
from samverkan_data.intake.editing import Edit, Outcome, rows_by_key, save_rows
from samverkan_data.intake.editing.merging import merge
from samverkan_data.lake import Lake, NewUpload, Upload

TODAY = date(2026, 11, 24)

Save = Callable[..., Outcome]
Read = Callable[..., dict[str, dict[str, str]]]
COLUMNS = ("title", "cause", "ends_on", "follow_up")
TEXTS = {"title": "En", "cause": "Två", "ends_on": "2026-12-01", "follow_up": "2026-12-02"}
TIMES = 3


@pytest.mark.parametrize("mine", COLUMNS)
@pytest.mark.parametrize("theirs", COLUMNS)
def test_other_columns_both_land_and_the_same_column_is_a_conflict(
    save: Save, rows: Read, filled: Lake, mine: str, theirs: str
) -> None:
    version, before = filled.version(), rows("actions")["a"]
    save("actions", ("a", {theirs: TEXTS[theirs]}), by="Bo")
    other = TEXTS[mine] if mine != theirs else {"title": "Tre", "cause": "Tre"}.get(mine, "2026-12-31")
    outcome = save("actions", ("a", {mine: other}), at=version)
    now = rows("actions")["a"]
    assert now == before | ({theirs: TEXTS[theirs]} if mine == theirs else {theirs: TEXTS[theirs], mine: other})
    if mine == theirs:
        (conflict,) = outcome.conflicts
        assert (conflict.columns, conflict.by) == ((mine,), "Bo")
        assert (conflict.before[mine], conflict.mine[mine], conflict.theirs[mine]) == (before[mine], other, TEXTS[mine])  # type: ignore[index]
        assert not outcome.is_saved
        assert save("actions", ("a", {mine: other})).is_saved
        assert rows("actions")["a"][mine] == other


def test_one_conflict_stops_all_that_is_saved_together(save: Save, rows: Read, filled: Lake) -> None:
    version = filled.version()
    save("actions", ("a", {"title": "Bos"}), by="Bo")
    outcome = save("actions", ("b", {"title": "Min"}), ("a", {"title": "Min"}), at=version)
    assert [conflict.edit for conflict in outcome.conflicts] == [1]
    assert rows("actions")["b"]["title"] == "Lysa upp"


def test_a_row_that_one_removes_and_the_other_changes(save: Save, rows: Read, filled: Lake) -> None:
    version = filled.version()
    save("actions", ("a", {"title": "Bos"}), by="Bo")
    outcome = save("actions", ("a", None), at=version)
    assert (outcome.conflicts[0].mine, outcome.conflicts[0].theirs["title"]) == (None, "Bos")  # type: ignore[index]
    save("actions", ("b", None), by="Bo")
    outcome = save("actions", ("b", {"title": "Min"}), at=version)
    assert (outcome.conflicts[0].theirs, outcome.conflicts[0].mine["title"]) == (None, "Min")  # type: ignore[index]
    assert outcome.conflicts[0].by == "Bo"
    assert save("actions", ("b", None), at=version).is_saved
    assert set(rows("actions")) == {"a", "halv"}


def test_taking_back_meanwhile_is_a_change_like_others(save: Save, filled: Lake) -> None:
    first = save("actions", ("a", {"title": "Bos"}), by="Bo")
    filled.take_back(first.uploads[0].upload_id, "Bo")
    assert save("actions", ("a", {"title": "Min"}), at=first.version).conflicts
    assert save("actions", ("a", {"cause": "Min"}), at=first.version).is_saved


def test_the_same_words_of_both_are_no_conflict(save: Save, filled: Lake) -> None:
    version = filled.version()
    save("actions", ("a", {"title": "Samma"}), by="Bo")
    outcome = save("actions", ("a", {"title": "Samma"}), at=version)
    assert outcome.is_saved
    assert not outcome.uploads


def test_who_comes_second_meets_the_other_one_s_words(
    save: Save, rows: Read, filled: Lake, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody is first between the look and the write: other columns are merged, the same one is a conflict."""
    publish, version = Lake.publish, filled.version()
    for column, is_saved in (("cause", True), ("title", False)):

        def slowly(lake: Lake, batch: list[NewUpload], by: str, column: str = column) -> list[Upload]:
            monkeypatch.setattr(Lake, "publish", publish)
            save("actions", ("b", {column: "Bos"}), by="Bo")
            return publish(lake, batch, by)

        monkeypatch.setattr(Lake, "publish", slowly)
        outcome = save("actions", ("b", {"title": f"Min {column}"}), at=version if is_saved else 0)
        assert outcome.is_saved == is_saved
        assert bool(outcome.conflicts) != is_saved
    assert rows("actions")["b"]["cause"] == "Bos"


def test_a_row_is_not_removed_under_what_somebody_begins_to_refer_to(
    save: Save, rows: Read, filled: Lake, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish = Lake.publish

    def slowly(lake: Lake, batch: list[NewUpload], by: str) -> list[Upload]:
        monkeypatch.setattr(Lake, "publish", publish)
        save("actions", ("b", {"promise_id": "l-2"}), by="Bo")
        return publish(lake, batch, by)

    monkeypatch.setattr(Lake, "publish", slowly)
    outcome = save("promises", ("l-2", None))
    assert [told.code for told in outcome.told] == ["still_referred"]
    assert "l-2" in rows("promises")


def test_who_always_loses_is_told(save: Save, filled: Lake, monkeypatch: pytest.MonkeyPatch) -> None:
    def lose(*_: object) -> list[Upload]:
        raise ConflictError("x")

    monkeypatch.setattr(Lake, "publish", lose)
    monkeypatch.setattr("samverkan_data.intake.editing.saving.attempts", lambda: range(3))
    with pytest.raises(ConflictError, match="Ingenting har sparats"):
        save("actions", ("a", {"title": "X"}))


def write(url: str, writer: int) -> int:
    """Append one's sign to the row's title until every one of them is there; how many conflicts were met."""
    lake, met = Lake.open(url), 0
    for turn in range(TIMES):
        while True:
            version = lake.version()
            title = rows_by_key(lake.snapshot(version), "actions")[("a",)].texts["title"]
            new = {"title": f"Ny {turn}", "result": f"{writer}", "area_code": "1814"}
            edits = [Edit("actions", ("a",), {"title": f"{title} {writer}.{turn}"}), Edit("promises", (), new)]
            if save_rows(lake, edits, str(writer), based_on=version, today=TODAY).is_saved:
                break
            met += 1
    return met


@pytest.mark.parametrize("pool", ["threads", "processes"])
def test_nothing_is_lost_whoever_writes(filled: Lake, rows: Read, pool: str) -> None:
    url, writers = filled._location.url, 3
    spawn = multiprocessing.get_context("spawn")
    with ThreadPoolExecutor(writers) if pool == "threads" else ProcessPoolExecutor(writers, spawn) as writing:
        list(writing.map(write, [url] * writers, range(writers)))
    signs = {f"{writer}.{turn}" for writer in range(writers) for turn in range(TIMES)}
    assert set(rows("actions")["a"]["title"].split()[2:]) == signs
    new = [(row["title"], row["result"]) for code, row in rows("promises").items() if code not in ("l-1", "l-2")]
    assert sorted(new) == sorted((f"Ny {turn}", f"{writer}") for writer in range(writers) for turn in range(TIMES))
    assert filled.verify() == []


def test_merging_is_the_same_whoever_is_first() -> None:
    before = {"x": "1", "y": "1", "z": "1"}
    for mine in ({"x": "2"}, {"x": "2", "y": "3"}, {}):
        for theirs in ({"z": "2"}, {"x": "2"}, {}):
            first, second = Edit("t", ("k",), mine), Edit("t", ("k",), theirs)
            assert merge(first, before, before | theirs).row == merge(second, before, before | mine).row
