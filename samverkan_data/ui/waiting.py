"""The open view of a picture that nobody has looked at takes seconds: a worker makes it while the page says so.

So it is after a take-back, an erasure and a restart; of a newly published version readers see the one before.
"""

from datetime import timedelta
from threading import Lock
from weakref import WeakKeyDictionary

import streamlit as st

from samverkan_data.picture.gate.view import View
from samverkan_data.texts import open_mode as texts
from samverkan_data.texts import pages
from samverkan_data.ui.long_work import Work

PATIENCE = 1.0
"""Seconds that a run waits for the worker: most views are made before that."""
AGAIN = timedelta(seconds=1)

_making: "WeakKeyDictionary[View, Work[object]]" = WeakKeyDictionary()
_lock = Lock()


def go_on_when_made(view: View, page: str) -> None:
    """Go on where all that the view gives out has been worked out; else say that it is being done, and stop the run.

    Raises:
        Exception: what went wrong in the work; the next run begins it again.
    """
    if not view.is_open:
        return
    work = _work(view)
    if not work.is_done(PATIENCE):
        st.markdown(f"# {pages.TITLES[page].format(area='')}")
        st.info(texts.BEING_MADE)
        _look_again(work)
        st.stop()
    try:
        work.result()
    except BaseException:
        with _lock:
            _making.pop(view, None)
        raise


def _work(view: View) -> "Work[object]":
    """The work that makes the view, one for all its readers."""
    with _lock:
        if view not in _making:
            _making[view] = Work(lambda _: view.periods)
        return _making[view]


@st.fragment(run_every=AGAIN)
def _look_again(work: "Work[object]") -> None:
    """Run the page when the work is done."""
    if work.is_done(0):
        st.rerun()
