"""A file's way in through the page."""

import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
import xlsxwriter
from streamlit.testing.v1 import AppTest

from samverkan_data.intake import inspect
from samverkan_data.lake import Lake
from samverkan_data.texts import lake as lake_texts
from samverkan_data.texts import upload as texts
from samverkan_data.ui.sheets.literal import plain

Open = Callable[..., AppTest]
HEADER = "Områdeskod;Namn;Slag;Ingår i\n"
GOOD = f"{HEADER}1814R999;Nya byn;RegSO;1814\n"
BAD = f"{HEADER}1814R998;Gamla byn;RegSO;1814\n1814R999;;Okänt;1814\n"
CHANGED = f"{HEADER}1814R005;Lanna by;RegSO;1814\n"


@pytest.fixture
def drop(open_own: Open) -> Callable[..., AppTest]:
    """Drop a text as a file on the upload page."""

    def run(text: str | bytes, name: str = "areas_new.csv") -> AppTest:
        page = open_own("ladda_upp")
        content = text.encode() if isinstance(text, str) else text
        return page.file_uploader[0].set_value((name, content, "text/csv")).run()

    return run


def press(page: AppTest, label: str) -> AppTest:
    return next(button for button in page.button if button.label == label).click().run()


def labels(page: AppTest) -> list[str]:
    return [button.label for button in page.button]


def says(page: AppTest) -> list[str]:
    return [element.value for element in page.markdown]


def newest(page: AppTest) -> list[str]:
    """The first row of the history."""
    histories = (one.value for one in page.table if list(one.value.columns) == list(texts.HISTORY_HEADERS))
    return list(next(histories).iloc[0])


def test_a_faulty_file_is_told_by_row_and_column_and_stores_nothing(
    drop: Callable[..., AppTest], lake_url: str
) -> None:
    before = Lake.open(lake_url).version()
    page = drop(BAD)
    assert not page.exception
    assert list(page.table[0].value[texts.FINDING_HEADERS[0]]) == ["Rad\u00a03, Namn", "Rad\u00a03, Slag"]
    assert "## 2 fel måste rättas. Inget har sparats." in says(page)
    assert not [label for label in labels(page) if label.startswith("Publicera")]
    assert Lake.open(lake_url).version() == before


def test_a_file_that_is_only_looked_at_stores_nothing(drop: Callable[..., AppTest], lake_url: str) -> None:
    page = drop(GOOD)
    assert "### 1 ny rad, 0 ändrade, 0 oförändrade, 0 borttagna" in says(page)
    assert Lake.open(lake_url).version() == 1


def test_publishing_without_a_name_asks_for_one(drop: Callable[..., AppTest], lake_url: str) -> None:
    page = press(drop(GOOD), "Publicera som version 2")
    assert [element.value for element in page.error] == [texts.NEEDS_NAME]
    assert Lake.open(lake_url).version() == 1


def test_a_good_file_is_published_and_the_history_shows_it(drop: Callable[..., AppTest], lake_url: str) -> None:
    page = drop(GOOD)
    page.text_input(key="vem").input(" Analytiker ").run()
    press(page, "Publicera som version 2")
    assert not page.exception
    assert page.success[0].value == texts.PUBLISHED.format(version=2, by="Analytiker")
    assert newest(page)[1:] == [r"areas\_new.csv · Områden", "Analytiker", "1", texts.STATES["published"]]
    assert page.query_params["version"] == "2"
    assert Lake.open(lake_url).history()[0].file == "areas_new.csv"


def test_the_same_file_again_is_told_and_stores_nothing(drop: Callable[..., AppTest], lake_url: str) -> None:
    page = drop(GOOD)
    page.text_input(key="vem").input("Analytiker").run()
    press(page, "Publicera som version 2")
    again = drop(GOOD)
    again.text_input(key="vem").input("Analytiker").run()
    press(again, "Publicera som version 3")
    assert plain("areas_new.csv") in again.error[0].value
    assert Lake.open(lake_url).version() == 2


def test_a_file_that_changes_values_must_be_said_to_replace(drop: Callable[..., AppTest]) -> None:
    page = drop(CHANGED)
    assert page.warning[0].value == texts.NEEDS_REPLACE["one"]
    publish = next(button for button in page.button if button.label.startswith("Publicera"))
    assert publish.disabled


def test_taking_back_without_a_name_asks_for_one(open_own: Open, lake_url: str) -> None:
    page = press(open_own("ladda_upp"), texts.TAKE_BACK)
    assert page.error[0].value.startswith(lake_texts.NO_NAME)
    assert Lake.open(lake_url).history()[0].state == "published"


@pytest.mark.parametrize(("key", "label"), [("vem-angrar", texts.TAKE_BACK), ("vem-gallrar", texts.ERASE)])
def test_a_change_signed_with_personal_data_is_refused(open_own: Open, lake_url: str, key: str, label: str) -> None:
    page = open_own("ladda_upp")
    for box in page.checkbox:
        box.check()
    page.text_input(key=key).input("19811228-9874").run()
    press(page, label)
    assert lake_texts.PERSONAL_NAME in page.error[0].value
    assert {upload.state for upload in Lake.open(lake_url).history()} == {"published"}


