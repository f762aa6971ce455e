"""Trying again where several processes write at once."""

from collections.abc import Iterator
from random import uniform
from time import sleep

ATTEMPTS = 50
LONGEST_PAUSE = 0.1


def attempts() -> Iterator[int]:
    """Numbers from 0, with a short pause of chance length before each but the first, so that writers spread out."""
    for attempt in range(ATTEMPTS):
        if attempt:
            sleep(uniform(0, LONGEST_PAUSE))
        yield attempt
