"""What is written where: the answer on standard output, everything else on standard error."""

import json
import re
import sys
from collections.abc import Iterable
from io import TextIOWrapper

import typer

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
ESCAPED = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def speak_utf8() -> None:
    """Write UTF-8 whatever the terminal's code page; a Swedish letter or an arrow must never stop a job."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def literal(text: str) -> str:
    """A text without signs that a terminal obeys: a name in a file must not clear a screen, or turn a line around."""
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def say(message: str) -> None:
    """A message, on one line, to standard error."""
    typer.echo(literal(" ".join(message.split("\n"))), err=True)


def answer(document: object, lines: Iterable[str], as_json: bool) -> None:
    """The one answer of a command: the document as JSON, or the lines as text."""
    if as_json:
        typer.echo(json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False, default=str).translate(ESCAPED))
    else:
        typer.echo(literal("\n".join(lines)))
