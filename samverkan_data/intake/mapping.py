"""Mapping a file by hand: what its columns probably mean, which words are unknown, and remembering the answer."""

import csv
import io
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking import Known
from samverkan_data.checking.moments import read_moments
from samverkan_data.checking.names import Names
from samverkan_data.checking.numbers import read_numbers
from samverkan_data.formats import harmless
from samverkan_data.intake.inspection import inspect
from samverkan_data.intake.publishing import publish
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.query.registers import register
from samverkan_data.reading import HandMapping, TextTable, to_rows
from samverkan_data.reading.headers import match_columns, simplify
from samverkan_data.schema import TABLES, Column, Table
from samverkan_data.schema.mappings import MAPPED_TABLES, MAPPINGS
from samverkan_data.texts import lake as texts

SAMPLE_ROWS = 2000
SHOWN_SAMPLES = 3
MOSTLY = 0.6
MOST_CHOICES = 300
SAMPLE_LENGTH = 28


@dataclass(frozen=True)
class UnknownWord:
    """A text of the file that no register knows: how many rows hold it, and what it may mean."""

    text: str
    rows: int
    suggestion: str


def samples(text: TextTable, index: int) -> str:
    """A few different texts of a column, for a person to recognise it by."""
    found = [value.strip() for value in text.column(index).slice(0, SAMPLE_ROWS).unique().to_pylist() if value.strip()]
    return ", ".join(value[:SAMPLE_LENGTH] for value in found[:SHOWN_SAMPLES])


def propose(text: TextTable, table: Table, known: Known) -> dict[str, str]:
    """Schema column -> header that probably holds it: by header, else by what stands in the column."""
    by_header = match_columns(text.header, table)
    taken = set(by_header.values())
    found = {name: text.header[index] for name, index in by_header.items() if _is_likely(text, index, name, table)}
    for column in table.file_columns:
        if column.name not in found:
            index = _find_by_content(text, column, known, taken)
            if index is not None:
                taken.add(index)
                found[column.name] = text.header[index]
    return found


def likely_table(text: TextTable, known: Known) -> str:
    """The table most of whose required columns the file seems to hold; the first of those that a person may choose."""
    required = {name: [one.name for one in TABLES[name].file_columns if one.required] for name in MAPPED_TABLES}
    held = {name: propose(text, TABLES[name], known) for name in MAPPED_TABLES}
    return max(required, key=lambda name: sum(one in held[name] for one in required[name]) / len(required[name]))


def propose_constants(text: TextTable, file_name: str, table: Table) -> dict[str, str]:
    """Schema column -> code that the file's name or the lines around its table name alone, for the whole file."""
    around = " ".join([file_name, text.title, *(line for _, line in text.aside)])
    words = set(simplify(around).split())
    found = {}
    for column in table.file_columns:
        named = [code for code, label in column.choices.items() if _is_named(words, code, label)]
        if len(named) == 1 and not column.default:
            found[column.name] = named[0]
    return found


def unknown_words(text: TextTable, mapping: HandMapping, known: Known) -> dict[str, list[UnknownWord]]:
    """Schema column -> texts that neither a register nor the mapping knows, the commonest first."""
    found: dict[str, list[UnknownWord]] = {}
    for name, header in mapping.columns.items():
        column = TABLES[mapping.table].column(name)
        if column.refers_to or column.choices:
            words = _unknown(
                text, text.header.index(header), column, _names(column, known), mapping.words.get(name, {})
            )
            if words:
                found[name] = words
    return found


def remember(lake: Lake, mapping: HandMapping, by: str, today: date) -> None:
    """Publish a mapping, so that the next file of the kind is recognised, but for dates: they were of one file only.

    Raises:
        RefusedError: it holds personal data, or `by` is empty.
    """
    content = _write(replace(mapping, constants=_lasting(mapping)))
    inspection = inspect(content, texts.MAPPING_FILE.format(name=mapping.name), lake.snapshot(), today)
    publish(lake, inspection, by, replace=True)


def named(mapping: HandMapping, name: str) -> HandMapping:
    """The same mapping under another name."""
    return replace(mapping, name=name)


def known_words(column: Column, snapshot: Snapshot) -> dict[str, str]:
    """What a word of a column may mean: stored code -> what a person calls it."""
    if not column.refers_to:
        return dict(column.choices)
    table = TABLES[column.refers_to]
    frame = register(snapshot, table.name)
    return dict(zip(frame[table.code].astype(str), frame[table.label].astype(str), strict=True))


