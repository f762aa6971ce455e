"""What stands beside the changes on the start page: trygghet, actions, freshness and the agreement."""

import pandas as pd

from samverkan_data.formats import percent, signed
from samverkan_data.picture.incidents.freshness import freshness
from samverkan_data.picture.register.actions import current_actions
from samverkan_data.picture.register.agreements import agreement_for, agreement_sentence
from samverkan_data.picture.register.effects import action_answers, short_answer
from samverkan_data.picture.register.responsibility import borrowed_roles
from samverkan_data.picture.surveys.survey import instruments, most_telling, question_years
from samverkan_data.picture.surveys.surveyed import nearest_survey, surveyed_near
from samverkan_data.query.places import areas_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Link, Panel, Status
from samverkan_data.report.survey_words import lacking, survey_sentence
from samverkan_data.report.tables import written_table
from samverkan_data.texts import pages as texts
from samverkan_data.texts import survey as survey_texts
from samverkan_data.texts.verdicts import word


def trygghet_panel(asking: Asking) -> Panel:
    """What the latest share survey says about the area, or the nearest that was asked, as sentences."""
    shares = tuple(name for name, unit in asking.ask(instruments).items() if unit == "procent")
    area = asking.choice.area_code
    survey = asking.ask(nearest_survey, area, shares)
    near = asking.ask(surveyed_near, area, survey) if survey else None
    if near is None:
        nothing = (survey_texts.NO_SURVEYS,)
        return Panel(key="trygghet", heading=texts.TRYGGHET_BESIDE, lines=nothing, status=Status.UNKNOWN)
    judged = asking.ask(question_years, near.told, survey)
    telling = most_telling(judged)
    said = [_survey_line(row, judged) for _, row in telling.iterrows()] or [survey_sentence(judged)]
    lines = tuple(filter(None, [lacking(asking.ask(areas_of), near, area), *said]))
    return Panel(
        key="trygghet",
        heading=texts.TRYGGHET_BESIDE,
        lines=lines,
        links=(Link(texts.SEE_TRYGGHET, "trygghet"),),
    )


def actions_panel(asking: Asking) -> Panel:
    """The actions of the area that are going on, with who is responsible and how it goes."""
    actions = asking.ask(current_actions, asking.choice.area_code, asking.today)
    if actions.empty:
        return Panel(key="atgarder", heading=texts.ACTIONS, lines=(texts.NO_ACTIONS,), status=Status.UNKNOWN)
    states = actions["state"].map(texts.STATES).fillna("")
    told = [" – ".join(filter(None, pair)) for pair in zip(states, _effects(asking, actions), strict=True)]
    rows = list(zip(actions["title"], actions["role"], told, strict=True))
    return Panel(key="atgarder", heading=texts.ACTIONS, table=written_table(texts.ACTION_HEADERS, rows))


def freshness_text(asking: Asking) -> str:
    """How far each source reaches that the area has anything of, in one line."""
    return " · ".join(source.text() for source in asking.ask(freshness, asking.choice.area_code))


def agreement_panel(asking: Asking) -> Panel:
    """Whether the area's agreement is in force, and whose roles count where it has none of its own."""
    area = asking.choice.area_code
    told = [asking.ask(asked, area, asking.today) for asked in (agreement_sentence, borrowed_roles)]
    return Panel(key="overenskommelse", heading=texts.AGREEMENT, lines=tuple(filter(None, told)))


def agreement_remarks(asking: Asking) -> tuple[str, ...]:
    """That the agreement has ended, where it has: it stands under the sentence of the page."""
    agreement = asking.ask(agreement_for, asking.choice.area_code, asking.today)
    if agreement is None or agreement.state(asking.today) != "ended":
        return ()
    return (asking.ask(agreement_sentence, asking.choice.area_code, asking.today),)


def _effects(asking: Asking, actions: pd.DataFrame) -> list[str]:
    """Whether each action seems to have helped; only for those who see exact incidents."""
    if asking.is_open:
        return [""] * len(actions)
    return [short_answer(asking.ask(action_answers, code, asking.today)) for code in actions["action_id"]]


def _survey_line(row: pd.Series, judged: pd.DataFrame) -> str:
    years = judged.loc[(judged["indicator"] == row["indicator"]) & (judged["year"] < row["year"]), "year"]
    return texts.TRYGGHET_SAYS.format(
        label=row["label"], value=percent(row["value"]), verdict=word(row["verdict"]), year=years.max(),
        change=signed(row["change"], 1), low=signed(row["change_low"], 1), high=signed(row["change_high"], 1),
    )  # fmt: skip
