"""A file's way in, as the analyst sees it: what it is, what is wrong, what it would change, publish."""

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from samverkan_data.formats import count_of, number
from samverkan_data.intake import Inspection, inspect, inspect_again
from samverkan_data.intake.redaction import find_cleaning, personal_findings, take_out
from samverkan_data.reading import MEGABYTE
from samverkan_data.schema import TABLES
from samverkan_data.texts import upload as texts
from samverkan_data.texts.reading import FILE_NAME
from samverkan_data.ui import session
from samverkan_data.ui.page import Page, errors_in_words
from samverkan_data.ui.sheets.literal import plain
from samverkan_data.ui.uploads.asked import HELD
from samverkan_data.ui.uploads.held import Held, let_go
from samverkan_data.ui.uploads.uploader import draw_uploader

_ROUND = "upload-round"
_SAID = "upload-said"


def receive(page: Page) -> Inspection | None:
    """The uploader; the dropped file read and checked, None until there is one. Nothing is stored."""
    st.markdown(texts.PROMISE)
    dropped = draw_uploader(page.settings.max_mb, f"fil-{st.session_state.setdefault(_ROUND, 0)}")
    if dropped is None:
        st.session_state.pop(HELD, None)
        return None
    held: Held | None = st.session_state.get(HELD)
    if held is None or held.file_id != dropped.file_id:
        held = _hold(page, dropped, None)
    elif held.inspection is None:
        st.warning(texts.FORGOTTEN)
    elif held.version != page.lake.version():
        held = _hold(page, dropped, held.inspection)
    held.touch()
    return held.inspection


def _hold(page: Page, dropped: UploadedFile, before: Inspection | None) -> Held:
    with errors_in_words(), st.spinner(texts.READING):
        version = page.lake.version()
        held = Held(dropped.file_id, version, _read(page, dropped, before))
    let_go(dropped)
    st.session_state[HELD] = held
    return held


def _read(page: Page, dropped: UploadedFile, before: Inspection | None) -> Inspection:
    """The file checked; where it has been before, with what the analyst has said of it and taken out of it."""
    snapshot = session.newest_snapshot(page.lake)
    if before:
        return inspect_again(before, snapshot)
    return inspect(dropped.getvalue(), dropped.name, snapshot, page.today, page.settings.max_mb * MEGABYTE)


def keep(inspection: Inspection) -> None:
    """Go on with another reading of the dropped file."""
    st.session_state[HELD].inspection = inspection
    st.rerun()


def offer_redaction(page: Page, inspection: Inspection) -> None:
    """Let the product take personal data out of the file, and go on with what is left."""
    cleaning = find_cleaning(inspection)
    if not cleaning:
        return
    st.markdown(texts.REDACT_WHY)
    what = "lines" if not cleaning.columns else "one" if len(cleaning.columns) == 1 else "many"
    label = texts.REDACT_BOTH if cleaning.columns and cleaning.lines else texts.REDACT[what]
    if st.button(label.format(columns=plain(", ".join(cleaning.columns)))):
        with errors_in_words(), st.spinner(texts.READING):
            limit = page.settings.max_mb * MEGABYTE
            cleaned = take_out(inspection, cleaning, session.newest_snapshot(page.lake), limit)
        keep(cleaned)


def show_file(inspection: Inspection) -> None:
    """The file line, and what it was recognised as."""
    encoding = texts.ENCODINGS.get(inspection.encoding, inspection.encoding)
    delimiter = texts.DELIMITERS.get(inspection.delimiter, inspection.delimiter)
    facts = [_size(len(inspection.content)), encoding, delimiter, count_of(inspection.rows, *texts.ROWS)]
    told = " · ".join(filter(None, facts))
    in_name = any(finding.column == FILE_NAME for finding in personal_findings(inspection))
    name = FILE_NAME if in_name else inspection.name
    st.markdown(texts.FILE_LINE.format(file=plain(name), facts=told, sha=inspection.sha256[:8]))
    st.markdown(f"### {_recognised(inspection)}")


def show_said() -> None:
    """What has just happened, once."""
    said = st.session_state.pop(_SAID, "")
    if said:
        st.success(said)


def start_again(page: Page, said: str) -> None:
    """Say what happened on a fresh page that shows the newest version."""
    st.session_state[_SAID] = said
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    st.session_state.pop(HELD, None)
    session.show_newest(page.lake)
    st.rerun()


def _recognised(inspection: Inspection) -> str:
    if inspection.table not in TABLES:
        return texts.UNKNOWN
    title = TABLES[inspection.table].title
    if inspection.mapping:
        return texts.MAPPED.format(title=title)
    known_as = texts.FORMATS.get(inspection.format)
    return (
        texts.RECOGNISED_AS.format(format=known_as, title=title) if known_as else texts.RECOGNISED.format(title=title)
    )


def _size(length: int) -> str:
    return f"{number(max(1, round(length / 1000)))} kB" if length < 10**6 else f"{number(round(length / 10**6))} MB"
