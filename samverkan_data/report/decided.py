"""What meetings have decided, and how it went: owner, day, state and result, each with the way to its meeting."""

from samverkan_data.formats import date_text
from samverkan_data.picture.register.meetings import OPEN, Decision, decisions_near, meeting_titles
from samverkan_data.query.places import categories_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.left_out import left_out_where_refused
from samverkan_data.report.panel import Link, Panel
from samverkan_data.report.tables import written_table
from samverkan_data.report.writing import Writing
from samverkan_data.schema.meetings import DECISION_STATES
from samverkan_data.texts import loften as texts
from samverkan_data.texts import pages

MOST_DONE = 20
"""Decisions that are no longer open, of which every meeting makes more."""


@left_out_where_refused(pages.PARTS["decisions"])
def decided_panel(asking: Asking) -> Panel | None:
    """The decisions of the area, late ones first; of those that are not open the latest. None where there are none."""
    found = [one for one in asking.ask(decisions_near, asking.choice.area_code, asking.today) if _fits(asking, one)]
    if not found:
        return None
    going_on = [one for one in found if one.state == OPEN]
    done = [one for one in found if one.state != OPEN]
    shown, titles = [*going_on, *done[:MOST_DONE]], asking.ask(meeting_titles)
    rows = [
        (one.text, one.area_name, one.role or texts.OWNER_STATES["nobody"], date_text(one.due) if one.due else "",
         _state(asking, one), one.result, titles.get(one.meeting_id, ""))
        for one in shown
    ]  # fmt: skip
    meetings = {one.meeting_id: titles[one.meeting_id] for one in shown if one.meeting_id in titles}
    late = sum(one.is_late(asking.today) for one in going_on)
    return Panel(
        key="beslut", heading=texts.DECISIONS_HEADING.say(late, len(going_on)),
        table=written_table(texts.DECISION_HEADERS, rows),
        notes=(texts.DONE_SHOWN.format(found=MOST_DONE, of=len(done)),) * (len(done) > MOST_DONE),
        links=tuple(Link(texts.TO_MEETING.format(title=title), "mote", {"mote": code, "punkt": "1"})
                    for code, title in meetings.items()),
        writings=tuple(Writing(texts.CHANGE.format(title=one.text), "decisions", (one.decision_id,)) for one in shown),
    )  # fmt: skip


def _fits(asking: Asking, one: Decision) -> bool:
    """Whether it is of the chosen category or its theme; everything is where none is chosen."""
    codes = set(asking.choice.categories)
    themes = asking.ask(categories_of).themes
    return not codes or one.category in codes or one.theme in {themes.get(code) for code in codes}


def _state(asking: Asking, one: Decision) -> str:
    """How it goes, and since when it is late."""
    state = DECISION_STATES.get(one.state, one.state)
    late = one.due if one.is_late(asking.today) else None
    return ". ".join([state, *([texts.LATE.format(day=date_text(late))] if late else [])])
