"""A lake that a newer program has written in is told to be one, by every way in, and left as it is."""

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake
from typer.testing import CliRunner

from samverkan_data.cli import app
from samverkan_data.errors import StoreError
from samverkan_data.lake import Lake
from samverkan_data.texts import faults as texts
from tests.faults.kills import new_upload

Line = Callable[[pa.Table], pa.Table]
NEWER: dict[str, Line] = {
    "a column": lambda line: line.append_column("valid_until", pa.array(["2027-01-01"])),
    "an action": lambda line: line.set_column(line.schema.get_field_index("action"), "action", pa.array(["merge"])),
}
COMMANDS = (("history",), ("verify",), ("backup", "--output", "kopia.zip"), ("table", "roles"))


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


def test_it_is_neither_read_nor_written(newer: Path) -> None:
    before = everything(newer)
    for act in (
        lambda lake: lake.history(), lambda lake: lake.snapshot(),
        lambda lake: lake.publish([new_upload("b", 1)], "x"),
    ):  # fmt: skip
        with pytest.raises(StoreError, match="nyare version"):
            act(Lake.open(str(newer)))
    assert Lake.open(str(newer)).verify() == [f"{texts.NEWER_PROGRAM} {texts.RENEW_PROGRAM}"]
    assert everything(newer) == before


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_commands_say_what_to_do(newer: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch,
                                 tmp_path: Path) -> None:  # fmt: skip
    monkeypatch.setenv("SAMVERKAN_LAKE", str(newer))
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(app, [*command])
    assert done.exit_code
    assert texts.NEWER_PROGRAM in " ".join(done.output.split())
    assert texts.RENEW_PROGRAM in " ".join(done.output.split())
