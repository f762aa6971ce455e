"""The page on the law and the papers: beginning, writing, deciding and what a locked paper shows ever after."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.access import Person, Role
from samverkan_data.intake.editing import Edit, save_rows
from samverkan_data.lake import Lake
from samverkan_data.lake.log import EXPORTED
from samverkan_data.lake.persons_lake import PersonsLake
from samverkan_data.report.papers import kept
from samverkan_data.texts import papers as texts

Open = Callable[..., AppTest]
TODAY = date(2026, 11, 24)
SUMMER = {"fran": "2026-05-01", "till": "2026-08-31"}
ROW = {"paper_id": "plan-2026", "kind": "grant", "title": "Bidrag 2027", "area_code": "1814",
       "period_start": "2026-05-01", "period_end": "2026-08-31"}  # fmt: skip


def says(page: AppTest) -> str:
    return " ".join([*(one.value for one in page.markdown), *(one.value for one in page.info)]).replace("\\", "")


def test_the_status_says_what_exists_and_what_is_missing(open_page: Open) -> None:
    page = open_page("lagen")
    assert not page.exception
    assert "av 12 krav i lagen" in says(page)
    assert "1–14 §§ är lästa" in says(page)


def test_a_paper_that_nobody_has_begun_can_be_begun_and_not_written_in(open_page: Open) -> None:
    page = open_page("lagen", omrade="1814", dokument="grant", **SUMMER)
    labels = [button.label.replace("\\", "") for button in page.button]
    assert texts.BEGIN.format(kind="ansökan om statsbidrag") in labels
    assert texts.WRITE_TEXT not in labels


def test_a_gap_is_written_where_it_stands_once_the_paper_is_begun(open_own: Open, lake_url: str) -> None:
    assert save_rows(Lake.open(lake_url), [Edit("papers", (), ROW)], "x", based_on=1, today=TODAY).is_saved
    page = open_own("lagen", omrade="1814", dokument="grant", **SUMMER)
    next(button for button in page.button if button.label == texts.WRITE_TEXT).click().run()
    fields = {field.label: field for field in page.text_area}
    fields["Text *"].set_value("En mötesplats för unga.")
    next(field for field in page.text_input if "skriver" in field.key).set_value("BRÅ-samordnare")
    next(button for button in page.button if button.label == "Spara").click().run()
    assert not page.exception
    assert "En mötesplats för unga." in says(page)


def test_a_decided_paper_is_locked_and_its_link_shows_it(
    open_own: Open, lake_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "FACES", {kept.LIGHT: kept.FACES[kept.LIGHT]})
    lake = Lake.open(lake_url)
    assert save_rows(lake, [Edit("papers", (), ROW)], "x", based_on=1, today=TODAY).is_saved
    page = open_own("lagen", omrade="1814", dokument="grant", **SUMMER)
    page.text_input(key="beslutat-av").set_value("Kommunstyrelsen")
    page.button(key="besluta").click().run()
    assert not page.exception
    assert not page.error
    assert lake.frozen_names() == ["paper:plan-2026"]
    lake.take_back(next(one.upload_id for one in lake.history() if one.file == "actions.csv"), "x")
    for edition, mark in (({}, "Intern: "), ({"lage": "oppet"}, "Öppen: ")):
        page = open_own("lagen", papper="plan-2026", **edition)
        assert not page.exception
        assert "Beslutat och låst." in says(page)
        assert "4 åtgärder att söka bidrag för" in says(page)
        assert mark in says(page)
        page.radio(key="papper-format").set_value("html").run()
        page.button(key="papper-skapa").click().run()
        assert not page.exception
        assert "made-paper" in page.session_state
    log = PersonsLake(lake, Person("", Role.STEWARD)).log
    handed = [one.what for one in log.read(date.min, date.max) if one.act == EXPORTED and one.what.startswith("lagen")]
    assert handed == ["lagen plan-2026.html"], "the internal edition alone is told of"
    page = open_own("lagen", papper="finns-inte")
    assert page.warning[0].value == texts.UNKNOWN_IN_LINK
