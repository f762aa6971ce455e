"""A lake with the starter data, made once and copied for each test that writes."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from samverkan_data import intake
from samverkan_data.cli import app
from samverkan_data.lake import Lake
from samverkan_data.settings import Settings

TODAY = "2026-11-24"
Run = Callable[..., Result]


@pytest.fixture(scope="session")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("started") / "lake"
    settings = Settings(lake=str(folder), today=TODAY)
    intake.ensure_started(Lake.open(settings.lake), settings)
    return folder


@pytest.fixture
def run(started: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command that reads."""
    return _runner(started, monkeypatch)


@pytest.fixture
def write(started: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command that writes, in a lake of its own."""
    shutil.copytree(started, tmp_path / "lake")
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
