"""Logins that somebody has left: the cookie of one lives on where it was copied, so the lake remembers for all servers.

Nothing of a person is kept: a login is the checksum of what its cookie says. It stands with the log of the day it
began, and goes with that, when the login is too old anyway.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from time import monotonic
from typing import Any

from samverkan_data.errors import StoreError
from samverkan_data.lake.ledger import BELIEVED_SECONDS
from samverkan_data.lake.location import Location
from samverkan_data.lake.log import FOLDER

ENDING = ".ended"
SAID = (str, int, float, list)
"""What a cookie says is of these; a session lays objects of its own beside, some of the time."""
_asked: dict[str, float] = {}
"""Place in a store -> when it last had nothing there."""


def end_login(location: Location, claims: Mapping[str, Any]) -> None:
    """Remember that nobody may come with the login any more.

    Args:
        location: the lake.
        claims: what its cookie says; `iat` is when it began, in seconds since 1970.

    Raises:
        StoreError: it cannot be written.
    """
    location.write(_path(claims), b"")


def has_ended(location: Location, claims: Mapping[str, Any]) -> bool:
    """Whether somebody has left the login. A store is believed for a second; one that does not answer has nothing.

    Args:
        location: the lake.
        claims: see `end_login`.
    """
    path = _path(claims)
    place, now = location.at(path), monotonic()
    if not location.is_local and now - _asked.get(place, -BELIEVED_SECONDS) < BELIEVED_SECONDS:
        return False
    try:
        if location.holds(path):
            return True
    except StoreError:
        return False
    if not location.is_local:
        _asked[place] = now
    return False


def _path(claims: Mapping[str, Any]) -> str:
    begun = datetime.fromtimestamp(float(claims["iat"]), UTC)
    said = json.dumps({name: value for name, value in claims.items() if isinstance(value, SAID)}, sort_keys=True)
    return f"{FOLDER}/{begun:%Y-%m-%d}/{sha256(said.encode()).hexdigest()}{ENDING}"
