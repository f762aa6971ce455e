"""Files that nobody knows, read as a person has said: which column is which, and what its words mean."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.findings import Finding
from samverkan_data.formats import listed, number
from samverkan_data.reading.counted import in_thousands
from samverkan_data.reading.formats.bra_sol import other_denominators
from samverkan_data.reading.statements import headers
from samverkan_data.received import BY_HAND, Opened, Recognised, TextTable
from samverkan_data.schema.mappings import EVERYTHING, EVERYTHING_ELSE

VALUE = "value"
SHOWN = 8
ESCAPE = "\\"


@dataclass(frozen=True)
class HandMapping:
    """What somebody has said about files of one kind.

    Args:
        name: what it is remembered under.
        table: name of the schema's table.
        columns: schema column -> header of the file.
        constants: schema column -> text that holds for every row.
        words: schema column -> text in the file -> what it means; empty means that the rows are left out.
        leaves_out: schema columns whose other unknown names leave the row out.
    """

    name: str
    table: str
    columns: Mapping[str, str]
    constants: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    leaves_out: tuple[str, ...] = ()

    def fits(self, text: TextTable) -> bool:
        """Whether a table has every column that the mapping names."""
        return bool(self.columns) and set(self.columns.values()) <= set(text.header)


def read_by_hand(opened: Opened, mapping: HandMapping) -> Recognised | None:
    """The file as the mapping says; None where no table of it has the columns."""
    text = next((table for table in opened.tables if mapping.fits(table)), None)
    return _apply(text, mapping) if text else None


def recognise_by_hand(opened: Opened, mappings: Sequence[HandMapping]) -> Recognised | None:
    """The file as the remembered mapping says that names most of its columns."""
    by_size = sorted(mappings, key=lambda mapping: len(mapping.columns), reverse=True)
    return next((found for mapping in by_size if (found := read_by_hand(opened, mapping))), None)


def to_rows(mapping: HandMapping) -> list[dict[str, str]]:
    """The mapping as rows of the register `mappings` (schema column -> text)."""
    common = {"mapping": mapping.name, "table": mapping.table}
    rows = [{**common, "column": c, "header": h, "text": EVERYTHING, "value": ""} for c, h in mapping.columns.items()]
    rows += [
        {**common, "column": c, "header": "", "text": EVERYTHING, "value": v} for c, v in mapping.constants.items()
    ]
    for column, words in mapping.words.items():
        rows += [{**common, "column": column, "header": "", "text": _escape(t), "value": v} for t, v in words.items()]
    left = [{**common, "column": c, "header": "", "text": f"{EVERYTHING}{EVERYTHING}", "value": ""}
            for c in mapping.leaves_out]  # fmt: skip
    return rows + left


def from_rows(rows: Iterable[Mapping[str, str]]) -> list[HandMapping]:
    """The mappings of the register `mappings`."""
    by_name: dict[str, list[Mapping[str, str]]] = {}
    for row in rows:
        by_name.setdefault(row["mapping"], []).append(row)
    return [_from_rows(name, of_name) for name, of_name in by_name.items()]


def _from_rows(name: str, rows: Sequence[Mapping[str, str]]) -> HandMapping:
    whole = [row for row in rows if row["text"] == EVERYTHING]
    words: dict[str, dict[str, str]] = {}
    for row in rows:
        if row["text"] not in (EVERYTHING, EVERYTHING_ELSE):
            words.setdefault(row["column"], {})[row["text"].removeprefix(ESCAPE)] = row["value"]
    return HandMapping(
        name,
        rows[0]["table"],
        {row["column"]: row["header"] for row in whole if row["header"]},
        {row["column"]: row["value"] for row in whole if not row["header"] and row["value"]},
        words,
        tuple(row["column"] for row in rows if row["text"] == EVERYTHING_ELSE),
    )


def _escape(text: str) -> str:
    """A text that the register would take for a sign of its own."""
    return f"{ESCAPE}{text}" if text.startswith((EVERYTHING, ESCAPE)) else text


def _apply(text: TextTable, mapping: HandMapping) -> Recognised:
    indices = {column: text.header.index(header) for column, header in mapping.columns.items()}
    read = {column: pc.utf8_trim_whitespace(text.column(index)).combine_chunks() for column, index in indices.items()}
    keep = pa.repeat(pa.scalar(True), text.row_count)
    findings = [Finding("read_by_hand", value=mapping.name)] if mapping.name else []
    findings += _unfit(mapping.columns[VALUE]) if VALUE in mapping.columns else []
    for column, words in mapping.words.items():
        if column in read:
            read[column], stays = _translate(read[column], words)
            if pc.any(pc.invert(stays)).as_py():
                findings.append(_left_out(text.column(indices[column]), stays, mapping.columns[column]))
            keep = pc.and_(keep, stays)
    rest = [index for index in range(len(text.header)) if index not in indices.values()]
    columns = [*read.values(), *(text.column(index).combine_chunks() for index in rest)]
    header = (*mapping.columns.values(), *(text.header[index] for index in rest))
    cells = pa.table({f"c{i}": column for i, column in enumerate(columns)})
    made = replace(text, header=header, cells=cells.filter(keep), rows=text.rows.filter(keep), findings=())
    places = {column: place for place, column in enumerate(read)}
    return Recognised(
        BY_HAND, mapping.table, made, places, mapping.constants, tuple(findings), text,
        leaves_out=mapping.leaves_out,
    )  # fmt: skip


def _unfit(header: str) -> list[Finding]:
    """That the figures are per something else than 100 000, or in thousands."""
    told = in_thousands(headers([header]))
    return [*other_denominators([header]), *([told] if told else [])]


def _translate(texts: pa.Array, words: Mapping[str, str]) -> tuple[pa.Array, pa.Array]:
    """The texts with the words exchanged, and whether each row stays."""
    encoded = texts.dictionary_encode()
    old = encoded.dictionary.to_pylist()
    new = pa.array([words.get(text, text) for text in old], pa.string())
    stays = pa.array([words.get(text, "-") != "" for text in old], pa.bool_())
    return new.take(encoded.indices), stays.take(encoded.indices)


def _left_out(column: pa.ChunkedArray, stays: pa.Array, header: str) -> Finding:
    counts = Counter(column.combine_chunks().filter(pc.invert(stays)).to_pylist())
    names = [text for text, _ in counts.most_common()]
    return Finding("left_out", None, header, number(counts.total()), listed(names, SHOWN))
