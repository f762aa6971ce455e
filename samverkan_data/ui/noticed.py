"""What has changed in the file of roles since anybody last looked, written in the log: a right is nobody's secret.

What was known last stands beside the log, so that a change while the server was down is noticed too.
"""

import json
import logging
from collections.abc import Iterable, Mapping

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
_noticed: dict[str, tuple[Held, ...]] = {}


def notice_rights(lake: Lake, settings: Settings) -> None:
    """Write in the log whose rights in the file of roles are others than before, from what and to what.

    Raises:
        RefusedError: the file of roles cannot be read.
    """
    if settings.roles_file is None:
        return
    held, place = read_roles(settings.roles_file), lake.location
    if _noticed.get(place.url) == held or lake.is_empty():
        return
    _noticed[place.url] = held
    try:
        _tell(place, _told(held))
    except SamverkanError:
        LOG.exception("the log could not be written")


def _tell(place: Location, now: Rights) -> None:
    said = place.read(KNOWN)
    before: Rights = json.loads(said) if said else {}
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
