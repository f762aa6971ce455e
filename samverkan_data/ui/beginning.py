"""A server makes itself ready while its first reader's browser fetches Streamlit's own files.

The program's parts take seconds to read, and so does the first picture of all; whoever comes first would wait for both.
"""

import gc
import importlib
import logging
from threading import Thread

from samverkan_data.settings import load_settings

LOG = logging.getLogger(__name__)
PARTS = ("samverkan_data.ui.page", "samverkan_data.ui.sheets.sheet")


def begin() -> None:
    """Start to make the server ready; returns at once."""
    Thread(target=make_ready, name="beginning", daemon=True).start()


def make_ready() -> None:
    """Read the program's parts and make the start page; what goes wrong is told to whoever comes, not here."""
    try:
        for name in PARTS:
            importlib.import_module(name)
        _settle()
        _make_start_page()
    except Exception:
        LOG.exception("the server could not make itself ready")


def _settle() -> None:
    """The program's own parts stay as long as the server lives: the collector need not look through them again.

    Only before any lake is opened. What is made of a version is a circle, and must be let go of when it is erased.
    """
    gc.collect()
    if not importlib.import_module("samverkan_data.ui.session").has_opened():
        gc.freeze()


def _make_start_page() -> None:
    """As the first reader would have it made; of an empty lake there is nothing to make."""
    session, warming = (importlib.import_module(f"samverkan_data.ui.{name}") for name in ("session", "warming"))
    settings = load_settings()
    lake = session.opened(settings)
    if not lake.is_empty():
        warming.make_newest(lake, settings)
