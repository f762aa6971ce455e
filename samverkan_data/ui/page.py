"""How every page opens: settings, access, the right version of the picture, title and filters.

A cold deep link runs a page without `dashboard.py`, so each page is complete alone: it calls `open_page` first.
"""

from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from samverkan_data.access import Person, Right, as_open, can, check_can, within
from samverkan_data.charts.look import Look
from samverkan_data.errors import AccessError
from samverkan_data.lake import Frozen, Lake, PersonsLake, Snapshot, Upload
from samverkan_data.lake.log import EXPORTED, Log
from samverkan_data.picture.choice import Choice
from samverkan_data.picture.gate.view import View, view_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Sheet
from samverkan_data.report.sheets import sheet_of
from samverkan_data.schema.addresses import UPLOAD
from samverkan_data.settings import Settings, load_settings
from samverkan_data.texts import access as access_texts
from samverkan_data.texts import pages as texts
from samverkan_data.ui import address, filters, login, navigation, open_mode, session
from samverkan_data.ui.errors import errors_in_words, refusals_in_words
from samverkan_data.ui.login import Reader
from samverkan_data.ui.noticed import notice_rights
from samverkan_data.ui.own import ask_where_missing
from samverkan_data.ui.screen import meet_browser
from samverkan_data.ui.sheets import ways
from samverkan_data.ui.sheets.literal import plain
from samverkan_data.ui.uploads.asked import ask_no_more
from samverkan_data.ui.waiting import go_on_when_made
from samverkan_data.ui.which_picture import tell_example, tell_version

__all__ = ["Page", "errors_in_words", "open_page", "refusals_in_words", "sheet"]

ICON = "data:image/png;base64," + b64encode(Path(__file__).with_name("icon.png").read_bytes()).decode()
"""As it is sent: a file would be read, hashed and stored anew at every run."""


@dataclass(frozen=True)
class Page:
    """An open page: what it may show and what the reader has chosen.

    `settings` and `person` are those of the view: in the open one nobody holds another right.
    """

    name: str
    settings: Settings
    view: View
    choice: Choice
    today: date
    look: Look
    row: DeltaGenerator
    head: DeltaGenerator
    _notice: DeltaGenerator = field(repr=False)
    _reader: Reader = field(repr=False)
    _installed: Lake = field(repr=False)
    _bounds: frozenset[str] | None = field(repr=False)

    @property
    def person(self) -> Person:
        """Who reads, asked anew: a role may have been taken back since the page was drawn."""
        return within(self._reader(), self.settings)

    @property
    def _lake(self) -> PersonsLake:
        """The lake in the hands of whoever reads."""
        return PersonsLake(self._installed, self.person)

    def hand_over(self, what: str) -> None:
        """Weigh a file anew before it is given, since a role may have been taken back, and write it in the log.

        Raises:
            AccessError: the picture may not be seen any more.
        """
        if self.view.is_open:
            return
        check_can(self.person, Right.VIEW_INTERNAL)
        if self.person.bounds != self._bounds:
            raise AccessError(access_texts.OTHER_AREA, access_texts.OWN_AREAS)
        self._lake.tell(EXPORTED, f"{self.name} {what}", self.snapshot.version)

    @property
    def log(self) -> Log:
        """Who has done what.

        Raises:
            AccessError: the right is not held.
        """
        return self._lake.log

    @property
    def snapshot(self) -> Snapshot:
        """What may be read of the data version: in the open view no incidents and no small published figures."""
        return self.view.snapshot

    @property
    def lake(self) -> Lake:
        """The lake itself, for whoever may change it.

        Raises:
            AccessError: the right is not held.
        """
        check_can(self.person, Right.PUBLISH)
        return self._lake

    def is_frozen(self, name: str) -> bool:
        """Whether anything was frozen under the name."""
        return name in self._lake.frozen_names()

    def frozen(self, name: str, wanted: Callable[[str], bool]) -> Frozen | None:
        """The wanted parts of what was frozen under a name, for whoever may see the exact picture.

        Raises:
            AccessError: the right is not held.
            RefusedError: it is damaged.
        """
        check_can(self.person, Right.VIEW_INTERNAL)
        return self._lake.frozen(name, wanted)

    def frozen_edition(self, name: str, wanted: Callable[[str], bool]) -> Frozen | None:
        """The wanted parts of what was frozen in editions, of the edition that the reader sees.

        Raises:
            AccessError: the right is not held.
            RefusedError: it is damaged.
        """
        if not self.view.is_open:
            return self.frozen(name, wanted)
        check_can(self.person, Right.VIEW_OPEN)
        return self._lake.frozen_open(name, wanted)

    def view_at(self, version: int | None) -> View:
        """What the reader may see of another version; of the newest where none is named.

        Raises:
            UnknownNameError: there is no such version.
        """
        shown = session.newest_snapshot(self._lake) if version is None else session.snapshot_at(self._lake, version)
        return view_of(self._lake, shown, self.settings)

    def erased_since(self, version: int) -> list[Upload]:
        """The uploads of a version that have been erased since."""
        return self._lake.erased_since(version)

    def tell_picture(self, *, of_area: bool) -> None:
        """Say above the page that it shows an older version, and what of it is made up: of the area, or of everything.

        Not for what was frozen, which is as it is whatever has come since.
        """
        with self._notice:
            tell_version(self._lake, self.snapshot)
            tell_example(self, of_area)

    @property
    def writable(self) -> Lake:
        """The lake itself, for whoever may write rows on pages.

        Raises:
            AccessError: the right is not held.
        """
        check_can(self.person, Right.EDIT)
        return self._lake

    @cached_property
    def asking(self) -> Asking:
        """Who asks for the page's sheet, of what, and how it is drawn."""
        return Asking(self.view, self.choice, self.today, self.look, address.choices())


