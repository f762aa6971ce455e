"""What the start page says before and after a file: whose page opens, its sentence, and the verdicts that change."""

import pandas as pd
import streamlit as st

from samverkan_data.formats import period_text
from samverkan_data.picture.before_after import BeforeAfter, Pair
from samverkan_data.picture.opening import Told
from samverkan_data.query.rows import rows_of
from samverkan_data.texts import upload as texts
from samverkan_data.texts.verdicts import word
from samverkan_data.ui.sheets.literal import plain

MOST_ROWS = 20


def show_start_pages(found: BeforeAfter) -> None:
    """How the start page opens, and what it says of each area that the file touches."""
    st.markdown(f"#### {texts.START_HEADING}")
    (st.warning if found.moves_area else st.markdown)(plain(found.sentence))
    for pair in found.pages:
        _show_page(pair)


def _show_page(pair: Pair) -> None:
    area = plain(pair.after.area_name)
    if pair.says_the_same:
        st.markdown(texts.START_SAME.format(area=area, period=_period(pair.after), sentence=plain(pair.after.sentence)))
    else:
        for text, told in ((texts.START_BEFORE, pair.before), (texts.START_AFTER, pair.after)):
            st.markdown(text.format(area=area, period=_period(told), sentence=plain(told.sentence)))
    _show_verdicts(pair.moved())


def _show_verdicts(moved: pd.DataFrame) -> None:
    if moved.empty:
        return
    rows = [
        (
            plain(f"{row.label}, {row.area_name} ({row.source_label})"),
            _verdict(row.verdict_old),
            _verdict(row.verdict_new),
        )
        for row in rows_of(moved.head(MOST_ROWS))
    ]
    st.table(pd.DataFrame(rows, columns=list(texts.VERDICT_HEADERS)), border="horizontal", hide_index=True)
    if len(moved) > MOST_ROWS:
        st.markdown(texts.MORE_VERDICTS.format(shown=MOST_ROWS, all=len(moved)))


def _period(told: Told) -> str:
    return period_text(told.question.start, told.question.end)


def _verdict(code: object) -> str:
    return word(code) if isinstance(code, str) and code else texts.NOT_THERE
