"""A lake that a newer program has written in is told to be one, by every way in, and left as it is."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from deltalake import DeltaTable, write_deltalake
from streamlit.testing.v1 import AppTest
from typer.testing import CliRunner

from samverkan_data import cli
from samverkan_data.errors import StoreError
from samverkan_data.lake import Lake
from samverkan_data.lake.backup import MANIFEST, write_backup
from samverkan_data.lake.location import locate
from samverkan_data.lake.restoring import restore_backup
from samverkan_data.texts import faults as texts
from tests.faults.kills import new_upload

PROJECT = Path(__file__).parents[2]
Line = Callable[[pa.Table], pa.Table]
NEWER: dict[str, Line] = {
    "a column": lambda line: line.append_column("valid_until", pa.array(["2027-01-01"])),
    "an action": lambda line: line.set_column(line.schema.get_field_index("action"), "action", pa.array(["merge"])),
}
COMMANDS = (("history",), ("verify",), ("backup", "--output", "kopia.zip"), ("table", "roles"))
ACTS: dict[str, Callable[[Lake], object]] = {
    "history": Lake.history,
    "snapshot": Lake.snapshot,
    "publish": lambda lake: lake.publish([new_upload("b", 1)], "x"),
}


@pytest.fixture(params=NEWER)
def newer(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A lake with a version of this program and one of a newer."""
    place = tmp_path / "lake"
    Lake.open(str(place)).publish([new_upload("a", 0)], "x")
    ledger = DeltaTable(str(place / "ledger"))
    line = NEWER[request.param](pa.table(ledger.to_pyarrow_table()))
    write_deltalake(str(place / "ledger"), line, mode="append", schema_mode="merge")
    return place


def everything(place: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in place.rglob("*") if path.is_file()}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_it_is_neither_read_nor_written(newer: Path, act: Callable[[Lake], object]) -> None:
    before = everything(newer)
    with pytest.raises(StoreError, match="nyare version"):
        act(Lake.open(str(newer)))
    assert everything(newer) == before


def test_it_is_not_called_damaged(newer: Path) -> None:
    before = everything(newer)
    assert Lake.open(str(newer)).verify() == [f"{texts.NEWER_PROGRAM} {texts.RENEW_PROGRAM}"]
    assert everything(newer) == before


def test_a_copy_of_one_is_not_put_back(tmp_path: Path) -> None:
    lake = Lake.open(str(tmp_path / "lake"))
    lake.publish([new_upload("a", 0)], "x")
    write_backup(lake.location, tmp_path / "kopia.zip")
    with ZipFile(tmp_path / "kopia.zip") as copied:
        held = {name: copied.read(name) for name in copied.namelist()}
    told = json.loads(held[MANIFEST])
    for name in (one for one in held if one.startswith("ledger/") and one.endswith(".parquet")):
        held[name] = as_file(NEWER["a column"](pq.read_table(pa.BufferReader(held[name]))))
        told["files"][name] = sha256(held[name]).hexdigest()
    with ZipFile(tmp_path / "nyare.zip", "w") as newer:
        for name, content in (held | {MANIFEST: json.dumps(told).encode()}).items():
            newer.writestr(name, content)
    with pytest.raises(StoreError, match="nyare version"):
        restore_backup(tmp_path / "nyare.zip", locate(str(tmp_path / "annat")))
    assert not (tmp_path / "annat").exists()


def as_file(lines: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(lines, sink)
    return sink.getvalue().to_pybytes()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_commands_say_what_to_do(
    newer: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SAMVERKAN_LAKE", str(newer))
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(cli.app, [*command])
    assert done.exit_code
    assert texts.NEWER_PROGRAM in " ".join(done.output.split())
    assert texts.RENEW_PROGRAM in " ".join(done.output.split())


@pytest.mark.parametrize("page", ["lagesbild", "ladda_upp", "register"])
def test_pages_say_what_to_do(newer: Path, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMVERKAN_LAKE", str(newer))
    app = AppTest.from_file(str(PROJECT / "dashboard.py"), default_timeout=60)
    shown = app.switch_page(f"pages/{page}.py").run()
    assert not shown.exception
    said = " ".join(one.value for one in shown.error)
    assert texts.NEWER_PROGRAM in said
    assert texts.RENEW_PROGRAM in said
