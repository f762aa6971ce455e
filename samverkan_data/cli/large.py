"""Files above the limit, which commands read from the disk a part at a time, saying how far they have come."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import typer

from samverkan_data import intake
from samverkan_data.cli.app import REFUSED
from samverkan_data.cli.output import say
from samverkan_data.intake import Inspection, Progress, Step
from samverkan_data.lake import Lake, Snapshot, Upload
from samverkan_data.reading import MEGABYTE
from samverkan_data.settings import Settings
from samverkan_data.texts import cli as texts

WIDTH = 60


def is_large(file: Path, settings: Settings) -> bool:
    """Whether a file is above the limit of what is held in memory."""
    return file.stat().st_size > settings.max_mb * MEGABYTE


def check_choices(*, clean: bool, sums: str | None) -> None:
    """Whether nothing is asked for that takes the whole file.

    Raises:
        typer.BadParameter: something is.
    """
    if clean or sums:
        raise typer.BadParameter(texts.ONLY_SMALL)


def check_large(file: Path, snapshot: Snapshot, settings: Settings) -> Inspection:
    """The file read and checked; nothing is stored."""
    with _told() as progress:
        return intake.inspect_large(file, snapshot, settings.current_date(), lambda: _forget, progress)


def publish_large(lake: Lake, file: Path, settings: Settings, by: str, *, replace: bool) -> Upload:
    """The file checked and published."""
    with _told() as progress:
        return intake.publish_large(lake, file, by, settings.current_date(), replace, progress)


def _forget(rows: pa.Table) -> None:
    """Rows of a file that is only checked."""


@contextmanager
def _told() -> Iterator[Progress]:
    """Says on standard error how far a file has come: on one line of a terminal, else once for each step.

    Whoever breaks off is told that nothing is left.
    """
    told = _Told(is_live=sys.stderr.isatty())
    try:
        yield told
    except KeyboardInterrupt:
        told.end()
        say(texts.CANCELLED)
        raise typer.Exit(REFUSED) from None
    finally:
        told.end()


class _Told:
    """What has been said last."""

    def __init__(self, *, is_live: bool) -> None:
        self._is_live, self._last, self._is_open = is_live, "", False

    def __call__(self, step: Step, share: float) -> None:
        name = texts.STEPS[step]
        has_share = self._is_live and share > 0
        line = (texts.SHARE if has_share else texts.STEP).format(step=name, share=int(100 * share))
        if line == self._last:
            return
        self._last = line
        if self._is_live:
            typer.echo(f"\r{line:{WIDTH}}", nl=False, err=True)
            self._is_open = True
        else:
            say(line)

    def end(self) -> None:
        """Leave the line."""
        if self._is_open:
            typer.echo(err=True)
        self._is_open = False
