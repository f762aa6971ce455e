"""Errors that the reader may see, in words."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec

import streamlit as st

from samverkan_data.errors import AccessError, SamverkanError
from samverkan_data.texts import pages as texts

LOG = logging.getLogger(__name__)
P = ParamSpec("P")


@contextmanager
def refusals_in_words() -> Iterator[None]:
    """Show why an action was refused, and let the rest of the page stand."""
    try:
        yield
    except SamverkanError as error:
        st.error(f"{error.message} {error.remedy}")


@contextmanager
def errors_in_words() -> Iterator[None]:
    """Show a user-facing error as a sentence and stop; anything else stops with a sentence that blames nobody."""
    try:
        yield
    except SamverkanError as error:
        st.error(f"{error.message} {error.remedy}")
        st.stop()
    except Exception:
        LOG.exception("a page failed")
        st.error(f"{texts.UNEXPECTED} {texts.UNEXPECTED_REMEDY}")
        st.stop()


def left_out_where_refused(part: str) -> Callable[[Callable[P, None]], Callable[P, None]]:
    """A named part of a page that the view may have no form of: it says so in its place, and the rest stands."""

    def guard(show: Callable[P, None]) -> Callable[P, None]:
        @wraps(show)
        def guarded(*arguments: P.args, **options: P.kwargs) -> None:
            try:
                show(*arguments, **options)
            except AccessError:
                st.markdown(f":small[:gray[{texts.PART_LEFT_OUT.format(part=part)}]]")

        return guarded

    return guard
