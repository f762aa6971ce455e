"""What has clearly changed now, beside what had at the meeting before; and each of the first in a screen of its own."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd

from samverkan_data.formats import join_words, long_date, number, span
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.incidents.changes import CELL, changes_once, find_changes, lead_signals
from samverkan_data.picture.opening import tell
from samverkan_data.query.rows import rows_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.likeness import mark_of
from samverkan_data.report.meeting.agenda import Agenda, Name, Screen, Then, counted, rows_panel
from samverkan_data.report.panel import Panel, full
from samverkan_data.report.sheets.over_time import VIEW, time_panel
from samverkan_data.texts import meeting as texts
from samverkan_data.texts.verdicts import label
from samverkan_data.verdict import SIGNALS

ITEM = "andrat"


class Signal(NamedTuple):
    """A clear change: its cell as one text, its row, and whether it is `new`, `same` or `first`."""

    key: str
    row: Any
    state: str


def screens(agenda: Agenda) -> list[Screen]:
    """All clear changes, then the first of them one by one."""
    found, asking = signals(agenda.asking, agenda.then), agenda.asking
    changes = asking.ask(find_changes, asking.question, asking.today)
    lead = {key_of(row) for row in rows_of(lead_signals(changes, asking.choice.area_code))} if len(changes) else set()
    overview = agenda.screen(ITEM, _sentence(agenda, found), _table(agenda, found))
    alone = [one for one in found if one.key in lead]
    return [overview, *(_alone(agenda, one, place) for place, one in enumerate(alone, 1))]


def signals(asking: Asking, then: Then | None) -> list[Signal]:
    """What has clearly changed, the first on top."""
    changes = asking.ask(find_changes, asking.question, asking.today)
    if changes.empty:
        return []
    once = changes_once(changes, asking.choice.area_code)
    rows = once[once["verdict"].isin(SIGNALS)]
    order = rows.assign(size=(rows["count"] - rows["baseline"]).abs()).sort_values("size", ascending=False)
    known = then.signals if then is not None else None
    return [Signal(key_of(row), row, _state(key_of(row), known)) for row in rows_of(order)]


def key_of(row: Any) -> str:  # noqa: ANN401
    """The cell of a row as one text."""
    return " ".join(str(getattr(row, name)) for name in CELL)


def names_of(found: list[Signal]) -> dict[str, Name]:
    """What is kept for the meeting to come: key -> what, where and by which source."""
    return {one.key: (one.row.label, one.row.area_name, one.row.source_label) for one in found}


def gone(agenda: Agenda, found: list[Signal]) -> list[Name]:
    """What was clear at the meeting before and is not now."""
    known = (agenda.then.signals if agenda.then is not None else None) or {}
    now = {one.key for one in found}
    return [name for key, name in known.items() if key not in now]


def _state(key: str, known: Mapping[str, Name] | None) -> str:
    return "first" if known is None else "same" if key in known else "new"


def _sentence(agenda: Agenda, found: list[Signal]) -> str:
    then, before = agenda.then, agenda.before
    day = long_date(before.held_on) if before is not None else ""
    if then is None or then.signals is None:
        said = tell(agenda.asking.ask, agenda.asking.question, agenda.asking.today).sentence
        return said if then is None else f"{texts.SINCE_ERASED.format(day=day)} {said}"
    states = [one.state for one in found]
    counts = {"new": states.count("new"), "same": states.count("same"), "gone": len(gone(agenda, found))}
    forms = {"new": texts.SINCE_NEW, "same": texts.SINCE_SAME, "gone": texts.SINCE_GONE}
    parts = [counted(forms[state], count) for state, count in counts.items() if count]
    return texts.SINCE.format(day=day, changes=join_words(parts)) if parts else texts.SINCE_NOTHING.format(day=day)


def _table(agenda: Agenda, found: list[Signal]) -> Panel | None:
    rows: list[list[object]] = [
        [one.row.label, one.row.area_name, one.row.source_label, int(one.row.count), _expected(one.row),
         label(one.row.verdict), texts.CHANGED_STATES[one.state], one.row.role or texts.NOBODY]
        for one in found
    ]  # fmt: skip
    rows += [[*name, None, "", "", texts.CHANGED_STATES["gone"], ""] for name in gone(agenda, found)]
    return rows_panel(agenda.asking, "andrat", texts.CHANGED_HEADING, texts.CHANGED_HEADERS, rows)


def _alone(agenda: Agenda, signal: Signal, place: int) -> Screen:
    """One clear change over time, with who owns it."""
    row, asking = signal.row, agenda.asking
    wanted = {**asking.wanted, "omrade": row.area_code, "kategori": row.category, "kalla": row.source}
    choice = read_choice(asking.view, wanted, asking.today).choice
    of_signal = Asking(asking.view, choice, asking.today, asking.look, {**wanted, VIEW: "manad"})
    panel = time_panel(of_signal, row.source)
    told = {"what": row.label, "area": row.area_name, "verdict": label(row.verdict), "count": number(row.count)}
    sentence = texts.SIGNAL.format(**told, expected=_expected(row))
    owner = texts.OWNER.format(role=row.role) if row.role else texts.NOBODY
    since = texts.SINCE_LAST.get(signal.state, "")
    alike = mark_of(asking, row.area_code, row.theme)
    figure = f"handelser?omrade={row.area_code}&kategori={row.category}&figur=manad-{row.source}"
    about = {"area_code": row.area_code, "theme": row.theme, "category": row.category, "figure": figure}
    shown = panel or Panel(key="serie", heading=texts.NO_MONTHS)
    sheet = agenda.sheet(ITEM, sentence, [full(shown)], lead=" · ".join(filter(None, [owner, since, alike])))
    return Screen(f"{ITEM}-{place}", ITEM, sheet, {name: text for name, text in about.items() if text})


def _expected(row: pd.Series) -> str:
    return span(row.normal_low, row.normal_high)
