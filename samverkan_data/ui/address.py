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
    asked = st.query_params.to_dict()
    kept.update({name: asked[name] for name in PARAMETERS if name in asked})
    return kept


def write(name: str, value: str) -> None:
    """Remember one choice and put it in the address; an empty value takes it out."""
    write_all({name: value})


def write_all(values: dict[str, str]) -> None:
    """Put several choices in the address at once, without a word to the browser where all are already right."""
    st.session_state.setdefault(_CHOICES, {}).update(values)
    asked = st.query_params.to_dict()
    wanted = {name: value for name, value in {**asked, **values}.items() if value}
    if wanted != asked:
        _tell(wanted)


def begin_at(area: str) -> None:
    """Look at another area, over its own time; nothing else stays chosen that belonged to the one before."""
    write_all({name: area if name == "omrade" else "" for name in PARAMETERS})


def tell_browser() -> None:
    """Send the address where it is not what was sent last: Streamlit shows no link to the page that one is on."""
    asked = st.query_params.to_dict()
    if st.session_state.get(_TOLD) != asked:
        _tell(asked)


def _tell(wanted: dict[str, str]) -> None:
    st.query_params.from_dict(wanted)
    st.session_state[_TOLD] = wanted


def on_change(name: str, key: str) -> Callable[[], None]:
    """A widget callback that writes the widget's value under `name`."""
    return lambda: write(name, str(st.session_state[key]))
