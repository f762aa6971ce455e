"""What has come of saving rows: said on the next run, which shows the newest version; or why nothing was saved."""

import streamlit as st

from samverkan_data.intake.editing import Conflict, Outcome
from samverkan_data.schema import TABLES
from samverkan_data.texts import meeting as texts
from samverkan_data.ui import address
from samverkan_data.ui.sheets.markup import marked

SAID = "saved-said"


def go_on(outcome: Outcome, said: str) -> None:
    """Show the version that holds what was saved, and say so there."""
    st.session_state[SAID] = said
    address.write("version", str(outcome.version))
    st.rerun()


def tell_saved() -> None:
    """What was said when something was last saved, once."""
    said = st.session_state.pop(SAID, "")
    if said:
        st.success(marked(said))


def tell_why_not(outcome: Outcome) -> None:
    """What is wrong with what was written; of a conflict what both have written, so that nothing is lost."""
    for told in outcome.told:
        (st.error if told.is_error else st.warning)(marked(told.message))
    for conflict in outcome.conflicts:
        st.error(marked(_both(conflict)))


def _both(conflict: Conflict) -> str:
    mine, theirs, table = conflict.mine or {}, conflict.theirs or {}, TABLES[conflict.table]
    lines = [
        texts.BOTH.format(header=table.column(name).header, mine=mine.get(name, ""), theirs=theirs.get(name, ""))
        for name in conflict.columns
    ]
    return " ".join([texts.CONFLICT.format(by=conflict.by or texts.SOMEBODY), *lines])
