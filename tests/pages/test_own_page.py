"""A lake without examples: asked for the municipality, begun on the page, and nothing of anybody else anywhere."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.intake.municipality import Wanted, begin_own, init_lake, usual_roles
from samverkan_data.lake import Lake
from samverkan_data.settings import Settings
from samverkan_data.texts import municipality as texts
from samverkan_data.texts.pages import TITLES
from tests.pages.conftest import _open

TODAY = date(2026, 11, 24)
OTHERS = re.compile(r"lekeberg|örebro|orebro|fjugesta|mullhyttan|\b1814\b|\b1880\b", re.IGNORECASE)
Open = Callable[..., AppTest]


def prepared(folder: Path, home: str = "") -> Settings:
    settings = Settings(lake=str(folder), today=TODAY)
    init_lake(Lake.open(settings.lake), settings, home)
    return settings


@pytest.fixture(scope="module")
def unnamed_lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unnamed") / "lake"
    prepared(folder)
    return folder


@pytest.fixture(scope="module")
def own_lake(unnamed_lake: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Hallsberg with agreement, roles and places, before its first file."""
    folder = Path(shutil.copytree(unnamed_lake, tmp_path_factory.mktemp("hallsberg") / "lake"))
    settings, lake = Settings(lake=str(folder), today=TODAY), Lake.open(str(folder))
    wanted = Wanted("1861", "Hallsberg", ("1860",), "Samverkan", date(2026, 1, 1), date(2029, 12, 31), True,
                    (*usual_roles("polis"), *usual_roles("kommun")), ("Pålsboda",))  # fmt: skip
    assert begin_own(lake, settings, wanted, "BRÅ-samordnare", based_on=lake.version()).is_saved
    return folder


@pytest.fixture
def opening(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Open]:
    def of(lake: Path) -> Open:
        monkeypatch.setenv("SAMVERKAN_LAKE", str(lake))
        monkeypatch.setenv("SAMVERKAN_TODAY", TODAY.isoformat())
        return _open

    return of


@pytest.mark.parametrize("name", list(TITLES))
def test_no_page_of_another_municipality_has_a_word_of_the_example(
    own_lake: Path, opening: Callable[[Path], Open], name: str
) -> None:
    page = opening(own_lake)(name)
    assert not page.exception
    assert not page.error
    assert OTHERS.search(str(page.main)) is None, OTHERS.search(str(page.main))


@pytest.mark.parametrize("name", ["", "handelser"])
def test_a_lake_of_nobody_asks_for_the_municipality_first(
    unnamed_lake: Path, opening: Callable[[Path], Open], name: str
) -> None:
    page = opening(unnamed_lake)(name)
    assert f"## {texts.CHOOSE_SENTENCE}" in [text.value for text in page.markdown]


def test_somebody_who_may_not_choose_is_told_that_nobody_has(
    unnamed_lake: Path, opening: Callable[[Path], Open], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAMVERKAN_VIEW", "open")
    page = opening(unnamed_lake)("lagesbild")
    assert [error.value.startswith(texts.NO_HOME[:20]) for error in page.error] == [True]


def test_a_municipality_is_begun_on_the_page_from_the_example(open_own: Open) -> None:
    page = open_own("min_kommun")
    page.selectbox(key="min-kommun-vald").select("1861").run()
    page.button[-1].click().run()
    assert [error.value for error in page.error] == [texts.NEEDS_NAME]
    page.text_area(key="platser-1861").input("Pålsboda\nHallsberg")
    page.text_input(key="vem-1861").input("BRÅ-samordnare")
    page.button[-1].click().run()
    assert not page.error
    assert page.query_params["omrade"] == "1861"
    assert f"## {texts.NEXT_SENTENCE['upload'].format(name='Hallsberg')}" in [text.value for text in page.markdown]
    page.switch_page("pages/lagesbild.py").run()
    assert "# Lägesbild Hallsberg" in [text.value for text in page.markdown]
    assert OTHERS.search(str(page.main)) is None


def test_the_example_is_shown_first_from_a_lake_of_nobody_and_is_marked(
    unnamed_lake: Path, tmp_path: Path, opening: Callable[[Path], Open]
) -> None:
    page = opening(Path(shutil.copytree(unnamed_lake, tmp_path / "lake")))("min_kommun")
    page.button(key="visa-exempel").click().run()
    assert not page.exception
    assert not page.error
    assert page.query_params["omrade"] == "1814"
    assert page.query_params.get("fran") != "2026-11-01", "the time of a lake of nobody says nothing of the example"
    page.switch_page("pages/min_kommun.py").run()
    assert f"## {texts.EXAMPLE_SENTENCE}" in [text.value for text in page.markdown]
