"""Marks that lead on: the address that a point opens when somebody clicks it travels with the point.

A frame says it in the column `opens`, empty where a row leads nowhere. The page goes there (`ui.screen`); whoever has
no pointer takes the links of the panel, which lead to the same places.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from samverkan_data.texts import charts as words

OPENS = "opens"


def leading(addresses: Sequence[str]) -> dict[str, Any]:
    """What a trace needs for its points to lead on; nothing where none does."""
    return {"customdata": list(addresses)} if any(addresses) else {}


def opens(row: Mapping[Any, Any]) -> str:
    """The address of a row; empty where it has none."""
    address = row.get(OPENS, "")
    return address if isinstance(address, str) else ""


def addresses(rows: pd.DataFrame) -> list[str]:
    """The address of every row."""
    found = rows[OPENS].tolist() if OPENS in rows else [""] * len(rows)
    return [address if isinstance(address, str) else "" for address in found]


def hinted(hover: str, address: str) -> str:
    """What a point says, and that it opens something where it does."""
    return f"{hover}<br>{words.CLICK_OPENS}" if address else hover


def templates(hover: str, ways: Sequence[str]) -> str | list[str]:
    """Hover templates of a trace whose points may lead on."""
    return [f"{hinted(hover, way)}<extra></extra>" for way in ways] if any(ways) else f"{hover}<extra></extra>"
