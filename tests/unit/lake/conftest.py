"""An empty lake, and small files for it."""

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest

from samverkan_data.lake import Counts, Lake, NewUpload


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake.open(str(tmp_path / "lake"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "lake"


@pytest.fixture
def theme_file() -> Callable[..., NewUpload]:
    """Category codes and a label -> a file of the category register."""

    def make(
        codes: str, label: str = "Trafik", *, based_on: int = 0, removed: str = "", example: bool = False
    ) -> NewUpload:
        names = codes.split()
        rows = pa.table({"category": names, "label": [label] * len(names), "row": range(2, len(names) + 2)})
        gone = pa.table({"category": pa.array(removed.split(), pa.string())})
        content = f"{codes} {label} {removed}".encode()
        counts = Counts(new=len(names), removed=gone.num_rows)
        name = f"{names[0]}.csv"
        return NewUpload("categories", rows, content, name, "samverkan", counts, based_on, gone, example)

    return make


@pytest.fixture
def labels() -> Callable[..., dict[str, str]]:
    """A lake and a version -> category code to label."""

    def read(lake: Lake, as_of: str | int | None = None) -> dict[str, str]:
        frame = lake.snapshot(as_of).frame("categories")
        return dict(zip(frame["category"], frame["label"], strict=True))

    return read
