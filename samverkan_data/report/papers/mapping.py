"""Parts E and F: what has happened, how much, where and when, theme by theme; and what it leads to."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from samverkan_data.picture.incidents.changes import find_changes
from samverkan_data.picture.register.chain import chain_of
from samverkan_data.picture.surveys.survey import instruments
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.query.published import subjects
from samverkan_data.report.asking import Asking
from samverkan_data.report.likeness import theme_against_similar
from samverkan_data.report.panel import Panel, Section, Status, full
from samverkan_data.report.papers.draft import Draft
from samverkan_data.report.papers.from_pages import moved, narrow, on_page, page, panels, signals
from samverkan_data.report.papers.places import rows_panel
from samverkan_data.report.sheets.area_years import years_panel
from samverkan_data.report.sheets.categories import categories_panel
from samverkan_data.report.sheets.handelser import sources_of, what_is_said
from samverkan_data.report.sheets.jamfor import sentence_of
from samverkan_data.report.sheets.over_time import time_panel
from samverkan_data.report.sheets.week_and_place import hours_panel, map_panel
from samverkan_data.report.tables import written_table
from samverkan_data.schema.chain import HARMS, YES_NO
from samverkan_data.texts import papers as texts

COMPARED = ("tal", "serie", "tva-ar", "liknande", "tratt")
OF_SOURCE = (years_panel, time_panel, hours_panel, map_panel, categories_panel)


def mapped(draft: Draft) -> Section:
    """E: the signals, all that is compared, other areas, each source and each theme."""
    asking = draft.asking
    start = page(asking, "lagesbild")
    found = (*panels(start, ("forandring", "publicerat"), "e"), *_compared(asking), *_of_sources(asking),
             *_themes(asking))  # fmt: skip
    judged = (texts.JUDGED_TOGETHER,) * any(one.key == "e-forandring" for one in found)
    return replace(signals(start), columns=(found,), title=texts.PARTS["e"], lines=judged)


def consequences(draft: Draft) -> Section:
    """F: how safe people feel, and who suffers what."""
    asking = draft.asking
    return full(*_surveys(asking), _concerned(asking), *draft.answers("f"), title=texts.PARTS["f"])


def _compared(asking: Asking) -> Iterator[Panel]:
    """Against other areas, over time and by chance, as on Jämför."""
    found = page(asking, "jamfor")
    yield Panel(key="e-jamfort", heading=found.sentence, lines=found.remarks)
    yield from panels(found, COMPARED, "e")


def _of_sources(asking: Asking) -> Iterator[Panel]:
    """Each source alone: by area, over time, in the week, on the map and by kind."""
    for source in sources_of(on_page(asking, "handelser")):
        alone = on_page(asking, "handelser", source=source)
        yield from map(narrow, moved((make(alone, source) for make in OF_SOURCE), "e"))


def _themes(asking: Asking) -> Iterator[Panel]:
    """Theme by theme; once for all where nobody has reported anything."""
    everything = on_page(asking, "handelser")
    if not sources_of(everything):
        sentence, remarks = what_is_said(everything, everything.ask(find_changes, everything.question, asking.today))
        yield Panel(key="e-teman", heading=texts.ABOUT.format(about=texts.NO_THEMES, heading=sentence), lines=remarks,
                    status=Status.UNKNOWN)  # fmt: skip
        return
    for theme, label in asking.ask(categories_of).all_themes().items():
        there = on_page(asking, "handelser", category=theme)
        sources = sources_of(there)
        yield _theme(asking, theme, label, there)
        yield from moved((years_panel(there, source) for source in sources), f"e-{theme}", label)


def _theme(asking: Asking, theme: str, label: str, there: Asking) -> Panel:
    """What the pages say of a theme: verdict and owner, patterns, its rate beside others', and its rows.

    Verdicts are those of the figure that the part begins with: of all that is compared, judged at once.
    """
    start = on_page(asking, "lagesbild")
    of_theme = _rows_of(start, theme, there)
    sentence, remarks = what_is_said(there, of_theme)
    rows = rows_panel(start, of_theme)
    alike = theme_against_similar(asking, asking.choice.area_code, theme)
    lines = [*remarks, *_patterns(there), _rate(asking, theme), *[alike] * bool(alike)]
    heading = texts.ABOUT.format(about=texts.THEME.format(theme=label), heading=sentence)
    return replace(rows, key=f"e-{theme}", heading=heading, lines=tuple(dict.fromkeys(lines)))


def _rows_of(start: Asking, theme: str, there: Asking) -> pd.DataFrame:
    """The start page's rows of a theme, and what only the theme's own page has a row of."""
    own, alone = (one.ask(find_changes, one.question, one.today) for one in (start, there))
    if own.empty or alone.empty:
        return alone
    of_theme = own[own["theme"] == theme]
    more = alone[~alone["category"].isin(of_theme["category"])]
    rows: pd.DataFrame = pd.concat([of_theme, more], ignore_index=True) if len(more) else of_theme
    return rows


def _patterns(there: Asking) -> Iterator[str]:
    """How much and when it happens, by source, as the headings of the figures say."""
    for source in sources_of(there):
        for one in (time_panel(there, source, drawn=False), hours_panel(there, source, drawn=False)):
            if one is not None and one.status == Status.SHOWN and one.caption is not None:
                yield texts.PATTERN.format(heading=one.heading, n=one.caption.n or one.caption.period)


def _rate(asking: Asking, theme: str) -> str:
    """The published rate of the theme beside others'; that there is none."""
    known = asking.ask(subjects)
    of_theme = known[known["theme"] == theme]
    if of_theme.empty:
        return texts.NO_RATE
    return sentence_of(on_page(asking, "jamfor", wanted={"indikator": str(of_theme["subject"].iloc[0])}))


def _surveys(asking: Asking) -> Iterator[Panel]:
    """The survey that Trygghet opens with, and of the others their questions."""
    opening = page(asking, "trygghet")
    yield Panel(key="f-trygghet", heading=opening.sentence, lines=opening.remarks)
    first = list(panels(opening, ("",), "f"))
    yield from first
    shown = {one.caption.source for one in first if one.caption is not None}
    for survey in asking.ask(instruments):
        if survey not in shown:
            other = page(asking, "trygghet", wanted={"matning": survey})
            yield from panels(other, ("fraga",), f"f-{survey}", survey)


def _concerned(asking: Asking) -> Panel | None:
    """Harm and who suffers, as the parties have judged the problems."""
    names = asking.ask(areas_of).names
    problems = asking.ask(chain_of, asking.choice.area_code, asking.today).problems
    rows = [
        (
            one.title,
            names.get(one.area_code, one.area_code),
            HARMS.get(one.judged["harm"], ""),
            *(YES_NO.get(one.judged[name], "") for name in ("many", "leads_on")),
        )
        for one in problems
    ]
    if not rows:
        return None
    return Panel(key="f-skada", heading=texts.CONCERNED, table=written_table(texts.CONCERNED_HEADERS, rows))
