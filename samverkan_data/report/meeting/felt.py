"""How people feel: what the nearest survey says, with the figure of its most telling questions."""

from dataclasses import replace

import pandas as pd

from samverkan_data.picture.surveys.survey import instruments, most_telling, question_years
from samverkan_data.picture.surveys.surveyed import nearest_survey, surveyed_near
from samverkan_data.query.observations import EVERYBODY
from samverkan_data.report.asking import Asking
from samverkan_data.report.meeting.agenda import Agenda, Screen
from samverkan_data.report.panel import Panel
from samverkan_data.report.sheets.trygghet import what_is_told
from samverkan_data.report.surveys import Asked, questions_panel
from samverkan_data.texts import meeting as texts
from samverkan_data.texts import survey as words

MOST_QUESTIONS = 5


def screens(agenda: Agenda) -> list[Screen]:
    """One screen, with the sentence of the page of surveys."""
    asking = agenda.asking
    area, found = asking.choice.area_code, asking.ask(instruments)
    survey = asking.ask(nearest_survey, area, tuple(found)) if found else ""
    near = asking.ask(surveyed_near, area, survey) if found else None
    if near is None:
        return [agenda.screen("trygghet", words.NO_SURVEYS)]
    judged = asking.ask(question_years, near.told, survey)
    asked = Asked(near, str(judged["indicator"].iloc[0]), EVERYBODY, found[survey])
    sentence, remarks = what_is_told(asking, near, judged)
    return [agenda.screen("trygghet", " ".join([sentence, *remarks]), _panel(asking, judged, asked))]


def _panel(asking: Asking, judged: pd.DataFrame, asked: Asked) -> Panel:
    """The questions that have changed, then others, as many as can be read; the heading is of them all."""
    whole, few = questions_panel(asking, judged, asked), _telling(judged)
    shown = texts.SHOWN_QUESTIONS.format(found=few["indicator"].nunique(), of=judged["indicator"].nunique())
    drawn = questions_panel(asking, few, asked)
    return replace(whole, figure=drawn.figure, numbers=drawn.numbers, notes=(*whole.notes, shown))


def _telling(judged: pd.DataFrame) -> pd.DataFrame:
    """The rows of the first questions, those first that have changed."""
    changed = list(most_telling(judged)["indicator"])
    order = list(dict.fromkeys([*changed, *judged["indicator"]]))[:MOST_QUESTIONS]
    rows: pd.DataFrame = pd.concat([judged[judged["indicator"] == name] for name in order], ignore_index=True)
    return rows
