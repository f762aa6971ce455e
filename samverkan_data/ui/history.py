"""The uploads so far: take back, put back, and clear the example data."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from samverkan_data.access import Right, check_can
from samverkan_data.formats import NO_BREAK_SPACE, count_of, moment_text, number
from samverkan_data.intake import clear_examples, hanging_without, signed, told_lost
from samverkan_data.lake import Upload
from samverkan_data.schema import TABLES
from samverkan_data.schema.document import write_template
from samverkan_data.texts import pages as page_texts
from samverkan_data.texts import upload as texts
from samverkan_data.ui import session
from samverkan_data.ui.aligned import draw_table
from samverkan_data.ui.literal import plain
from samverkan_data.ui.page import Page, refusals_in_words
from samverkan_data.ui.upload import start_again

NEWEST = 20


def show_history(page: Page) -> None:
    """Every upload, newest first, with its state."""
    st.markdown(f"### {texts.HISTORY}")
    uploads = page.lake.history()
    _show_uploads(uploads[:NEWEST], "nya", page.look.narrow)
    if len(uploads) > NEWEST:
        with st.expander(texts.OLDER.format(count=number(len(uploads) - NEWEST))):
            _show_uploads(uploads[NEWEST:], "aldre", page.look.narrow)


def _show_uploads(uploads: Sequence[Upload], place: str, narrow: bool) -> None:
    """A row for each; on a phone everything but the state stands in one cell."""
    rows = [_narrow_row(one) if narrow else _row(one) for one in uploads]
    headers = [texts.HISTORY_HEADERS[place] for place in ((1, 4) if narrow else range(5))]
    draw_table(pd.DataFrame(rows, columns=headers), f"uppladdningar-{place}")


def _row(one: Upload) -> tuple[str, ...]:
    return _when(one), _what(one), plain(one.by), number(one.rows), texts.STATES[one.state]


def _narrow_row(one: Upload) -> tuple[str, ...]:
    rows = count_of(one.rows, *texts.ROWS)
    told = texts.HISTORY_NARROW.format(what=_what(one), when=_when(one), by=plain(one.by), rows=rows)
    return told, texts.STATES[one.state]


def _when(one: Upload) -> str:
    return moment_text(one.at).replace(" ", NO_BREAK_SPACE)


def offer_undo(page: Page) -> None:
    """Choose an upload and take it back, or put a taken back one in place again."""
    open_ones = {one.upload_id: one for one in page.lake.history() if one.state != "erased"}
    if not open_ones:
        return
    st.markdown(f"### {texts.UNDO_HEADING}")
    st.markdown(texts.UNDO_WHY)
    chosen = st.selectbox(
        texts.WHICH,
        list(open_ones),
        format_func=lambda code: _line(open_ones[code]),
        key=f"upplagg-{page.lake.version()}",
    )
    by = st.text_input(texts.BY, key="vem-angrar")
    upload = open_ones[chosen]
    published = upload.state == "published"
    if not st.button(texts.TAKE_BACK if published else texts.RESTORE):
        return
    act = page.lake.take_back if published else page.lake.restore
    with refusals_in_words():
        check_can(page.settings, Right.PUBLISH)
        lost = plain(told_lost(hanging_without(page.lake, upload.upload_id)))
        act(upload.upload_id, signed(by))
        done = (texts.TAKEN_BACK if published else texts.RESTORED).format(file=plain(upload.file))
        start_again(page, f"{done} {lost}".strip())


def offer_erase(page: Page) -> None:
    """Erase an upload for good, after the analyst has said that it is meant."""
    left = {one.upload_id: one for one in page.lake.history() if one.state != "erased"}
    if not left:
        return
    with st.expander(texts.ERASE):
        st.markdown(texts.ERASE_WHY)
        chosen = st.selectbox(
            texts.WHICH, list(left), format_func=lambda code: _line(left[code]), key=f"gallra-{page.lake.version()}"
        )
        st.markdown(texts.ERASE_WHAT.format(file=plain(left[chosen].file)))
        by = st.text_input(texts.BY, key="vem-gallrar")
        sure = st.checkbox(texts.ERASE_SURE, key=f"saker-{chosen}")
        if st.button(texts.ERASE, disabled=not sure):
            with refusals_in_words():
                check_can(page.settings, Right.PUBLISH)
                page.lake.erase(chosen, signed(by))
                start_again(page, texts.ERASED.format(file=plain(left[chosen].file)))


def offer_clear(page: Page) -> None:
    """One action that takes all example data away."""
    if not session.newest_snapshot(page.lake).has_example:
        return
    if st.button(texts.CLEAR, help=texts.CLEAR_HELP):
        with refusals_in_words():
            check_can(page.settings, Right.PUBLISH)
            removed = clear_examples(page.lake, page_texts.TITLES["ladda_upp"])
            start_again(page, texts.CLEARED.format(rows=count_of(removed, *texts.ROWS)))


def offer_template() -> None:
    """An empty file with the right headers, for each table."""
    st.markdown(f"### {texts.TEMPLATE_HEADING}")
    chosen = st.selectbox(texts.TEMPLATE_TABLE, list(TABLES), format_func=lambda name: TABLES[name].title, key="mall")
    st.download_button(texts.TEMPLATE, write_template(TABLES[chosen]).encode("utf-8-sig"), f"{chosen}.csv", "text/csv",
                       on_click="ignore")  # fmt: skip


def _what(upload: Upload) -> str:
    example = f" :yellow-badge[{page_texts.EXAMPLE}]" if upload.example else ""
    return f"{plain(upload.file)} · {TABLES[upload.table].title}{example}"


def _line(upload: Upload) -> str:
    told = texts.CHOICE_LINE.format(file=upload.file, moment=moment_text(upload.at), by=upload.by)
    return told + texts.CHOICE_STATES[upload.state]
