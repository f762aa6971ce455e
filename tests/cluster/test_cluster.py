"""Every engine gives the same frames. One file, so that one process has the cluster."""

import sys
from collections.abc import Sized
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from samverkan_data.errors import RefusedError
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.lake.engine import check_engine, connect
from tests.cluster.asked import asked
from tests.cluster.questions import QUESTIONS, TABLE_QUESTIONS, answer
from tests.cluster.servers import free_port, hanging_up


@pytest.mark.parametrize("engine", ["spark://here:7077", "spark://one:7077,two:7077", "sc://here", "sc://h:1/;a=b"])
def test_addresses_of_the_three_kinds_are_known(engine: str) -> None:
    check_engine(engine)


@pytest.mark.parametrize("engine", ["", "duckdb ", "spark", "local[2]", "spark://", "sc:// here", "http://here"])
def test_another_engine_is_refused_in_a_sentence(engine: str) -> None:
    with pytest.raises(RefusedError, match="finns inte"):
        check_engine(engine)


@pytest.mark.parametrize("scheme", ["spark", "sc"])
def test_an_engine_where_nobody_answers_is_told_before_anything_is_started(scheme: str) -> None:
    pytest.importorskip("pyspark")
    with pytest.raises(RefusedError) as told:
        connect(f"{scheme}://127.0.0.1:{free_port()}")
    assert str(told.value).startswith(f"Ingen svarar på {scheme}://127.0.0.1:")


def test_a_password_in_an_address_is_not_told() -> None:
    pytest.importorskip("pyspark")
    with pytest.raises(RefusedError) as told:
        connect(f"sc://127.0.0.1:{free_port()}/;token=hemligt")
    assert "hemligt" not in str(told.value)


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "samverkan_data.lake.engine_spark", raising=False)
    monkeypatch.setitem(sys.modules, "pyspark", None)
    with pytest.raises(RefusedError, match=r"behöver paketet (ibis\.backends\.)?pyspark, som inte är installerat"):
        connect("sc://127.0.0.1/;token=hemligt")


def test_what_takes_calls_and_is_no_engine_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    engine_spark = pytest.importorskip("samverkan_data.lake.engine_spark")
    monkeypatch.setattr(engine_spark, "RETRIES", 1)
    with hanging_up() as port, pytest.raises(RefusedError, match="Ingen svarar på sc://"):
        connect(f"sc://127.0.0.1:{port}")


def test_every_question_of_the_product_is_tried() -> None:
    assert asked() == set(QUESTIONS)


@pytest.fixture(scope="module")
def here(tried_lake: Path) -> Snapshot:
    """What DuckDB is asked."""
    return Lake.open(str(tried_lake)).snapshot()


@pytest.fixture(scope="module")
def there(tried_lake: Path, engine: str) -> Snapshot:
    """What the engine on other machines is asked."""
    return Lake.open(str(tried_lake), engine).snapshot()


@pytest.mark.parametrize("name", [*QUESTIONS, *TABLE_QUESTIONS])
def test_every_engine_gives_the_same_frame(name: str, here: Snapshot, there: Snapshot) -> None:
    assert_same(answer(name, there), answer(name, here))


def test_no_question_is_about_nothing(here: Snapshot) -> None:
    silent = [name for name in QUESTIONS if not any(len(one) for one in answer(name, here) if isinstance(one, Sized))]
    assert silent == ["renewal._own"]


def assert_same(found: object, expected: object) -> None:
    """Also in types and order."""
    if isinstance(expected, pd.DataFrame):
        assert isinstance(found, pd.DataFrame)
        assert_frame_equal(found, expected)
    elif isinstance(expected, list | dict):
        assert isinstance(found, type(expected))
        pairs = expected.items() if isinstance(expected, dict) else enumerate(expected)
        assert len(found) == len(expected)
        for key, value in pairs:
            assert_same(found[key], value)
    else:
        assert found == expected
