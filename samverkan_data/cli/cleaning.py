"""Files that commands read, with personal data taken out of them where that is asked for."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from samverkan_data.formats import listed, number
from samverkan_data.intake import Inspection, inspect
from samverkan_data.intake.redaction import Cleaning, find_cleaning, take_out
from samverkan_data.lake import Snapshot
from samverkan_data.reading import MEGABYTE
from samverkan_data.settings import Settings
from samverkan_data.texts import cli as texts


def read_file(
    file: Path, snapshot: Snapshot, settings: Settings, *, clean: bool, sums: str
) -> tuple[Inspection, Cleaning]:
    """A file checked, and what was taken out of it before: nothing where that is not asked for, or not enough.

    Raises:
        typer.BadParameter: the file cannot be read.
    """
    limit = settings.max_mb * MEGABYTE
    found = inspect(_bytes(file), file.name, snapshot, settings.current_date(), limit, sums=sums)
    cleaning = find_cleaning(found) if clean else None
    return (take_out(found, cleaning, snapshot, limit), cleaning) if cleaning else (found, Cleaning())


def cleaned_document(cleaning: Cleaning) -> dict[str, Any]:
    """What was taken out, for a document."""
    return {"cleaned": {"columns": list(cleaning.columns), "lines": cleaning.lines}}


def cleaned_lines(cleaning: Cleaning) -> Iterator[str]:
    """The same in words."""
    lines, columns = number(cleaning.lines), cleaning.columns
    if columns:
        yield texts.CLEANED.format(columns=listed(columns), count=number(len(columns)), lines=lines)
    else:
        yield texts.CLEANED_LINES.format(lines=lines) if cleaning.lines else texts.NOT_CLEANED


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        raise typer.BadParameter(texts.UNREADABLE.format(file=file)) from None
