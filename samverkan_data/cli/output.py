"""What is written where: the answer on standard output, everything else on standard error."""

import json
import sys
from collections.abc import Iterable
from io import TextIOWrapper

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
