"""A lake with two versions of its own."""

from pathlib import Path

import pytest

from samverkan_data.lake import Lake
from tests.faults.kills import new_upload


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "lake"


@pytest.fixture
def filled(folder: Path) -> Lake:
    lake = Lake.open(str(folder))
    for version, code in enumerate("ab"):
        lake.publish([new_upload(code, version)], "x")
    return lake
