"""Many at once on the same rows: everything acknowledged stands, nothing else does, and nothing is damaged."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest
from deltalake import DeltaTable
from pyarrow.fs import FileSelector

from samverkan_data.errors import RefusedError
from samverkan_data.lake import Lake
from samverkan_data.lake.location import locate
from tests.faults.kills import new_upload

AT_ONCE, TURNS = 6, 6
NEXT = {"take_back": "taken_back", "restore": "published", "erase": "erased"}


def act_at_chance(place: str, number: int, turns: int = TURNS, mark: str = "same") -> dict[str, str]:
    """Publish, take back, put back and erase what anybody has published; what was acknowledged last of each upload."""
    lake, chance, done = Lake.open(place), Random(number), {}
    for turn in range(turns):
        with suppress(RefusedError):
            form = chance.choice(["samverkan", "edited"])
            (made,) = lake.publish([new_upload(f"{mark}{turn}", lake.version(), form)], str(number))
            done[made.upload_id] = "published"
        known = [upload.upload_id for upload in lake.history()]
        with suppress(RefusedError):
            upload_id, act = chance.choice(known), chance.choice(list(NEXT))
            getattr(lake, act)(upload_id, str(number))
            done[upload_id] = NEXT[act]
    return done


def race(place: str, at_once: int, turns: int) -> None:
    """Let so many act at once on a lake of one upload, and hold what is left against what each was told."""
    Lake.open(place).publish([new_upload("first", 0)], "x")
    with ThreadPoolExecutor(at_once) as together:
        said = list(together.map(lambda number: act_at_chance(place, number, turns), range(at_once)))
    assert_as_told(place, said)


def assert_as_told(place: str, said: list[dict[str, str]]) -> None:
    """Everything acknowledged stands, for us and for those who read the tables with something else."""
    lake = Lake.open(place)
    states = {upload.upload_id: upload.state for upload in lake.history()}
    assert lake.verify() == []
    others = DeltaTable(locate(place).at("current", "categories")).to_pyarrow_table()
    assert sorted(others["category"].to_pylist()) == sorted(lake.snapshot().frame("categories")["category"])
    assert {upload_id for done in said for upload_id in done} <= set(states)
    left = [info.path for info in locate(place).files.get_file_info(FileSelector("", recursive=True))]
    for upload_id in (upload_id for done in said for upload_id, state in done.items() if state == "erased"):
        assert states[upload_id] == "erased"
        assert [path for path in left if upload_id in path] == []


@pytest.mark.parametrize("number", range(3))
def test_one_who_acts_at_random_leaves_nothing_to_complain_of_at_any_step(tmp_path: Path, number: int) -> None:
    lake = Lake.open(str(tmp_path / "lake"))
    lake.publish([new_upload("first", 0)], "x")
    for turn in range(8):
        said = act_at_chance(str(tmp_path / "lake"), 100 * number + turn, 1, f"{turn}-")
        assert (lake.verify(), said) == ([], said)


def test_six_who_change_the_same_rows_lose_nothing(tmp_path: Path) -> None:
    race(str(tmp_path / "lake"), AT_ONCE, TURNS)


def test_two_processes_that_change_the_same_rows_lose_nothing(tmp_path: Path) -> None:
    place = str(tmp_path / "lake")
    Lake.open(place).publish([new_upload("first", 0)], "x")
    with get_context("spawn").Pool(2) as together:
        said = together.starmap(act_at_chance, [(place, number) for number in range(2)])
    assert_as_told(place, said)
