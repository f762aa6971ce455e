"""What there is of the municipality and what is missing, each with the way to it; the first upload before all else."""

from collections.abc import Iterator
from typing import NamedTuple

import streamlit as st

from samverkan_data.formats import count_of, date_text, join_words, listed, number
from samverkan_data.picture.own import Own, own_picture
from samverkan_data.texts import municipality as texts
from samverkan_data.texts.pages import TITLES
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import marked, small

MOST_PLACES = 12


class _Step(NamedTuple):
    """One thing that a picture needs: whether it is there, what is there, and where it is seen or mended."""

    name: str
    done: bool
    said: str
    page: str = ""
    way: str = ""


def show_steps(page: Page, home: str) -> None:
    """The steps in order, and the next one as a button above them."""
    own = page.asking.ask(own_picture, home, page.today)
    steps = list(_steps(own))
    lacks_incidents = not own.sources
    state = "upload" if lacks_incidents else "done" if all(step.done for step in steps) else "more"
    st.markdown(f"## {texts.NEXT_SENTENCE[state].format(name=marked(own.name))}")
    with st.container(horizontal=True, gap="medium"):
        if lacks_incidents:
            st.page_link("pages/ladda_upp.py", label=f"**{texts.TO_FIRST_UPLOAD}**", icon=":material/upload:")
        st.page_link("pages/lagesbild.py", label=texts.TO_PICTURE, icon=":material/arrow_forward:")
    st.markdown(f"### {texts.STEPS_HEADING}")
    for step in steps:
        _show(step)


def _show(step: _Step) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        with st.container(gap="xxsmall", width="stretch"):
            mark = texts.DONE if step.done else texts.MISSING
            st.markdown(f"**{mark} {texts.STEP[step.name]}**")
            st.markdown(small(step.said))
        if step.page:
            st.page_link(f"pages/{step.page}.py", label=step.way or TITLES[step.page])


def _steps(own: Own) -> Iterator[_Step]:
    belongs = texts.BELONGS.format(name=own.name, police_area=own.police_area)
    compared = texts.COMPARED_WITH.format(names=join_words(list(own.neighbours)))
    beside = compared if own.neighbours else texts.NOBODY_BESIDE
    told = belongs if own.police_area else texts.NO_POLICE_AREA
    yield _Step("municipality", bool(own.police_area), f"{told} {beside}")
    yield _Step("agreement", own.agreement is not None, _agreed(own), "ansvar", texts.TO_ROLES)
    count = count_of(len(own.places), *texts.PLACE_COUNT)
    named = texts.PLACES_ARE.format(count=count, names=listed(list(own.places), MOST_PLACES))
    yield _Step("places", bool(own.places), named if own.places else texts.NO_PLACES)
    yield _Step("population", own.people is not None, _people(own), "ladda_upp", texts.TO_UPLOAD)
    yield _Step("crimes", own.crimes is not None, _crimes(own), "ladda_upp", texts.TO_UPLOAD)
    sources = texts.INCIDENTS.format(sources=join_words(list(own.sources))) if own.sources else texts.NO_INCIDENTS
    yield _Step("incidents", bool(own.sources), sources, "ladda_upp", texts.TO_UPLOAD)


def _agreed(own: Own) -> str:
    if own.agreement is None:
        return texts.NOT_AGREED
    return texts.AGREED.format(title=own.agreement.title, roles=count_of(own.roles, *texts.ROLE_COUNT))


def _people(own: Own) -> str:
    if own.people is None:
        return texts.NO_PEOPLE
    return texts.PEOPLE.format(people=number(own.people.count), day=date_text(own.people.day), source=own.people.source)


def _crimes(own: Own) -> str:
    if own.crimes is None:
        return texts.NO_CRIMES
    text = texts.CRIMES if own.crimes.first != own.crimes.last else texts.CRIMES_YEAR
    return text.format(first=own.crimes.first, last=own.crimes.last, source=own.crimes.source)
