"""What the numbers on a series stand for: actions with what before and after say, and events, also those ahead."""

from typing import Any

import pandas as pd

from samverkan_data.formats import date_text, period_text
from samverkan_data.picture.register.effects import action_answers, short_answer
from samverkan_data.query.rows import rows_of
from samverkan_data.report.asking import Asking
from samverkan_data.texts import series as texts


def marks_told(asking: Asking, source: str, marks: pd.DataFrame) -> tuple[str, ...]:
    """One line that names every mark of `series_marks` by its number; nothing where there are none."""
    told = [_told(asking, source, number, row) for number, row in enumerate(rows_of(marks), start=1)]
    return (texts.MARKS.format(marks=" ".join(told)),) if told else ()


def _told(asking: Asking, source: str, number: int, row: Any) -> str:  # noqa: ANN401 - a named tuple
    start = row.start.date()
    end = start if pd.isna(row.end) else row.end.date()
    days = date_text(start) if end == start else period_text(start, end)
    said = _answer(asking, source, row) if start <= asking.today else texts.MARK_AHEAD
    text = texts.MARK_SAID if said else texts.MARK
    return text.format(number=number, title=row.title, area=row.area_name, days=days, said=said)


def _answer(asking: Asking, source: str, row: Any) -> str:  # noqa: ANN401
    """What before and after say of an action that has begun, in this source; empty for an event."""
    if row.kind != "action":
        return ""
    answers = asking.ask(action_answers, row.code, asking.today)
    return short_answer([one for one in answers if one.source == source])
