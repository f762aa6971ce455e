"""Tables and lines as they are written on a page: Swedish numbers and dates, text from files literally."""

from collections.abc import Sequence

import pyarrow as pa
import streamlit as st

from samverkan_data.formats import EN_DASH
from samverkan_data.memory import OfObjects
from samverkan_data.report.panel import Cell, Table
from samverkan_data.report.tables import is_numeric, written
from samverkan_data.texts import pages as texts
from samverkan_data.ui.sheets.aligned import draw_ready
from samverkan_data.ui.sheets.markup import marked

MOST_ROWS = 60
MOST_COLUMNS_NARROW = 3
NOTHING = ("", EN_DASH)
_drawn: OfObjects[pa.Table] = OfObjects()


def show_table(table: Table, key: str, *, narrow: bool = False) -> None:
    """A table; one with many rows can be scrolled, and one with many columns is a list where the look is narrow.

    Args:
        table: to be shown.
        key: of it on the page.
        narrow: whether the look is.
    """
    if narrow and len(table.headers) > MOST_COLUMNS_NARROW:
        st.markdown("\n".join(listed_rows(table)))
    elif len(table.rows) > MOST_ROWS:
        st.dataframe(table.to_frame(), hide_index=True, alt=texts.AS_TABLE)
    else:
        draw_ready(drawn_table(table), key, is_numeric(table))


def drawn_table(table: Table) -> pa.Table:
    """A table as Streamlit draws it, every cell a text; made once for all who look at it.

    Streamlit hands Arrow on as it is, and takes longer to make it of a frame than for all else of a table.
    """
    return _drawn.get(table, lambda: _in_arrow(table))


def _in_arrow(table: Table) -> pa.Table:
    rows = [[_cell_text(*pair) for pair in zip(row, table.headers, strict=True)] for row in table.rows]
    columns = [pa.array([row[place] for row in rows], pa.string()) for place, _ in enumerate(table.headers)]
    return pa.Table.from_arrays(columns, [marked(header) for header in table.headers])


def listed_rows(table: Table) -> list[str]:
    """Each row as an item of a list: the first cell in bold, and under it what the others say, by their headers."""
    items = []
    for row in table.rows:
        first, *others = (_cell_text(*pair) for pair in zip(row, table.headers, strict=True))
        told = zip(map(marked, table.headers[1:]), others, strict=True)
        items.append(
            f"- **{first}**  \n  " + " · ".join(f"{header}: {text}" for header, text in told if text not in NOTHING)
        )
    return items


def lines_text(lines: Sequence[str]) -> str:
    """One sentence as it stands, several as a list."""
    return "\n".join(f"- {marked(line)}" for line in lines) if len(lines) > 1 else marked("".join(lines))


def _cell_text(cell: Cell, header: str) -> str:
    return marked(written(cell, header))
