"""The one form of a municipality: police area, neighbours, agreement, roles and places; the usual ones proposed."""

from dataclasses import replace
from datetime import date

import streamlit as st

from samverkan_data.access import Right, check_can
from samverkan_data.intake.municipality import (
    Wanted,
    begin_own,
    place_names,
    police_area_of,
    usual_roles,
)
from samverkan_data.picture.areas.comparison import county, neighbours
from samverkan_data.picture.register.agreements import agreement_for
from samverkan_data.query.places import areas_of
from samverkan_data.query.settings import home_area
from samverkan_data.texts import municipality as texts
from samverkan_data.ui import address, session
from samverkan_data.ui.errors import refusals_in_words
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import marked, small
from samverkan_data.ui.writing.conflict import tell_why_not
from samverkan_data.ui.writing.saving import remember_name, remembered_name, sitting
from samverkan_data.words import COUNTY, MUNICIPALITY

YEARS = 3


def draw_form(page: Page, code: str) -> None:
    """The form, and what saving it does."""
    areas = areas_of(page.snapshot)
    name, around = str(areas.names[code]), areas.around(code, COUNTY)
    if around:
        st.markdown(small(texts.IN_COUNTY.format(county=areas.names[around])))
    is_home = home_area(page.snapshot) == code and not page.snapshot.has_example
    with st.form(f"min-kommun-{code}"):
        police_area, beside = _around(page, code)
        agreement = Wanted(code) if _has_agreement(page, code) else _agreement(page, code)
        places = st.text_area(texts.PLACES, help=texts.PLACES_HELP, key=f"platser-{code}")
        by = st.text_input(texts.BY, remembered_name(), key=f"vem-{code}")
        sent = st.form_submit_button(texts.SAVE if is_home else texts.BEGIN.format(name=marked(name)), type="primary")
    if sent:
        wanted = replace(agreement, police_area=police_area, neighbours=beside, places=place_names(places))
        _begin(page, wanted, by)


def _around(page: Page, code: str) -> tuple[str, tuple[str, ...]]:
    """The police area's name and the chosen neighbours; those of the county stand first in the list."""
    areas = areas_of(page.snapshot)
    known = str(areas.names.get(police_area_of(page.snapshot, code), ""))
    left, right = st.columns(2)
    police_area = left.text_input(texts.POLICE_AREA, known, help=texts.POLICE_AREA_HELP, key=f"lpo-{code}",
                                  placeholder=texts.POLICE_AREA_HINT)  # fmt: skip
    everybody = [one for one in areas.of_kind(MUNICIPALITY) if one != code]
    near = list(page.asking.ask(county, code))
    options = list(dict.fromkeys([*near, *everybody]))
    proposed = list(page.asking.ask(neighbours, code)) if known else []
    chosen = right.multiselect(texts.NEIGHBOURS, options, proposed, format_func=lambda one: str(areas.names[one]),
                               help=texts.NEIGHBOURS_HELP, key=f"grannar-{code}",
                               placeholder=texts.WRITE_OR_CHOOSE)  # fmt: skip
    return police_area, tuple(chosen)


def _has_agreement(page: Page, code: str) -> bool:
    agreement = agreement_for(page.snapshot, code, page.today)
    return agreement is not None and agreement.area_code == code


def _agreement(page: Page, code: str) -> Wanted:
    """The agreement and its roles."""
    start, end = date(page.today.year, 1, 1), date(page.today.year + YEARS, 12, 31)
    st.markdown(f"### {texts.AGREEMENT}")
    what, first, last = st.columns([2, 1, 1])
    title = what.text_input(texts.TITLE, texts.TITLE_HINT.format(start=start.year, end=end.year),
                            help=texts.TITLE_HELP, key=f"avtal-{code}")  # fmt: skip
    begins = first.date_input(texts.FROM, start, format="YYYY-MM-DD", key=f"avtal-fran-{code}")
    ends = last.date_input(texts.TO, end, format="YYYY-MM-DD", key=f"avtal-till-{code}")
    decided = st.radio(texts.DECIDED, [True, False], format_func=texts.DECIDED_OPTIONS.__getitem__, horizontal=True,
                       key=f"avtal-beslutad-{code}")  # fmt: skip
    roles: list[str] = []
    for side, label in texts.ROLES.items():
        usual = usual_roles(side)
        roles += st.pills(label, list(usual), format_func=usual.__getitem__, selection_mode="multi",
                          default=list(usual), help=texts.ROLES_HELP, key=f"roller-{side}-{code}")  # fmt: skip
    return Wanted(code, title=title, start=_day(begins), end=_day(ends), decided=bool(decided), roles=tuple(roles))


def _day(said: object) -> date | None:
    return said if isinstance(said, date) else None


def _lacking(wanted: Wanted, by: str) -> str:
    """What must be filled in before anything is saved; empty where all is."""
    if wanted.title and wanted.start and wanted.end and wanted.end < wanted.start:
        return texts.NEEDS_PERIOD
    return "" if by.strip() else texts.NEEDS_NAME


def _begin(page: Page, wanted: Wanted, by: str) -> None:
    lacking = _lacking(wanted, by)
    if lacking:
        st.error(lacking)
        return
    with refusals_in_words(), st.spinner(texts.BEGINNING):
        check_can(page.person, Right.PUBLISH)
        version, batch = page.snapshot.version, sitting(by.strip())
        outcome = begin_own(page.lake, page.settings, wanted, by, based_on=version, batch=batch)
        remember_name(by)
        if not outcome.is_saved:
            tell_why_not(page, outcome)
            return
        address.begin_at(wanted.home)
        session.show_newest(page.lake)
        st.rerun()
