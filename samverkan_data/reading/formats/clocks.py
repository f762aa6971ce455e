"""Columns of clocks: `21:30`, `9.30`, `kl. 930`, and a spreadsheet's part of a day, `0,895833`."""

import re
from collections.abc import Sequence

from samverkan_data.reading.formats.cells import tidy

MINUTES = 24 * 60
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}(?:[.:]\d{2}(?:\.\d+)?)?")
_PART = re.compile(r"0?[.,]\d+|[01](?:[.,]0+)?")
# A clock has two figures for its minutes, of which there are fewer than sixty.
_SURELY_PART = re.compile(r"0?[.,](?:\d|[6-9]\d|\d{3,})")


def read_clocks(texts: Sequence[str], *, typed: bool = False) -> list[str]:
    """Each text as `09:30`; what is no time of day stays as it stands, for the check to tell of.

    `0.25` is twenty-five past midnight or six in the morning: a quarter of a day where another cell of the column can
    only be a part of a day, a clock in other text files, and neither in a sheet, which holds clocks as such parts.

    Args:
        texts: the cells of the column.
        typed: the file is a workbook.
    """
    plain = [_plain(text) for text in texts]
    parts = any(_SURELY_PART.fullmatch(text) for text in plain)
    return [_read(text, given, parts=parts, typed=typed) for text, given in zip(plain, texts, strict=True)]


def _read(text: str, given: str, *, parts: bool, typed: bool) -> str:
    if parts and _PART.fullmatch(text):
        minutes = round(float(text.replace(",", ".")) * MINUTES)
        return f"{minutes // 60:02}:{minutes % 60:02}" if minutes < MINUTES else given
    if text.isdecimal() and len(text) in (3, 4):
        return f"{int(text[:-2]):02}:{text[-2:]}"
    doubtful = typed and _PART.fullmatch(text)
    return text.replace(".", ":") if _CLOCK.fullmatch(text) and not doubtful else given


def _plain(text: str) -> str:
    return tidy(text.casefold().removeprefix("kl.").removeprefix("kl"))
