"""What survey answers say, in sentences: what has changed, which areas differ, and where the answers come from."""

from collections.abc import Mapping, Sequence

import pandas as pd

from samverkan_data.charts.question_year import Unit
from samverkan_data.formats import EN_DASH, join_words, lower_first
from samverkan_data.picture.surveys.survey import most_telling
from samverkan_data.picture.surveys.surveyed import Surveyed
from samverkan_data.query.places import Areas
from samverkan_data.texts import pages as texts
from samverkan_data.texts import survey as words
from samverkan_data.verdict import APART, CHANGED, Verdict

MOST_NAMED = 3
JUDGED = [*CHANGED, Verdict.UNCHANGED]
TOLD_APART = [*APART, Verdict.SAME]


def survey_sentence(judged: pd.DataFrame) -> str:
    """What has clearly become better or worse since the survey before."""
    telling = most_telling(judged)
    parts = [
        text.format(
            labels=join_words([lower_first(label) for label in telling.loc[telling["verdict"] == verdict, "label"]])
        )
        for verdict, text in texts.TRYGGHET_SENTENCE.items()
        if (telling["verdict"] == verdict).any()
    ]
    return " ".join(parts) or _nothing_changed(judged)


def questions_heading(judged: pd.DataFrame, *, name: bool) -> str:
    """How many of the questions have clearly changed; `name` says whose answers they are."""
    latest = judged[judged["year"] == judged["year"].max()]
    could = int(latest["verdict"].isin(JUDGED).sum())
    said = texts.QUESTION_HEADING.say(len(most_telling(judged)), could)
    area = str(judged["name"].iloc[0])
    return words.IN_AREA.format(area=area, sentence=lower_first(said)) if name else said


def waves_heading(rows: pd.DataFrame) -> str:
    """Which areas have differed from the rest of the whole, and in how many of the waves that could be judged."""
    label, parts = str(rows["label"].iloc[0]), rows[~rows["whole"]]
    if parts.empty or not rows["whole"].any():
        return words.WAVES_ALONE.format(label=label, names=few_names(list(rows["name"].unique())), years=years(rows))
    judged = parts[parts["verdict"].isin(TOLD_APART) & ~parts["too_few"]]
    told = [_apart(str(name), area) for name, area in judged.groupby("name") if area["verdict"].isin(APART).any()]
    if not told:
        return words.WAVES_NONE.format(label=label, years=years(rows))
    return words.WAVES_APART.format(label=label, names=few_names(told))


def waves_reading(rows: pd.DataFrame, unit: Unit) -> str:
    """How to read the panels: whether the bars are held against a dotted line."""
    whole = rows.loc[rows["whole"], "name"]
    against = len(whole) > 0 and bool((~rows["whole"]).any())
    return words.WAVES_READING[against].format(unit=words.UNITS[unit], whole=whole.iloc[0] if against else "")


def areas_heading(whole: pd.DataFrame, told: Mapping[Verdict, Sequence[str]]) -> str:
    """Which areas can be told from the rest in the latest wave."""
    names = [*told[Verdict.HIGHER], *told[Verdict.LOWER]]
    return texts.SHARE_HEADING[bool(names)].format(label=whole["label"].iloc[0], names=few_names(names))


def areas_sentence(told: Mapping[Verdict, Sequence[str]], whole: str) -> str:
    """Which areas differ from the rest of the whole, and which cannot be told apart."""
    said = [
        words.AREAS[group].format(whole=whole, names=join_words([*names])) for group, names in told.items() if names
    ]
    return " ".join([*said, words.NO_ORDER])


def lacking(areas: Areas, near: Surveyed, area: str) -> str:
    """That an area was not asked itself, and whose answers are shown; empty where it was."""
    if near.told == area:
        return ""
    names: Mapping[str, str] = areas.names
    shown = few_names([names[code] for code in (near.parts if not near.whole else (near.told,))])
    kind = "inside" if area in areas.path(near.told) else "around" if near.told in areas.path(area) else "beside"
    return words.LACKING[kind].format(area=names.get(area, area), shown=shown)


def few_names(names: list[str]) -> str:
    """The names, or how many they are where they are too many for a heading."""
    return join_words(names) if len(names) <= MOST_NAMED else words.MANY_AREAS.format(count=len(names))


def instrument(rows: pd.DataFrame) -> str:
    """The name of the survey."""
    return str(rows["instrument"].iloc[0])


def years(rows: pd.DataFrame) -> str:
    """First and last year of the rows: `2021–2025`."""
    first, last = rows["year"].min(), rows["year"].max()
    return f"{first}{EN_DASH}{last}" if first != last else str(last)


def _apart(name: str, area: pd.DataFrame) -> str:
    if len(area) < 2:
        return name
    return words.WAVES_OF.format(name=name, found=int(area["verdict"].isin(APART).sum()), of=len(area))


def _nothing_changed(judged: pd.DataFrame) -> str:
    """Nothing clear, or nothing that could be judged: the two are not the same."""
    latest = set(judged.loc[judged["year"] == judged["year"].max(), "verdict"])
    if latest <= {Verdict.NONE}:
        return words.FIRST_WAVE
    return words.NOT_JUDGED if latest <= {Verdict.NONE, Verdict.TOO_FEW, Verdict.UNKNOWN} else texts.TRYGGHET_STILL
