"""Tables whose numbers stand right, with digits below each other.

Streamlit aligns by the type of a column, and ours are texts with Swedish numbers. The key of a table's element says
which columns stand right, and one style sheet for all tables reads it.
"""

import re
from collections.abc import Iterable

import pandas as pd
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


def draw_table(rows: pd.DataFrame, key: str, numeric: Iterable[bool] = ()) -> None:
    """A table of ready texts.

    Args:
        rows: texts, their headers as names.
        key: of the table, as no other on the page.
        numeric: which columns stand right; those in which all that is written are numbers, where it is not said.
    """
    with st.container(key=f"{key}-tabell-{right_of(rows, numeric)}"):
        st.table(rows, border="horizontal", hide_index=True)


def right_of(rows: pd.DataFrame, numeric: Iterable[bool] = ()) -> str:
    """The columns that stand right, as the style sheet knows them: `tal2-tal3-`."""
    right = list(numeric) or [_is_numeric(rows.iloc[:, place]) for place in range(rows.shape[1])]
    return "".join(f"tal{place}-" for place, is_right in enumerate(right, 1) if is_right)


def _is_numeric(texts: pd.Series) -> bool:
    written = [text.replace("\\", "") for text in texts if text]
    return bool(written) and all(NUMBER.fullmatch(text) for text in written)
