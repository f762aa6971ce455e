"""A sheet drawn on a page: heading line, sentence, cards and panels, each with its caption, table and menu."""

import streamlit as st

from samverkan_data.report.panel import Card, Panel, Section, Sheet, Status
from samverkan_data.texts import pages as texts
from samverkan_data.ui.download import draw_download
from samverkan_data.ui.markup import marked, small
from samverkan_data.ui.page import Page
from samverkan_data.ui.panel import show_caption, show_finished, show_panel
from samverkan_data.ui.ways import show_links


def show_sheet(page: Page, sheet: Sheet) -> None:
    """The whole sheet; its title is the page's own and stands there already."""
    draw_download(page)
    if sheet.lead:
        st.markdown(small(sheet.lead))
    st.markdown(f"## {marked(sheet.sentence)}")
    if sheet.remarks:
        st.markdown(marked(" ".join(sheet.remarks)))
    for section in sheet.sections:
        show_section(page, section)


def show_section(page: Page, section: Section) -> None:
    """Cards first, then the panels in their columns; below each other where the look is narrow."""
    if section.title:
        st.markdown(f"## {marked(section.title)}")
    for line in section.lines:
        st.markdown(small(line))
    for card in section.cards:
        _show_card(page, card)
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
    """A panel, closed behind its heading where it is folded."""
    if not folded or panel.status == Status.LEFT_OUT:
        show_panel(page, panel)
        return
    with st.expander(marked(panel.heading)):
        show_panel(page, panel)


def _show_card(page: Page, card: Card) -> None:
    with st.container(border=True, gap="xsmall"):
        name, count, shape, owner = st.columns([3, 2, 4, 3], vertical_alignment="center")
        with name:
            lines = [f"**{marked(card.heading)}**", marked(f"{card.verdict} {card.where}")]
            if card.remarks:
                lines.append(small(", ".join(card.remarks)))
            st.markdown("  \n".join(lines))
        with count:
            st.markdown(f"### {marked(card.count)}  \n{small(card.expected)}")
        with shape:
            show_finished(page, card.key, card.figure)
        with owner:
            st.markdown(marked(card.owner) + (f" {marked(texts.VACANT)}" if card.vacant else ""))
            show_links(page, card.links)
        for note in card.notes:
            st.markdown(small(note))
