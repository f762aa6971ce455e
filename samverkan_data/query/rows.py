"""Rows of a small frame, one by one."""

from collections.abc import Iterator
from typing import Any

import pandas as pd


def rows_of(frame: pd.DataFrame) -> Iterator[Any]:
    """The rows as named tuples, whose fields are the columns; for frames that fit on a page."""
    return iter(frame.itertuples())
