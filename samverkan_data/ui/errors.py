"""Errors that the reader may see, in words."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st
from pydantic import ValidationError

from samverkan_data.errors import SamverkanError
from samverkan_data.lake.faults import as_told
from samverkan_data.settings import wrong_setting
from samverkan_data.texts import cli as of_cli
from samverkan_data.texts import pages as texts
from samverkan_data.ui.sheets.literal import plain

LOG = logging.getLogger(__name__)


@contextmanager
def refusals_in_words() -> Iterator[None]:
    """Show why an action was refused, and let the rest of the page stand."""
    try:
        yield
    except SamverkanError as error:
        _show(error.message, error.remedy)


@contextmanager
def errors_in_words() -> Iterator[None]:
    """Show a user-facing error as a sentence and stop; anything else stops with a sentence that blames nobody."""
    try:
        yield
    except SamverkanError as error:
        _show(error.message, error.remedy)
        st.stop()
    except ValidationError as error:
        _show(of_cli.BAD_SETTING.format(**wrong_setting(error)), of_cli.CORRECT_SETTING)
        st.stop()
    except BaseException as error:
        told = as_told(error)
        if told is None and not isinstance(error, Exception):
            raise  # Streamlit's own, which ends a run
        LOG.exception("a page failed")
        _show(*((told.message, told.remedy) if told else (texts.UNEXPECTED, texts.UNEXPECTED_REMEDY)))
        st.stop()


def _show(message: str, remedy: str) -> None:
    """As it stands: it may name what people and files have written."""
    st.error(plain(f"{message} {remedy}"))
