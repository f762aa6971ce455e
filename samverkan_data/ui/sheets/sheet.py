"""A sheet drawn on a page: sentence, what is looked at, cards and panels, each with its caption, table and menu."""

from dataclasses import replace

import streamlit as st

from samverkan_data.report.panel import Caption, Card, Panel, Section, Sheet, Status
from samverkan_data.report.writers.parts import card_panel
from samverkan_data.texts import pages as texts
from samverkan_data.ui.page import Page
from samverkan_data.ui.screen import FIGURE
from samverkan_data.ui.sheets.download import draw_download
from samverkan_data.ui.sheets.markup import marked, small
from samverkan_data.ui.sheets.menu import show_menu
from samverkan_data.ui.sheets.panel import show_caption, show_finished, show_heading, show_panel
from samverkan_data.ui.sheets.ways import show_link
from samverkan_data.ui.writing.form import show_form
from samverkan_data.ui.writing.written import show_written

CARD, NARROW_CARD = (14, 6, 13, 15), (14, 6, 16, 12)
"""Widths in a card: where there is room its ways on stand on one line, else its figure keeps its words."""


def show_sheet(page: Page, sheet: Sheet) -> None:
    """The whole sheet; its title is the page's own and stands there already."""
    draw_download(page)
    with st.container(gap="xsmall"):
        st.markdown(f"## {marked(sheet.sentence)}")
        if sheet.remarks:
            st.markdown(marked(" ".join(sheet.remarks)))
        if sheet.lead:
            st.markdown(small(sheet.lead))
    show_written(page)
    for section in sheet.sections:
        show_section(page, section)
    show_form(page)


def show_section(page: Page, section: Section) -> None:
    """Cards first, then the panels in their columns; below each other where the look is narrow."""
    if section.title:
        st.markdown(f"## {marked(section.title)}")
    for line in section.lines:
        st.markdown(small(line))
    _show_cards(page, section)
    if section.caption is not None:
        show_caption(section.caption)
    columns = [column for column in section.columns if column]
    if len(columns) == 1 or page.look.narrow:
        places = [st.container() for _ in columns]
    else:
        places = st.columns(list(section.widths) or len(columns), gap="large") if columns else []
    for place, panels in zip(places, columns, strict=True):
        with place:
            for panel in panels:
                _show_panel(page, panel, folded=section.folds and page.look.narrow)


def _show_panel(page: Page, panel: Panel, *, folded: bool) -> None:
    """A panel, closed behind its heading where it is folded; drawn when it is opened, or when the address names it."""
    if not folded or panel.status == Status.LEFT_OUT:
        show_panel(page, panel)
        return
    is_named = st.query_params.get(FIGURE) == panel.key
    fold = st.expander(marked(panel.heading), is_named, key=f"{page.name}-{panel.key}-vikt", on_change="rerun")
    if fold.open:
        with fold:
            show_panel(page, panel)


def _show_cards(page: Page, section: Section) -> None:
    if section.cards:
        with st.container(gap="xsmall"):
            for card in section.cards:
                _show_card(page, card, section.caption)


def _show_card(page: Page, card: Card, caption: Caption | None) -> None:
    """What, how much, its shape and whose it is, low enough for three above the fold; the notes open on request."""
    with st.container(border=True):
        what, count, shape, owner = st.columns(NARROW_CARD if page.look.narrow else CARD, vertical_alignment="center")
        with what, st.container(gap="xxsmall"):
            show_link(card.way, strong=True)
            st.markdown(marked(f"{card.verdict} {card.where}"))
            if card.remarks:
                st.markdown(small(", ".join(card.remarks)))
        with count:
            show_heading(card.count, card.expected)
        with shape:
            show_finished(page, card.key, card.figure)
        with owner, st.container(gap="xxsmall"):
            st.markdown(marked(card.owner) + (f" {marked(texts.VACANT)}" if card.vacant else ""))
            _show_more(page, card, caption)


def _show_more(page: Page, card: Card, caption: Caption | None) -> None:
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        for link in card.links:
            show_link(link)
        if card.notes:
            with st.popover(texts.BEAR_IN_MIND, type="tertiary"):
                st.markdown("\n\n".join(map(marked, card.notes)))
        show_menu(page, replace(card_panel(card, caption), table=card.table, notes=()), with_table=True)
