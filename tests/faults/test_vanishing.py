"""A lake on a disk that vanishes: commands say so and make none anew."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from samverkan_data.cli import app
from samverkan_data.lake import Lake
from samverkan_data.lake.location import locate
from samverkan_data.lake.vouching import forget_lake

COMMANDS = (["history"], ["verify"], ["table", "areas"], ["publish", __file__, "--by", "x"], ["backup", "-o", "k.zip"])


@pytest.fixture
def disk(filled: Lake, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is mounted, with the lake a folder below it."""
    assert filled.version()
    mounted = folder.with_name("disk")
    (mounted / "samverkan").mkdir(parents=True)
    folder.rename(mounted / "samverkan" / "lake")
    monkeypatch.setenv("SAMVERKAN_LAKE", str(mounted / "samverkan" / "lake"))
    return mounted


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one[0])
def test_a_command_makes_no_lake_where_the_disk_is_gone(disk: Path, command: list[str]) -> None:
    place = locate(str(disk / "samverkan" / "lake"))
    disk.rename(disk.with_name("away"))
    disk.mkdir()
    forget_lake(place)  # as another process does
    refused = CliRunner().invoke(app, command)
    assert refused.exit_code == 1
    assert f"mappen {disk / 'samverkan'} finns inte" in refused.output
    assert not list(disk.iterdir())
