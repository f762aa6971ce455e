"""What a file is once it is read: a table of texts, and what the texts are known to mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pyarrow as pa

from samverkan_data.findings import Finding


@dataclass(frozen=True)
class TextTable:
    """A file read as text, nothing interpreted.

    Args:
        header: one text per column, trimmed; empty where the file has none.
        cells: string columns `c0`, `c1` … in the order of `header`; an empty cell is an empty text.
        rows: int64, the number of each row as a spreadsheet shows it.
        encoding: `utf-8`, `utf-8-sig`, `utf-16-le`, `utf-16-be` or `cp1252`; empty where nothing was read.
        delimiter: one of `;`, `,`, tab and `|`.
        aside: texts above and below the table, each with its row; titles, notes, footers.
        title: the name of the sheet, or of the part of the file, that holds the table.
    """

    header: tuple[str, ...]
    cells: pa.Table
    rows: pa.Array
    encoding: str
    delimiter: str
    findings: tuple[Finding, ...] = ()
    aside: tuple[tuple[int | None, str], ...] = ()
    title: str = ""

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
class Recognised:
    """A file with its meaning.

    Args:
        format: `samverkan` for the project's own tables, else the foreign format's name; empty where unknown.
        table: name of the schema's table; empty where no table fits.
        text: the table that is stored; a format that reshapes gives new columns, with the original row numbers.
        mapping: schema column -> index in `text.header`.
        constants: schema column -> text that holds for every row.
        findings: what was found, besides `text.findings`.
        source: the file as received, which the personal-data gate reads; `recognise` fills it in.
        markers: what stands instead of a number in this format, in lower case -> `suppressed`, `missing` or `zero`;
            goes before the usual meaning.
        decimal: the decimal mark where the format has only one (`.` in JSON and in the cells of a spreadsheet).
    """

    format: str
    table: str
    text: TextTable
    mapping: Mapping[str, int] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    source: TextTable | None = None
    markers: Mapping[str, str] = field(default_factory=dict)
    decimal: str = ""
