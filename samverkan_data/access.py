"""Who may do what: pure rules, asked by every page before it draws and by every write before it writes."""

from enum import StrEnum

from samverkan_data.errors import AccessError
from samverkan_data.settings import Settings
from samverkan_data.texts import access as texts


class Right(StrEnum):
    """What a person can be allowed to do."""

    VIEW_OPEN = "view_open"
    VIEW_INTERNAL = "view_internal"
    PUBLISH = "publish"
    EDIT = "edit"


_RIGHTS: dict[str, frozenset[Right]] = {
    "internal": frozenset(Right),
    "open": frozenset({Right.VIEW_OPEN}),
}


def rights(settings: Settings) -> frozenset[Right]:
    """The rights of whoever reaches this installation, decided by its `view` setting."""
    return _RIGHTS[settings.view]


def can(settings: Settings, right: Right) -> bool:
    """Whether the right is held."""
    return right in rights(settings)


def check_can(settings: Settings, right: Right) -> None:
    """Pass where the right is held.

    Raises:
        AccessError: where it is not.
    """
    if not can(settings, right):
        raise AccessError(texts.DENIED[right.value], texts.ASK)


def as_open(settings: Settings) -> Settings:
    """The same installation for somebody who has chosen the open view; a wish can take rights away, never give any."""
    return settings.model_copy(update={"view": "open"})
