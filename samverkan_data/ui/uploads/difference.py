"""What publishing a file would change: rows, areas, values, and what the start page would say."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from samverkan_data.formats import count_of, listed, number, signed
from samverkan_data.intake import Difference, Inspection, compare, preview, told_lost
from samverkan_data.intake.review import Review, review
from samverkan_data.intake.told_changes import told_changes
from samverkan_data.picture.before_after import BeforeAfter, before_after
from samverkan_data.picture.gate.view import make_view, view_of
from samverkan_data.query.places import areas_of
from samverkan_data.schema import TABLES
from samverkan_data.texts import upload as texts
from samverkan_data.ui import session
from samverkan_data.ui.page import Page, errors_in_words
from samverkan_data.ui.sheets.aligned import draw_table
from samverkan_data.ui.sheets.literal import plain
from samverkan_data.ui.uploads.review import show_review
from samverkan_data.ui.uploads.start_preview import show_start_pages

MOST_ROWS = 20
_KEPT = "compared"


@dataclass(frozen=True)
class Compared:
    """What a file would do, kept for the session until `asked` is another: typing a name must not compare it anew."""

    asked: tuple[object, ...]
    replace: bool
    difference: Difference
    changes: list[tuple[str, str, str, str]]
    pages: BeforeAfter
    review: Review


def show_difference(page: Page, inspection: Inspection) -> Compared:
    """What publishing would change, where the analyst may say that the file replaces."""
    replace = st.checkbox(texts.REPLACE, key=f"ersatt-{inspection.sha256[:8]}")
    st.markdown(texts.REPLACE_WHY)
    asked = (inspection.sha256, inspection.name, inspection.mapping, inspection.sums, replace, page.lake.version())
    kept: Compared | None = st.session_state.get(_KEPT)
    if kept is None or kept.asked != asked:
        with errors_in_words(), st.spinner(texts.COMPARING):
            kept = Compared(asked, replace, *_compare(page, inspection, replace))
        st.session_state[_KEPT] = kept
    difference = kept.difference
    st.markdown(f"### {_sentence(difference)}")
    if difference.needs_replace and not replace:
        told = texts.NEEDS_REPLACE["one" if difference.needs_replace == 1 else "many"]
        st.warning(told.format(count=number(difference.needs_replace)))
    if difference.lost:
        st.error(plain(told_lost(difference.lost)))
    show_review(kept.review)
    _show_removed(page, inspection, difference)
    _show_areas(page, inspection, difference)
    _show_changes(kept.changes)
    show_start_pages(kept.pages)
    return kept


def _compare(
    page: Page, inspection: Inspection, replace: bool
) -> tuple[Difference, list[tuple[str, str, str, str]], BeforeAfter, Review]:
    """The difference and its changes in words, the start page before and after, and what a person must check."""
    snapshot = session.newest_snapshot(page.lake)
    difference = compare(inspection, snapshot, replace)
    tried = preview(inspection, difference, snapshot)
    before = view_of(page.lake, snapshot, page.settings).ask
    after = make_view(page.lake, tried, page.settings).ask
    pages = before_after(before, after, difference.by_area["area_code"], page.today)
    changes = told_changes(difference.changes, inspection.table, snapshot)
    return difference, changes, pages, review(inspection, snapshot, tried, page.today)


def _show_removed(page: Page, inspection: Inspection, difference: Difference) -> None:
    """Which rows of a register go away: there are few, and each of them is somebody's."""
    table = TABLES[inspection.table]
    if table.kind != "register" or not difference.removed:
        return
    keys = difference.removed_keys.to_pandas().astype("str").agg(", ".join, axis="columns")
    st.warning(texts.REMOVED_ROWS.format(keys=plain(listed(keys, MOST_ROWS))))


def _show_areas(page: Page, inspection: Inspection, difference: Difference) -> None:
    rows = difference.by_area
    if rows.empty:
        return
    names = areas_of(page.snapshot).names
    change = (rows["after"] - rows["before"]).map(signed)
    before, after = rows["before"].map(number), rows["after"].map(number)
    what = texts.AREAS_COUNT.get(inspection.table, texts.AREAS_ROWS)
    st.markdown(f"#### {texts.AREAS_HEADING.format(what=what)}")
    columns = (rows["area_code"].map(names).fillna(rows["area_code"]), before, after, change)
    _show_rows(pd.DataFrame(dict(zip(texts.AREA_HEADERS, columns, strict=True))))


def _show_changes(changes: list[tuple[str, str, str, str]]) -> None:
    if changes:
        st.markdown(f"#### {texts.CHANGES_HEADING}")
        _show_rows(pd.DataFrame(changes, columns=list(texts.CHANGE_HEADERS)))


def _show_rows(shown: pd.DataFrame) -> None:
    """A table with text from files; one that scrolls where it is long."""
    if len(shown) > MOST_ROWS:
        st.dataframe(shown, hide_index=True)
    else:
        draw_table(shown.astype(str).map(plain), "-".join(["skillnad", *shown.columns]))


def _sentence(found: Difference) -> str:
    if not found.new + found.changed + found.removed:
        return texts.NOTHING_CHANGES
    return ", ".join(count_of(getattr(found, name), *words) for name, words in texts.DIFFERENCE.items())
