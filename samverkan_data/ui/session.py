"""The lake and the snapshot that this session looks at."""

from datetime import UTC, date, datetime
from functools import lru_cache

import streamlit as st

from samverkan_data.access import ADMINISTRATOR
from samverkan_data.errors import UnknownNameError
from samverkan_data.intake import ensure_started, renew_registers
from samverkan_data.lake import Lake, PersonsLake, Snapshot
from samverkan_data.settings import Settings
from samverkan_data.texts import pages as texts
from samverkan_data.ui import address
from samverkan_data.ui.warming import ready_snapshot

MOST_LAKES = 4


@lru_cache(maxsize=MOST_LAKES)
def _opened(url: str, engine: str) -> Lake:
    return Lake.open(url, engine)


def opened(settings: Settings) -> Lake:
    """The lake of this installation as it is; it may be empty."""
    return _opened(settings.lake, settings.engine)


def has_opened() -> bool:
    """Whether this process has opened any lake."""
    return _opened.cache_info().currsize > 0


def open_lake(settings: Settings) -> Lake:
    """The lake of this installation, filled with the starter data the first time, its registers as the program's."""
    lake = opened(settings)
    if lake.is_empty():
        ensure_started(lake, settings)
    _renew_once(lake, settings)
    _purge_once(lake, settings.log_days, datetime.now(UTC).date())
    return lake


@lru_cache(maxsize=MOST_LAKES)
def _renew_once(lake: Lake, settings: Settings) -> None:
    renew_registers(lake, settings)


@lru_cache(maxsize=MOST_LAKES)
def _purge_once(lake: Lake, keep_days: int, today: date) -> None:
    """Once a day: the log's lines whose time is over go."""
    PersonsLake(lake, ADMINISTRATOR).log.purge(keep_days, today)


def current_snapshot(lake: Lake, settings: Settings) -> Snapshot:
    """The version that the address names, else the newest that is ready, with a word where the named one is unknown."""
    wanted, ready = address.choices().get("version", ""), ready_snapshot(lake, settings)
    if not wanted:
        return ready
    try:
        return lake.snapshot(wanted)
    except UnknownNameError:
        st.warning(texts.UNKNOWN_VERSION)
        return ready


def newest_snapshot(lake: Lake) -> Snapshot:
    """What a file is compared with, whatever version the page shows; whoever has the lake may change it."""
    return lake.snapshot()


def snapshot_at(lake: Lake, version: int) -> Snapshot:
    """An older version, for what is compared with it.

    Raises:
        UnknownNameError: there is no such version.
    """
    return lake.snapshot(version)


def show_newest(lake: Lake) -> None:
    """Let this session follow the newest version, after a publish or on request."""
    address.write("version", str(lake.version()))
