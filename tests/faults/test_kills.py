"""Killed at any moment, the lake has lost nothing that was acknowledged and shows nothing half.

A sample of what `benchmarks/kills.py` does at every step.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from samverkan_data.lake import Lake
from tests.faults.kills import ACTS, Ground, Killer, new_upload

PER_ACT = 2


@pytest.fixture(scope="module")
def killer() -> Iterator[Killer]:
    killer = Killer()
    yield killer
    killer.close()


def fill(place: Path | str) -> None:
    lake = Lake.open(str(place))
    for version, code in enumerate("ab"):
        lake.publish([new_upload(code, version)], "x")


@pytest.mark.parametrize("act", ACTS)
def test_a_kill_loses_nothing_and_leaves_nothing_half(act: str, killer: Killer, tmp_path: Path) -> None:
    ground = Ground(killer, act, tmp_path, fill)
    steps = Random(act).sample(range(ground.steps), PER_ACT)
    assert [wrong for step in steps for wrong in ground.kill(step)] == []
