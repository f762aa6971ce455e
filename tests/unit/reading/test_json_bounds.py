"""Whatever is nested, repeated or claimed in a JSON document: what is made of it grows no faster than the file."""

import json
import sys
import tracemalloc
from collections.abc import Callable
from datetime import date

import pytest

from samverkan_data.checking import nothing_known
from samverkan_data.intake.inspection import inspect_against
from samverkan_data.reading import open_file
from samverkan_data.reading.json_bounds import MAX_DEPTH

SHAPES: dict[str, Callable[[int], object]] = {
    "numbers": lambda n: [1] * n,
    "lists of numbers": lambda n: [[1] * 2] * n,
    "records of lists": lambda n: [{"a": [{"b": [1] * n}] * 2}] * 2,
    "records": lambda n: [{"a": place} for place in range(n)],
    "objects in objects": lambda n: chain(n, [1] * n),
    "lists in lists": lambda n: lists(n),
    "records in records": lambda n: [chain(n, [{"b": 1}] * n)],
    "long keys in objects": lambda n: chain(n, 1, "k" * n),
    "wide in deep": lambda n: chain(min(n, 25), {f"k{place}": 1 for place in range(n)}, "k" * n),
    "one text": lambda n: {"a": "x" * n},
    "numbers that are claimed": lambda n: stat(4, n),
    "dimensions": lambda n: stat(n, 1),
}
SMALL, TIMES = 100, 4


def chain(depth: int, inner: object, key: str = "a") -> object:
    """A thing in so many objects, each in a list."""
    for _ in range(depth):
        inner = {key: inner}
    return inner


def lists(depth: int) -> object:
    inner: object = 1
    for _ in range(depth):
        inner = [inner]
    return inner


def stat(dimensions: int, size: int) -> object:
    """A data set of one number that claims `size` to the power of `dimensions`, all with one mark."""
    names = [f"d{place}" for place in range(min(dimensions, 60))]
    category = {"index": {f"c{place}": place for place in range(size)}}
    return {"class": "dataset", "id": names, "size": [size] * len(names), "value": {"0": 1}, "status": "e",
            "dimension": {name: {"label": name, "category": category} for name in names}}  # fmt: skip


def look(content: bytes) -> None:
    inspect_against(content, "a.json", nothing_known(), date(2026, 11, 24))


def taken(document: object) -> tuple[int, int, int]:
    """Bytes of the file, calls that reading and checking it takes, and the most memory meanwhile."""
    content, calls = json.dumps(document).encode(), 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    tracemalloc.start()
    sys.setprofile(count)
    try:
        look(content)
    finally:
        sys.setprofile(None)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    return len(content), calls, most


@pytest.mark.parametrize("shape", SHAPES)
def test_work_and_memory_grow_no_faster_than_the_file(shape: str) -> None:
    documents = [SHAPES[shape](size) for size in (SMALL, SMALL * TIMES)]
    for document in documents:  # what is imported and remembered at the first time
        look(json.dumps(document).encode())
    small, large = (taken(document) for document in documents)
    longer = large[0] / small[0]
    assert large[1] / small[1] < 1.5 * longer
    assert large[2] / small[2] < 1.5 * longer


@pytest.mark.parametrize("depth", [1, 5, MAX_DEPTH - 3, MAX_DEPTH, MAX_DEPTH + 1, 400, 5000])
@pytest.mark.parametrize("form", ['{"a":@}', "[@]", '[{"a":@}]'])
def test_nesting_is_read_up_to_a_depth_and_refused_beyond(depth: int, form: str) -> None:
    before, after = form.split("@")
    content = (before * depth + "1" + after * depth).encode()
    codes = {finding.code for finding in open_file(content, "a.json").table.findings}
    is_deep = depth * len(before.replace('"a":', "")) > MAX_DEPTH
    assert ("nested_json" in codes) is is_deep


@pytest.mark.parametrize("content", [b"[" + b"1,[{" * 600_000, b'{"a":[' + b'"x",' * 8_000_001 + b"1]}"])
def test_more_values_than_a_table_holds_are_refused_before_they_are_read(
    content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samverkan_data.reading.json_table.json", None)
    assert [finding.code for finding in open_file(content, "a.json").table.findings] == ["json_too_large"]
