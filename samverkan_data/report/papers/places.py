"""Parts G and H: what others tell and what lies ahead, and each area by itself; no reports is not no problems."""

from collections.abc import Iterator

from samverkan_data.formats import join_words
from samverkan_data.picture.incidents.reach import reach
from samverkan_data.picture.incidents.reporting import Standing, reporting
from samverkan_data.picture.opening import tell
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Section, Status, full
from samverkan_data.report.papers.draft import Draft
from samverkan_data.report.papers.from_pages import on_page, page, panels
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
    """H: who has reported from where, and each area right below by itself."""
    who = panels(page(draft.asking, "lagesbild"), ("rapporterat",), "h")
    areas = list(_areas(draft.asking)) or [Panel(key="h-inga", heading=texts.NO_PARTS, status=Status.UNKNOWN)]
    return full(*who, *areas, *draft.answers("h"), title=texts.PARTS["h"])


def _areas(asking: Asking) -> Iterator[Panel]:
    for code in asking.ask(areas_of).children(asking.choice.area_code):
        yield area_panel(asking, code)


def area_panel(asking: Asking, code: str) -> Panel:
    """What the start page says of an area: its sentence, trygghet there and every row; or that nothing is known."""
    there = on_page(asking, "lagesbild", area=code)
    told, rows, felt = tell(there.ask, there.question, there.today), rows_panel(there), trygghet_panel(there)
    known = rows is not None and there.ask(reach, there.question).known
    sentence = told.sentence if known else texts.NO_INFORMATION
    return Panel(
        key=f"h-{code}", heading=texts.AREA_HEADING.format(area=there.choice.area_name, sentence=sentence),
        lines=(*told.reach, *_silent(asking, code), *felt.lines), table=rows.table if rows and known else None,
        caption=rows.caption if rows and known else None, notes=rows.notes if rows and known else (),
        status=Status.SHOWN if known else Status.UNKNOWN,
    )  # fmt: skip


def _silent(asking: Asking, code: str) -> Iterator[str]:
    """Who has never reported from the area: that is no information, and not calm."""
    every = asking.ask(reporting, asking.choice.area_code, asking.today)
    never = [one.organisation or SOURCES.get(one.source, one.source) for one in every
             if one.area_code == code and one.standing == Standing.NEVER]  # fmt: skip
    if never:
        yield texts.NO_INFORMATION_FROM.format(names=join_words(list(dict.fromkeys(never))))


def rows_panel(there: Asking) -> Panel | None:
    """All that the start page compares; None where it compares nothing."""
    changes = tell(there.ask, there.question, there.today).changes
    return None if changes.empty else changes_panel(there, changes)
