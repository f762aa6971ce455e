"""Where nobody has said whose picture it is, every page asks for the municipality first."""

import streamlit as st

from samverkan_data.access import Person, Right, can
from samverkan_data.errors import RefusedError
from samverkan_data.lake import Snapshot
from samverkan_data.query.settings import home_area
from samverkan_data.texts import municipality as texts

PAGE = "min_kommun"


def ask_where_missing(name: str, snapshot: Snapshot, person: Person) -> None:
    """Go to the page that asks, or say that it is not known to whoever may not answer.

    Raises:
        RefusedError: no municipality is chosen and the reader may not choose one.
    """
    if name == PAGE or home_area(snapshot):
        return
    if can(person, Right.PUBLISH):
        st.switch_page(f"pages/{PAGE}.py")
    raise RefusedError(texts.NO_HOME, texts.NO_HOME_REMEDY)
