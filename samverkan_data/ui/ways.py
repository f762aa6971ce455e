"""Ways on from what is shown: links to pages with choices."""

import streamlit as st

from samverkan_data.report.panel import Link
from samverkan_data.ui import address
from samverkan_data.ui.markup import marked
from samverkan_data.ui.page import Page


def show_links(page: Page, links: tuple[Link, ...]) -> None:
    """Links beside each other; what is chosen goes along where the link says nothing else.

    One to an address on the web leaves the product.
    """
    if not links:
        return
    with st.container(horizontal=True, gap="small"):
        for link in links:
            if link.is_outside:
                st.page_link(link.page, label=marked(link.label))
                continue
            chosen = {name: value for name, value in address.choices().items() if value}
            st.page_link(f"pages/{link.page}.py", label=marked(link.label), query_params={**chosen, **link.choices})
