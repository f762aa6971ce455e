"""What a file is once it is read: a table of texts, and what the texts are known to mean."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import pyarrow as pa

from samverkan_data.findings import Finding

# The format of a file that has the columns of the schema.
OWN_FORMAT = "samverkan"
# The format of a file that is read as a person has said.
BY_HAND = "by_hand"
# Above the number of rows that a sheet can have.
SHEET_ROWS = 2**21
# What somebody says of sums that differ from their parts: that what they have beyond these counts, or that they go.
COUNT_REST, LEAVE_OUT = "count-rest", "leave-out"


@dataclass(frozen=True)
class TextTable:
    """A file read as text, nothing interpreted.

    Args:
        header: one text per column, trimmed; empty where the file has none.
        cells: string columns `c0`, `c1` … in the order of `header`; an empty cell is an empty text.
        rows: int64, the number of each row as a spreadsheet shows it.
        encoding: `utf-8`, `utf-8-sig`, `utf-16-le`, `utf-16-be` or `cp1252`; empty where nothing was read.
        delimiter: one of `;`, `,`, tab and `|`; empty for spreadsheets and JSON.
        title: name of the sheet, where the file has sheets.
        aside: (row, text) of what stands outside the table: title lines, footers, the keys of a document.
    """

    header: tuple[str, ...]
    cells: pa.Table
    rows: pa.Array
    encoding: str
    delimiter: str
    findings: tuple[Finding, ...] = ()
    title: str = ""
    aside: tuple[tuple[int | None, str], ...] = ()

    def column(self, index: int) -> pa.ChunkedArray:
        """The texts of one column."""
        return self.cells.column(index)

    @property
    def row_count(self) -> int:
        """Number of rows below the header."""
        return len(self.rows)


def make_text_table(
    header: Sequence[str],
    columns: Sequence[Sequence[str]],
    rows: Sequence[int],
    encoding: str = "utf-8",
    delimiter: str = ";",
    findings: Sequence[Finding] = (),
) -> TextTable:
    """A table from columns of texts; for formats that reshape a file. `rows` are the original row numbers."""
    cells = pa.table({f"c{i}": pa.array(column, pa.string()) for i, column in enumerate(columns)})
    return TextTable(tuple(header), cells, pa.array(rows, pa.int64()), encoding, delimiter, tuple(findings))


def unread(encoding: str, *findings: Finding) -> TextTable:
    """The table of a file that could not be read: no columns, no rows, only what was found."""
    return make_text_table((), (), (), encoding, "", findings)


@dataclass(frozen=True)
class Opened:
    """A file as text tables: one for a delimited file or a JSON document, one for each sheet of a workbook.

    Args:
        tables: never empty; a file that cannot be read has one table without rows whose findings say why.
        kind: `text`, `spreadsheet` or `json`.
        name: name of the file, or of the one file that was packed in it.
        data: the parsed document of a JSON file.
        beside: texts that stand in no table but are kept with the file: names in a package, comments of a workbook.
    """

    tables: tuple[TextTable, ...]
    kind: Literal["text", "spreadsheet", "json"]
    name: str
    data: object = None
    beside: tuple[str, ...] = ()

    @property
    def table(self) -> TextTable:
        """The only or first table."""
        return self.tables[0]

    @property
    def sources(self) -> tuple[TextTable, ...]:
        """Everything that the personal-data gate reads: the tables, and what stands beside them as one more."""
        aside = tuple((None, text) for text in self.beside)
        return (*self.tables, replace(unread(""), aside=aside)) if aside else self.tables


@dataclass(frozen=True)
class PlaceDoubt:
    """A finding that holds unless one of the names is that of an area, which only the registers know."""

    names: tuple[str, ...]
    finding: Finding


@dataclass(frozen=True)
class Recognised:
    """A file with its meaning.

    Args:
        format: `samverkan` for the project's own tables, else the foreign format's name; empty where unknown.
        table: name of the schema's table; empty where no table fits.
        text: the table that is stored; a format that reshapes gives new columns, with the original row numbers.
        mapping: schema column -> index in `text.header`.
        constants: schema column -> text that holds for every row.
        findings: what was found, besides `text.findings`.
        source: the table of the file that `text` was made of; `recognise` fills it in where it is `text` itself.
        sources: every table of the file as received, which the personal-data gate reads; `recognise` fills it in.
        markers: marker in lower case -> `suppressed`, `missing` or `zero`, where the format says what it means.
        leaves_out: schema columns whose unknown names leave the row out, with a warning, instead of stopping the file.
        additions: register -> rows (schema column -> text) that the format knows and the register may lack.
        second: schema column -> a text per row that is read where the register does not know the column's own.
        decimal: the decimal mark where the format has only one (`.` in JSON and in the cells of a spreadsheet).
        reads_key: whether the format reads the value at a path of a JSON document; None where it reads the records.
        sheets: names of the sheets, where rows of several are read together: their numbers are then those of the sheet
            and `SHEET_ROWS` for each sheet before it.
        doubts: findings about words of titles and names that may be places.
        sums: what somebody says of sums that differ from their parts: `COUNT_REST`, `LEAVE_OUT`, or nothing.
    """

    format: str
    table: str
    text: TextTable
    mapping: Mapping[str, int] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    source: TextTable | None = None
    sources: tuple[TextTable, ...] = ()
    markers: Mapping[str, str] = field(default_factory=dict)
    leaves_out: tuple[str, ...] = ()
    additions: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)
    second: Mapping[str, Sequence[str]] = field(default_factory=dict)
    decimal: str = ""
    reads_key: Callable[[tuple[str | int, ...]], bool] | None = None
    sheets: tuple[str, ...] = ()
    doubts: tuple[PlaceDoubt, ...] = ()
    sums: str = ""
