"""Each line of the ledger vouches for all before it: a digest over what has happened, version by version."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from functools import lru_cache
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING

from samverkan_data.texts import faults as texts

if TYPE_CHECKING:
    from samverkan_data.lake.ledger import Event

BEGINNING = ""
"""The digest of a ledger in which nothing has happened."""


def digests(events: Iterable["Event"]) -> dict[int, str]:
    """Version -> digest of the ledger up to and with it; events in the ledger's order."""
    made, digest = {0: BEGINNING}, BEGINNING
    for version, lines in groupby(events, key=lambda event: event.version):
        digest = made[version] = _link(digest, tuple(lines))
    return made


def broken_links(events: Sequence["Event"]) -> list[str]:
    """What is wrong with the chain: versions that lack, lines that do not fit those before; Swedish sentences."""
    known = digests(events)
    newest = max(known)
    gaps = [texts.GAP.format(version=version) for version in range(1, newest) if version not in known]
    unfit = {one.version for one in events if one.before and one.before != known.get(one.version - 1, "")}
    changed = [texts.CHANGED_BEFORE.format(version=version) for version in sorted(unfit)] if not gaps else []
    return gaps + changed


@lru_cache(maxsize=100_000)
def _link(before: str, lines: tuple["Event", ...]) -> str:
    """Columns that are empty do not count, so that one which comes to the ledger later changes no old digest."""
    told = [{name: value for name, value in asdict(line).items() if value not in ("", None)} for line in lines]
    for line in told:
        line.pop("before", None)
    text = json.dumps([before, told], ensure_ascii=False, sort_keys=True, default=lambda moment: moment.isoformat())
    return sha256(text.encode()).hexdigest()
