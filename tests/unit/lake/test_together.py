"""Several processes at once."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from samverkan_data.errors import ConflictError, RefusedError
from samverkan_data.lake import Lake, NewUpload


def _publish(url: str, new: NewUpload) -> str:
    lake = Lake.open(url)
    while True:
        try:
            lake.publish([replace(new, based_on=lake.version())], "x")
        except ConflictError:
            continue
        except RefusedError:
            return "refused"
        return "published"


def _all_at_once(folder: Path, files: list[NewUpload]) -> list[str]:
    context = get_context("forkserver")
    context.set_forkserver_preload(["samverkan_data.lake"])
    with ProcessPoolExecutor(len(files), context) as processes:
        return sorted(processes.map(_publish, [str(folder)] * len(files), files))


def test_eight_processes_publish_to_a_lake_that_does_not_exist_yet_and_all_land(
    folder: Path, theme_file: Callable[..., NewUpload], labels: Callable[..., dict[str, str]]
) -> None:
    codes = "abcdefgh"
    assert _all_at_once(folder, [theme_file(code) for code in codes]) == ["published"] * 8
    lake = Lake.open(str(folder))
    assert sorted(upload.version for upload in lake.history()) == list(range(1, 9))
    assert sorted(labels(lake)) == list(codes)
    assert lake.verify() == []


def test_of_two_processes_with_the_same_bytes_one_lands(folder: Path, theme_file: Callable[..., NewUpload]) -> None:
    assert _all_at_once(folder, [theme_file("a"), theme_file("a")]) == ["published", "refused"]
    lake = Lake.open(str(folder))
    assert len(lake.history()) == 1
    assert lake.verify() == []
    assert len(list(folder.glob("tables/categories/upload_id=*/*.parquet"))) == 1
