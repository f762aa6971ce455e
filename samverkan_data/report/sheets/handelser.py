"""Incidents: one question by area and year first, then over time, in the week, by place, and the other questions."""

from dataclasses import replace

import pandas as pd

from samverkan_data.formats import join_words, period_text
from samverkan_data.picture.incidents.changes import find_changes
from samverkan_data.picture.incidents.reach import reach
from samverkan_data.picture.incidents.sentence import compared_with, headline
from samverkan_data.query.places import categories_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.comparing import compare_control
from samverkan_data.report.controls import Control
from samverkan_data.report.first_file import first_file_panel
from samverkan_data.report.panel import Panel, Section, Sheet, Status, full, halves
from samverkan_data.report.sheets.area_rates import measure_control
from samverkan_data.report.sheets.area_years import years_panel
from samverkan_data.report.sheets.categories import categories_panel, ways_panel
from samverkan_data.report.sheets.effect import action_control, effect_sections
from samverkan_data.report.sheets.latest_news import news_panel
from samverkan_data.report.sheets.over_time import time_panel, view_control
from samverkan_data.report.sheets.published import published_panel
from samverkan_data.report.sheets.sums import sums_told
from samverkan_data.report.sheets.week_and_place import hours_panel, map_panel
from samverkan_data.texts import pages as texts

NAME = "handelser"
FILTERS = ("kalla", "omrade", "kategori", "fran", "till")


def controls(asking: Asking) -> tuple[Control, ...]:
    """What the period is compared with, counts or rates, how time is shown, and which action is judged."""
    return (compare_control(asking), *measure_control(asking), *view_control(asking), *action_control(asking))


def make(asking: Asking) -> Sheet:
    """The sheet of the incidents page."""
    changes = asking.ask(find_changes, asking.question, asking.today)
    sentence, remarks = what_is_said(asking, changes)
    lead = _lead(asking, asking.ask(compared_with, asking.question))
    return asking.sheet(NAME, sentence, _sections(asking, changes), lead=lead, remarks=remarks)


def what_is_said(asking: Asking, changes: pd.DataFrame) -> tuple[str, tuple[str, ...]]:
    """The sentence of rows of `find_changes`, and what stands under it: who owns it, and what is not known."""
    question = asking.question
    compared, reached = asking.ask(compared_with, question), asking.ask(reach, question)
    sentence = headline(changes, question.area_code, compared, known=reached.known)
    return sentence, (*sums_told(asking, changes), *_owner(asking, changes), *reached.sentences)


def _lead(asking: Asking, compared: str) -> str:
    """What the page is about: area, category and period."""
    period = period_text(asking.question.start, asking.question.end)
    label = asking.ask(categories_of).labels.get(asking.choice.category, "")
    when = texts.LAGESBILD_PERIOD.format(period=period, since=compared)
    return " · ".join(filter(None, [asking.choice.area_name, label, when]))


def _owner(asking: Asking, changes: pd.DataFrame) -> list[str]:
    """Who owns the question, where one is chosen and it has an owner."""
    if not asking.choice.category or changes.empty:
        return []
    roles = [role for role in dict.fromkeys(changes["role"]) if role]
    return [texts.OWNED_BY.format(roles=join_words(roles))] * bool(roles)


def _sections(asking: Asking, changes: pd.DataFrame) -> list[Section]:
    if changes.empty:
        return [full(first_file_panel(asking), published_panel(asking))]
    sources = sources_of(asking)
    shown = _side_by_side(asking, sources) if len(sources) > 1 else _one_source(asking, sources[0])
    return [*shown, *effect_sections(asking), full(news_panel(asking))]


def sources_of(asking: Asking) -> list[str]:
    """The chosen sources that have anything of the question."""
    changes = asking.ask(find_changes, asking.question, asking.today)
    found = set(changes["source"]) if len(changes) else set()
    return [source for source in asking.choice.sources if source in found]


def _side_by_side(asking: Asking, sources: list[str]) -> list[Section]:
    """Several sources: areas by year and time only; the rest is for one question, and the ways to it are last."""
    years = [years_panel(asking, source, with_ways=source == sources[-1]) for source in sources]
    over_time = _once([time_panel(asking, source) for source in sources])
    return [
        replace(full(*years), lines=(texts.SIDE_BY_SIDE,)),
        Section(columns=tuple((panel,) for panel in over_time), folds=True),
        full(ways_panel(asking, sources)),
    ]


def _one_source(asking: Asking, source: str) -> list[Section]:
    """One source: all there is to draw."""
    return [
        full(years_panel(asking, source)),
        halves(time_panel(asking, source), hours_panel(asking, source)),
        replace(halves(map_panel(asking, source), categories_panel(asking, source)), folds=True),
    ]


def _once(panels: list[Panel | None]) -> list[Panel]:
    """The panels that there are; what is left out of the view is said once."""
    found = [panel for panel in panels if panel is not None]
    told = {panel.notes: panel for panel in reversed(found) if panel.status == Status.LEFT_OUT}
    return [panel for panel in found if panel.status != Status.LEFT_OUT or told[panel.notes] is panel]
