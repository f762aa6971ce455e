"""Who is responsible for what: role × theme, gaps and vacancies, the agreement and its period."""

import streamlit as st

from samverkan_data.access import Right
from samverkan_data.picture.responsibility import agreement_for, agreement_status
from samverkan_data.ui.page import compute, open_page
from samverkan_data.ui.responsibility import responsibility_sentence, show_matrix, show_roles

page = open_page("ansvar", filter_names=("omrade",), needs=Right.VIEW_OPEN)
agreement = compute(page, agreement_for, page.choice.area_code)
if agreement is None:
    st.markdown(f"## {agreement_status(None, page.today)}")
    st.stop()

st.markdown(f"## {responsibility_sentence(page, agreement)}")
show_matrix(page, agreement)
show_roles(page, agreement)
