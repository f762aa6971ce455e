"""The first sentence of the picture: what, where and who, made from the verdicts."""

from collections.abc import Iterable

import pandas as pd

from samverkan_data.formats import join_words, lower_first, period_text, upper_first
from samverkan_data.lake import Snapshot
from samverkan_data.picture.incidents.changes import changes_once, lead_signals
from samverkan_data.picture.incidents.counting import compared_of, compared_periods
from samverkan_data.picture.question import Period, Question
from samverkan_data.texts import coverage as coverage_texts
from samverkan_data.texts import picture as texts
from samverkan_data.verdict import SIGNALS, Verdict


def headline(changes: pd.DataFrame, area_code: str, compared: str, *, known: bool = True) -> str:
    """Say what has clearly changed, where, and what of it nobody owns.

    Args:
        changes: rows of `find_changes`.
        area_code: the area that was asked about.
        compared: what it is compared with, as `compared_with` says it.
        known: whether anything of the period is known at all.
    """
    if changes.empty:
        return texts.NO_INCIDENTS if known else coverage_texts.NOTHING_KNOWN
    if changes["baseline"].isna().all():
        return texts.NOTHING_TO_JUDGE
    lead = lead_signals(changes, area_code)
    if lead.empty:
        return texts.NOTHING_CHANGED.format(since=compared)
    sentences = [_verb(lead, verdict, area_code) for verdict in SIGNALS]
    return " ".join([*filter(None, sentences), *_may_change(lead, area_code), *_unowned(lead)])


def compared_with(snapshot: Snapshot, question: Question) -> str:
    """What the period is compared with, in words; only years that the incidents reach back to are named."""
    used = {at for one in compared_of(snapshot, question).values() for at in one.pieces}
    periods = enumerate(compared_periods(snapshot, question))
    return since(question, [period for at, period in periods if at and at in used])


def since(question: Question, earlier: list[Period]) -> str:
    """The periods that the asked-for one is compared with, in words."""
    if not earlier:
        return texts.SINCE_NOTHING
    if question.compare == "previous":
        return texts.SINCE_PREVIOUS
    if question.compare != "years":
        return texts.SINCE_PERIOD.format(period=period_text(*earlier[0]))
    first, last = earlier[-1][1].year, earlier[0][1].year
    return texts.SINCE_YEARS.format(years=last if first == last else f"{first}–{last}")


def _verb(lead: pd.DataFrame, verdict: Verdict, area_code: str) -> str:
    rows = lead[lead["verdict"] == verdict]
    if rows.empty:
        return ""
    whats = [_what(row, area_code) for _, row in rows.iterrows()]
    text = texts.RISEN if verdict == Verdict.RISE else texts.FALLEN
    return upper_first(text.format(what=_in_a_row(whats))) + "."


def _in_a_row(whats: Iterable[str]) -> str:
    """Each once, all but the first with a small letter; the first as it begins a sentence."""
    first, *others = dict.fromkeys(whats)
    return join_words([upper_first(first), *map(lower_first, others)])


def _what(row: pd.Series, area_code: str) -> str:
    if row["area_code"] == area_code:
        return str(row["label"])
    return texts.IN_AREA.format(what=row["label"], area=row["area_name"])


def _may_change(lead: pd.DataFrame, area_code: str) -> list[str]:
    rows = lead[lead["may_change"]] if "may_change" in lead else lead[:0]
    whats = list(dict.fromkeys(_what(row, area_code) for _, row in rows.iterrows()))
    words = [whats[0], *(lower_first(what) for what in whats[1:])] if whats else []
    return [texts.MAY_CHANGE_SENTENCE.format(what=join_words(words))] * bool(words)


def _unowned(lead: pd.DataFrame) -> list[str]:
    rows = lead[(lead["role_id"] == "") & (lead["verdict"] == Verdict.RISE)]
    return [texts.LACKS_OWNER.format(what=_in_a_row(rows["label"]))] if len(rows) else []


def out_of(changes: pd.DataFrame, area_code: str) -> str:
    """How many of all that could be judged have clearly changed, each change counted once."""
    once = changes_once(changes, area_code)
    return texts.OUT_OF.say(int(once["verdict"].isin(SIGNALS).sum()), len(once))
