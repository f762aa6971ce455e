"""Answers of Kolada's interface, v2 and v3: its values, and what of the document is read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from samverkan_data.findings import Finding
from samverkan_data.formats import number
from samverkan_data.reading.document_keys import ReadsKey, reads_only
from samverkan_data.reading.words import kolada as words

NEXT_PAGE = ("next_page", "next_url")
READ = (
    "values.kpi", "values.municipality", "values.period", "values.values.gender", "values.values.status",
    "values.values.value",
)  # fmt: skip
MARK = "values.values.status"


@dataclass(frozen=True)
class Figure:
    """One value of Kolada, as texts; `title` is the name of the indicator where the file has it."""

    row: int
    kpi: str
    area: str
    year: str
    group: str
    value: str
    status: str = ""
    title: str = ""


def told(data: Mapping[str, Any]) -> list[Finding]:
    """That the answer goes on, and the marks of its values that are not read."""
    cut = [Finding("only_first_page", None, key, str(data[key])) for key in NEXT_PAGE if data.get(key)]
    return [*cut, *_unread_marks(data["values"])]


def reads_key(data: Mapping[str, Any]) -> ReadsKey:
    """Which values of an answer are read."""
    return reads_only(*READ, *NEXT_PAGE, *_counts(data))


def is_answer(data: Mapping[str, Any]) -> bool:
    """Whether a document is an answer of the interface."""
    values = data.get("values")
    return isinstance(values, list) and bool(values) and all(map(_is_record, values))


def _is_record(one: object) -> bool:
    if not isinstance(one, dict) or not {"kpi", "municipality", "period", "values"} <= set(one):
        return False
    return isinstance(one["values"], list) and all(isinstance(part, dict) for part in one["values"])


def figures(values: Iterable[Mapping[str, Any]]) -> Iterator[Figure]:
    """Every value of an answer."""
    for row, one in enumerate(values, start=1):
        for part in one["values"]:
            group = words.GENDERS.get(str(part.get("gender") or "T"), str(part.get("gender")))
            value = part.get("value")
            text = "" if value is None else str(value)
            status = str(part.get("status") or "")
            yield Figure(row, str(one["kpi"]), str(one["municipality"]), str(one["period"]), group, text, status)


def _counts(data: Mapping[str, Any]) -> Iterator[str]:
    """The keys that say how many there are, where they say what is there: the records, and one place in each."""
    if data.get("count") == len(data["values"]):
        yield "count"
    if all(part.get("count", 1) == 1 for one in data["values"] for part in one["values"]):
        yield "values.values.count"


def _unread_marks(values: Iterable[Mapping[str, Any]]) -> list[Finding]:
    """A warning for each mark that is not what stands instead of a number."""
    marks = [str(part["status"]).strip() for one in values for part in one["values"] if part.get("status")]
    found = Counter(mark for mark in marks if mark and mark.lower() not in (*words.HIDDEN, *words.MISSING))
    return [Finding("mark_not_read", None, MARK, mark, number(count)) for mark, count in found.items()]