def test_an_upload_is_taken_back_and_put_back_under_a_name(open_own: Open, lake_url: str) -> None:
    for label, state in ((texts.TAKE_BACK, "taken_back"), (texts.RESTORE, "published")):
        page = open_own("ladda_upp")
        page.text_input(key="vem-angrar").input("Analytiker")
        press(page, label)
        assert newest(page)[-1] == texts.STATES[state]
        assert Lake.open(lake_url).history()[0].state == state


def test_markup_in_a_file_name_is_shown_literally(drop: Callable[..., AppTest]) -> None:
    page = drop(GOOD, "**x**[y](z).csv")
    assert any(text.startswith(r"**\*\*x\*\*\[y\]\(z\).csv**") for text in says(page))


@pytest.mark.parametrize("name", ["../../../etc/x.csv", "..\\..\\ledger", "/tmp/x.csv", "%2e%2e%2fx.csv", "a\0b.csv"])
def test_a_path_as_a_file_name_stays_a_name(drop: Callable[..., AppTest], lake_url: str, name: str) -> None:
    archive = Path(lake_url) / "archive"
    before, beside = len(list(archive.iterdir())), {path.name for path in Path(lake_url).parent.iterdir()}
    page = drop(GOOD, name)
    page.text_input(key="vem").input("Analytiker").run()
    press(page, "Publicera som version 2")
    assert not page.exception
    assert Lake.open(lake_url).history()[0].file == name
    assert len(list(archive.iterdir())) == before + 1
    assert {path.name for path in Path(lake_url).parent.iterdir()} == beside


def test_a_workbook_called_csv_is_read_as_a_workbook(drop: Callable[..., AppTest]) -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        for place, line in enumerate(GOOD.splitlines()):
            sheet.write_row(place, 0, line.split(";"))
    page = drop(out.getvalue())
    assert "## Inga fel. 1 rad är klar." in says(page)
    assert any(re.search(r"· 1 rad · SHA-256", text) and " ·  · " not in text for text in says(page))


def test_a_refused_file_leaves_nothing_behind_and_is_not_repeated(drop: Callable[..., AppTest], lake_url: str) -> None:
    page = drop(f"{HEADER}1814R999;811228-9874;RegSO;1814\n")
    assert not page.exception
    assert not any("9874" in str(element) for element in (*says(page), page.table[0].value.to_string()))
    stored = [path for path in Path(lake_url).rglob("*") if path.is_file()]
    assert stored
    assert not any(b"811228-9874" in path.read_bytes() for path in stored)


def test_markup_in_cells_and_headers_is_shown_literally(drop: Callable[..., AppTest]) -> None:
    page = drop("Områdeskod;Namn;Slag;**[x](y)** <b>\n1814R999;Byn;<script>alert(1)</script>;z\n")
    shown = page.table[0].value.to_string()
    assert r"\<script\>" in shown
    assert r"\*\*\[x\]\(y\)" in shown


SUM = (
    "Källa: Polisen\nPeriod;Kommun;Brottskategori;Antal brott\n"
    "2020-03;Örebro;Trafikbrott;50\n2020-03;LPO Örebro;Trafikbrott;60\n"
)


def test_a_sum_that_differs_is_asked_about(drop: Callable[..., AppTest]) -> None:
    page = drop(SUM, "polisen.csv")
    question = next(one for one in page.radio if one.label == texts.SUMS_QUESTION)
    assert question.value is None
    assert not [label for label in labels(page) if label.startswith("Publicera")]


def asks_about_sums() -> None:
    """A page that holds nothing but the question; a dropped file does not outlive a new run in this browser."""
    import streamlit as st

    from samverkan_data.ui.sums import offer_sums

    st.session_state["read"] = offer_sums(st.session_state["page"], st.session_state["file"])


@pytest.mark.parametrize(("answer", "rows"), [("count-rest", 2), ("leave-out", 1)])
def test_a_file_goes_on_as_somebody_has_answered(started_lake: Path, answer: str, rows: int) -> None:
    lake = Lake.open(str(started_lake))
    page = AppTest.from_function(asks_about_sums, default_timeout=300)
    page.session_state["page"] = SimpleNamespace(lake=lake)
    page.session_state["file"] = inspect(SUM.encode(), "polisen.csv", lake.snapshot(), date(2026, 11, 24))
    assert not page.session_state["file"].accepted
    read = page.run().radio[0].set_value(answer).run().session_state["read"]
    assert (read.accepted, read.sums, read.checked.rows.num_rows) == (True, answer, rows)


def test_no_other_file_is_asked_about_sums(drop: Callable[..., AppTest]) -> None:
    assert not [one for one in drop(GOOD).radio if one.label == texts.SUMS_QUESTION]
