"""What is wrong with a file, by kind: how many rows, an example, and what to do; row by row for whoever asks."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from samverkan_data.findings import Finding, Kind, bad_rows, kinds
from samverkan_data.formats import count_of, number
from samverkan_data.intake import Inspection
from samverkan_data.texts import upload as texts
from samverkan_data.ui.sheets.literal import plain

MOST_PLACES = 200
SHOWN_ROWS = 5
NOT_STORED = {"column_not_stored": texts.NOT_STORED, "key_not_stored": texts.KEYS_NOT_STORED}


def show_findings(inspection: Inspection, narrow: bool) -> None:
    """Every kind of finding with place, what and remedy, errors first; each row behind a heading to open."""
    found = kinds(inspection.findings)
    st.markdown(f"## {_verdict(inspection, found)}")
    if not found:
        return
    counts = {level: sum(kind.places for kind in found if kind.severity == level) for level in texts.MARKS}
    st.markdown(" ".join(_badge(level, count) for level, count in counts.items() if count))
    _show_table([(_where(kind), _what(kind), plain(kind.first.remedy)) for kind in found], narrow)
    _show_rows([kind for kind in found if len(kind.findings) > 1 and kind.first.code not in NOT_STORED], narrow)


def _show_rows(several: Sequence[Kind], narrow: bool) -> None:
    """The rows of each kind that has several, alike ones together."""
    if not several:
        return
    with st.expander(texts.ROW_BY_ROW):
        for kind in several:
            st.markdown(f"#### {texts.MARKS[kind.severity]} {plain(kind.first.title)}: {_places(kind)}")
            rows = [(_rows(alike), plain(alike[0].message), plain(alike[0].remedy)) for alike in _alike(kind.findings)]
            _show_table(rows[:MOST_PLACES], narrow)
            if kind.rows > len(kind.findings):
                st.markdown(texts.FIRST_ROWS.format(shown=number(len(kind.findings)), all=number(kind.rows)))


def _show_table(rows: Sequence[tuple[str, str, str]], narrow: bool) -> None:
    """Place, what and remedy; on a phone the remedy stands under what it remedies."""
    headers = list(texts.FINDING_HEADERS)
    if narrow:
        told = [(where, texts.FINDING_NARROW.format(what=what, remedy=remedy)) for where, what, remedy in rows]
        shown = pd.DataFrame(told, columns=headers[:2])
    else:
        shown = pd.DataFrame(rows, columns=headers)
    st.table(shown, border="horizontal", hide_index=True)


def _verdict(inspection: Inspection, found: Sequence[Kind]) -> str:
    errors = [kind for kind in found if kind.severity == "error"]
    if errors:
        return f"{_faults(errors, bad_rows(inspection.findings))} {texts.NOTHING_STORED}"
    ready, rows = inspection.checked.rows.num_rows, inspection.rows
    if ready == rows:
        return texts.CLEAN.format(ready=count_of(ready, *texts.READY))
    return texts.CLEAN_PART.format(ready=count_of(ready, *texts.READY_PART), rows=count_of(rows, *texts.ROWS))


def _faults(errors: Sequence[Kind], rows: int) -> str:
    """How many faults; where some stand in several rows, how many kinds in how many rows."""
    places = sum(kind.places for kind in errors)
    if places == len(errors):
        return texts.ERRORS["one" if places == 1 else "many"].format(count=number(places))
    at_least = texts.AT_LEAST if any(kind.stopped for kind in errors) else ""
    told = count_of(rows, *texts.ROWS)
    return texts.KINDS["one" if len(errors) == 1 else "many"].format(count=len(errors), rows=f"{at_least}{told}")


def _badge(level: str, count: int) -> str:
    badge, one, many = texts.COUNTS[level]
    return badge.format(count=count_of(count, one, many))


def _where(kind: Kind) -> str:
    """`Rad 5, Område`, or `412 rader, till exempel 5, i Område`."""
    if kind.first.code in NOT_STORED and len(kind.findings) > 1:
        return texts.WHERE_FILE
    if kind.rows <= len(kind.findings) <= SHOWN_ROWS:
        return _rows(kind.findings)
    column = plain(kind.first.column or "")
    return ", ".join(filter(None, [_places(kind), column]))


def _places(kind: Kind) -> str:
    at_least = texts.AT_LEAST if kind.stopped else ""
    return at_least + count_of(kind.places, *(texts.ROWS if kind.rows else texts.PLACES))


def _what(kind: Kind) -> str:
    return f"{texts.MARKS[kind.severity]} {plain(_sentence(kind))}"


def _sentence(kind: Kind) -> str:
    first = kind.first
    if first.code in NOT_STORED and len(kind.findings) > 1:
        return NOT_STORED[first.code].format(columns=", ".join(finding.column or "" for finding in kind.findings))
    if kind.places == 1:
        return first.message
    example = texts.EXAMPLE_ROW.format(row=first.row) if first.row is not None else texts.EXAMPLE
    return texts.KIND.format(title=first.title, example=example, message=first.message)


def _rows(alike: Sequence[Finding]) -> str:
    rows = [finding.row for finding in alike if finding.row is not None]
    shown = ", ".join(str(row) for row in rows[:SHOWN_ROWS])
    parts = [texts.WHERE_ROW.format(row=shown)] if rows else []
    if len(rows) > SHOWN_ROWS:
        parts = [texts.WHERE_ROWS.format(rows=shown, more=number(len(rows) - SHOWN_ROWS))]
    column = alike[0].column
    return ", ".join([*parts, plain(column)] if column else parts) or texts.WHERE_FILE


def _alike(found: Sequence[Finding]) -> list[list[Finding]]:
    """Those that say the same together, in the order first seen."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in found:
        groups.setdefault((finding.message, finding.remedy), []).append(finding)
    return list(groups.values())
