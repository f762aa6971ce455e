"""How long the server remembers a file that somebody has dropped."""

import gc
from collections.abc import Callable, Iterator
from time import monotonic

import pytest
from streamlit.runtime.uploaded_file_manager import UploadedFileRec
from streamlit.testing.v1 import AppTest

from samverkan_data.texts import upload as texts
from samverkan_data.ui.uploads.asked import HELD
from samverkan_data.ui.uploads.held import FORGET_AFTER, look

Open = Callable[..., AppTest]
HEADER = "Områdeskod;Namn;Slag;Ingår i\n"
FILES = {"good": f"{HEADER}1814R999;Nya byn;RegSO;1814\n", "bad": f"{HEADER}1814R998;;Okänt;1814\n"}


def drop(page: AppTest, text: str) -> AppTest:
    return page.file_uploader[0].set_value(("omraden.csv", text.encode(), "text/csv")).run()


@pytest.fixture
def page(open_page: Open) -> Iterator[AppTest]:
    page = open_page("ladda_upp")
    yield page
    page.session_state[HELD] = None


def held(page: AppTest) -> object:
    return page.session_state[HELD].inspection


def test_a_file_is_in_memory_once(page: AppTest) -> None:
    drop(page, FILES["good"])
    assert [found for found in gc.get_objects() if isinstance(found, UploadedFileRec) and found.data] == []
    assert held(page).content == FILES["good"].encode()  # type: ignore[attr-defined]
    assert not page.run().warning


@pytest.mark.parametrize(("kind", "kept"), [("good", True), ("bad", False)])
def test_a_refused_file_that_nobody_looks_at_is_forgotten_and_the_page_says_so(
    page: AppTest, kind: str, kept: bool
) -> None:
    drop(page, FILES[kind])
    look(monotonic() + FORGET_AFTER - 60)
    assert held(page) is not None
    look(monotonic() + FORGET_AFTER + 60)
    assert (held(page) is not None) is kept
    assert [warning.value for warning in page.run().warning] == ([] if kept else [texts.FORGOTTEN])


@pytest.mark.parametrize("other", ["om_siffrorna", "min_kommun"])
def test_a_file_is_let_go_when_the_page_is_left(page: AppTest, other: str) -> None:
    drop(page, FILES["bad"])
    page.switch_page(f"pages/{other}.py").run()
    assert HELD not in page.session_state
    page.session_state[HELD] = None
