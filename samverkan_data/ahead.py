"""Work that is done on several things at once, and given in their order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")
AT_ONCE = 2
"""Threads: the libraries that do the work have threads of their own, and each thing in hand takes memory."""


def in_order(work: Callable[[A], B], of: Iterable[A], at_once: int = AT_ONCE) -> Iterator[B]:
    """What the work makes of each thing, in their order; no more than `at_once` are taken before they are asked for.

    What the work raises is raised where its answer would have come.
    """
    with ThreadPoolExecutor(at_once) as pool:
        begun: deque[Future[B]] = deque()
        try:
            for one in of:
                begun.append(pool.submit(work, one))
                if len(begun) >= at_once:
                    yield begun.popleft().result()
            while begun:
                yield begun.popleft().result()
        finally:
            for left in begun:
                left.cancel()
