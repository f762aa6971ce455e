"""No engine in this process puts rows aside on a disk: they would be readable outside the lake, also when erased."""

import re
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from samverkan_data import database

PACKAGE = Path(__file__).parents[1] / "samverkan_data"
OPENED: dict[str, Callable[[], duckdb.DuckDBPyConnection]] = {"database.py": database.connect}
MORE_THAN_FITS = "CREATE TABLE rows AS SELECT 'row ' || (i * 7919 % 1000003) AS text, i FROM range(6000000) many(i)"


def test_these_are_all_the_engines_that_are_opened() -> None:
    found = {
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if re.search(r"(?<!_)duckdb\.connect\(", path.read_text())
    }
    assert found == set(OPENED)


@pytest.mark.parametrize("name", OPENED)
def test_what_does_not_fit_in_memory_is_put_nowhere(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    connection = OPENED[name]()
    limit = connection.execute("SELECT current_setting('memory_limit')").fetchone()
    assert limit is not None
    connection.execute("SET memory_limit = '60MB'")
    try:
        with pytest.raises(duckdb.OutOfMemoryException):
            connection.execute(MORE_THAN_FITS)
    finally:
        connection.execute("SET memory_limit = ?", [limit[0].replace(" ", "")])
    assert list(tmp_path.rglob("*")) == []
