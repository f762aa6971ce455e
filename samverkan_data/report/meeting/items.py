"""The items of an agenda: decisions of last time and of now, what is promised and done, and what lies ahead."""

from collections.abc import Mapping
from datetime import timedelta

from samverkan_data.formats import date_text, long_date, period_text
from samverkan_data.picture.register.meetings import DONE, decisions_before, decisions_of
from samverkan_data.picture.register.undertakings import Ahead, Undertaking, ahead, undertakings
from samverkan_data.report.meeting import changed, felt, week
from samverkan_data.report.meeting.agenda import Agenda, Make, Screen, counted, decisions_panel, rows_panel
from samverkan_data.schema.chain import EVENT_KINDS
from samverkan_data.texts import meeting as texts
from samverkan_data.texts import pages as page_texts

FOLLOWED_UP, DECIDED = ("text", "role", "due", "state", "result"), ("text", "area", "role", "due")
DAYS_AHEAD = {"vecka": 14, "ar": 366}
DAYS_AHEAD_ELSE = 130
"""A tertial and a little more, so that what comes just after the next meeting is seen before it."""


def screens_of(agenda: Agenda) -> list[Screen]:
    """Every screen of the meeting, in the order of its agenda; items that nobody can make are not on it."""
    return [screen for item in agenda.meeting.items if item in MAKERS for screen in MAKERS[item](agenda)]


def _last_decisions(agenda: Agenda) -> list[Screen]:
    asking, before = agenda.asking, agenda.before
    if before is None:
        return [agenda.screen("forra_beslut", texts.FIRST_MEETING)]
    found = agenda.written.ask(decisions_before, agenda.meeting.meeting_id, asking.today)
    done = sum(one.state == DONE for one in found)
    late = sum(one.is_late(asking.today) for one in found)
    sentence = texts.DECISIONS_DONE.say(done, len(found), when=long_date(before.held_on))
    said = " ".join([sentence, *[counted(texts.SOME_LATE, late)] * bool(late)])
    panel = decisions_panel(asking, found, texts.DECISIONS_HEADING, FOLLOWED_UP)
    return [agenda.screen("forra_beslut", said, panel)]


def _undertakings(agenda: Agenda) -> list[Screen]:
    asking = agenda.asking
    found = asking.ask(undertakings, asking.choice.area_code, asking.today)
    sentence = texts.UNDERTAKINGS.say(sum(one.is_late for one in found), len(found))
    rows = [_undertaking(one) for one in found]
    panel = rows_panel(asking, "loften", texts.UNDERTAKINGS_HEADING, texts.UNDERTAKING_HEADERS, rows)
    return [agenda.screen("loften", sentence, panel)]


def _undertaking(one: Undertaking) -> list[object]:
    state = texts.LATE if one.is_late and one.state != "efter_plan" else page_texts.STATES.get(one.state, "")
    counts = "" if one.done is None or one.planned is None else texts.OF.format(done=one.done, planned=one.planned)
    return [one.title, texts.UNDERTAKING_KINDS[one.kind], state, counts, ", ".join(one.roles), one.follow_up]


def _ahead(agenda: Agenda) -> list[Screen]:
    asking = agenda.asking
    until = asking.today + timedelta(DAYS_AHEAD.get(agenda.meeting.length, DAYS_AHEAD_ELSE))
    found = asking.ask(ahead, asking.choice.area_code, asking.today, until)
    day = long_date(until)
    sentence = counted(texts.AHEAD_SOME, len(found), day=day) if found else texts.AHEAD_NOTHING.format(day=day)
    panel = rows_panel(asking, "framat", texts.AHEAD_HEADING, texts.AHEAD_HEADERS, [_to_come(one) for one in found])
    return [agenda.screen("framat", sentence, panel)]


def _to_come(one: Ahead) -> list[object]:
    when = period_text(one.start, one.end) if one.end else date_text(one.start)
    return [when, one.what, one.area_name, texts.AHEAD_KINDS.get(one.kind, EVENT_KINDS.get(one.kind, "")), one.role]


def _decided(agenda: Agenda) -> list[Screen]:
    found = agenda.written.ask(decisions_of, agenda.meeting.meeting_id)
    nothing = texts.DECIDED_NOTHING_CLOSED if agenda.meeting.is_closed else texts.DECIDED_NOTHING
    sentence = counted(texts.DECIDED, len(found)) if found else nothing
    panel = decisions_panel(agenda.asking, found, texts.DECIDED_HEADING, DECIDED)
    return [agenda.screen("nya_beslut", sentence, panel)]


MAKERS: Mapping[str, Make] = {
    "forra_beslut": _last_decisions, "andrat": changed.screens, "trygghet": felt.screens, "loften": _undertakings,
    "framat": _ahead, "nya_beslut": _decided, "est_rapporter": week.reports, "est_organisationer": week.organisations,
    "est_tysta": week.silent, "est_platser": week.places,
}  # fmt: skip
"""Item of an agenda -> what makes its screens."""
