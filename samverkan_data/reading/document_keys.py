"""What of a JSON document is read: each key that a format does not read is told, so that nothing vanishes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

import pyarrow as pa

from samverkan_data.findings import MAX_ALIKE, Finding
from samverkan_data.formats import number
from samverkan_data.reading.json_table import PATH, find_records, text_of
from samverkan_data.received import Recognised

# The keys and the places in lists that lead to a value.
Path = tuple[str | int, ...]
ReadsKey = Callable[[Path], bool]
END = object()


def keys_of(path: Path) -> tuple[str, ...]:
    """A path without the places in lists: every value of a list has the path of the list."""
    return tuple(part for part in path if isinstance(part, str))


def reads_only(*names: str) -> ReadsKey:
    """Reads the values at these paths, whose keys have a point between them, and nothing else."""
    known = {tuple(name.split(PATH)) for name in names}
    return lambda path: keys_of(path) in known


def unread_keys(data: object, reads: ReadsKey | None) -> list[Finding]:
    """A note for each path whose values are not read, with the first of them and how many they are.

    Args:
        data: the document.
        reads: whether a format reads the value at a path; None where it reads the records, whose keys are columns.
    """
    records = find_records(data) if reads is None else None
    found: dict[tuple[str, ...], tuple[str, int]] = {}
    for path, value in _values(data, records):
        text = text_of(value)
        if text.strip() and not (reads and reads(path)):
            keys = keys_of(path)
            first, count = found.get(keys, (text, 0))
            found[keys] = first, count + 1
    told = [
        Finding("key_not_stored", None, PATH.join(keys), text, number(count))
        for keys, (text, count) in islice(found.items(), MAX_ALIKE)
    ]
    more = len(found) - len(told)
    return [*told, *([Finding("more_keys_not_stored", value=number(more))] if more else [])]


def once_per_record(found: Recognised) -> Recognised:
    """The file without rows that are another row of the same record: a list that is not read makes no more of it."""
    text = found.text
    columns = [text.column(place).to_pylist() for place in found.mapping.values()]
    rows = list(zip(text.rows.to_pylist(), *columns, strict=True))
    first = {row: place for place, row in reversed([*enumerate(rows)])}
    if len(first) == len(rows):
        return found
    kept = pa.array([first[row] == place for place, row in enumerate(rows)], pa.bool_())
    second = {name: [one for one, keep in zip(texts, kept.to_pylist(), strict=True) if keep]
              for name, texts in found.second.items()}  # fmt: skip
    made = replace(text, cells=text.cells.filter(kept), rows=text.rows.filter(kept))
    return replace(found, text=made, source=found.source or text, second=second)


def _values(data: object, aside: object) -> Iterator[tuple[Path, object]]:
    """Path and value of everything in a document that holds nothing else, but for what is in `aside`."""
    todo: list[Iterator[tuple[Path, object]]] = [iter([((), data)])]
    while todo:
        path, part = next(todo[-1], ((), END))
        if part is END:
            todo.pop()
        elif isinstance(part, dict | list) and not (part is aside and aside is not None):
            todo.append(_children(path, part))
        elif not isinstance(part, dict | list):
            yield path, part


def _children(path: Path, part: dict[str, Any] | list[Any]) -> Iterator[tuple[Path, object]]:
    """What is in it, each with its path, one at a time: all paths at once would take far more than the file."""
    pairs = ((str(key), value) for key, value in part.items()) if isinstance(part, dict) else enumerate(part)
    return (((*path, place), value) for place, value in pairs)
