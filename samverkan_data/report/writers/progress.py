"""How far long work has come, and whether somebody has called it off."""

from collections.abc import Callable

from samverkan_data.errors import SamverkanError
from samverkan_data.texts import writers as texts

Progress = Callable[[int, int], None]
"""Told how many steps are done, of how many; raises `CancelledError` where the work is to stop."""


class CancelledError(SamverkanError):
    """Somebody has called the work off."""

    def __init__(self) -> None:
        super().__init__(texts.CANCELLED)


def silent(done: int, of: int) -> None:
    """Nobody listens."""
