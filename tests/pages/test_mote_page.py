"""The page of meetings: the list, one screen at a time, and what was shown at a closed meeting."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.access import Person, Role
from samverkan_data.intake.editing import Edit, save_rows
from samverkan_data.lake import Lake
from samverkan_data.picture.gate.view import View
from samverkan_data.report.meeting.agenda import Agenda
from samverkan_data.report.meeting.items import screens_of
from samverkan_data.texts import meeting as texts
from samverkan_data.ui.sheets.markup import marked
from tests.conftest import TODAY
from tests.unit.report.meeting.conftest import LAST, asking, meeting

Open = Callable[..., AppTest]


def said(page: AppTest) -> list[str]:
    return [element.value for element in page.markdown]


def place_in(page: AppTest) -> str:
    value = page.query_params["punkt"]
    return value[0] if isinstance(value, list) else value


def test_the_list_leads_to_every_meeting_of_the_area(open_page: Open) -> None:
    page = open_page("mote", omrade="1814")
    assert not page.exception
    assert f"## {texts.OPEN_MEETINGS.say(0, 2)}" in said(page)
    assert f"### {texts.CLOSED}" in said(page)
    links = [one.proto.label for one in page.get("page_link")]
    assert [text for text in links if "Tertialmöte" in text] == ["**Tertialmöte 2, 2026**", "**Tertialmöte 1, 2026**"]


def test_an_area_without_meetings_says_so(open_page: Open) -> None:
    assert f"## {texts.OPEN_MEETINGS.nothing}" in said(open_page("mote", omrade="1440"))


@pytest.mark.parametrize("place", ["1", "2", "5"])
def test_a_screen_says_what_its_sheet_says(open_page: Open, internal: View, place: str) -> None:
    page = open_page("mote", mote=LAST, punkt=place)
    assert not page.exception
    sheet = screens_of(Agenda(asking(internal), meeting(internal), None))[int(place) - 1].sheet
    assert marked(texts.PLACE.format(place=place, of=8)) in said(page)
    if place != "2":  # which is compared with the meeting before
        assert f"## {marked(sheet.sentence)}" in said(page)
    assert place_in(page) == place
    charts = [chart.proto.alt for chart in page.get("plotly_chart")]
    assert charts == [panel.figure.alt for panel in sheet.panels if panel.figure]


def test_the_buttons_turn_the_pages_and_the_number_ends_in_the_address(open_page: Open) -> None:
    page = open_page("mote", mote=LAST)
    assert page.button(key="bakat-knapp").disabled
    page.button(key="framat-knapp").click().run()
    assert place_in(page) == "2"
    page.button(key="bakat-knapp").click().run()
    assert place_in(page) == "1"


@pytest.mark.parametrize("place", ["0", "99", "x", "-1"])
def test_a_number_that_is_no_screen_opens_the_first(open_page: Open, place: str) -> None:
    assert marked(texts.PLACE.format(place=1, of=8)) in said(open_page("mote", mote=LAST, punkt=place))


def test_a_link_to_a_meeting_that_is_not_there_says_so(open_page: Open) -> None:
    page = open_page("mote", mote="x")
    assert [one.value for one in page.warning] == [texts.UNKNOWN_IN_LINK]


def test_the_open_view_has_no_meetings(open_page: Open) -> None:
    page = open_page("mote", mote=LAST, lage="oppet")
    assert not page.exception
    assert not any(one.startswith("## ") for one in said(page))


def test_whoever_may_look_and_not_write_sees_the_meeting_without_forms(
    open_own: Open, lake_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lake = Lake.open(lake_url)
    page = open_own("mote", mote=LAST)
    assert texts.FREEZE_SURE in [one.label for one in page.button]
    values = {"kind": "tertial", "title": "Prov", "area_code": "1814", "held_on": TODAY.isoformat()}
    new = save_rows(lake, [Edit("meetings", (), values)], "Bo", based_on=lake.version(), today=TODAY).keys[0][0]
    monkeypatch.setattr(
        "samverkan_data.ui.login.local_person", lambda _: Person(role=Role.PARTICIPANT, areas=frozenset({"1814"}))
    )
    for link in ({"mote": new, "punkt": "2"}, {"omrade": "1814"}, {"mote": LAST}):
        page = open_own("mote", **link)
        assert not page.exception
        assert not page.error
        labels = {one.label for one in page.button}
        assert not labels & {texts.SAVE_DECISION, texts.BEGIN_NOW, texts.CLOSE_SURE, texts.FREEZE_SURE, "Spara"}
