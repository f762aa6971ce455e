"""What the upload page says of the start page is what the start page shows after publishing."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.intake import inspect, publish
from samverkan_data.lake import Lake
from samverkan_data.ui.sheets.literal import plain
from tests.conftest import TODAY
from tests.data.previews import OTHERS, say


@pytest.mark.parametrize("kind", OTHERS)
def test_the_preview_on_the_upload_page_is_what_the_start_page_shows(
    lake_url: str, open_own: Callable[..., AppTest], kind: str
) -> None:
    name, text = OTHERS[kind]
    upload = open_own("ladda_upp").file_uploader[0].set_value((name, text.encode(), "text/csv")).run()
    lake = Lake.open(lake_url)
    said = say(lake, inspect(text.encode(), name, lake.snapshot(), TODAY))
    shown = [element.value for element in (*upload.markdown, *upload.warning)]
    assert plain(said.sentence) in shown
    publish(lake, inspect(text.encode(), name, lake.snapshot(), TODAY), "x")
    start = open_own("")
    sentence, question = said.pages[0].after.sentence, said.then
    assert f"## {sentence}" in [element.value for element in start.markdown]
    assert any(plain(sentence) in text for text in shown)
    asked = (question.area_code, question.start.isoformat(), question.end.isoformat())
    assert tuple(start.query_params[name] for name in ("omrade", "fran", "till")) == asked
