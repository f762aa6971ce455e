"""What to bear in mind, in one calm line under a figure or in a signal card."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from samverkan_data.access import Right, can
from samverkan_data.formats import join_words
from samverkan_data.picture.caveats import source_caveats
from samverkan_data.picture.changes import CELL
from samverkan_data.picture.concentration import concentrations, sentence
from samverkan_data.picture.notes import category_caveats, caveats_by_cell
from samverkan_data.picture.question import Question
from samverkan_data.texts import caveats as texts
from samverkan_data.ui.literal import plain
from samverkan_data.ui.page import Page, compute

MOST_LABELS = 3


def show_caveats(caveats: list[str]) -> None:
    """The caveats as one small grey line; nothing where there are none."""
    if caveats:
        st.markdown(f":small[:gray[{texts.CAVEATS.format(caveats=' '.join(caveats))}]]")


def show_reach(sentences: Sequence[str]) -> None:
    """What of the period is not known or not compared, under the sentence of the page; nothing where all is."""
    if sentences:
        st.markdown(plain(" ".join(sentences)))


def show_signal_notes(page: Page, signal: pd.Series, question: Question) -> None:
    """Under a signal: whether one place stands for it, to those who may know, and what to bear in mind."""
    cell = tuple(signal[CELL])
    with st.container(gap=None):
        if can(page.settings, Right.VIEW_INTERNAL):
            share = compute(page, concentrations, question, page.today).get(cell)
            if share is not None:
                st.markdown(f"**{texts.ONE_PLACE_MARK}** {sentence(share)}")
        show_caveats(compute(page, caveats_by_cell, question, page.today).get(cell, []))


def show_source_caveats(page: Page, question: Question, source: str) -> None:
    """What the data say of a source in the period, under its figure."""
    show_caveats(compute(page, source_caveats, question, source, page.today))


def show_category_caveats(page: Page, question: Question, source: str) -> None:
    """What the register says of the source's categories; what holds for many is said without names."""
    told = compute(page, category_caveats, question, source, page.today)
    show_caveats([_labelled(labels, caveat) for labels, caveat in told])


def _labelled(labels: list[str], caveat: str) -> str:
    few = len(labels) <= MOST_LABELS
    return texts.LABELLED.format(labels=join_words(labels), caveat=caveat) if few else caveat
