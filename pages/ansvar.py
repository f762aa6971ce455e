"""Who is responsible for what: role × theme, gaps and vacancies, the agreement and its period."""

import streamlit as st

from samverkan_data.access import Right
from samverkan_data.picture.agreements import agreement_sentence, agreements_shown
from samverkan_data.query.places import areas_of
from samverkan_data.ui.literal import plain
from samverkan_data.ui.page import compute, open_page
from samverkan_data.ui.responsibility import show_agreement

page = open_page("ansvar", filter_names=("omrade",), needs=Right.VIEW_OPEN)
area, areas = page.choice.area_code, areas_of(page.snapshot)
agreements = compute(page, agreements_shown, area, page.today)
own = [agreement for agreement in agreements if agreement.area_code in areas.path(area)]
for agreement in own:
    show_agreement(page, agreement, area, "##")
if not own:
    st.markdown(f"## {compute(page, agreement_sentence, area, page.today)}")
    for agreement in agreements:
        name = plain(areas.names[agreement.area_code])
        show_agreement(page, agreement, agreement.area_code, f"### {name}:")
