"""A file's way in, as the analyst sees it: what it is, what is wrong, what it would change, publish."""

import pandas as pd
import streamlit as st

from samverkan_data.access import Right, check_can
from samverkan_data.findings import Finding
from samverkan_data.formats import number
from samverkan_data.intake import Difference, Inspection, inspect, publish
from samverkan_data.intake.redaction import columns_to_drop, without_columns
from samverkan_data.reading import MEGABYTE
from samverkan_data.schema import TABLES
from samverkan_data.texts import upload as texts
from samverkan_data.ui import session
from samverkan_data.ui.literal import plain
from samverkan_data.ui.mapping import keep_mapping
from samverkan_data.ui.page import Page, errors_in_words, refusals_in_words

MOST_FINDINGS = 50
SHOWN_ROWS = 5
NOT_STORED = "column_not_stored"
_INSPECTED = "inspected"
_ROUND = "upload-round"
_SAID = "upload-said"


def receive(page: Page) -> Inspection | None:
    """The uploader; the dropped file read and checked, None until there is one. Nothing is stored."""
    said = st.session_state.pop(_SAID, "")
    if said:
        st.success(said)
    st.markdown(texts.PROMISE)
    key = f"fil-{st.session_state.setdefault(_ROUND, 0)}"
    dropped = st.file_uploader(texts.FILE.format(limit=page.settings.max_mb), key=key)
    if dropped is None:
        st.session_state.pop(_INSPECTED, None)
        return None
    mark = (dropped.file_id, page.lake.version())
    kept = st.session_state.get(_INSPECTED)
    if kept is None or kept[0] != mark:
        with errors_in_words(), st.spinner(texts.READING, show_time=True):
            limit = page.settings.max_mb * MEGABYTE
            inspection = inspect(dropped.getvalue(), dropped.name, page.lake.snapshot(), page.today, limit)
        kept = (mark, inspection)
        st.session_state[_INSPECTED] = kept
    found: Inspection = kept[1]
    return found


def keep(inspection: Inspection) -> None:
    """Go on with another reading of the dropped file."""
    st.session_state[_INSPECTED] = (st.session_state[_INSPECTED][0], inspection)
    st.rerun()


def offer_redaction(page: Page, inspection: Inspection) -> None:
    """Let the product take columns with personal data out of the file, and go on with what is left."""
    headers = columns_to_drop(inspection)
    if not headers:
        return
    st.markdown(texts.REDACT_WHY)
    named = ", ".join(headers)
    if st.button(texts.REDACT.format(columns=plain(named))):
        with errors_in_words(), st.spinner(texts.READING, show_time=True):
            content, name = without_columns(inspection, headers)
            limit = page.settings.max_mb * MEGABYTE
            found = inspect(content, name, page.lake.snapshot(), page.today, limit, inspection.mapping)
        keep(found)


def show_file(inspection: Inspection) -> None:
    """The file line, and what it was recognised as."""
    st.markdown(
        texts.FILE_LINE.format(
            file=plain(inspection.name), size=_size(len(inspection.content)), encoding=inspection.encoding,
            delimiter=texts.DELIMITERS.get(inspection.delimiter, inspection.delimiter), rows=number(inspection.rows),
            sha=inspection.sha256[:8],
        )
    )  # fmt: skip
    known = inspection.table in TABLES
    st.markdown(f"### {texts.RECOGNISED.format(title=TABLES[inspection.table].title) if known else texts.UNKNOWN}")


def show_findings(inspection: Inspection) -> None:
    """Every finding with place, what and remedy; errors first."""
    found = list(inspection.findings)
    counts = {level: sum(finding.severity == level for finding in found) for level in texts.MARKS}
    st.markdown(f"## {_verdict(inspection, counts['error'])}")
    if not found:
        return
    st.markdown(texts.COUNTS.format(errors=counts["error"], warnings=counts["warning"], notes=counts["note"]))
    groups = _alike(found)
    rows = [(_where(alike), _what(alike), plain(alike[0].remedy)) for alike in groups[:MOST_FINDINGS]]
    st.table(pd.DataFrame(rows, columns=list(texts.FINDING_HEADERS)), border="horizontal", hide_index=True)
    if len(groups) > MOST_FINDINGS:
        st.markdown(texts.MORE_FINDINGS.format(shown=MOST_FINDINGS, all=number(len(groups))))


def offer_publish(page: Page, inspection: Inspection, difference: Difference, replace: bool) -> None:
    """The one primary button; publishes under the analyst's name and starts a new round."""
    by = st.text_input(texts.BY, key="vem", help=texts.BY_HELP, width=340)
    blocked = bool(difference.needs_replace) and not replace
    label = texts.PUBLISH.format(version=page.lake.version() + 1)
    if not st.button(label, type="primary", disabled=blocked):
        return
    if not by.strip():
        st.error(texts.NEEDS_NAME)
        return
    with refusals_in_words():
        check_can(page.settings, Right.PUBLISH)
        with st.status(texts.PUBLISHING):
            upload = publish(page.lake, inspection, by.strip(), replace)
            keep_mapping(page, inspection, by.strip())
        start_again(page, texts.PUBLISHED.format(version=upload.version, by=plain(upload.by)))


def start_again(page: Page, said: str) -> None:
    """Say what happened on a fresh page that shows the newest version."""
    st.session_state[_SAID] = said
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    st.session_state.pop(_INSPECTED, None)
    session.show_newest(page.lake)
    st.rerun()


def _verdict(inspection: Inspection, errors: int) -> str:
    if not errors:
        ready = inspection.checked.rows.num_rows
        told = texts.CLEAN if ready == inspection.rows else texts.CLEAN_PART
        return told.format(ready=number(ready), rows=number(inspection.rows))
    return f"{texts.ERRORS['one' if errors == 1 else 'many'].format(count=number(errors))} {texts.NOTHING_STORED}"


def _alike(found: list[Finding]) -> list[list[Finding]]:
    """The findings with those together that say the same about the same column, in the order first seen."""
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in found:
        told = ("", NOT_STORED) if finding.code == NOT_STORED else (finding.column or "", finding.message)
        groups.setdefault((*told, finding.remedy), []).append(finding)
    return list(groups.values())


def _what(alike: list[Finding]) -> str:
    message = alike[0].message
    if alike[0].code == NOT_STORED and len(alike) > 1:
        message = texts.NOT_STORED.format(columns=", ".join(finding.column or "" for finding in alike))
    return f"{texts.MARKS[alike[0].severity]} {plain(message)}"


def _where(alike: list[Finding]) -> str:
    rows = [finding.row for finding in alike if finding.row is not None]
    column = None if alike[0].code == NOT_STORED and len(alike) > 1 else alike[0].column
    shown = ", ".join(str(row) for row in rows[:SHOWN_ROWS])
    parts = [texts.WHERE_ROW.format(row=shown)] if rows else []
    if len(rows) > SHOWN_ROWS:
        parts = [texts.WHERE_ROWS.format(rows=shown, more=number(len(rows) - SHOWN_ROWS))]
    return ", ".join([*parts, plain(column)] if column else parts) or texts.WHERE_FILE


def _size(length: int) -> str:
    return f"{number(max(1, round(length / 1000)))} kB" if length < 10**6 else f"{number(round(length / 10**6))} MB"
