"""Parts G and H: what others tell and what lies ahead, and each area by itself; no reports is not no problems."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from samverkan_data.formats import join_words
from samverkan_data.picture.incidents.changes import changes_once
from samverkan_data.picture.incidents.reach import reach
from samverkan_data.picture.incidents.reporting import Standing, reporting
from samverkan_data.picture.opening import tell
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Section, Status, full
from samverkan_data.report.papers.draft import Draft
from samverkan_data.report.papers.from_pages import narrow, on_page, page, panels
from samverkan_data.report.sheets.beside import trygghet_panel
from samverkan_data.report.sheets.lagesbild import changes_panel
from samverkan_data.schema import SOURCES
from samverkan_data.texts import papers as texts


def other(draft: Draft) -> Section:
    """G: who has reported and when, what lies ahead, and what school, social services and others tell."""
    reported = panels(page(draft.asking, "lagesbild"), ("rapporterat",), "g")
    ahead = panels(page(draft.asking, "loften"), ("framat",), "g")
    return full(*reported, *ahead, *draft.answers("g"), title=texts.PARTS["g"])


def by_area(draft: Draft) -> Section:
    """H: each area right below by itself, and who has never reported from it."""
    areas = list(_areas(draft.asking)) or [Panel(key="h-inga", heading=texts.NO_PARTS, status=Status.UNKNOWN)]
    return full(*areas, *draft.answers("h"), title=texts.PARTS["h"])


def _areas(asking: Asking) -> Iterator[Panel]:
    for code in asking.ask(areas_of).children(asking.choice.area_code):
        yield area_panel(asking, code)


def area_panel(asking: Asking, code: str) -> Panel:
    """What the start page says of an area: its sentence, trygghet there and every row; or that nothing is known."""
    there = on_page(asking, "lagesbild", area=code)
    told, felt = tell(there.ask, there.question, there.today), trygghet_panel(there)
    known = len(told.changes) > 0 and there.ask(reach, there.question).known
    sentence = told.sentence if known else texts.NO_INFORMATION
    rows = rows_panel(there, told.changes if known else told.changes[:0])
    return replace(
        rows, key=f"h-{code}", heading=texts.AREA_HEADING.format(area=there.choice.area_name, sentence=sentence),
        lines=(*told.reach, *_silent(asking, code), *felt.lines), status=Status.SHOWN if known else Status.UNKNOWN,
    )  # fmt: skip


def _silent(asking: Asking, code: str) -> Iterator[str]:
    """Who has never reported from the area: that is no information, and not calm."""
    every = asking.ask(reporting, asking.choice.area_code, asking.today)
    never = [one.organisation or SOURCES.get(one.source, one.source) for one in every
             if one.area_code == code and one.standing == Standing.NEVER]  # fmt: skip
    if never:
        yield texts.NO_INFORMATION_FROM.format(names=join_words(list(dict.fromkeys(never))))


def rows_panel(there: Asking, changes: pd.DataFrame) -> Panel:
    """Rows of what the start page compares, without columns that say nothing; words alone where there are none."""
    if changes_once(changes, there.choice.area_code).empty if len(changes) else True:
        return Panel(key="", heading="")
    return narrow(changes_panel(there, changes, drawn=False))
