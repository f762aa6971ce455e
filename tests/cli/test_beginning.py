"""The commands about the installation itself."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from samverkan_data.cli.beginning import installed
from samverkan_data.settings import Settings
from samverkan_data.texts.cli import SETTING_LABELS

Run = Callable[..., Result]


def test_a_lake_is_begun_once_and_says_whose_it_is(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMVERKAN_LAKE", str(tmp_path / "own"))
    assert json.loads(run("init", "--area", "1861", "--json").stdout)["name"] == "Hallsberg"
    told = json.loads(run("settings", "--json").stdout)
    assert (told["area"], told["example_data"], told["lake"]) == ("1861", False, str(tmp_path / "own"))
    again = run("init", "--area", "1861")
    assert (again.exit_code, "Traceback" in again.stderr) == (1, False)


def test_every_setting_is_told_by_its_name(run: Run) -> None:
    told = json.loads(run("settings", "--json").stdout)
    assert set(Settings.model_fields) <= set(told) == set(SETTING_LABELS)
    said = run("settings").stdout.splitlines()
    assert [line.split(":")[0] for line in said] == [SETTING_LABELS[name] for name in told]


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("s3://anna:hemligt@lake/own", "s3://lake/own"),
        ("s3://lake/own?secret_key=hemligt", "s3://lake/own"),
        ("/srv/sam@verkan/lake", "/srv/sam@verkan/lake"),
    ],
)
def test_what_somebody_logs_in_with_is_not_told(address: str, told: str) -> None:
    assert installed(Settings(lake=address, engine=address))["lake"] == told
    assert "hemligt" not in repr(installed(Settings(lake=address, engine=address)))
