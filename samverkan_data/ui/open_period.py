"""The period in the open view: one of those that are given out, never two dates."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from samverkan_data.formats import period_text
from samverkan_data.statistics.disclosure.grid import Period
from samverkan_data.texts import open_mode as texts
from samverkan_data.ui import address

WIDTH = 200


def draw(page: str, periods: Sequence[Period], start: date, end: date, *, first: bool) -> None:
    """One select box in the place of two; the second of them draws nothing."""
    if not first or not periods:
        return
    options = {one.code: one for one in sorted(periods, key=lambda one: (one.end, one.code), reverse=True)}
    key = f"{page}-period"
    st.session_state[key] = next(code for code, one in options.items() if (one.start, one.end) == (start, end))
    st.selectbox(
        texts.PERIOD, list(options), key=key, width=WIDTH, on_change=_change, args=(key, options),
        format_func=lambda code: period_text(options[code].start, options[code].end),
    )  # fmt: skip


def _change(key: str, options: dict[str, Period]) -> None:
    chosen = options[st.session_state[key]]
    address.write("fran", chosen.start.isoformat())
    address.write("till", chosen.end.isoformat())
