"""Commands run on the lake with the starter data, or on a copy of it where they write."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from samverkan_data.cli import app
from samverkan_data.picture.gate import view
from samverkan_data.picture.gate.view import OpenView

TODAY = "2026-11-24"
Run = Callable[..., Result]


@pytest.fixture
def run(started_lake: Path, started_open_view: OpenView, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command that reads; what is given out in the open view is worked out once for all tests."""
    given_out = started_open_view.given_out
    monkeypatch.setattr(view, "give_out", lambda *_: given_out)
    return _runner(started_lake, monkeypatch)


@pytest.fixture
def write(started_lake: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command that writes, in a lake of its own."""
    shutil.copytree(started_lake, tmp_path / "lake")
    return _runner(tmp_path / "lake", monkeypatch)


@pytest.fixture
def areas_file(tmp_path: Path) -> Path:
    file = tmp_path / "areas_new.csv"
    file.write_text("Områdeskod;Namn;Slag;Ingår i\n1814R999;Nya byn;RegSO;1814\n", encoding="utf-8")
    return file


def _runner(lake: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("SAMVERKAN_LAKE", str(lake))
    monkeypatch.setenv("SAMVERKAN_TODAY", TODAY)
    return lambda *words: CliRunner().invoke(app, [str(word) for word in words])
