"""A mistyped lake is refused; an empty place is not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan_data.errors import RefusedError
from samverkan_data.lake import Lake


def something_else(folder: Path) -> Path:
    (folder / "letters").mkdir()
    return folder


@pytest.mark.parametrize(
    ("place", "said"),
    [(lambda _: "", "är tom"), (lambda _: "  ", "är tom"), (lambda at: at / "no" / "lake", "finns inte"),
     (lambda at: at / "file", "det är en fil"), (lambda at: at / "file" / "lake", "finns inte"),
     (something_else, "något annat")],
)  # fmt: skip
def test_a_place_that_cannot_be_a_lakes_is_refused(tmp_path: Path, place: Callable[[Path], object], said: str) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(RefusedError, match=said) as found:
        Lake.open(str(place(tmp_path)))
    assert "samverkan init" in found.value.remedy
    assert sorted(path.name for path in tmp_path.iterdir()) in (["file"], ["file", "letters"])


@pytest.mark.parametrize("inside", ["", ".gitkeep", "lost+found", "ledger", "archive"])
def test_an_empty_place_and_a_lake_are_not(tmp_path: Path, inside: str) -> None:
    (tmp_path / "lake" / inside).mkdir(parents=True)
    Lake.open(str(tmp_path / "lake"))
    Lake.open(str(tmp_path / "not there yet"))