def open_page(
    name: str, title: str = "", filter_names: Sequence[str] = (), needs: Right = Right.VIEW_INTERNAL, *,
    may_be_frozen: bool = False,
) -> Page:  # fmt: skip
    """Set up, check access, choose view and version, write title and filters; a page not for the reader stops.

    A page that may show what was frozen says itself what picture it shows (`Page.tell_picture`).
    """
    st.set_page_config(page_title=f"{texts.TITLES[name]} – {texts.APP}", page_icon=ICON, layout="wide")
    met = meet_browser(name)
    navigation.draw_where_missing()
    ways.follow(met.opened)
    if name != UPLOAD:
        ask_no_more()
    with errors_in_words():
        installed = load_settings()
    settings = as_open(installed) if open_mode.is_wanted() else installed
    with errors_in_words():
        reader = login.reader(installed)
        person, may_leave = within(reader(), settings), can(reader(), Right.VIEW_INTERNAL)
        whole = session.open_lake(settings)
        notice_rights(whole, installed, reader())
        if not can(person, needs):
            ask_no_more()
            PersonsLake(whole, reader()).tell_refused(name)
            open_mode.refuse(name, needs, may_leave=can(reader(), needs))
            st.stop()
        lake = PersonsLake(whole, person)
        snapshot = session.current_snapshot(lake, settings)
        ask_where_missing(name, snapshot, person)
        view = view_of(lake, snapshot, settings)
        go_on_when_made(view, name)
        today = settings.current_date()
        choice = filters.read_address(view, today)
    heading = st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center")
    heading.markdown(f"# {(title or texts.TITLES[name]).format(area=plain(choice.area_name))}", width="content")
    tools = heading.container(horizontal=True, vertical_alignment="center", width="content")
    if may_leave and needs not in (Right.PUBLISH, Right.STEWARD):
        open_mode.draw_toggle(name, tools)
    login.draw_leave(tools, person)
    if view.is_open:
        open_mode.show_badge(settings.mask_below)
    notice = st.container()
    row = filters.draw(name, view, choice, filter_names)
    look = _look(settings, met.narrow)
    page = Page(name, settings, view, choice, today, look, row, tools, notice, reader, whole, person.bounds)
    if not may_be_frozen:
        page.tell_picture(of_area="omrade" in filter_names)
    if not view.is_open:
        lake.tell_seen(name, choice.area_code, snapshot.version)
    return page


def sheet(page: Page) -> Sheet:
    """The page's sheet, made once for everybody who looks at the same."""
    with errors_in_words():
        return sheet_of(page.name, page.asking)


def _look(settings: Settings, narrow: bool) -> Look:
    return Look(dark=st.context.theme.type == "dark", narrow=narrow, mask_below=settings.mask_below)
