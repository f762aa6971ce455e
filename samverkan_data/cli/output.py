"""What is written where: the answer on standard output, everything else on standard error."""

import json
import sys
from collections.abc import Iterable
from datetime import date, datetime
from io import TextIOWrapper
from typing import Any

import pandas as pd
import typer


def speak_utf8() -> None:
    """Write UTF-8 whatever the terminal's code page; a Swedish letter or an arrow must never stop a job."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def say(message: str) -> None:
    """A message, on one line, to standard error."""
    typer.echo(" ".join(message.split("\n")), err=True)


def answer(document: object, lines: Iterable[str], as_json: bool) -> None:
    """The one answer of a command: the document as JSON, or the lines as text."""
    if as_json:
        typer.echo(json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False, default=str))
    else:
        typer.echo("\n".join(lines))


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
