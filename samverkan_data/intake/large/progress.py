"""How far a large file has come, for whoever waits."""

from collections.abc import Callable
from typing import Literal

Step = Literal["check", "compare", "publish"]
Progress = Callable[[Step, float], None]
"""Told of a step and the share of it that is done, 0 to 1; what it raises stops the work, and nothing is left of it."""


def nobody(step: Step, share: float) -> None:
    """Nobody waits."""
