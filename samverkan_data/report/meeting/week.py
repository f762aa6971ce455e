"""The items of EST's weekly meeting, from the page of the week: the last week of what the meeting looks at."""

from dataclasses import replace

from samverkan_data.picture.question import Period
from samverkan_data.picture.register.meeting_period import DAY, last_week
from samverkan_data.report.meeting.agenda import MOST_ROWS, Agenda, Screen
from samverkan_data.report.panel import Panel, full
from samverkan_data.report.sheets.veckan import silent_lines, week_sentence, weeks_of
from samverkan_data.report.sheets.week_reports import (
    ahead_panel,
    is_known,
    list_panel,
    organisations_panel,
    places_panel,
    weeks_panel,
)  # fmt: skip
from samverkan_data.schema.meetings import AGENDA_ITEMS
from samverkan_data.texts import meeting as texts
from samverkan_data.texts import weeks as words


def reports(agenda: Agenda) -> list[Screen]:
    """How many came against the weeks before, then the reports themselves."""
    item, asking, week = "est_rapporter", agenda.asking, _week(agenda)
    if week is None:
        return [_nothing(agenda, item)]
    listed = _in_room(agenda, list_panel(asking, week))
    of_list = agenda.sheet(item, listed.heading, [full(replace(listed, heading=AGENDA_ITEMS[item]))])
    return [
        agenda.screen(item, week_sentence(asking, week), weeks_panel(asking, week)),
        Screen(f"{item}-1", item, of_list, {}),
    ]


def organisations(agenda: Agenda) -> list[Screen]:
    """What came from each and what is done with it."""
    item, week = "est_organisationer", _week(agenda)
    return [_alone(agenda, item, organisations_panel(agenda.asking, week)) if week else _nothing(agenda, item)]


def silent(agenda: Agenda) -> list[Screen]:
    """Who has gone silent: no reports is not no problems."""
    item, week = "est_tysta", _week(agenda)
    if week is None:
        return [_nothing(agenda, item)]
    said = silent_lines(agenda.asking, week)
    if not said:
        is_whole = is_known(agenda.asking, week)
        return [agenda.screen(item, texts.NOBODY_SILENT if is_whole else texts.NOBODY_SILENT_YET)]
    told = Panel(key="tysta", heading=AGENDA_ITEMS[item], lines=(words.NOT_NO_PROBLEMS,))
    return [agenda.screen(item, " ".join(said), told)]


def places(agenda: Agenda) -> list[Screen]:
    """Where to look next week, and what happens then."""
    item, asking, week = "est_platser", agenda.asking, _week(agenda)
    if week is None:
        return [_nothing(agenda, item)]
    panel = _in_room(agenda, places_panel(asking, week))
    return [agenda.screen(item, panel.heading, replace(panel, heading=AGENDA_ITEMS[item]), ahead_panel(asking, week))]


def _week(agenda: Agenda) -> Period | None:
    """The last whole week of the meeting's period; None where nothing has been reported."""
    return last_week(agenda.asking.choice.end + DAY) if weeks_of(agenda.asking) else None


def _alone(agenda: Agenda, item: str, panel: Panel) -> Screen:
    """A screen of one panel, whose heading is what the screen says."""
    return agenda.screen(item, panel.heading, replace(_in_room(agenda, panel), heading=AGENDA_ITEMS[item]))


def _in_room(agenda: Agenda, panel: Panel) -> Panel:
    """The panel with as many rows as can be read from afar, where it is drawn for that."""
    table = panel.table
    if table is None or not agenda.asking.look.large or len(table.rows) <= MOST_ROWS:
        return panel
    told = texts.SHOWN.format(found=MOST_ROWS, of=len(table.rows))
    return replace(panel, table=replace(table, rows=table.rows[:MOST_ROWS]), notes=(*panel.notes, told))


def _nothing(agenda: Agenda, item: str) -> Screen:
    return agenda.screen(item, words.NO_REPORTS.format(area=agenda.asking.choice.area_name))
