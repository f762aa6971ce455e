"""Which municipality the picture is for: asked at once where none is chosen, behind a fold where one is."""

import streamlit as st

from samverkan_data.access import Right, check_can
from samverkan_data.intake.municipality import show_example
from samverkan_data.query.places import areas_of
from samverkan_data.query.settings import home_area
from samverkan_data.texts import municipality as texts
from samverkan_data.ui import address, session
from samverkan_data.ui.errors import refusals_in_words
from samverkan_data.ui.municipality.form import draw_form
from samverkan_data.ui.municipality.steps import show_steps
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import marked, small
from samverkan_data.words import MUNICIPALITY

CHOSEN = "min-kommun-vald"


def show_municipality(page: Page) -> None:
    """What there is of the municipality and what is missing; or which one it is to be."""
    home = home_area(page.snapshot)
    if home and not page.snapshot.has_example:
        show_steps(page, home)
        change = st.expander(texts.CHANGE, key="min-kommun-byt", on_change="rerun")
        if change.open:
            with change:
                _choose(page, home)
        return
    is_example = bool(home)
    with st.container(gap="xsmall"):
        st.markdown(f"## {texts.EXAMPLE_SENTENCE if is_example else texts.CHOOSE_SENTENCE}")
        st.markdown(small(texts.EXAMPLE_LEAD if is_example else texts.CHOOSE_LEAD))
    _choose(page, "")
    if not is_example:
        _offer_example(page)


def _offer_example(page: Page) -> None:
    """A look at the example before one's own, where nobody has begun."""
    st.markdown(small(texts.SHOW_EXAMPLE_LEAD))
    if not st.button(texts.SHOW_EXAMPLE, key="visa-exempel", icon=":material/visibility:"):
        return
    with refusals_in_words(), st.spinner(texts.SHOWING_EXAMPLE):
        check_can(page.person, Right.PUBLISH)
        address.begin_at(show_example(page.lake, page.settings))
        session.show_newest(page.lake)
        st.switch_page("pages/lagesbild.py")


def _choose(page: Page, home: str) -> None:
    areas = areas_of(page.snapshot)
    names = {code: str(areas.names[code]) for code in areas.of_kind(MUNICIPALITY)}
    codes = sorted(names, key=lambda code: names[code].casefold())
    place = codes.index(home) if home in names else None
    chosen = st.selectbox(texts.MUNICIPALITY, codes, place, format_func=lambda code: names[code], key=CHOSEN,
                          placeholder=texts.WRITE_OR_CHOOSE, width=420)  # fmt: skip
    if chosen:
        st.markdown(f"## {marked(names[chosen])}")
        draw_form(page, chosen)
