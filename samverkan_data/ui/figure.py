"""A figure never travels alone: heading, reading line, text alternative, caption and table twin stand around it."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from samverkan_data.charts import Figure
from samverkan_data.charts.look import PLAIN, Look
from samverkan_data.charts.masking import count_texts
from samverkan_data.charts.theme import CONFIG, STATIC_CONFIG
from samverkan_data.formats import harmless, number
from samverkan_data.picture.reach import compared_text
from samverkan_data.texts import pages as texts
from samverkan_data.texts import picture as picture_texts
from samverkan_data.texts.verdicts import word
from samverkan_data.ui.page import Page

SHOWN_ROWS = 60


@dataclass(frozen=True)
class Caption:
    """Where a figure comes from: source, period and how many."""

    source: str
    period: str
    n: str = ""
    example: bool = False

    def text(self, page: Page) -> str:
        """`Källa: EST · jan–okt 2026 · n = 412 · version 47, 3 nov 2026`, with a word if it is example data."""
        parts = [texts.CAPTION_SOURCE.format(source=self.source), self.period, self.n, page.version_text]
        return " · ".join(part for part in parts if part)


def count_text(count: float) -> str:
    """How many stand behind a figure: `n = 412`."""
    return texts.CAPTION_N.format(n=number(count))


def show_heading(heading: str, reading: str = "") -> None:
    """The conclusion, and under it how to read the figure."""
    with st.container(gap=None):
        st.markdown(f"#### {heading}")
        if reading:
            st.markdown(f":small[:gray[{reading}]]")


def show_figure(page: Page, key: str, figure: Figure, alt: str, *, static: bool = False) -> None:
    """Draw a figure with its text alternative."""
    config = STATIC_CONFIG if static else CONFIG
    st.plotly_chart(figure, theme=None, config=config, alt=alt, key=f"{page.name}-figur-{key}", width="stretch")


def show_caption(page: Page, caption: Caption) -> None:
    """The caption under a figure."""
    badge = f" :yellow-badge[{texts.EXAMPLE}]" if caption.example else ""
    st.markdown(f":small[:gray[{caption.text(page)}]]{badge}")


def show_twin(page: Page, key: str, table: pd.DataFrame, caption: Caption) -> None:
    """The table behind a figure, closed until asked for, with the same numbers as a file."""
    shown = readable(table, page.look)
    with st.expander(texts.AS_TABLE, icon=":material/table:"):
        if len(shown) > SHOWN_ROWS:
            st.dataframe(shown, hide_index=True, alt=texts.AS_TABLE)
        else:
            st.table(shown, border="horizontal", hide_index=True)
        st.download_button(texts.AS_CSV, csv_text(page, shown, caption), f"{page.name}-{key}.csv", "text/csv",
                           key=f"{page.name}-{key}-csv", on_click="ignore")  # fmt: skip


def csv_text(page: Page, shown: pd.DataFrame, caption: Caption) -> bytes:
    """The table as CSV for a spreadsheet: `;`, decimal comma, BOM; the first line says where the numbers come from."""
    example = f" · {texts.EXAMPLE}" if caption.example else ""
    safe = shown.map(lambda cell: harmless(cell) if isinstance(cell, str) else cell)
    lines = f"{caption.text(page)}{example}\n{safe.to_csv(index=False, sep=';', decimal=',')}"
    return lines.encode("utf-8-sig")


def readable(table: pd.DataFrame, look: Look = PLAIN) -> pd.DataFrame:
    """A copy with Swedish headers, verdicts in words, dates without time and numbers without needless decimals.

    Where the frame has `masked` and `secondary`, words stand in the place of a masked count.
    """
    shown = count_texts(table, look)
    for column in shown.columns:
        if column == "compared":
            shown[column] = shown[column].map(compared_text)
        elif column == "may_change":
            shown[column] = shown[column].map({True: picture_texts.MAY_CHANGE}).fillna("")
        elif column in ("verdict", "signal"):
            shown[column] = shown[column].fillna("").map(word)
        elif pd.api.types.is_datetime64_any_dtype(shown[column]):
            shown[column] = shown[column].dt.strftime("%Y-%m-%d")
        elif pd.api.types.is_float_dtype(shown[column]):
            shown[column] = shown[column].round(1)
    return shown.rename(columns=texts.COLUMNS)
