"""What a command needs before it begins: the list of commands and the history are there at once."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from samverkan_data.cli.lazy import HOMES
from samverkan_data.texts import cli as texts

Run = Callable[..., Result]
HEAVY = ("pandas", "ibis", "duckdb", "scipy", "plotly", "streamlit", "samverkan_data.intake", "samverkan_data.picture")
CALL = f"""
import sys
from samverkan_data.cli import main
try:
    main()
finally:
    print(*(name for name in {HEAVY} if name in sys.modules), file=sys.stderr)
"""


def called(lake: Path, *words: str) -> subprocess.CompletedProcess[str]:
    settings = {"SAMVERKAN_LAKE": str(lake), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-c", CALL, *words], env=settings, capture_output=True, encoding="utf-8", check=True
    )


@pytest.mark.parametrize("words", [["--help"], ["roles", "--help"], ["history"], ["history", "--json"]])
def test_the_list_of_commands_and_the_history_import_nothing_heavy(started_lake: Path, words: list[str]) -> None:
    done = called(started_lake, *words)
    assert done.stdout
    assert done.stderr.strip() == ""


def test_a_file_is_checked_without_what_only_pages_need(started_lake: Path) -> None:
    """As it is before it is published: they take as long to import as a large file to be read."""
    done = called(started_lake, "check", "data/areas.csv")
    assert not {"scipy", "plotly", "streamlit", "samverkan_data.picture"} & set(done.stderr.split())


def test_every_command_is_listed_with_what_it_does(run: Run) -> None:
    listed = {"": " ".join(run("--help").stdout.split()), "roles": " ".join(run("roles", "--help").stdout.split())}
    for key in HOMES:
        group, _, name = key.rpartition(" ")
        assert f"{name} {texts.HELP[key]}" in listed[group]
    assert f"roles {texts.HELP['roles']}" in listed[""]


@pytest.mark.parametrize("key", HOMES)
def test_every_command_is_found_where_it_is_said_to_be(run: Run, key: str) -> None:
    result = run(*key.split(), "--help")
    assert result.exit_code == 0
    assert texts.HELP[key] in " ".join(result.stdout.split())


@pytest.mark.parametrize("words", [["nope"], ["roles", "nope"], ["roles check"], ["--nope"]])
def test_an_unknown_command_is_a_wrong_call(run: Run, words: list[str]) -> None:
    assert run(*words).exit_code == 2
