"""Did it help: an action's area before and after its start, beside comparison areas, per source."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pandas as pd

from samverkan_data.formats import decimal, join_words, long_date, percent, span
from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.coverage import coverage_of
from samverkan_data.picture.incidents.series import Series, judged_series, source_months
from samverkan_data.picture.question import Question
from samverkan_data.picture.register.responsibility import with_role
from samverkan_data.query import Selection, incidents
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.query.registers import register
from samverkan_data.schema import SOURCES
from samverkan_data.statistics.effect import REFUSED, Effect, did_it_help
from samverkan_data.statistics.thresholds import FEWEST_BEFORE, FEWEST_MONTHS_AFTER
from samverkan_data.texts import effect as texts

LEAST_IN_COMMON = 0.5


class Answer(NamedTuple):
    """One source's answer: the effect, the names of the comparison areas, and the action's area and theme over time."""

    source: str
    effect: Effect
    compared_with: tuple[str, ...]
    series: Series


def begun_actions(snapshot: Snapshot, area_code: str, today: date) -> pd.DataFrame:
    """Actions with a theme that have begun, in the area, inside it or around it, newest first; columns plus `role`."""
    actions = register(snapshot, "actions")
    begun = actions["starts_on"] <= pd.Timestamp(today)
    kept = actions[actions["area_code"].isin(areas_of(snapshot).near(area_code)) & begun & actions["theme"].notna()]
    return with_role(kept, snapshot, today).sort_values("starts_on", ascending=False, kind="stable", ignore_index=True)


def action_answers(snapshot: Snapshot, action_id: str, today: date) -> list[Answer]:
    """What the incidents of the action's theme say in its area, source by source; sources without any are left out.

    Comparison areas are those beside the action's area (the same area lies around them); incidents known only to the
    area around are on neither side. Months run to the last whole one.
    """
    actions = register(snapshot, "actions")
    action = actions[actions["action_id"] == action_id].iloc[0]
    around = areas_of(snapshot).parent(str(action["area_code"]))
    categories = categories_of(snapshot).of_theme(str(action["theme"]))
    if not categories:
        return []
    extent = incidents.extent(snapshot)
    own = Question(str(action["area_code"]), _first(extent, today), today, categories=categories)
    answers = []
    for source, known in source_months(snapshot, own).items():
        beside = replace(own, area_code=around or own.area_code, sources=(source,))
        monthly, areas = _in_common(snapshot, beside, known)
        table = _beside(snapshot, beside, areas, monthly["month"])
        table = _with_own(table, monthly, own.area_code)
        effect = did_it_help(table, {own.area_code}, pd.Timestamp(action["starts_on"]))
        answers.append(Answer(source, effect, _names(snapshot, table, own.area_code),
                              judged_series(monthly, "month")))  # fmt: skip
    return answers


def sentence(answer: Answer, start: date) -> str:
    """What an answer says: after the start, never because of it."""
    effect, words = answer.effect, {"source": SOURCES.get(answer.source, answer.source), "start": long_date(start)}
    if effect.answer in REFUSED or effect.difference is None:
        limits = {"months": FEWEST_MONTHS_AFTER, "before": FEWEST_BEFORE}
        return texts.REFUSALS[effect.answer].format(**words, **limits)
    events = abs(effect.difference.events)
    low, high = sorted(abs(limit) for limit in (effect.difference.low, effect.difference.high))
    return texts.ANSWERS[effect.answer].format(
        **words, events=decimal(events), limits=span(low, high, 1), areas=join_words(list(answer.compared_with)),
        signed=span_of(effect.difference.low, effect.difference.high), ratio=percent(effect.ratio * 100),
        ratio_limits=span(effect.low * 100, effect.high * 100), months=effect.months[1],
    )  # fmt: skip


def span_of(low: float, high: float) -> str:
    """Two signed limits with a word between, since a dash would be taken for a minus."""
    return texts.FROM_TO.format(low=decimal(low), high=decimal(high))


def short_answer(answers: list[Answer]) -> str:
    """The answers in a few words, for a table cell; the same refusal of several sources is said once."""
    said = {answer.source: texts.SHORT[answer.effect.answer] for answer in answers}
    if len(set(said.values())) <= 1:
        return next(iter(said.values()), texts.SHORT["no_incidents"])
    return ", ".join(f"{SOURCES.get(source, source)}: {text}" for source, text in said.items())


def _first(extent: pd.DataFrame, today: date) -> date:
    return today if extent.empty else extent["first"].min().date().replace(day=1)


def _in_common(snapshot: Snapshot, question: Question, known: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """The months that are known of the area and of those to compare with, and these: right below, if they report.

    An area of which less than `LEAST_IN_COMMON` of the months are known is left out: it would leave no months to judge.
    """
    coverage, (source,) = coverage_of(snapshot), question.sources
    own = {month.date() for month in known["month"]}
    months = {area: own & coverage.months(source, area) for area in areas_of(snapshot).children(question.area_code)}
    areas = [area for area, found in months.items() if len(found) >= LEAST_IN_COMMON * len(own)]
    common = own.intersection(*(months[area] for area in areas))
    return known[known["month"].dt.date.isin(common)].reset_index(drop=True), areas


def _beside(snapshot: Snapshot, question: Question, areas: list[str], months: pd.Series) -> pd.DataFrame:
    """`area_code`, `month`, `count` of the areas, zeros included."""
    counts = _all_counts(snapshot, question)
    grid = pd.MultiIndex.from_product([areas, months], names=["area_code", "month"])
    sums = counts.groupby(["area_code", "month"])["count"].sum()
    return sums.reindex(grid, fill_value=0).rename("count").reset_index()


def _all_counts(snapshot: Snapshot, question: Question) -> pd.DataFrame:
    selection = Selection(question.area_code, question.start, question.end, question.categories, question.sources)
    return incidents.count_by_month(snapshot, selection)


def _with_own(table: pd.DataFrame, monthly: pd.DataFrame, area_code: str) -> pd.DataFrame:
    return pd.concat([table[table["area_code"] != area_code], monthly.assign(area_code=area_code)], ignore_index=True)


def _names(snapshot: Snapshot, table: pd.DataFrame, area_code: str) -> tuple[str, ...]:
    names = areas_of(snapshot).names
    return tuple(str(names[code]) for code in table["area_code"].unique() if code != area_code)
