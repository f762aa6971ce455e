"""Did it help: an action above the series of its area, with what before and after say beside comparison areas."""

import pandas as pd

from samverkan_data.charts.actions_on_series import actions_on_series
from samverkan_data.formats import date_text, period_text
from samverkan_data.picture.register import effects
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.controls import Control, one_of_many
from samverkan_data.report.incidents import caption, count_text, name_of
from samverkan_data.report.native import month_numbers
from samverkan_data.report.panel import Panel, Section, Status, full
from samverkan_data.report.tables import table_of
from samverkan_data.texts import charts as chart_texts
from samverkan_data.texts import effect as texts

ACTION = "atgard"


def action_control(asking: Asking) -> tuple[Control, ...]:
    """The actions that have begun and fit the category; the open view has no answers, so no choice either."""
    if asking.is_open:
        return ()
    actions = _fitting(asking)
    options = {"": texts.NO_ACTION, **_options(asking, actions)} if len(actions) else {}
    return (one_of_many(asking, ACTION, texts.CHOOSE, options),)


def effect_sections(asking: Asking) -> list[Section]:
    """The chosen action's answers, one per source beside each other; nothing where no action is chosen."""
    chosen = asking.value(ACTION)
    if not chosen or asking.is_open:
        return []
    actions = _fitting(asking)
    action = actions[actions["action_id"] == chosen].iloc[0]
    found = asking.ask(effects.action_answers, chosen, asking.today)
    answers = [answer for answer in found if answer.source in asking.choice.sources]
    if not answers:
        return [full(Panel(key="atgard", heading=texts.HEADING, lines=(texts.NO_INCIDENTS,), status=Status.UNKNOWN))]
    return [Section(columns=tuple((_panel(asking, answer, action),) for answer in answers))]


def _panel(asking: Asking, answer: effects.Answer, action: pd.Series) -> Panel:
    (frame, step), source = answer.series, answer.source
    rows = pd.DataFrame([{"label": action["title"], "role": action["role"], "start": action["starts_on"],
                          "end": action["ends_on"], "follow_up": action["follow_up"]}])  # fmt: skip
    first, last = frame["month"].iloc[0].date(), (frame["month"].iloc[-1] + pd.offsets.MonthEnd(0)).date()
    return Panel(
        key=f"atgard-{source}",
        heading=texts.HEADING_OF.format(source=name_of(source), title=action["title"]),
        reading=texts.READING.format(step=chart_texts.STEPS[step]),
        lines=(effects.sentence(answer, action["starts_on"].date()),),
        figure=actions_on_series(frame, rows, source, asking.look, step).finished(),
        numbers=month_numbers(frame),
        caption=caption(asking, source, period_text(first, last), count_text(frame["count"].sum())),
        notes=(texts.NOTE,),
        table=table_of(frame[["month", "count", "mean", "low", "high", "signal"]], asking.look),
    )


def _fitting(asking: Asking) -> pd.DataFrame:
    """Actions of the area that have begun, those whose theme has one of the chosen categories; all where none is."""
    actions = asking.ask(effects.begun_actions, asking.choice.area_code, asking.today)
    if not asking.choice.categories:
        return actions
    categories = asking.ask(categories_of)
    themes = {categories.themes.get(code) for code in asking.choice.categories}
    return actions[actions["theme"].isin(themes)].reset_index(drop=True)


def _options(asking: Asking, actions: pd.DataFrame) -> dict[str, str]:
    names = asking.ask(areas_of).names
    return {
        action["action_id"]: texts.OPTION.format(
            title=action["title"],
            area=names.get(action["area_code"], action["area_code"]),
            start=date_text(action["starts_on"].date()),
        )
        for action in actions.to_dict("records")
    }
