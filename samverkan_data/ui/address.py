"""What the reader has chosen lives in the address, so that a link is a picture.

The address wins over what the session remembers; what is chosen is written back on every page, because moving to
another page clears it.
"""

from collections.abc import Callable
from datetime import date

import streamlit as st

from samverkan_data.picture.question import month_end

PARAMETERS = ("omrade", "fran", "till", "kategori", "kalla", "version", "lage", "jamfor", "matning", "grupp", "fraga",
              "indikator", "ar", "mot", "visa", "atgard")  # fmt: skip
_CHOICES = "choices"
FIRST_YEAR, LAST_YEAR = 1950, 2100


def choices() -> dict[str, str]:
    """The reader's choices as written in the address, filled up from the session."""
    kept: dict[str, str] = st.session_state.setdefault(_CHOICES, {})
    kept.update({name: st.query_params[name] for name in PARAMETERS if name in st.query_params})
    return kept


def write(name: str, value: str) -> None:
    """Remember one choice and put it in the address; an empty value takes it out."""
    st.session_state.setdefault(_CHOICES, {})[name] = value
    if value:
        st.query_params[name] = value
    else:
        st.query_params.pop(name, None)


def write_all(values: dict[str, str]) -> None:
    """Put several choices in the address without touching those that are already right."""
    for name, value in values.items():
        if st.query_params.get(name, "") != value:
            write(name, value)
        st.session_state.setdefault(_CHOICES, {})[name] = value


def on_change(name: str, key: str) -> Callable[[], None]:
    """A widget callback that writes the widget's value under `name`."""
    return lambda: write(name, str(st.session_state[key]))


def read_date(text: str, *, end: bool = False) -> date | None:
    """A date from `2026-10-31` or, as first or last day, `2026-10`; None where it is neither."""
    try:
        day = date.fromisoformat(f"{text}-01" if len(text) == 7 else text)
    except ValueError:
        return None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return None
    return month_end(day) if end and len(text) == 7 else day
