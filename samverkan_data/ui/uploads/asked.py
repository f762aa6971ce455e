"""The sessions that have a page open which asks for a file: nobody else may send one."""

from collections import OrderedDict
from threading import Lock

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

MOST = 4_000
HELD = "held-file"
_asked: OrderedDict[str, None] = OrderedDict()
_lock = Lock()


def ask() -> None:
    """This session asks for a file."""
    context = get_script_run_ctx()
    if context is None:
        return
    with _lock:
        _asked[context.session_id] = None
        _asked.move_to_end(context.session_id)
        while len(_asked) > MOST:
            _asked.popitem(last=False)


def ask_no_more() -> None:
    """This session has left the page, and the file that it had there is let go."""
    st.session_state.pop(HELD, None)
    context = get_script_run_ctx()
    with _lock:
        _asked.pop(context.session_id if context else "", None)


def has_asked(session_id: str) -> bool:
    """Whether the session asks for a file."""
    return session_id in _asked
