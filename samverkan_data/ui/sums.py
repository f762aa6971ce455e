"""The question about sums that differ from their parts, which only a person can answer."""

import streamlit as st

from samverkan_data.intake import Inspection, inspect_again
from samverkan_data.texts import upload as texts
from samverkan_data.ui import session
from samverkan_data.ui.page import Page, errors_in_words

ASKS = ("total_differs", "total_differs_stored")


def offer_sums(page: Page, inspection: Inspection) -> Inspection | None:
    """Ask what becomes of sums that differ; the file read anew when somebody has answered, else None."""
    if not inspection.sums and not any(finding.code in ASKS for finding in inspection.findings):
        return None
    answers = list(texts.SUMS_ANSWERS)
    said = st.radio(
        texts.SUMS_QUESTION,
        answers,
        index=answers.index(inspection.sums) if inspection.sums else None,
        format_func=lambda answer: texts.SUMS_ANSWERS[answer],
        captions=list(texts.SUMS_MEANS.values()),
        key=f"summor-{inspection.sha256[:8]}",
    )
    if said is None or said == inspection.sums:
        return None
    with errors_in_words(), st.spinner(texts.READING):
        return inspect_again(inspection, session.newest_snapshot(page.lake), sums=said)
