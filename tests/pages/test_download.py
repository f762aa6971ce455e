"""Taking away what a page shows, as a file."""

from collections.abc import Callable
from threading import Event

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.report.sheets import SHEETS
from samverkan_data.report.writers.progress import Progress
from samverkan_data.ui.long_work import CalledOffError
from samverkan_data.ui.sheets import download, sheet

pytestmark = pytest.mark.usefixtures("without_browser")
Open = Callable[..., AppTest]
MAKE, MADE = "ladda-ner-skapa", download.MADE


@pytest.fixture
def opened(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> Open:
    """The start page with what the dialog holds on it: a test cannot go on clicking in a dialog."""
    monkeypatch.setattr(sheet, "draw_download", lambda page: download.offer(page, lambda: None))
    return lambda **link: open_page("lagesbild", **link)


def make(page: AppTest, kind: str, scope: str = "page") -> AppTest:
    page.radio(key="ladda-ner-omfang").set_value(scope)
    page.radio(key="ladda-ner-format").set_value(kind).run()
    page.button(key=MAKE).click().run()
    while download.MAKING in page.session_state:
        page.run()
    return page


def offered(page: AppTest) -> list[str]:
    labels = [element.proto.label for element in page.get("download_button")]
    return [label for label in labels if "." in label]


@pytest.mark.parametrize("name", SHEETS)
def test_every_page_with_a_sheet_can_be_taken_away(open_page: Open, name: str) -> None:
    page = open_page(name)
    assert not page.exception
    page.button(key=f"{name}-ladda-ner").click().run()
    assert [radio.key for radio in page.radio][-2:] == ["ladda-ner-omfang", "ladda-ner-format"]


@pytest.mark.parametrize("kind", ["pptx", "xlsx", "html", "csv"])
def test_this_page_is_made_when_it_is_asked_for(opened: Open, kind: str) -> None:
    page = opened()
    assert offered(page) == []
    page = make(page, kind)
    assert not page.exception
    assert offered(page) == [f"Hämta lagesbild-1814-2026-10-31.{kind}"]


def test_calling_off_answers_while_the_file_is_still_being_made_and_ends_the_work(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, ended = Event(), Event()

    def slow(_: object, __: object, progress: Progress) -> bytes:
        go_on.wait(20)
        try:
            progress(1, 2)
        except CalledOffError:
            ended.set()
        return b"late"

    monkeypatch.setattr(download, "write_pages", slow)
    page = opened().button(key=MAKE).click().run()
    page.button(key="ladda-ner-avbryt").click().run()
    assert download.MAKING not in page.session_state
    assert offered(page) == []
    go_on.set()
    assert ended.wait(5)


def test_the_whole_picture_holds_every_page(opened: Open) -> None:
    page = make(opened(), "csv", "all")
    assert offered(page) == ["Hämta hela-lagesbilden-1814-2026-10-31.csv"]
    content = page.session_state[MADE][1].decode("utf-8-sig")
    assert content.count("Intern utgåva") >= len(SHEETS)


def test_a_file_of_other_choices_is_never_handed_over(opened: Open) -> None:
    page = make(opened(), "csv")
    page.query_params["omrade"] = "1814-FJUGESTA"
    assert offered(page.run()) == []
    page.query_params["omrade"] = "1814"
    page.radio(key="ladda-ner-format").set_value("xlsx")
    assert offered(page.run()) == []


def test_the_open_view_gives_the_open_edition(opened: Open) -> None:
    page = make(opened(lage="oppet"), "csv")
    content = page.session_state[MADE][1].decode("utf-8-sig")
    assert "Öppen utgåva" in content
    assert "Intern utgåva" not in content
    assert offered(page)[0].endswith("-oppen.csv")


def test_without_a_browser_the_reader_is_told_which_program_is_missing(opened: Open) -> None:
    page = make(opened(), "pdf")
    assert offered(page) == []
    assert "Chromium, Chrome eller Edge saknas" in page.error[0].value
    assert "PowerPoint" in page.error[0].value
