"""The log as the steward searches it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pandas as pd
import streamlit as st

from samverkan_data.formats import harmless, moment_text, number
from samverkan_data.lake.log import ACTS, Entry
from samverkan_data.texts import log as texts
from samverkan_data.ui.errors import errors_in_words
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.handed import handed
from samverkan_data.ui.sheets.markup import small

DAYS, MOST_ROWS = 30, 5_000


def show_alone(page: Page) -> None:
    """That nobody logs in, where nobody does."""
    if not page.person.name:
        st.info(texts.ALONE)


def show_log(page: Page) -> None:
    """The lines of some days, of a person and an act, the newest first, and as a file."""
    st.markdown(small(texts.LEAD.format(days=number(page.settings.log_days))))
    first, last = _days(page, datetime.now(UTC).date())
    wanted = page.row.selectbox(texts.ACT, ["", *ACTS], format_func=texts.ACTS.__getitem__, key="logg-vad", width=230)
    words = page.row.text_input(texts.SEARCH, key="logg-sok", width=260).casefold().split()
    with errors_in_words():
        found = [one for one in page.log.read(first, last) if wanted in ("", one.act) and _has(one, words)]
    st.markdown(texts.FOUND.format(shown=number(min(len(found), MOST_ROWS)), all=number(len(found))))
    if found:
        shown = table(found[:MOST_ROWS])
        st.dataframe(shown, hide_index=True, alt=texts.TITLE)
        content = handed(page, "logg.csv", lambda: as_csv(shown))
        st.download_button(texts.AS_CSV, content, "logg.csv", "text/csv", on_click="ignore")


def table(entries: Sequence[Entry]) -> pd.DataFrame:
    """The lines as they are read, every cell a text."""
    rows = [
        (moment_text(one.at), one.name or texts.NOBODY, texts.ACTS[one.act], one.what, one.area, str(one.version or ""))
        for one in entries
    ]
    return pd.DataFrame(rows, columns=list(texts.HEADERS))


def as_csv(shown: pd.DataFrame) -> bytes:
    """The lines as a file, in which no text is a formula."""
    return shown.map(harmless).to_csv(sep=";", index=False).encode("utf-8-sig")


def _days(page: Page, today: date) -> tuple[date, date]:
    chosen = page.row.date_input(
        texts.DAYS, (today - timedelta(DAYS), today), key="logg-dagar", format="YYYY-MM-DD", width=300
    )
    days = chosen if isinstance(chosen, tuple) else (chosen,)
    return (days[0], days[-1]) if days else (today, today)


def _has(entry: Entry, words: Sequence[str]) -> bool:
    said = f"{entry.name} {entry.what} {entry.area}".casefold()
    return all(word in said for word in words)
