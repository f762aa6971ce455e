"""Which picture a page shows: what of it is made up, and whether there is a newer one."""

from typing import TYPE_CHECKING

import streamlit as st

from samverkan_data.access import Right, can
from samverkan_data.formats import date_text
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.examples import examples_in
from samverkan_data.texts import pages as texts
from samverkan_data.ui import navigation, session
from samverkan_data.ui.errors import errors_in_words
from samverkan_data.ui.sheets.literal import plain

if TYPE_CHECKING:
    from samverkan_data.ui.page import Page


def tell_example(page: "Page", of_area: bool) -> None:
    """What is made up of what the page shows: of the area, or of everything on a page that is of none."""
    code, name = (page.choice.area_code, page.choice.area_name) if of_area else ("", "")
    with errors_in_words():
        said = page.asking.ask(examples_in, code).sentence(plain(name))
    if not said:
        return
    st.markdown(f":yellow-badge[{texts.EXAMPLE}] :small[:gray[{said}]]")
    if page.name == navigation.START and can(page.person, Right.PUBLISH):
        st.page_link("pages/min_kommun.py", label=texts.BEGIN_OWN, icon=":material/arrow_forward:")


def tell_version(lake: Lake, snapshot: Snapshot) -> None:
    """That the page shows an older version, where it does, and the way to the newest."""
    if snapshot.version == lake.version():
        return
    st.info(texts.OLD_VERSION.format(version=snapshot.version, day=date_text(snapshot.at.date())))
    st.button(texts.SHOW_LATEST, on_click=session.show_newest, args=(lake,))
