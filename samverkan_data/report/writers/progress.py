"""How far long work has come."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Told how many steps are done, of how many; whatever it raises ends the work."""


def silent(done: int, of: int) -> None:
    """Nobody listens."""
