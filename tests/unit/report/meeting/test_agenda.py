"""An agenda makes itself: what each screen says, in every look, for meetings of any area."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from samverkan_data.charts.look import PLAIN, Look
from samverkan_data.picture.gate.view import View
from samverkan_data.picture.register.meetings import decisions_before, decisions_of, meeting_before, meetings_of
from samverkan_data.picture.register.undertakings import ahead, undertakings
from samverkan_data.report.meeting.agenda import MOST_ROWS, Agenda, Screen, Then
from samverkan_data.report.meeting.changed import names_of, signals
from samverkan_data.report.meeting.items import MAKERS, screens_of
from samverkan_data.schema.meetings import AGENDA_ITEMS
from samverkan_data.texts import meeting as texts
from tests.unit.report.meeting.conftest import FIRST, LAST, agenda, asking, meeting

LARGE = Look(large=True)
SMALLEST = 26
LOOKS = [PLAIN, LARGE, Look(large=True, dark=True), Look(narrow=True)]


def by_key(found: list[Screen]) -> dict[str, Screen]:
    return {screen.key: screen for screen in found}


def then_of(view: View) -> Then:
    return Then(names_of(signals(asking(view, FIRST), None)))


def test_the_items_stand_in_the_order_of_the_kind_of_meeting(internal: View) -> None:
    screens = screens_of(agenda(internal))
    assert [*dict.fromkeys(screen.item for screen in screens)] == list(meeting(internal).items)
    assert len(by_key(screens)) == len(screens)


def test_whatever_may_stand_on_an_agenda_can_be_made() -> None:
    assert set(MAKERS) == set(AGENDA_ITEMS)


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_another_look_says_the_same(internal: View, look: Look) -> None:
    plain, other = (screens_of(agenda(internal, look=one)) for one in (PLAIN, look))
    assert [(one.key, one.sheet.sentence, one.about) for one in other] == [
        (one.key, one.sheet.sentence, one.about) for one in plain
    ]


@pytest.mark.parametrize("dark", [False, True])
def test_no_word_in_a_figure_is_small_in_a_meeting_room(internal: View, dark: bool) -> None:
    figures = [panel.figure for one in screens_of(agenda(internal, look=Look(large=True, dark=dark)))
               for panel in one.sheet.panels if panel.figure]  # fmt: skip
    assert len(figures) >= 2
    for figure in figures:
        layout = {name: part for name, part in json.loads(figure.spec)["layout"].items() if name != "template"}
        sizes = [int(size) for size in re.findall(r'"size": ?(\d+)', json.dumps(layout.get("annotations", [])))]
        assert sizes
        assert min(sizes) >= SMALLEST
        assert figure.height <= 570  # what is left of 1080 under the words


def test_last_times_decisions_come_late_ones_first(internal: View) -> None:
    today = date(2026, 11, 24)
    found = internal.ask(decisions_before, LAST, today)
    assert [one.is_late(today) for one in found] == [True, False, False]
    assert {one.meeting_id for one in found} == {FIRST}
    first = replace(agenda(internal), asking=asking(internal, today=today))
    screen = by_key(screens_of(first))["forra_beslut"]
    assert screen.sheet.sentence == "1 av 3 beslut från 20 maj 2026 och tidigare är klara. Ett är försenat."
    panel = next(screen.sheet.panels)
    assert panel.table is not None
    assert [row[3] for row in panel.table.rows] == [texts.LATE, "öppet", "klart"]


def test_the_first_meeting_has_none_before_it(internal: View) -> None:
    assert internal.ask(meeting_before, FIRST) is None
    assert by_key(screens_of(agenda(internal, FIRST)))["forra_beslut"].sheet.sentence == texts.FIRST_MEETING
    before = internal.ask(meeting_before, LAST)
    assert before is not None
    assert before.meeting_id == FIRST


def test_what_has_changed_is_new_the_same_or_gone_since_the_meeting_before(internal: View) -> None:
    now = signals(asking(internal), None)
    assert {one.state for one in now} == {"first"}
    names = names_of(now)
    kept, gone = next(iter(names.items())), ("est x y", ("Skadegörelse", "Lanna", "EST"))
    told = replace(agenda(internal), then=Then(dict([kept, gone])))
    states = {one.key: one.state for one in signals(told.asking, told.then)}
    assert states == {key: "same" if key == kept[0] else "new" for key in names}
    overview = by_key(screens_of(told))["andrat"].sheet
    assert overview.sentence == (
        "Sedan mötet den 20 maj 2026: en ny tydlig ändring, en som är kvar och en som inte längre är tydlig."
    )
    table = next(overview.panels).table
    assert table is not None
    assert sorted(row[6] for row in table.rows) == ["inte längre tydlig", "kvar", "ny"]
    assert ("Skadegörelse", "Lanna", "EST", None) in [row[:4] for row in table.rows]


def test_a_meeting_compares_with_the_picture_that_the_one_before_saw(internal: View) -> None:
    found = screens_of(agenda(internal, then=then_of(internal)))
    assert by_key(found)["andrat"].sheet.sentence.startswith("Sedan mötet den 20 maj 2026: ")


def test_what_was_erased_since_is_not_compared_with_and_said(internal: View) -> None:
    sheet = by_key(screens_of(agenda(internal, then=Then(None))))["andrat"].sheet
    assert sheet.sentence.startswith("Det som visades på mötet den 20 maj 2026 är gallrat")
    table = next(sheet.panels).table
    assert table is not None
    assert {row[6] for row in table.rows} == {""}


def test_nothing_clear_then_or_now_is_said(internal: View) -> None:
    told = agenda(internal, then=Then({}))
    nothing = replace(told, asking=replace(told.asking, choice=replace(told.asking.choice, sources=("x",))))
    assert MAKERS["andrat"](nothing)[0].sheet.sentence == texts.SINCE_NOTHING.format(day="20 maj 2026")


def test_each_first_signal_has_a_screen_that_says_what_a_decision_there_is_about(internal: View) -> None:
    screens = [one for one in screens_of(agenda(internal)) if re.fullmatch(r"andrat-\d", one.key)]
    assert len(screens) == 2
    traffic = screens[0]
    assert traffic.about["category"] == "est_trafik"
    assert traffic.about["theme"] == "tema_trafik"
    assert traffic.about["figure"].startswith("handelser?omrade=1814-FJUGESTA&kategori=est_trafik")
    assert "tydlig ökning" in traffic.sheet.sentence
    assert next(traffic.sheet.panels).figure is not None


def test_late_promises_and_actions_come_first(internal: View) -> None:
    found = internal.ask(undertakings, "1814", date(2026, 11, 24))
    assert [one.is_late for one in found] == sorted((one.is_late for one in found), reverse=True)
    assert found[0].is_late
    everything_late = internal.ask(undertakings, "1814", date(2030, 1, 1))
    assert all(one.is_late for one in everything_late)


def test_what_lies_ahead_is_events_agreements_and_follow_ups_by_day(internal: View) -> None:
    today = date(2025, 11, 1)
    found = internal.ask(ahead, "1814", today, date(2027, 4, 1))
    assert {one.kind for one in found} >= {"agreement", "actions", "promises", "decisions", "skolstart", "marknad"}
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert internal.ask(ahead, "1814", date(2031, 1, 1), date(2031, 2, 1)) == []


def test_what_happens_over_the_day_is_still_ahead(internal: View) -> None:
    fair = next(one for one in internal.ask(ahead, "1814", date(2026, 12, 1), date(2026, 12, 31)) if one.end)
    assert fair.end is not None
    during = internal.ask(ahead, "1814", fair.end, fair.end)
    assert fair.what in [one.what for one in during]
    after = fair.end + timedelta(1)
    assert fair.what not in [one.what for one in internal.ask(ahead, "1814", after, after + timedelta(300))]


def test_a_table_read_from_afar_is_short_and_says_so_and_one_on_paper_is_whole(internal: View) -> None:
    long = date(2026, 11, 24)
    large, paper = (
        MAKERS["framat"](replace(agenda(internal), asking=asking(internal, today=long, look=look)))[0].sheet
        for look in (LARGE, PLAIN)
    )
    shown, whole = next(large.panels), next(paper.panels)
    assert shown.table is not None
    assert whole.table is not None
    assert len(shown.table.rows) == MOST_ROWS < len(whole.table.rows)
    assert shown.notes == (texts.SHOWN.format(found=MOST_ROWS, of=len(whole.table.rows)),)
    assert whole.notes == ()


def test_new_decisions_are_those_of_the_meeting(internal: View) -> None:
    found = internal.ask(decisions_of, LAST)
    sheet = by_key(screens_of(agenda(internal)))["nya_beslut"].sheet
    table = next(sheet.panels).table
    assert table is not None
    assert [row[0] for row in table.rows] == [one.text for one in found]


def test_meetings_of_an_area_are_those_of_what_it_lies_in_too(internal: View) -> None:
    assert [one.meeting_id for one in internal.ask(meetings_of, "1814-FJUGESTA")] == [LAST, FIRST]
    assert internal.ask(meetings_of, "1440") == []


def test_an_area_without_anything_has_an_agenda_too(internal: View) -> None:
    elsewhere = replace(meeting(internal), area_code="1440", area_name="Ale", meeting_id="x")
    base = agenda(internal)
    empty = Agenda(replace(base.asking, choice=replace(base.asking.choice, area_code="1440")), elsewhere, None)
    assert all(screen.sheet.sentence for screen in screens_of(empty))


def test_the_week_of_est_has_its_reports_who_is_silent_and_next_weeks_places(internal: View) -> None:
    items = ("forra_beslut", "est_rapporter", "est_organisationer", "est_tysta", "est_platser", "nya_beslut")
    for look in LOOKS:
        of_week = agenda(internal, look=look)
        told = replace(of_week, meeting=replace(of_week.meeting, items=items))
        screens = by_key(screens_of(told))
        assert list(screens) == ["forra_beslut", "est_rapporter", "est_rapporter-1", *items[2:]]
        assert screens["est_rapporter"].sheet.sentence.startswith("Vecka ")
        assert next(screens["est_rapporter"].sheet.panels).figure is not None
        table = next(screens["est_organisationer"].sheet.panels).table
        assert table is not None
        assert 0 < len(table.rows) <= (MOST_ROWS if look.large else 100)


def test_an_area_without_reports_has_a_week_too(internal: View) -> None:
    base = agenda(internal)
    empty = replace(base, asking=replace(base.asking, choice=replace(base.asking.choice, area_code="1440")))
    for item in ("est_rapporter", "est_organisationer", "est_tysta", "est_platser"):
        (screen,) = MAKERS[item](empty)
        assert screen.sheet.sentence.startswith("Ingen rapport har kommit")
