"""Ways on from what is shown: links to pages with choices, and marks in figures that lead to the same."""

from contextlib import nullcontext
from urllib.parse import parse_qsl

import streamlit as st

from samverkan_data.report.panel import Link
from samverkan_data.report.sheets import SHEETS
from samverkan_data.ui import address
from samverkan_data.ui.sheets.markup import marked

ARROW = ":material/arrow_forward:"


def show_links(links: tuple[Link, ...]) -> None:
    """Links beside each other; what is chosen goes along where the link says nothing else.

    One to an address on the web leaves the product.
    """
    with st.container(horizontal=True, gap="small") if len(links) > 1 else nullcontext():
        for link in links:
            show_link(link)


def show_link(link: Link, *, strong: bool = False) -> None:
    """One link; `strong` where it stands as a heading, and an arrow says that it leads on."""
    label, icon = (f"**{marked(link.label)}**", ARROW) if strong else (marked(link.label), None)
    if link.is_outside:
        st.page_link(link.page, label=label, icon=icon)
        return
    st.page_link(f"pages/{link.page}.py", label=label, icon=icon, query_params=_choices(link))


def follow(opened: str) -> None:
    """Go where a mark in a figure leads, as a link would; nowhere where it leads to no page."""
    page, _, query = opened.partition("?")
    if page not in SHEETS:
        return
    known = {name: value for name, value in parse_qsl(query, keep_blank_values=True) if name in address.PARAMETERS}
    st.switch_page(f"pages/{page}.py", query_params=_choices(Link("", page, known)))


def _choices(link: Link) -> dict[str, str]:
    """What is chosen goes along where the link says nothing else."""
    return {**{name: value for name, value in address.choices().items() if value}, **link.choices}
