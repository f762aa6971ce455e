"""A meeting on the page from its first decision to its frozen link."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.intake.meetings import NewMeeting, begin
from samverkan_data.lake import Lake
from samverkan_data.texts import meeting as texts
from tests.conftest import TODAY
from tests.unit.report.meeting.conftest import LAST

Open = Callable[..., AppTest]
TEXT = "Kontroller vid torget varje fredag"


@pytest.fixture
def meeting(lake_url: str) -> str:
    lake = Lake.open(lake_url)
    new = NewMeeting("tertial", "Tertialmöte 3, 2026", "1814", TODAY, ("kommunpolis",),
                     (date(2026, 1, 1), date(2026, 10, 31)))  # fmt: skip
    return begin(lake, new, lake.version(), TODAY).keys[0][0]


def said(page: AppTest) -> list[str]:
    return [element.value for element in page.markdown]


def shown(page: AppTest) -> tuple[list[str], list[str]]:
    """The headings and the figures."""
    return [one for one in said(page) if one.startswith("#")], [one.proto.spec for one in page.get("plotly_chart")]


def submit(page: AppTest, label: str) -> AppTest:
    return next(one for one in page.button if one.label == label).click().run()


def test_a_decision_is_seen_at_once_and_a_closed_meeting_never_changes(
    open_own: Open, meeting: str, lake_url: str
) -> None:
    page = open_own("mote", mote=meeting, punkt="3")
    assert not page.exception
    page.text_area[0].set_value(TEXT)
    submit(page, texts.SAVE_DECISION)
    assert [one.value for one in page.success] == [texts.DECIDED_NOW.format(count=1)]
    last = open_own("mote", mote=meeting, punkt="9", version=str(Lake.open(lake_url).version()))
    assert any(TEXT in table.value.to_string() for table in last.table)
    submit(last, texts.CLOSE_SURE)
    assert not last.exception
    assert not last.error
    lake = Lake.open(lake_url)
    assert lake.frozen_names() == [meeting]
    before = {place: shown(open_own("mote", mote=meeting, punkt=place)) for place in ("1", "3", "9")}
    assert any(texts.DECIDED["one"] in heading for heading in before["9"][0])
    for upload in lake.history():
        if upload.table in ("incidents", "decisions", "meetings", "actions"):
            lake.take_back(upload.upload_id, "x")
    for place, was in before.items():
        page = open_own("mote", mote=meeting, punkt=place, version="1")
        assert shown(page) == was
        assert "Länken visar alltid det här." in " ".join(said(page))
        assert not page.info
        assert not any(one.label in (texts.SAVE_DECISION, texts.CLOSE_SURE) for one in page.button)


def test_a_meeting_closed_without_a_document_is_frozen_afterwards(open_own: Open, lake_url: str) -> None:
    page = open_own("mote", mote=LAST)
    assert "Avslutat men inte fryst" in " ".join(said(page))
    before = shown(page)
    page = submit(page, texts.FREEZE_SURE)
    assert not page.exception
    assert "Fryst i efterhand" in " ".join(said(page))
    assert texts.FREEZE_SURE not in [one.label for one in page.button]
    assert shown(page) == before
    assert Lake.open(lake_url).frozen_names() == [LAST]


def test_what_is_erased_is_said_on_the_page_and_not_shown(open_own: Open, meeting: str, lake_url: str) -> None:
    submit(open_own("mote", mote=meeting, punkt="9"), texts.CLOSE_SURE)
    lake = Lake.open(lake_url)
    lake.erase(next(one.upload_id for one in lake.history() if one.file == "incidents_est.csv"), "x")
    page = open_own("mote", mote=meeting, punkt="3")
    assert f"## {texts.ERASED}" in said(page)
    assert any("Händelser" in one for one in said(page))
    assert not page.get("plotly_chart")


def test_a_decision_with_personal_data_is_not_saved_and_says_why(open_own: Open, meeting: str, lake_url: str) -> None:
    page = open_own("mote", mote=meeting, punkt="3")
    page.text_area[0].set_value("Ring 811228-9874 i morgon")
    before = Lake.open(lake_url).version()
    submit(page, texts.SAVE_DECISION)
    assert page.error
    assert Lake.open(lake_url).version() == before


def test_a_meeting_is_begun_on_the_page(open_own: Open, lake_url: str) -> None:
    page = submit(open_own("mote", omrade="1814"), texts.BEGIN_NOW)
    assert not page.exception
    assert [one.value for one in page.success] == [texts.BEGUN]
    assert any("Förra mötets beslut" in one for one in said(page))


def test_what_has_come_of_a_decision_is_written_on_the_page(open_own: Open, meeting: str, lake_url: str) -> None:
    page = open_own("mote", mote=meeting, punkt="1")
    page.radio[0].set_value("klart")
    page.text_area[0].set_value("Lamporna lyser.")
    submit(page, texts.SAVE_FOLLOW_UP)
    assert [one.value for one in page.success] == [texts.FOLLOWED_UP]
    assert any("Lamporna lyser." in table.value.to_string() for table in page.table)
