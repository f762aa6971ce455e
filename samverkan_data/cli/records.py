"""Rows of a frame as JSON can hold them."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import pandas as pd


def records(frame: pd.DataFrame, days: Iterable[str] = (), wholes: Iterable[str] = ()) -> list[dict[str, Any]]:
    """Rows as plain values: NaN is None, moments ISO 8601.

    Args:
        frame: any.
        days: columns whose moments are days.
        wholes: columns whose numbers are whole, also where gaps have made them floats.
    """
    columns = {name: [plain(value) for value in frame[name]] for name in frame.columns}
    columns |= {name: [value and value[:10] for value in columns[name]] for name in days}
    columns |= {name: [None if value is None else int(value) for value in columns[name]] for name in wholes}
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def plain(value: Any) -> Any:  # noqa: ANN401
    """A cell as JSON can hold it; lists and dicts are taken to hold plain values already."""
    if isinstance(value, list | dict):
        return value
    if pd.isna(value) or value in (float("inf"), float("-inf")):
        return None
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value.item() if hasattr(value, "item") else value