def _lasting(mapping: HandMapping) -> dict[str, str]:
    kinds = {column.name: column.kind for column in TABLES[mapping.table].columns}
    return {name: text for name, text in mapping.constants.items() if kinds[name] not in ("date", "moment")}


def _write(mapping: HandMapping) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(column.header for column in MAPPINGS.file_columns)
    writer.writerows([harmless(row[column.name]) for column in MAPPINGS.file_columns] for row in to_rows(mapping))
    return out.getvalue().encode("utf-8-sig")


def _is_likely(text: TextTable, index: int, name: str, table: Table) -> bool:
    """An id must tell rows apart, and numbers must be possible, or the column is something else."""
    column = table.column(name)
    filled = pc.drop_null(pc.if_else(pc.equal(text.column(index), ""), None, text.column(index)))
    if column.low is not None:
        numbers = pc.drop_null(read_numbers(filled.slice(0, SAMPLE_ROWS).combine_chunks()).values)
        above = pc.greater_equal(numbers, column.low)
        inside = above if column.high is None else pc.and_(above, pc.less_equal(numbers, column.high))
        return bool((pc.sum(inside).as_py() or 0) >= MOSTLY * max(1, len(numbers)))
    if name != table.key[0] or table.name != "incidents":
        return True
    return bool(pc.count_distinct(filled).as_py() == len(filled))


def _find_by_content(text: TextTable, column: Column, known: Known, taken: set[int]) -> int | None:
    scores = {
        index: _score(text.column(index).slice(0, SAMPLE_ROWS).unique(), column, known)
        for index in range(len(text.header))
        if index not in taken and text.header[index]
    }
    named = [index for index in scores if _sounds_like(text.header[index], column)]
    best = max(scores, key=lambda index: (scores[index], index in named), default=None)
    if best is not None and scores[best] >= MOSTLY:
        return best
    some = [index for index, score in scores.items() if score > 0]
    if column.required and column.refers_to and len(some) == 1:
        return some[0]
    few = [index for index in named if len(text.column(index).unique()) <= MOST_CHOICES]
    return few[0] if few and column.refers_to else None


def _score(different: pa.Array, column: Column, known: Known) -> float:
    """Share of the different texts that can be read as the column's."""
    filled = pc.filter(different, pc.not_equal(pc.utf8_trim_whitespace(different), ""))
    if not len(filled):
        return 0.0
    if column.kind == "moment":
        return float(len(pc.drop_null(read_moments(filled).at)) / len(filled))
    if not column.refers_to and not column.choices:
        return 0.0
    names = _names(column, known)
    return sum(_means(text, column, names) for text in filled.to_pylist()) / len(filled)


def _is_named(words: set[str], code: str, label: str) -> bool:
    """Whether a word is the code or the label; a long one may have an ending."""
    known = {simplify(code), simplify(label)}
    return bool(words & known) or any(
        len(one) > len("polis") and word.startswith(one) for one in known for word in words
    )


def _sounds_like(header: str, column: Column) -> bool:
    words = set(simplify(header).split())
    return any(words & set(simplify(name).split()) for name in (column.header, column.name, *column.variants))


def _names(column: Column, known: Known) -> Names | None:
    return known.names(column.refers_to) if column.refers_to else None


def _means(text: str, column: Column, names: Names | None) -> bool:
    if names:
        return names.find(text).code is not None
    return simplify(text) in {simplify(choice) for pair in column.choices.items() for choice in pair}


def _unknown(
    text: TextTable, index: int, column: Column, names: Names | None, said: Mapping[str, str]
) -> list[UnknownWord]:
    counts = Counter({one["values"].strip(): one["counts"] for one in text.column(index).value_counts().to_pylist()})
    unknown = [
        (value, rows) for value, rows in counts.most_common()
        if value and value not in said and not _means(value, column, names)
    ]  # fmt: skip
    return [
        UnknownWord(value, rows, _suggest(value, names) if place < MOST_CHOICES else "")
        for place, (value, rows) in enumerate(unknown)
    ]


def _suggest(text: str, names: Names | None) -> str:
    close = names.close_to(text)[:1] if names else []
    return (names.find(close[0]).code or "") if names and close else ""
