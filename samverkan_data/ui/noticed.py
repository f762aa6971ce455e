"""Whose right is another than it was, by the file of roles or by what a login says, written in the log: no secret.

What was known last stands beside the log, so that a change while the server was down is noticed too. What a login says
is known of those who come; of a right that was taken away it tells when they come again.
"""

import json
import logging
from collections.abc import Iterable, Mapping
from threading import Lock

from samverkan_data.access import Person
from samverkan_data.errors import SamverkanError
from samverkan_data.lake import Lake
from samverkan_data.lake.location import Location
from samverkan_data.lake.log import FOLDER, RIGHT, log_of
from samverkan_data.persons import BETWEEN, EVERYWHERE, Held, read_roles
from samverkan_data.settings import Settings
from samverkan_data.texts import log as texts

LOG = logging.getLogger(__name__)
KNOWN = f"{FOLDER}/rights.json"
Rights = Mapping[str, str]
_noticed: dict[tuple[str, str], tuple[Held, ...]] = {}
"""Lake and name (empty for the file of roles) -> the rights that this process has looked at."""
_lock = Lock()


def notice_rights(lake: Lake, settings: Settings, person: Person) -> None:
    """Write in the log whose rights are others than before, from what and to what.

    Args:
        lake: where the log is.
        settings: name the file of roles; where there is none the login has said what the person may do.
        person: who reads.

    Raises:
        RefusedError: the file of roles cannot be read.
    """
    if settings.roles_file is not None:
        _notice(lake, "", read_roles(settings.roles_file))
    elif person.name:
        _notice(lake, person.name, (Held(person.name.casefold(), person.role, person.areas),))


def _notice(lake: Lake, of: str, held: tuple[Held, ...]) -> None:
    place = lake.location
    with _lock:
        if _noticed.get((place.url, of)) == held or lake.is_empty():
            return
        _noticed[place.url, of] = held
        try:
            _tell(place, _told(held), keeps_others=bool(of))
        except SamverkanError:
            LOG.exception("the log could not be written")


def _tell(place: Location, now: Rights, *, keeps_others: bool) -> None:
    said = place.read(KNOWN)
    before: Rights = json.loads(said) if said else {}
    now = {**before, **now} if keeps_others else now
    if before == now:
        return
    for name in sorted({*before, *now}):
        had, has = before.get(name, texts.NO_RIGHT), now.get(name, texts.NO_RIGHT)
        if had != has:
            log_of(place).tell(name, RIGHT, texts.RIGHT_CHANGED.format(had=had, has=has))
    place.write(KNOWN, json.dumps(now, ensure_ascii=False).encode())


def _told(held: Iterable[Held]) -> Rights:
    """Name -> roles with their areas, as the log says them."""
    said: dict[str, list[str]] = {}
    for one in held:
        areas = EVERYWHERE if one.areas is None else BETWEEN.join(sorted(one.areas))
        said.setdefault(one.name, []).append(f"{one.role.value} {areas}".strip())
    return {name: ", ".join(sorted(roles)) for name, roles in said.items()}
