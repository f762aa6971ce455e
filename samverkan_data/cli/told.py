"""What commands take out of the lake, in the log where people log in; what they change is there anyway.

Whoever may run commands may also change the log, so this is for the honest: the steward sees beside what people do on
pages what jobs and administrators have fetched.
"""

import logging
from getpass import getuser

from samverkan_data.texts import log as texts

LOG = logging.getLogger(__name__)
TAKES_OUT = ("table", "picture", "export", "document", "roles check", "backup")


def tell_command(name: str) -> None:
    """Write in the log that a command has been done, by whom the machine knows; that it cannot undoes nothing."""
    if name not in TAKES_OUT:
        return
    from samverkan_data.errors import StoreError  # imports what the help needs not
    from samverkan_data.lake.location import locate
    from samverkan_data.lake.log import EXPORTED, FOLDER, log_of
    from samverkan_data.settings import load_settings

    settings = load_settings()
    place = locate(settings.lake)
    # The server's secrets alone may say that people log in; a command does not read them, and the log tells it.
    if settings.login == "oidc" or place.names(FOLDER):
        try:
            log_of(place).tell(_who(), EXPORTED, texts.BY_COMMAND.format(name=name))
        except StoreError:
            LOG.exception("the log could not be written")


def _who() -> str:
    try:
        return getuser()
    except (KeyError, OSError):
        return ""
