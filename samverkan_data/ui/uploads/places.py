"""Places that a file names and the register lacks: added to the own municipality at once, and the file read anew."""

import streamlit as st

from samverkan_data.intake import Inspection
from samverkan_data.intake.municipality import add_places, unknown_places
from samverkan_data.intake.redaction import personal_findings
from samverkan_data.query.places import areas_of
from samverkan_data.query.settings import home_area
from samverkan_data.texts import upload as texts
from samverkan_data.ui import session
from samverkan_data.ui.errors import refusals_in_words
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.literal import plain
from samverkan_data.ui.writing.conflict import tell_why_not
from samverkan_data.ui.writing.saving import remember_name, remembered_name

MOST = 60


def offer_places(page: Page, inspection: Inspection) -> None:
    """Which of the unknown places are the municipality's own; names that are like a known one are not proposed."""
    snapshot = session.newest_snapshot(page.lake)
    home, found = home_area(snapshot), unknown_places(inspection)
    if not home or not found or len(found) > MOST or personal_findings(inspection):
        return
    name = plain(str(areas_of(snapshot).names[home]))
    key = f"nya-orter-{inspection.sha256[:8]}-{snapshot.version}"
    with st.form(key):
        chosen = st.multiselect(texts.NEW_PLACES.format(name=name), list(found), [one for one in found if found[one]],
                                help=texts.NEW_PLACES_HELP)  # fmt: skip
        by = st.text_input(texts.BY, remembered_name(), key=f"{key}-vem")
        sent = st.form_submit_button(texts.ADD_PLACES)
    if sent and chosen:
        with refusals_in_words():
            outcome = add_places(page.lake, home, chosen, by, based_on=snapshot.version, today=page.today)
            if not outcome.is_saved:
                tell_why_not(page, outcome)
                return
            remember_name(by)
            session.show_newest(page.lake)
            st.rerun()
