"""The command that makes files: pages as on screen, or the counts of whole years."""

from collections.abc import Sequence
from datetime import date
from typing import Any

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
from samverkan_data.cli.output import answer, say
from samverkan_data.cli.pictures import check_area, settings_for, view_of, write
from samverkan_data.picture.examples import examples_in
from samverkan_data.picture.gate.open_view import check_period
from samverkan_data.picture.gate.view import View
from samverkan_data.report.asking import Asking
from samverkan_data.report.pages_export import Export, asking_of, own_template, write_pages
from samverkan_data.report.yearly import yearly_rows
from samverkan_data.report.yearly_sheet import write_yearly
from samverkan_data.settings import Settings
from samverkan_data.texts import cli as texts

Written = tuple[bytes, dict[str, Any]]


@command("export")
def export(
    output: Output, file_format: FileFormat, page: SomePages = None, area: InArea = None, start: FromIf = None,
    end: ToIf = None, choose: Choose = None, panel: PanelKey = "", template: PptxTemplate = None,
    year_from: YearFromIf = None, year_to: YearToIf = None, is_open: Open = False, as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Pages, or the counts of whole years, as a file."""
    wanted = _wanted(area, start, end, choose or [])
    if not page and (area is None or year_from is None or year_to is None):
        raise typer.BadParameter(texts.PAGE_OR_YEARS)
    settings = settings_for(is_open)
    view = view_of(settings, as_of)
    if area is not None:
        check_area(view, area)
    if page:
        pages = tuple(dict.fromkeys(page))
        asked = Export(pages, file_format.value, panel, template.read_bytes() if template else own_template(settings))
        content, more = _pages(view, settings, wanted, asked)
    else:
        years = (int(year_from or 0), int(year_to or 0))
        content, more = _years(view, settings, str(area), years, file_format.value)
    write(output, content)
    told = {"file": str(output), "version": view.snapshot.version} | more
    if told["example_data"]:
        say(texts.EXAMPLE)
    answer(told, [texts.WRITTEN.format(**told)], as_json)


def _pages(view: View, settings: Settings, wanted: dict[str, str], asked: Export) -> Written:
    """The named pages, made from what an address with these words would show."""
    asking = asking_for(view, wanted, settings)
    is_example = bool(view.ask(examples_in, asking.choice.area_code).tables)
    return write_pages(asking, asked), {"pages": list(asked.pages), "example_data": is_example}


def asking_for(view: View, wanted: dict[str, str], settings: Settings) -> Asking:
    """Who asks, by the words of an address; an area that is not there and a period that is not given out are refused.

    Raises:
        UnknownNameError, RefusedError: what is asked for cannot be shown.
    """
    said = {name: value for name, value in wanted.items() if value}
    if "omrade" in said:
        check_area(view, said["omrade"])
    if view.periods is not None and {"fran", "till"} <= set(said):
        check_period(view.periods, date.fromisoformat(said["fran"]), date.fromisoformat(said["till"]))
    return asking_of(view, said, settings.current_date(), settings.mask_below)


def days_wanted(start: date | None, end: date | None) -> dict[str, str]:
    """The period as an address would say it; empty where a day is not said."""
    return {"fran": start.isoformat() if start else "", "till": end.isoformat() if end else ""}


def _years(view: View, settings: Settings, area: str, years: tuple[int, int], kind: str) -> Written:
    """Counts and rates of an area and all in it, year by year."""
    rows = yearly_rows(view, area, years, settings.current_date())
    is_example = bool(view.ask(examples_in, area).tables)
    content = write_yearly(kind, view, area, years, rows, settings.current_date(), is_example=is_example)
    return content, {"example_data": is_example, "rows": len(rows)}


def _wanted(area: str | None, start: date | None, end: date | None, choose: Sequence[str]) -> dict[str, str]:
    """The choices as an address would say them.

    Raises:
        typer.BadParameter: one of `choose` has no `=`.
    """
    bad = [text for text in choose if "=" not in text]
    if bad:
        raise typer.BadParameter(texts.BAD_CHOICE.format(text=bad[0]))
    said = {"omrade": area or "", **days_wanted(start, end), **dict(text.split("=", 1) for text in choose)}
    return {name: value for name, value in said.items() if value}
