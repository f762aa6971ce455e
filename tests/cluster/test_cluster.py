"""Every engine gives the same frames. One file, so that one process has the cluster."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from samverkan_data.errors import RefusedError
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.lake.engine import check_engine, connect
from samverkan_data.query import Selection, incidents
from tests.cluster.servers import free_port, hanging_up

YEAR = (date(2025, 1, 1), date(2025, 12, 31))
SELECTION = Selection("1814", *YEAR)
QUESTIONS: dict[str, Callable[[Snapshot], pd.DataFrame]] = {
    "incidents.extent": incidents.extent,
    "incidents.count_by_period": lambda snapshot: incidents.count_by_period(snapshot, SELECTION, [YEAR]),
}


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


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_every_engine_gives_the_same_frame(
    engine: str, question: Callable[[Snapshot], pd.DataFrame], tried_lake: Path
) -> None:
    expected = question(Lake.open(str(tried_lake)).snapshot())
    assert_frame_equal(question(Lake.open(str(tried_lake), engine).snapshot()), expected)
