"""What a person must check before publishing: what sticks out, each series or area, and what is left out."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from samverkan_data.findings import Kind
from samverkan_data.formats import date_text, join_words, number, percent, period_text
from samverkan_data.intake.reports import FileReports
from samverkan_data.intake.review import Review
from samverkan_data.intake.series import FileSeries, Odd, Point, shown
from samverkan_data.query.observations import EVERYBODY
from samverkan_data.schema import SOURCES
from samverkan_data.texts import review as texts
from samverkan_data.ui.sheets.aligned import draw_table
from samverkan_data.ui.sheets.literal import plain

MOST_ODD = 20
MOST_NAMED = 6
LONGEST_TABLE = 12
SHARE = "procent"


def show_review(found: Review) -> None:
    """Areas and sources, then what sticks out, the series or reports, and what is not stored."""
    if not (found.areas or found.left_out):
        return
    st.markdown(f"### {texts.HEADING}")
    if found.sources:
        touches = texts.TOUCHES.format(areas=_named(found.areas, found.area_names), sources=_named(found.sources, {}))
        st.markdown(touches)
    if found.new_indicators:
        names = join_words([plain(found.labels[code]) for code in found.new_indicators[:MOST_NAMED]])
        st.markdown(texts.NEW_INDICATORS.format(names=names))
    if found.series or found.reports:
        _show_odd(found)
    if found.series:
        _show_series(found)
    if found.reports:
        _show_reports(found)
    _show_left_out(found)


def _show_odd(found: Review) -> None:
    odd = found.odd
    if not odd:
        st.markdown(texts.NOTHING_ODD)
        return
    st.warning(texts.ODD["one" if len(odd) == 1 else "many"].format(count=number(len(odd))))
    _table([_odd_row(found, one, what) for one, what in odd[:MOST_ODD]], texts.ODD_HEADERS)
    if len(odd) > MOST_ODD:
        st.markdown(texts.MORE_ODD.format(shown=MOST_ODD, all=number(len(odd))))


def _odd_row(found: Review, one: FileSeries | FileReports, odd: Odd) -> tuple[str, ...]:
    if isinstance(one, FileSeries):
        what, value = _what(found, one), _value(found, one, odd.point)
    else:
        what, value = SOURCES.get(one.source, one.source), shown(odd.point.value)
    return what, _area(found, one.area_code), period_text(odd.point.start, odd.point.end), value, odd.reason


def _show_series(found: Review) -> None:
    rows = [
        (_what(found, one), _area(found, one.area_code), one.source, _at(found, one, one.first),
         _at(found, one, one.last), number(one.values), _stored(one))
        for one in found.series
    ]  # fmt: skip
    _folded(texts.SERIES_HEADING.format(count=number(len(rows))), rows, texts.SERIES_HEADERS)


def _show_reports(found: Review) -> None:
    rows = [
        (SOURCES.get(one.source, one.source), _area(found, one.area_code), number(one.count), date_text(one.first),
         date_text(one.last))
        for one in found.reports
    ]  # fmt: skip
    _folded(texts.REPORTS_HEADING, rows, texts.REPORTS_HEADERS)


def _show_left_out(found: Review) -> None:
    if found.left_out:
        st.markdown(f"#### {texts.LEFT_OUT}")
        st.markdown("\n".join(f"- {plain(_told(kind))}" for kind in found.left_out))
    elif found.is_whole:
        st.markdown(texts.NOTHING_LEFT_OUT)


def _told(kind: Kind) -> str:
    if kind.places == 1:
        return kind.first.message
    columns = join_words(list(dict.fromkeys(finding.column or "" for finding in kind.findings)))
    return texts.LEFT_OUT_KIND.format(title=kind.first.title, count=number(kind.places), columns=columns)


def _folded(heading: str, rows: Sequence[tuple[str, ...]], headers: Sequence[str]) -> None:
    """A short table as it is; a long one behind its heading, where it scrolls."""
    if len(rows) <= LONGEST_TABLE:
        st.markdown(f"#### {heading}")
        _table(rows, headers)
        return
    with st.expander(heading):
        st.dataframe(pd.DataFrame(rows, columns=list(headers)), hide_index=True)


def _table(rows: Sequence[tuple[str, ...]], headers: Sequence[str]) -> None:
    draw_table(pd.DataFrame(rows, columns=list(headers)).map(plain), "-".join(["granska", *headers]))


def _named(counts: Mapping[str, int], names: Mapping[str, str]) -> str:
    """`Lekeberg (720), Örebro (12) och 8 till`."""
    told = [texts.AREA.format(name=plain(names.get(code, code)), rows=number(count)) for code, count in counts.items()]
    if len(told) <= MOST_NAMED:
        return join_words(told)
    return texts.AREAS_MORE.format(shown=", ".join(told[:MOST_NAMED]), more=number(len(told) - MOST_NAMED))


def _area(found: Review, code: str) -> str:
    return found.area_names.get(code, code)


def _what(found: Review, one: FileSeries) -> str:
    label = found.labels.get(one.indicator, one.indicator)
    return label if one.group == EVERYBODY else texts.GROUP.format(label=label, group=one.group)


def _value(found: Review, one: FileSeries, point: Point) -> str:
    if point.value is not None and found.units.get(one.indicator) == SHARE:
        return percent(point.value, 0 if point.value.is_integer() else 1)
    return shown(point.value)


def _at(found: Review, one: FileSeries, point: Point) -> str:
    return texts.FIRST_LAST.format(period=period_text(point.start, point.end), value=_value(found, one, point))


def _stored(one: FileSeries) -> str:
    text = texts.STORED_CHANGED if one.changed else texts.STORED
    return text.format(stored=number(one.stored), changed=number(one.changed))
