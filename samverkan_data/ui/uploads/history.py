"""The uploads so far: take back, put back, and clear the example data."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from samverkan_data.access import Right, can, check_can
from samverkan_data.formats import NO_BREAK_SPACE, count_of, join_words, moment_text, number
from samverkan_data.intake import clear_examples, hanging_without, held_too, signed, told_held, told_lost
from samverkan_data.lake import Upload
from samverkan_data.lake.history import together
from samverkan_data.schema import TABLES
from samverkan_data.texts import pages as page_texts
from samverkan_data.texts import upload as texts
from samverkan_data.ui import session
from samverkan_data.ui.page import Page, refusals_in_words
from samverkan_data.ui.sheets.aligned import draw_table
from samverkan_data.ui.sheets.literal import plain
from samverkan_data.ui.uploads.upload import start_again

NEWEST = 20
Batch = tuple[Upload, ...]


def show_history(page: Page) -> None:
    """Every upload, newest first, with its state; what was written in one sitting or at one meeting is one line."""
    st.markdown(f"### {texts.HISTORY}")
    uploads = together(page.lake.history())
    _show_uploads(uploads[:NEWEST], "nya", page.look.narrow)
    if len(uploads) > NEWEST:
        with st.expander(texts.OLDER.format(count=number(len(uploads) - NEWEST))):
            _show_uploads(uploads[NEWEST:], "aldre", page.look.narrow)


def _show_uploads(uploads: Sequence[Batch], place: str, narrow: bool) -> None:
    """A row for each; on a phone everything but the state stands in one cell."""
    rows = [_narrow_row(one) if narrow else _row(one) for one in uploads]
    headers = [texts.HISTORY_HEADERS[place] for place in ((1, 4) if narrow else range(5))]
    draw_table(pd.DataFrame(rows, columns=headers), f"uppladdningar-{place}")


def _row(of: Batch) -> tuple[str, ...]:
    return _when(of[0]), _what(of), _by(of), number(_count(of)), _state(of)


def _narrow_row(of: Batch) -> tuple[str, ...]:
    rows = count_of(_count(of), *texts.ROWS)
    return texts.HISTORY_NARROW.format(what=_what(of), when=_when(of[0]), by=_by(of), rows=rows), _state(of)


def _by(of: Batch) -> str:
    return plain(join_words(list(dict.fromkeys(one.by for one in of))))


def _count(of: Batch) -> int:
    return sum(one.rows for one in of)


def _state(of: Batch) -> str:
    return join_words(list(dict.fromkeys(texts.STATES[one.state] for one in of)))


def _when(one: Upload) -> str:
    return moment_text(one.at).replace(" ", NO_BREAK_SPACE)


def offer_undo(page: Page) -> None:
    """Choose an upload, or all of one sitting, and take it back, or put what is taken back in place again."""
    open_ones = _to_undo(page)
    if not open_ones:
        return
    st.markdown(f"### {texts.UNDO_HEADING}")
    st.markdown(texts.UNDO_WHY)
    chosen = st.selectbox(
        texts.WHICH,
        list(open_ones),
        format_func=lambda code: _batch_line(open_ones[code]),
        key=f"upplagg-{page.lake.version()}",
    )
    by = st.text_input(texts.BY, key="vem-angrar")
    of = open_ones[chosen]
    published = any(one.state == "published" for one in of)
    if not st.button(texts.TAKE_BACK if published else texts.RESTORE):
        return
    ids = [one.upload_id for one in of if (one.state == "published") == published]
    act = page.lake.take_back_all if published else page.lake.restore_all
    with refusals_in_words():
        check_can(page.person, Right.PUBLISH)
        lost = plain(told_lost(hanging_without(page.lake, *ids)))
        act(ids, signed(by))
        named = of[0].batch if len(of) > 1 else of[0].file
        done = (texts.TAKEN_BACK if published else texts.RESTORED).format(file=plain(named))
        start_again(page, f"{done} {lost}".strip())


def _to_undo(page: Page) -> dict[str, Batch]:
    """Each batch, followed by each of its uploads, newest first."""
    left = together(one for one in page.lake.history() if one.state != "erased")
    found: dict[str, Batch] = {}
    for of in left:
        found |= {of[0].batch: of} if len(of) > 1 else {}
        found |= {one.upload_id: (one,) for one in of}
    return found


def offer_erase(page: Page) -> None:
    """Erase an upload for good, after the steward has said that it is meant."""
    if not can(page.person, Right.ERASE):
        return
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
        if sure and (told := told_held(held_too(page.lake, chosen))):
            st.warning(plain(told))
        if st.button(texts.ERASE, disabled=not sure):
            with refusals_in_words():
                check_can(page.person, Right.ERASE)
                page.lake.erase(chosen, signed(by))
                start_again(page, texts.ERASED.format(file=plain(left[chosen].file)))


def offer_clear(page: Page) -> None:
    """One action that takes all example data away."""
    if not session.newest_snapshot(page.lake).has_example:
        return
    if st.button(texts.CLEAR, help=texts.CLEAR_HELP):
        with refusals_in_words():
            check_can(page.person, Right.PUBLISH)
            removed = clear_examples(page.lake, page_texts.TITLES["ladda_upp"])
            start_again(page, texts.CLEARED.format(rows=count_of(removed, *texts.ROWS)))


def _what(of: Batch) -> str:
    """What was published: the file and its table, or how many changes of a batch."""
    upload = of[0]
    if len(of) > 1:
        return plain(_batch_line(of))
    example = f" :yellow-badge[{page_texts.EXAMPLE}]" if upload.example else ""
    return f"{plain(upload.file)} · {TABLES[upload.table].title}{example}"


def _batch_line(of: Batch) -> str:
    if len(of) == 1:
        return _line(of[0])
    tables = join_words(list(dict.fromkeys(TABLES[one.table].title for one in of)))
    return texts.BATCH_LINE.format(batch=of[0].batch, changes=number(len(of)), tables=tables)


def _line(upload: Upload) -> str:
    told = texts.CHOICE_LINE.format(file=upload.file, moment=moment_text(upload.at), by=upload.by)
    return told + texts.CHOICE_STATES[upload.state]
