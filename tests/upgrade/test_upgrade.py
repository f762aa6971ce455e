"""Lakes that earlier programs wrote say the same today, and can be changed, undone, copied and put back.

Each file is a small lake as `benchmarks/older_lake.py` made it with the program of the commit that names it, and what
that program said of it.

| commit | what its lakes lack that later ones have |
| --- | --- |
| dfaa7b1 | news |
| 3037c94 | the agreement in a role's key |
| 97871d9 | the municipality in an incident's key |
| f7e2a4a | frozen documents, edits, periods that files cover |
| f5745ed | checksums, the chain of the ledger, receipts |
| 9089ef4 | settings, papers, groups of municipalities, the log |
| 3c99de0 | nothing yet |
"""

import json
import shutil
import tarfile
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
import pytest
from deltalake import DeltaTable
from typer.testing import CliRunner

from benchmarks.older_lake import TODAY, digest, write_file
from samverkan_data.cli import app
from samverkan_data.intake.editing import Edit, cell_text, save_rows
from samverkan_data.lake import Lake
from samverkan_data.lake.backup import write_backup
from samverkan_data.lake.location import locate
from samverkan_data.lake.restoring import restore_backup
from samverkan_data.schema import TABLES

HERE = Path(__file__).parent
JULY = 4
"""Reports of July in the lakes."""
LAKES = sorted(path.name.partition(".")[0] for path in HERE.glob("*.tar.xz"))


class Older(NamedTuple):
    """A lake of an earlier program, unpacked, and what that said of it."""

    place: Path
    said: dict[str, Any]

    @property
    def has_frozen(self) -> bool:
        """Whether it holds a frozen document."""
        return "meetings" in self.said["columns"]

    def incidents(self) -> pd.DataFrame:
        """The reports that it holds now."""
        return Lake.open(str(self.place)).snapshot().frame("incidents")


@pytest.fixture(scope="module", params=LAKES)
def older(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Older:
    folder = tmp_path_factory.mktemp(request.param)
    with tarfile.open(HERE / f"{request.param}.tar.xz") as packed:
        packed.extractall(folder, filter="data")
    return Older(folder / "lake", json.loads((folder / "said.json").read_text(encoding="utf-8")))


@pytest.fixture
def changed(older: Older, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Older:
    """A copy that the settings point at and that may be written to.

    Only the oldest gets the registers that the program has learnt since, which takes seconds.
    """
    place = Path(shutil.copytree(older.place, tmp_path / "lake"))
    monkeypatch.setenv("SAMVERKAN_LAKE", str(place))
    monkeypatch.setenv("SAMVERKAN_TODAY", TODAY.isoformat())
    if "news" in older.said["columns"]:
        monkeypatch.setenv("SAMVERKAN_STARTER", str(tmp_path))
    return Older(place, older.said)


def run(*said: object) -> str:
    """A command that succeeds, and what it prints."""
    done = CliRunner().invoke(app, [str(one) for one in said])
    assert done.exit_code == 0, done.output
    return done.stdout


def differing(place: Path, said: dict[str, Any]) -> list[tuple[str, str]]:
    """Versions and tables of which anything else is said now."""
    lake = Lake.open(str(place))
    return [
        (version, table)
        for version, tables in said["versions"].items()
        for table, told in tables.items()
        if digest(lake.snapshot(version).frame(table), said["columns"][table]) != told
    ]


def told_uploads(place: Path) -> list[list[Any]]:
    return [[one.upload_id, one.file, one.state, one.rows, one.version] for one in Lake.open(str(place)).history()]


def test_every_version_of_an_older_lake_holds_what_it_held(older: Older) -> None:
    assert older.said["versions"]
    lake = Lake.open(str(older.place))
    assert differing(older.place, older.said) == []
    assert told_uploads(older.place) == older.said["uploads"]
    assert lake.verify() == []
    assert [lake.frozen(name) is not None for name in lake.frozen_names()] == [True] * older.has_frozen


def test_an_older_lake_is_shown_changed_undone_and_erased(changed: Older, tmp_path: Path) -> None:
    lake, before = Lake.open(str(changed.place)), len(changed.incidents())
    assert "current" not in lake.location.names("")
    said = json.loads(run("picture", "--area", "1814", "--from", "2026-07-01", "--to", "2026-07-31", "--json"))
    assert [one["count"] for one in said["changes"] if one["area_code"] == "1814"] == [JULY]
    run("publish", write_file(tmp_path, "mer.csv", {"B1": 5}), "--by", "analytiker")
    assert len(changed.incidents()) == before + 1
    others = DeltaTable(lake.location.at("current", "incidents"))
    assert sorted(others.to_pyarrow_table()["incident_id"].to_pylist()) == sorted(changed.incidents()["incident_id"])
    new = lake.history()[0].upload_id
    for command, more in (("take-back", 0), ("restore", 1), ("erase", 0)):
        run(command, new, "--by", "analytiker")
        assert len(changed.incidents()) == before + more
    saved = save_rows(lake, [renamed(lake)], "redaktör", based_on=lake.version(), today=TODAY)
    assert saved.uploads
    assert differing(changed.place, changed.said) == []
    run("erase", next(one.upload_id for one in lake.history() if one.file == "juli.csv"), "--by", "administratör")
    assert lake.verify() == []


def renamed(lake: Lake) -> Edit:
    row = lake.snapshot().frame("roles").iloc[0]
    return Edit("roles", tuple(cell_text(row[name]) for name in TABLES["roles"].key), {"holder": "Ny innehavare"})


def test_an_older_lake_is_copied_and_put_back(changed: Older, tmp_path: Path) -> None:
    write_backup(locate(str(changed.place)), tmp_path / "copy.zip")
    restore_backup(tmp_path / "copy.zip", locate(str(tmp_path / "back")))
    assert differing(tmp_path / "back", changed.said) == []
    assert Lake.open(str(tmp_path / "back")).verify() == []
