"""What lies ahead: school starts, markets and building sites of the area, as a panel."""

from samverkan_data.formats import date_text
from samverkan_data.picture.incidents.series_marks import events_ahead
from samverkan_data.picture.register.chain import day, text
from samverkan_data.query.places import areas_of, categories_of
from samverkan_data.query.rows import rows_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Status
from samverkan_data.report.steps import counted
from samverkan_data.report.tables import written_table
from samverkan_data.report.writing import Writing
from samverkan_data.schema.chain import EVENT_KINDS
from samverkan_data.texts import loften as texts


def events_panel(asking: Asking) -> Panel:
    """Events that go on or are ahead near the area, of the chosen theme or of all, the first first."""
    names, labels = asking.ask(areas_of).names, asking.ask(categories_of).labels
    themes = {"", *(asking.ask(categories_of).themes.get(code) for code in asking.choice.categories)}
    ahead = rows_of(asking.ask(events_ahead, asking.choice.area_code, asking.today))
    events = [row for row in ahead if not asking.choice.categories or text(row.theme) in themes]
    heading = counted(texts.EVENTS_HEADING, len(events))
    writings = (
        Writing(texts.NEW_EVENT, "events", (), {"area_code": asking.choice.area_code}),
        *(Writing(texts.CHANGE.format(title=row.title), "events", (row.event_id,)) for row in events),
    )
    if not events:
        return Panel(key="framat", heading=heading, status=Status.UNKNOWN, writings=writings)
    rows = [
        (row.title, names.get(row.area_code, row.area_code), EVENT_KINDS.get(text(row.kind), ""),
         labels.get(text(row.theme), ""), date_text(row.starts_on.date()), _last(row.ends_on))
        for row in events
    ]  # fmt: skip
    return Panel(key="framat", heading=heading, table=written_table(texts.EVENT_HEADERS, rows), writings=writings)


def _last(cell: object) -> str:
    last = day(cell)
    return date_text(last) if last else ""
