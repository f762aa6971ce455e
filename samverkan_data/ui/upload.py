"""A file's way in, as the analyst sees it: what it is, what is wrong, what it would change, publish."""

from hashlib import sha256

import pandas as pd
import streamlit as st

from samverkan_data.access import Right, check_can
from samverkan_data.formats import number, signed
from samverkan_data.intake import Difference, Inspection, compare, inspect, publish
from samverkan_data.query.registers import register
from samverkan_data.schema import TABLES
from samverkan_data.texts import upload as texts
from samverkan_data.ui import session
from samverkan_data.ui.page import Page, errors_in_words, refusals_in_words

MOST_FINDINGS = 50
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
    dropped = st.file_uploader(texts.FILE, key=key)
    if dropped is None:
        st.session_state.pop(_INSPECTED, None)
        return None
    content = dropped.getvalue()
    mark = (sha256(content).hexdigest(), dropped.name, page.lake.version())
    kept = st.session_state.get(_INSPECTED)
    if kept is None or kept[0] != mark:
        with errors_in_words():
            kept = (mark, inspect(content, dropped.name, page.lake.snapshot(), page.today))
        st.session_state[_INSPECTED] = kept
    inspection: Inspection = kept[1]
    return inspection


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
    rows = [
        (
            _where(finding.row, finding.column),
            f"{texts.MARKS[finding.severity]} {plain(finding.message)}",
            plain(finding.remedy),
        )
        for finding in found[:MOST_FINDINGS]
    ]
    st.table(pd.DataFrame(rows, columns=list(texts.FINDING_HEADERS)), border="horizontal", hide_index=True)
    if len(found) > MOST_FINDINGS:
        st.markdown(texts.MORE_FINDINGS.format(shown=MOST_FINDINGS, all=number(len(found))))


def show_difference(page: Page, inspection: Inspection) -> tuple[Difference, bool]:
    """What publishing would change, and whether the analyst says that the file replaces."""
    replace = st.checkbox(texts.REPLACE, key=f"ersatt-{inspection.sha256[:8]}")
    with errors_in_words():
        difference = compare(inspection, page.lake.snapshot(), replace)
    st.markdown(f"### {_difference(difference)}")
    if difference.needs_replace and not replace:
        st.warning(texts.NEEDS_REPLACE.format(count=number(difference.needs_replace)))
    names = register(page.snapshot, "areas").set_index("area_code")["name"]
    rows = difference.by_area
    if len(rows):
        change = (rows["after"] - rows["before"]).map(signed)
        shown = pd.DataFrame(
            dict(
                zip(
                    texts.AREA_HEADERS,
                    (rows["area_code"].map(names).fillna(rows["area_code"]), rows["before"], rows["after"], change),
                    strict=True,
                )
            )
        )
        st.table(shown, border="horizontal", hide_index=True)
    if len(difference.changes):
        st.markdown(f"#### {texts.CHANGES_HEADING}")
        st.dataframe(difference.changes.set_axis(list(texts.CHANGE_HEADERS), axis="columns"), hide_index=True)
    return difference, replace


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
        upload = publish(page.lake, inspection, by.strip(), replace)
        start_again(page, texts.PUBLISHED.format(version=upload.version, by=plain(upload.by)))


def start_again(page: Page, said: str) -> None:
    """Say what happened on a fresh page that shows the newest version."""
    st.session_state[_SAID] = said
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    st.session_state.pop(_INSPECTED, None)
    session.show_newest(page.lake)
    st.rerun()


def plain(text: str) -> str:
    """Text from a file with the signs that Markdown or HTML would act on taken literally."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()#+!|<>$:~" else sign for sign in text)


def _verdict(inspection: Inspection, errors: int) -> str:
    if not errors:
        return texts.CLEAN.format(rows=number(inspection.rows))
    return f"{texts.ERRORS['one' if errors == 1 else 'many'].format(count=number(errors))} {texts.NOTHING_STORED}"


def _where(row: int | None, column: str | None) -> str:
    parts = [texts.WHERE_ROW.format(row=row)] if row is not None else []
    return ", ".join([*parts, plain(column)] if column else parts) or texts.WHERE_FILE


def _difference(found: Difference) -> str:
    return texts.DIFFERENCE.format(
        new=number(found.new),
        changed=number(found.changed),
        unchanged=number(found.unchanged),
        removed=number(found.removed),
    )


def _size(length: int) -> str:
    return f"{number(max(1, round(length / 1000)))} kB" if length < 10**6 else f"{number(round(length / 10**6))} MB"
