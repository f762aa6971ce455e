"""Who has reported from where, and when, as a panel for pages and papers: what is not known stands there as such."""

from collections.abc import Sequence
from itertools import groupby

from samverkan_data.formats import date_text, join_words, listed, number
from samverkan_data.picture.incidents.reporting import Reporting, Standing, reporting
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Cell, Panel, Status
from samverkan_data.report.tables import written_table
from samverkan_data.schema import SOURCES
from samverkan_data.texts import pages
from samverkan_data.texts import reporting as texts
from samverkan_data.texts.charts import NO_INFORMATION

MOST_NAMED, MOST_ROWS = 4, 30


def reporting_panel(asking: Asking) -> Panel | None:
    """The area and those right below it × everybody who reports; None where nobody has reported anything anywhere."""
    every = asking.ask(reporting, asking.choice.area_code, asking.today)
    rows = {code: list(of) for code, of in groupby(every, lambda one: one.area_code)}
    if not rows:
        return None
    silent = [of[0].name for of in rows.values() if _is_unknown(of)]
    shown = [of for of in rows.values() if len(rows) <= MOST_ROWS or not _is_unknown(of)]
    headers = (pages.COLUMNS["name"], *(_who(one) for one in next(iter(rows.values()))))
    return Panel(
        key="rapporterat",
        heading=_heading(asking, list(rows.values()), silent),
        reading=texts.READING_SOURCES if asking.is_open else texts.READING,
        table=written_table(headers, [(of[0].name, *(_cell(one) for one in of)) for of in shown]),
        caption=asking.caption(*_said(every), example=asking.is_example()),
        notes=tuple(_notes(every, silent, left_out=len(shown) < len(rows))),
        status=Status.SHOWN if len(silent) < len(rows) else Status.UNKNOWN,
    )


def _is_unknown(rows: Sequence[Reporting]) -> bool:
    return all(one.standing == Standing.NEVER for one in rows)


def _heading(asking: Asking, areas: list[list[Reporting]], silent: list[str]) -> str:
    """Where nothing is known; else how many have gone silent of those who report from the whole area."""
    name = asking.choice.area_name
    if len(silent) == len(areas):
        return texts.HEADING_NOBODY.format(area=name)
    if silent:
        return texts.HEADING_LACKS.format(names=listed(silent, MOST_NAMED))
    if asking.is_open:
        return texts.HEADING
    told = [one for one in areas[0] if one.standing != Standing.NEVER]
    return texts.HEADING_SILENT.say(sum(one.standing == Standing.SILENT for one in told), len(told), area=name)


def _who(one: Reporting) -> str:
    """The organisation; of a source that names none the source itself."""
    return one.organisation or SOURCES.get(one.source, one.source)


def _cell(one: Reporting) -> Cell:
    if one.standing == Standing.NEVER:
        return NO_INFORMATION
    if one.last is None:
        return texts.NO_WHOLE_MONTH
    if one.standing == Standing.REPORTS:
        return one.last
    form = texts.SILENT if one.standing == Standing.SILENT else texts.SELDOM
    return form.format(day=date_text(one.last))


def _said(every: Sequence[Reporting]) -> tuple[str, str]:
    """The sources, and the last day that any of them tells of."""
    names = join_words([SOURCES.get(source, source) for source in dict.fromkeys(one.source for one in every)])
    last = max((one.last for one in every if one.last), default=None)
    return names, texts.UNTIL.format(day=date_text(last)) if last else ""


def _notes(every: Sequence[Reporting], silent: Sequence[str], *, left_out: bool) -> list[str]:
    seldom = any(one.standing == Standing.SELDOM for one in every)
    others = texts.OTHERS.format(count=number(len(silent)), names=listed(silent, MOST_NAMED))
    return [*[others] * left_out, *[texts.SELDOM_NOTE] * seldom]
