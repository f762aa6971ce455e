"""What is made once for everybody."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep

import pytest

from samverkan_data.memory import Memory


def test_a_thing_is_made_once_by_one_of_many_who_want_it_at_once() -> None:
    memory, made, start = Memory(4), [], Barrier(8)

    def make() -> int:
        made.append(1)
        sleep(0.05)
        return 7

    def want(_: int) -> int:
        start.wait()
        return memory.get("key", make)

    with ThreadPoolExecutor(8) as people:
        assert list(people.map(want, range(8))) == [7] * 8
    assert made == [1]


def test_the_one_used_longest_ago_is_forgotten() -> None:
    memory = Memory(2)
    for key in ("a", "b", "a", "c"):
        memory.get(key, lambda key=key: key)
    assert ["a" in memory, "b" in memory, "c" in memory] == [True, False, True]


def test_a_failure_is_told_and_not_kept() -> None:
    memory = Memory(2)
    with pytest.raises(ZeroDivisionError):
        memory.get("key", lambda: 1 // 0)
    assert memory.get("key", lambda: 1) == 1
