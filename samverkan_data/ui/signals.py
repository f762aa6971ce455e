"""The rows of the start page: what has changed, number against expected, shape over time, and who owns it."""

import pandas as pd
import streamlit as st

from samverkan_data.charts.sparkline import alt_sparkline, sparkline
from samverkan_data.formats import join_words, number, period_text, span
from samverkan_data.picture.question import Question
from samverkan_data.picture.reach import compared_text
from samverkan_data.picture.series import Signal, signal_series
from samverkan_data.texts import pages as texts
from samverkan_data.texts import picture as picture_texts
from samverkan_data.texts.verdicts import label, sign
from samverkan_data.ui.figure import show_figure
from samverkan_data.ui.notes import show_signal_notes
from samverkan_data.ui.page import Page, compute


def show_signals(page: Page, lead: pd.DataFrame, question: Question) -> None:
    """One bordered row per signal, and a line on how to read the small series."""
    for place, (_, signal) in enumerate(lead.iterrows()):
        _show_signal(page, signal, question, f"signal{place}")
    if len(lead):
        sources = join_words(list(dict.fromkeys(lead["source_label"])))
        told = texts.CAPTION_SOURCE.format(source=sources)
        caption = texts.SIGNAL_CAPTION.format(sources=told, version=page.version_text)
        example = f" :yellow-badge[{texts.EXAMPLE}]" if page.is_example(*lead["source"]) else ""
        st.markdown(f":small[:gray[{caption}]]{example}")


def verdict_badge(verdict: str) -> str:
    """The verdict as a badge: mark and words, colour third."""
    return f":{sign(verdict).colour}-badge[{label(verdict)}]"


def owner_text(signal: pd.Series) -> str:
    """Who owns it, or that nobody does."""
    if not signal["role"]:
        return texts.NOBODY
    vacant = "" if signal["holder"] else f" :red-badge[■ {texts.VACANT}]"
    return f"**{signal['role']}**{vacant}"


def _compared(signal: pd.Series, question: Question) -> str:
    """The time that is compared, where it is not the whole period, and whether late registrations may change it."""
    days = compared_text(signal["compared"])
    whole = days == period_text(question.start, question.end)
    said = [] if whole else [texts.COMPARED.format(days=days)]
    said += [picture_texts.MAY_CHANGE] * bool(signal["may_change"])
    return f"  \n:small[:gray[{', '.join(said)}]]" if said else ""


def _show_signal(page: Page, signal: pd.Series, question: Question, key: str) -> None:
    with st.container(border=True, gap="xsmall"):
        name, count, shape, owner = st.columns([3, 2, 4, 3], vertical_alignment="center")
        with name:
            st.markdown(f"### {signal['label']}")
            where = f"{verdict_badge(signal['verdict'])} {signal['area_name']} · {signal['source_label']}"
            st.markdown(where + _compared(signal, question))
        with count:
            st.markdown(f"## {number(signal['count'])}")
            expected = span(signal["normal_low"], signal["normal_high"])
            st.markdown(f":gray[{texts.EXPECTED.format(span=expected)}]")
        with shape:
            series, step = compute(page, signal_series, question, Signal.of(signal))
            show_figure(page, key, sparkline(series, page.look, step, texts.SAME_MONTHS),
                        alt_sparkline(series, step, texts.SAME_MONTHS), static=True)  # fmt: skip
        with owner:
            st.markdown(owner_text(signal))
            if not signal["role"]:
                st.page_link("pages/ansvar.py", label=texts.NAME_OWNER)
        show_signal_notes(page, signal, question)
