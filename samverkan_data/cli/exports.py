"""The command that makes files: pages as on screen, or the counts of whole years.

The browser that draws is started first, beside the loading of all that makes what is drawn.
"""

from collections.abc import Sequence
from datetime import date

import typer

from samverkan_data.cli.app import command
from samverkan_data.cli.options import (
    AsJson,
    AsOf,
    Choose,
    FileFormat,
    FromIf,
    InArea,
    Open,
    Output,
    PanelKey,
    PptxTemplate,
    SomePages,
    ToIf,
    YearFromIf,
    YearToIf,
)  # fmt: skip
from samverkan_data.report.writers import DRAWN
from samverkan_data.report.writers.browser import start_beside
from samverkan_data.texts import cli as texts


@command("export")
def export(
    output: Output, file_format: FileFormat, page: SomePages = None, area: InArea = None, start: FromIf = None,
    end: ToIf = None, choose: Choose = None, panel: PanelKey = "", template: PptxTemplate = None,
    year_from: YearFromIf = None, year_to: YearToIf = None, is_open: Open = False, as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Pages, or the counts of whole years, as a file."""
    choices = _choices(area, start, end, choose or [])
    if not page and (area is None or year_from is None or year_to is None):
        raise typer.BadParameter(texts.PAGE_OR_YEARS)
    if page and file_format.value in DRAWN:
        start_beside()
    from samverkan_data.cli.exported import Wanted, write_wanted  # noqa: PLC0415  takes as long as the browser

    pages, years = tuple(dict.fromkeys(page or ())), (int(year_from or 0), int(year_to or 0))
    write_wanted(Wanted(pages, file_format.value, choices, years, panel, template, is_open, as_of), output, as_json)


def _choices(area: str | None, start: date | None, end: date | None, choose: Sequence[str]) -> dict[str, str]:
    """The choices as an address would say them.

    Raises:
        typer.BadParameter: one of `choose` has no `=`.
    """
    bad = [text for text in choose if "=" not in text]
    if bad:
        raise typer.BadParameter(texts.BAD_CHOICE.format(text=bad[0]))
    said = {"omrade": area or "", **days_wanted(start, end), **dict(text.split("=", 1) for text in choose)}
    return {name: value for name, value in said.items() if value}


def days_wanted(start: date | None, end: date | None) -> dict[str, str]:
    """The period as an address would say it; empty where a day is not said."""
    return {"fran": start.isoformat() if start else "", "till": end.isoformat() if end else ""}
