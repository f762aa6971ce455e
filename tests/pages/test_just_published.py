"""Right after publishing: what changed in words, a way to the picture of the area touched, and taking it back."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.lake import Lake
from samverkan_data.texts import upload as texts
from tests.data.previews import OTHERS

Open = Callable[..., AppTest]
KIND = "another municipality's reports"


@pytest.fixture
def published(lake_url: str, open_own: Open) -> AppTest:
    name, text = OTHERS[KIND]
    page = open_own("ladda_upp").file_uploader[0].set_value((name, text.encode(), "text/csv")).run()
    page.text_input(key="vem").input("Analytiker").run()
    return press(page, "Publicera som version 2").run()  # AppTest loses what is pressed right after a rerun


def press(page: AppTest, label: str) -> AppTest:
    return next(button for button in page.button if button.label == label).click().run()


def test_the_way_to_the_picture_stands_there_and_opens_it(published: AppTest, open_own: Open, lake_url: str) -> None:
    assert not published.exception
    links = {link.proto.label: link.proto.query_string for link in published.get("page_link")}
    assert set(links) == {"Till startsidan för Lekeberg", "Till startsidan för Örebro"}
    address = dict(part.split("=") for part in links["Till startsidan för Örebro"].split("&"))
    assert address == {"omrade": "1880", "fran": "2026-01-01", "till": "2026-10-31"}
    start = open_own("", **address, version=str(Lake.open(lake_url).version()))  # a browser's session goes on with it
    sentence = next(element.value for element in start.markdown if element.value.startswith("## "))
    assert any("Örebro, jan–okt 2026" in text.value and sentence[3:] in text.value for text in published.markdown)
    assert any(element.value == texts.SEE_HISTORY for element in published.markdown)


def test_the_upload_is_taken_back_there_and_then(published: AppTest, lake_url: str) -> None:
    page = press(published, texts.TAKE_BACK_THIS.format(file="EST Örebro.csv"))
    assert not page.exception
    assert not page.error
    assert Lake.open(lake_url).history()[0].state == "taken_back"
    assert page.success[0].value == texts.TAKEN_BACK.format(file="EST Örebro.csv")
    assert texts.TAKE_BACK_THIS.format(file="EST Örebro.csv") not in [button.label for button in page.button]
    assert not page.get("page_link")
