"""The first sentence of the picture: what, where and who, made from the verdicts."""

import pandas as pd

from samverkan_data.formats import join_words, lower_first, upper_first
from samverkan_data.picture.changes import SIGNALS, lead_signals
from samverkan_data.picture.question import Question
from samverkan_data.texts import picture as texts


def headline(changes: pd.DataFrame, question: Question) -> str:
    """Say what has clearly changed, where, and what of it nobody owns.

    Args:
        changes: rows of `find_changes`.
        question: what was asked, for the words about the comparison.
    """
    if changes.empty:
        return texts.NO_INCIDENTS
    if changes["baseline"].isna().all():
        return texts.NOTHING_TO_JUDGE
    lead = lead_signals(changes, question.area_code)
    if lead.empty:
        return texts.NOTHING_CHANGED.format(since=since(question))
    sentences = [_verb(lead, verdict, question.area_code) for verdict in SIGNALS]
    return " ".join([*filter(None, sentences), *_unowned(lead)])


def since(question: Question) -> str:
    """What the period is compared with, in words."""
    if question.compare == "previous":
        return texts.SINCE_PREVIOUS
    earlier = question.periods(question.start.replace(year=1900))[1:]
    years = f"{earlier[-1][1].year}–{earlier[0][1].year}" if len(earlier) > 1 else str(earlier[0][1].year)
    return texts.SINCE_YEARS.format(years=years)


def _verb(lead: pd.DataFrame, verdict: str, area_code: str) -> str:
    rows = lead[lead["verdict"] == verdict]
    if rows.empty:
        return ""
    whats = list(dict.fromkeys(_what(row, area_code) for _, row in rows.iterrows()))
    text = texts.RISEN if verdict == "rise" else texts.FALLEN
    return upper_first(text.format(what=join_words([whats[0], *(lower_first(what) for what in whats[1:])]))) + "."


def _what(row: pd.Series, area_code: str) -> str:
    if row["area_code"] == area_code:
        return str(row["label"])
    return texts.IN_AREA.format(what=row["label"], area=row["area_name"])


def _unowned(lead: pd.DataFrame) -> list[str]:
    rows = lead[(lead["role_id"] == "") & (lead["verdict"] == "rise")]
    return [texts.LACKS_OWNER.format(what=upper_first(label)) for label in dict.fromkeys(rows["label"])]


def out_of(changes: pd.DataFrame) -> str:
    """How many of all that was looked at have clearly changed: eight comparisons and one hit is not one of one."""
    judged = changes[changes["verdict"] != "too_few"]
    found = int(judged["verdict"].isin(SIGNALS).sum())
    text = texts.OUT_OF if found else texts.NONE_OUT_OF
    return text.format(found=found, all=len(judged))
