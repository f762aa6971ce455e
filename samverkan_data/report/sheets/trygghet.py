"""The page of surveys: one question area by area and year by year, then all questions, and the latest answers."""

from dataclasses import replace

import pandas as pd

from samverkan_data.picture.surveys.survey import groups, instruments, most_telling, question_years
from samverkan_data.picture.surveys.surveyed import Surveyed, nearest_survey, surveyed_near
from samverkan_data.query.observations import EVERYBODY
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.controls import Control, one_of, one_of_many
from samverkan_data.report.panel import Link, Panel, Section, Sheet, Status, full, halves
from samverkan_data.report.survey_likeness import survey_likeness_panel
from samverkan_data.report.survey_words import lacking, survey_sentence
from samverkan_data.report.surveys import Asked, areas_panel, questions_panel, waves_panel
from samverkan_data.texts import pages as texts
from samverkan_data.texts import survey as words

NAME = "trygghet"
FILTERS = ("omrade",)
MOST_RADIO = 4


def controls(asking: Asking) -> tuple[Control, ...]:
    """Which survey, whose answers and which question; nothing where there is no survey."""
    area, found = asking.choice.area_code, tuple(asking.ask(instruments))
    if not found:
        return ()
    survey = _control(asking, "matning", texts.INSTRUMENT, found, asking.ask(nearest_survey, area, found))
    near = asking.ask(surveyed_near, area, survey.value)
    if near is None:
        return (survey,)
    group = _control(asking, "grupp", texts.GROUP, asking.ask(groups, near.told, survey.value))
    judged = asking.ask(question_years, near.told, survey.value, group.value)
    labels = dict(zip(judged["indicator"], judged["label"], strict=True))
    telling = next(iter(most_telling(judged)["indicator"]), "")
    return survey, group, one_of_many(asking, "fraga", texts.QUESTION, labels, telling)


def make(asking: Asking) -> Sheet:
    """The sheet of the chosen question in the survey nearest to the area."""
    found, survey = asking.ask(instruments), asking.value("matning")
    near = asking.ask(surveyed_near, asking.choice.area_code, survey) if survey in found else None
    if near is None:
        return asking.sheet(NAME, words.NO_SURVEYS, [full(_nothing(asking))])
    asked = Asked(near, asking.value("fraga"), asking.value("grupp") or EVERYBODY, found[survey])
    judged = asking.ask(question_years, near.told, survey, asked.group)
    sentence, remarks = what_is_told(asking, near, judged)
    lead = texts.INSTRUMENT_NOTE if len(found) > 1 else ""
    return asking.sheet(NAME, sentence, _sections(asking, asked, judged), lead=lead, remarks=remarks)


def _sections(asking: Asking, asked: Asked, judged: pd.DataFrame) -> list[Section]:
    return [
        full(waves_panel(asking, asked)),
        replace(halves(questions_panel(asking, judged, asked), areas_panel(asking, asked)), folds=True),
        full(survey_likeness_panel(asking, str(asking.value("matning"))), folds=True),
    ]


def what_is_told(asking: Asking, near: Surveyed, judged: pd.DataFrame) -> tuple[str, tuple[str, ...]]:
    """The sentence and what stands under it: what has changed, and where the area was not asked itself, who was."""
    said, areas = survey_sentence(judged), asking.ask(areas_of)
    told = lacking(areas, near, asking.choice.area_code)
    return (told, (words.IN_AREA.format(area=areas.names[near.told], sentence=said),)) if told else (said, ())


def _nothing(asking: Asking) -> Panel:
    ways = () if asking.is_open else (Link(words.UPLOAD, "ladda_upp"),)
    return Panel(
        key="ingen-matning", heading=words.NOTHING, lines=(words.WHAT_COMES,), links=ways, status=Status.UNKNOWN
    )


def _control(asking: Asking, name: str, label: str, options: tuple[str, ...] | list[str], default: str = "") -> Control:
    """A choice among few or many, whose codes are what they are called."""
    choose = one_of if len(options) <= MOST_RADIO else one_of_many
    return choose(asking, name, label, {option: option for option in options}, default)
