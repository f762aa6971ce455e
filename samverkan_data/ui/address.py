"""What the reader has chosen lives in the address, so that a link is a picture.

The address wins over what the session remembers; what is chosen is written back on every page, because moving to
another page clears it.
"""

from collections.abc import Callable

import streamlit as st

PARAMETERS = ("omrade", "fran", "till", "kategori", "kalla", "version", "lage", "jamfor", "matning", "grupp", "fraga",
              "indikator", "ar", "mot_ar", "mot", "visa", "atgard", "lofte", "matt", "mote", "punkt",
              "register", "dokument", "del")  # fmt: skip
_CHOICES, _TOLD = "choices", "told"


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
        if st.query_params.get(name) != (value or None):
            write(name, value)
        st.session_state.setdefault(_CHOICES, {})[name] = value


def begin_at(area: str) -> None:
    """Look at another area, over its own time; nothing else stays chosen that belonged to the one before."""
    for name in PARAMETERS:
        write(name, area if name == "omrade" else "")


def tell_browser() -> None:
    """Send the address where it is not what was sent last: Streamlit shows no link to the page that one is on."""
    asked = st.query_params.to_dict()
    if st.session_state.get(_TOLD) != asked:
        st.query_params.from_dict(asked)
    st.session_state[_TOLD] = asked


def on_change(name: str, key: str) -> Callable[[], None]:
    """A widget callback that writes the widget's value under `name`."""
    return lambda: write(name, str(st.session_state[key]))
