"""What the command for files makes: pages as on screen, or the counts of whole years."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

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


@dataclass(frozen=True)
class Wanted:
    """A file.

    Args:
        pages: names of pages; empty where the counts of years are meant.
        kind: its format.
        choices: the words of an address.
        years: the first and the last.
        panel: the figure of a picture.
        template: for a presentation.
        is_open: whether it is of the open view.
        as_of: the version or the moment; None means now.
    """

    pages: tuple[str, ...]
    kind: str
    choices: dict[str, str]
    years: tuple[int, int]
    panel: str = ""
    template: Path | None = None
    is_open: bool = False
    as_of: str | None = None


def write_wanted(wanted: Wanted, output: Path, as_json: bool) -> None:
    """Make the file, and tell of it.

    Raises:
        UnknownNameError, RefusedError: what is asked for cannot be shown.
    """
    settings = settings_for(wanted.is_open)
    view = view_of(settings, wanted.as_of)
    if "omrade" in wanted.choices:
        check_area(view, wanted.choices["omrade"])
    content, more = (_pages if wanted.pages else _years)(view, settings, wanted)
    write(output, content)
    told = {"file": str(output), "version": view.snapshot.version} | more
    if told["example_data"]:
        say(texts.EXAMPLE)
    answer(told, [texts.WRITTEN.format(**told)], as_json)


def _pages(view: View, settings: Settings, wanted: Wanted) -> Written:
    """The named pages, made from what an address with these words would show."""
    template = wanted.template.read_bytes() if wanted.template else own_template(settings)
    asking = asking_for(view, wanted.choices, settings)
    is_example = bool(view.ask(examples_in, asking.choice.area_code).tables)
    content = write_pages(asking, Export(wanted.pages, wanted.kind, wanted.panel, template))
    return content, {"pages": list(wanted.pages), "example_data": is_example}


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


def _years(view: View, settings: Settings, wanted: Wanted) -> Written:
    """Counts and rates of an area and all in it, year by year."""
    area, today = wanted.choices["omrade"], settings.current_date()
    rows = yearly_rows(view, area, wanted.years, today)
    is_example = bool(view.ask(examples_in, area).tables)
    content = write_yearly(wanted.kind, view, area, wanted.years, rows, today, is_example=is_example)
    return content, {"example_data": is_example, "rows": len(rows)}
