"""Receipts that are lost are not missed silently, and there is a way on without a copy: somebody says what was last."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from samverkan_data.cli import app
from samverkan_data.errors import DamagedError, RefusedError
from samverkan_data.lake import Lake
from samverkan_data.lake.location import locate
from samverkan_data.lake.log import VOUCHED, log_of
from samverkan_data.lake.new_receipt import renew_receipt
from tests.faults.kills import new_upload

Damage = Callable[[Path], object]
LOST: dict[str, Damage] = {
    "gone": shutil.rmtree,
    "emptied": lambda receipts: [path.write_bytes(b"") for path in receipts.iterdir()],
    "flipped": lambda receipts: max(receipts.iterdir()).write_bytes(b"0" * 64),
}


@pytest.mark.parametrize("damage", LOST.values(), ids=LOST)
def test_a_receipt_is_given_anew_by_whoever_knows_the_last_version(
    filled: Lake, folder: Path, damage: Damage, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(folder / "receipts")
    (problem,) = filled.verify()
    assert "samverkan give-receipt VERSION --by NAMN" in problem
    monkeypatch.setenv("SAMVERKAN_LAKE", str(folder))
    for wrong in ("1", "3"):
        refused = CliRunner().invoke(app, ["give-receipt", wrong, "--by", "administratör"])
        assert refused.exit_code == 1
        assert f"slutar vid version 2, inte {wrong}" in refused.output
    assert filled.verify()
    given = CliRunner().invoke(app, ["give-receipt", "2", "--by", "administratör"])
    assert "b.csv" in given.output
    assert filled.verify() == filled.unvouched() == []
    filled.publish([new_upload("c", 2)], "x")
    (line,) = log_of(locate(str(folder))).read(date.min, date.max)
    assert (line.name, line.act, line.version) == ("administratör", VOUCHED, 2)


def test_no_receipt_hides_what_is_lost_from_the_ledger(filled: Lake, folder: Path) -> None:
    place = locate(str(folder))
    with pytest.raises(RefusedError, match="behövs inget nytt"):
        renew_receipt(place, 2, "x")
    with pytest.raises(RefusedError, match="vem som ändrar"):
        renew_receipt(place, 2, " ")
    (folder / "ledger" / "_delta_log" / f"{2:020}.json").unlink()
    with pytest.raises(DamagedError, match="version 2 har funnits"):
        renew_receipt(place, 1, "x")
    shutil.rmtree(folder / "ledger")
    with pytest.raises(DamagedError, match="är borta"):
        renew_receipt(place, 2, "x")
    assert filled.verify()
