"""How every page opens: settings, access, the right version of the picture, title and filters.

A cold deep link runs a page without `dashboard.py`, so each page is complete alone: it calls `open_page` first.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from samverkan_data.access import Right, check_can
from samverkan_data.charts.look import Look
from samverkan_data.errors import SamverkanError
from samverkan_data.formats import date_text
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.settings import Settings, load_settings
from samverkan_data.texts import pages as texts
from samverkan_data.ui import filters, navigation, session

ICON = Path(__file__).with_name("icon.png")
SWEDISH = "<script>document.documentElement.lang = 'sv'</script>"
PHONES = ("Mobile", "Android", "iPhone")
LOG = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True)
class Page:
    """An open page: what it may show and what the reader has chosen."""

    name: str
    settings: Settings
    lake: Lake
    snapshot: Snapshot
    choice: filters.Choice
    today: date
    look: Look
    row: DeltaGenerator

    @property
    def incidents_are_example(self) -> bool:
        """Whether any of the incidents is example data."""
        return "incidents" in self.snapshot.example_tables

    @property
    def version_text(self) -> str:
        """The version for a caption: `version 47, 3 nov 2026`."""
        return texts.CAPTION_VERSION.format(version=self.snapshot.version, day=date_text(self.snapshot.at.date()))


def open_page(name: str, title: str = "", filter_names: Sequence[str] = (), needs: Right = Right.VIEW_INTERNAL) -> Page:
    """Set up, check access, choose the version, write title and filters; a page that may not be shown stops here."""
    st.set_page_config(page_title=f"{texts.TITLES[name]} – {texts.APP}", page_icon=str(ICON), layout="wide")
    st.html(SWEDISH, unsafe_allow_javascript=True)
    navigation.draw_where_missing()
    settings = load_settings()
    with errors_in_words():
        check_can(settings, needs)
        lake = session.open_lake(settings)
        snapshot = session.current_snapshot(lake)
        today = settings.current_date()
        choice = filters.read_choice(snapshot, today)
    st.markdown(f"# {(title or texts.TITLES[name]).format(area=choice.area_name)}")
    _tell_version(lake, snapshot)
    if snapshot.has_example:
        st.markdown(f":yellow-badge[{texts.EXAMPLE}] :small[:gray[{texts.EXAMPLE_NOTICE}]]")
    row = filters.draw(name, snapshot, choice, filter_names)
    return Page(name, settings, lake, snapshot, choice, today, _look(settings), row)


@contextmanager
def refusals_in_words() -> Iterator[None]:
    """Show why an action was refused, and let the rest of the page stand."""
    try:
        yield
    except SamverkanError as error:
        st.error(f"{error.message} {error.remedy}")


@contextmanager
def errors_in_words() -> Iterator[None]:
    """Show a user-facing error as a sentence and stop; anything else stops with a sentence that blames nobody."""
    try:
        yield
    except SamverkanError as error:
        st.error(f"{error.message} {error.remedy}")
        st.stop()
    except Exception:
        LOG.exception("a page failed")
        st.error(f"{texts.UNEXPECTED} {texts.UNEXPECTED_REMEDY}")
        st.stop()


def compute(page: Page, function: Callable[..., T], *arguments: object) -> T:
    """Call a picture function with the page's snapshot, remembered per data version and arguments."""
    name = f"{function.__module__}.{function.__qualname__}"
    with errors_in_words():
        return _kept(
            page.settings.lake, page.snapshot.version, name, repr(arguments), function, page.snapshot, arguments
        )


@st.cache_data(show_spinner=False, max_entries=400)
def _kept(
    lake: str,
    version: int,
    name: str,
    key: str,
    _function: Callable[..., T],
    _snapshot: Snapshot,
    _arguments: tuple[object, ...],
) -> T:
    return _function(_snapshot, *_arguments)


def _tell_version(lake: Lake, snapshot: Snapshot) -> None:
    if snapshot.version == lake.version():
        return
    st.info(texts.OLD_VERSION.format(version=snapshot.version, day=date_text(snapshot.at.date())))
    st.button(texts.SHOW_LATEST, on_click=session.show_newest, args=(lake,))


def _look(settings: Settings) -> Look:
    agent = st.context.headers.get("User-Agent", "")
    narrow = any(word in agent for word in PHONES)
    return Look(dark=st.context.theme.type == "dark", narrow=narrow, mask_below=settings.mask_below)
