"""What commands do stands in the log where people log in."""

from datetime import date
from getpass import getuser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from samverkan_data.cli import app
from samverkan_data.lake import Lake
from samverkan_data.lake.location import locate
from samverkan_data.lake.log import EXPORTED, SAW, log_of
from tests.faults.kills import new_upload


@pytest.mark.parametrize(("login", "told"), [("none", []), ("oidc", ["samverkan backup", "samverkan table"])])
def test_what_is_taken_out_by_command_is_told_where_people_log_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, login: str, told: list[str]
) -> None:
    place = str(tmp_path / "lake")
    Lake.open(place).publish([new_upload("a", 0)], "x")
    monkeypatch.setenv("SAMVERKAN_LAKE", place)
    monkeypatch.setenv("SAMVERKAN_LOGIN", login)
    monkeypatch.setenv("SAMVERKAN_STARTER", str(tmp_path))
    for command in (["backup", "-o", str(tmp_path / "k.zip")], ["history"], ["table", "none"], ["table", "categories"]):
        CliRunner().invoke(app, command)
    lines = sorted(log_of(locate(place)).read(date.min, date.max), key=lambda one: one.at)
    assert [one.what for one in lines] == told
    assert {(one.name, one.act) for one in lines} <= {(getuser(), EXPORTED)}


def test_where_somebody_has_logged_in_commands_are_told_without_any_setting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = str(tmp_path / "lake")
    Lake.open(place).publish([new_upload("a", 0)], "x")
    log_of(locate(place)).tell("anna@kommun.example", SAW, "lagesbild")
    monkeypatch.setenv("SAMVERKAN_LAKE", place)
    monkeypatch.delenv("SAMVERKAN_LOGIN", raising=False)
    CliRunner().invoke(app, ["backup", "-o", str(tmp_path / "k.zip")])
    told = [one.what for one in log_of(locate(place)).read(date.min, date.max) if one.act == EXPORTED]
    assert told == ["samverkan backup"]
