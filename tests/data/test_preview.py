"""What the preview says of the start page is what the start page says after publishing, for every file that we have."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from samverkan_data.intake import inspect, publish
from samverkan_data.lake import Lake
from samverkan_data.picture.before_after import BeforeAfter
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.picture.opening import opening_question, tell
from tests.conftest import TODAY
from tests.data.previews import OTHERS, say

PROJECT = Path(__file__).parents[2]
STARTER = sorted(path for path in (PROJECT / "data").glob("*.csv") if path.name != "manifest.csv")
CASES = sorted((PROJECT.parent / "shared" / "data" / "cases").glob("[0-9]*"))


@pytest.fixture
def lake(started_lake: Path, tmp_path: Path) -> Lake:
    return Lake.open(str(shutil.copytree(started_lake, tmp_path / "lake")))


def check_kept(lake: Lake, content: bytes, name: str) -> BeforeAfter | None:
    """Publish the file and ask the pages; None where it is not accepted."""
    inspection = inspect(content, name, lake.snapshot(), TODAY)
    if not inspection.accepted:
        return None
    said = say(lake, inspection)
    publish(lake, inspection, "x", replace=True)
    ask = InternalView(lake.snapshot()).ask
    assert opening_question(ask, TODAY) == said.then
    assert said.pages[0].after.question == said.then
    for pair in said.pages:
        told = tell(ask, opening_question(ask, TODAY, pair.after.question.area_code), TODAY)
        assert (told.question, told.area_name, told.sentence, told.compared) == (
            pair.after.question, pair.after.area_name, pair.after.sentence, pair.after.compared,
        )  # fmt: skip
        pd.testing.assert_frame_equal(told.changes, pair.after.changes)
    return said


@pytest.mark.parametrize("path", STARTER, ids=lambda path: path.name)
def test_the_preview_of_a_starter_file_is_the_page_after(lake: Lake, path: Path) -> None:
    upload = next(upload for upload in lake.history() if upload.file == path.name)
    lake.take_back(upload.upload_id, "x")
    assert check_kept(lake, path.read_bytes() + b"\r\n", path.name)


@pytest.mark.skipif(not CASES, reason="the cases are not on this machine")
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_the_preview_of_a_case_is_the_page_after(lake: Lake, path: Path) -> None:
    said = check_kept(lake, path.read_bytes(), path.name)
    assert said is None or said.pages


@pytest.mark.parametrize("kind", OTHERS)
def test_the_preview_of_what_moves_the_page_is_the_page_after(lake: Lake, kind: str) -> None:
    name, text = OTHERS[kind]
    said = check_kept(lake, text.encode(), name)
    assert said is not None
    assert not said.moves_area
    assert {pair.after.question.area_code for pair in said.pages} == (
        {"1814"} if kind == "later months" else {"1814", "1880"}
    )


def test_the_first_agreement_of_a_lake_without_settings_moves_the_page_and_the_preview_says_so(lake: Lake) -> None:
    for upload in [upload for upload in lake.history() if upload.file in ("agreements.csv", "settings.csv")]:
        lake.take_back(upload.upload_id, "x")
    name, text = OTHERS["an agreement of another municipality"]
    said = check_kept(lake, text.encode(), name)
    assert said is not None
    assert said.moves_area
    assert said.then.area_code == "1880"
