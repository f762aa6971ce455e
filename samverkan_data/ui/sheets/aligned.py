"""Tables whose numbers stand right, with digits below each other.

Streamlit aligns by the type of a column, and ours are texts with Swedish numbers. The key of a table's element says
which columns stand right, and one style sheet for all tables reads it.
"""

import re
from collections.abc import Iterable

import pandas as pd
import pyarrow as pa
import streamlit as st

MOST_COLUMNS = 60
NUMBER = re.compile(r"[+−-]?\d[\d\s]*(,\d+)?(\s%)?")
_CELLS = ",".join(
    f"[class*='-tal{place}-'] [data-testid=stTable] :is(th,td):nth-child({place})"
    for place in range(1, MOST_COLUMNS + 1)
)
CSS = f"""{_CELLS} {{
  text-align: right !important; font-variant-numeric: tabular-nums;
}}"""


def draw_table(rows: pd.DataFrame, key: str) -> None:
    """As `draw_ready`; the columns in which all that is written are numbers stand right."""
    draw_ready(rows, key, [all_numbers(rows.iloc[:, place]) for place in range(rows.shape[1])])


def draw_ready(rows: pd.DataFrame | pa.Table, key: str, numeric: Iterable[bool]) -> None:
    """A table of ready texts.

    Args:
        rows: texts, their headers as names.
        key: of the table, as no other on the page.
        numeric: which columns stand right.
    """
    with st.container(key=f"{key}-tabell-{right_of(numeric)}"):
        st.table(rows, border="horizontal", hide_index=True)


def right_of(numeric: Iterable[bool]) -> str:
    """The columns that stand right, as the style sheet knows them: `tal2-tal3-`."""
    return "".join(f"tal{place}-" for place, is_right in enumerate(numeric, 1) if is_right)


def all_numbers(texts: pd.Series) -> bool:
    """Whether all that is written in a column are numbers."""
    written = [text.replace("\\", "") for text in texts if text]
    return bool(written) and all(NUMBER.fullmatch(text) for text in written)
