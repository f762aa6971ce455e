"""A meeting on the page from its first decision to its frozen link."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.intake.editing import Edit, rows_by_key, save_rows
from samverkan_data.lake import Lake
from samverkan_data.texts import editing
from samverkan_data.texts import meeting as texts
from tests.conftest import TODAY
from tests.unit.report.meeting.conftest import LAST

Open = Callable[..., AppTest]
TEXT = "Kontroller vid torget varje fredag"


@pytest.fixture
def meeting(lake_url: str) -> str:
    lake = Lake.open(lake_url)
    values = {"kind": "tertial", "title": "Tertialmöte 3, 2026", "area_code": "1814", "held_on": TODAY.isoformat(),
              "present": "kommunpolis", "period_start": "2026-01-01", "period_end": "2026-10-31"}  # fmt: skip
    return write(lake, "meetings", values)


def write(lake: Lake, table: str, values: dict[str, str], *key: str) -> str:
    """Somebody else writes a row."""
    outcome = save_rows(lake, [Edit(table, key, values)], "Bo", based_on=lake.version(), today=TODAY)
    assert outcome.is_saved
    return outcome.keys[0][0]


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
    page = submit(page, texts.SAVE_DECISION)
    assert "personnummer" in " ".join(said(page))
    assert page.text_area[0].value.startswith("Ring")
    assert Lake.open(lake_url).version() == before


def test_a_meeting_is_begun_on_the_page_with_the_time_of_its_kind(open_own: Open, lake_url: str) -> None:
    page = open_own("mote", omrade="1814")
    for kind, days in (("tertial", ["2026-05-01", "2026-08-31"]), ("est-vecka", ["2026-11-16", "2026-11-22"]),
                       ("ar", ["2025-01-01", "2025-12-31"]), ("bra-rad", ["2026-09-01", "2026-11-23"])):  # fmt: skip
        page.selectbox(key="nytt-mote-slag").set_value(kind).run()
        assert [one.value.isoformat() for one in page.date_input if one.label.startswith("Period")] == days
    page.date_input[1].set_value(date(2026, 10, 1))
    page = submit(page, texts.BEGIN_NOW)
    assert not page.exception
    assert [one.value for one in page.success] == [texts.BEGUN]
    assert any("Förra mötets beslut" in one for one in said(page))
    assert any("okt–23 nov 2026" in one for one in said(page))
    page = page.run()
    page.date_input[0].set_value(date(2026, 1, 1))
    page = submit(page, editing.SAVE)
    assert not page.error
    assert [one.value for one in page.success] == [texts.CHANGED]
    assert any("1 jan–23 nov 2026" in one for one in said(page))
    assert len({one.batch for one in Lake.open(lake_url).history()[:2]}) == 1


def follow_up(page: AppTest, state: str, result: str) -> AppTest:
    next(one for one in page.selectbox if one.label == "Läge").set_value(state)
    page.text_area[0].set_value(result)
    return submit(page, texts.SAVE_FOLLOW_UP)


def test_what_has_come_of_a_decision_is_written_on_the_page_and_two_who_do_lose_nothing(
    open_own: Open, meeting: str, lake_url: str
) -> None:
    page, lake = open_own("mote", mote=meeting, punkt="1"), Lake.open(lake_url)
    code = page.selectbox(key="uppfoljning").value
    write(lake, "decisions", {"result": "Bos ord", "state": "avskrivet"}, code)
    page = follow_up(page, "klart", "Lamporna lyser.")
    assert "Bo har ändrat samma rad" in " ".join(one.value for one in page.warning)
    table = next(table.value for table in page.table if "Du skriver" in table.value)
    assert {"Bos ord", "Lamporna lyser."} <= set(table.to_numpy().ravel())
    page = follow_up(page, "klart", "Lamporna lyser. Bos ord")
    assert [one.value for one in page.success] == [texts.FOLLOWED_UP]
    assert rows_by_key(lake.snapshot(), "decisions")[code,].texts["result"] == "Lamporna lyser. Bos ord"
    submit(page, editing.UNDO)
    assert rows_by_key(lake.snapshot(), "decisions")[code,].texts["result"] == "Bos ord"


def test_words_that_are_not_saved_yet_stay_when_somebody_else_decides(
    open_own: Open, meeting: str, lake_url: str
) -> None:
    page = open_own("mote", mote=meeting, punkt="3")
    page.text_area[0].set_value(TEXT)
    write(Lake.open(lake_url), "decisions", {"meeting_id": meeting, "area_code": "1814", "text": "Bos beslut",
                                             "decided_on": TODAY.isoformat()})  # fmt: skip
    submit(page, texts.SAVE_DECISION)
    said_now = {row.texts["text"] for row in rows_by_key(Lake.open(lake_url).snapshot(), "decisions").values()}
    assert {TEXT, "Bos beslut"} <= said_now
