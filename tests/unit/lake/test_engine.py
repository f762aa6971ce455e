"""Questions are compiled once for all connections: that must never show in an answer."""

from collections.abc import Callable
from datetime import date
from errno import EACCES, EIO
from pathlib import Path

import duckdb
import ibis
import ibis.expr.types as ir
import pyarrow as pa
import pytest

from samverkan_data import database
from samverkan_data.errors import EngineLostError, StoreError
from samverkan_data.lake import Lake, NewUpload, connection, engine_duckdb, files
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.report.asking import Asking
from samverkan_data.report.sheets import SHEETS, sheet_of
from samverkan_data.texts import faults

File = Callable[..., NewUpload]
TODAY = date(2026, 11, 24)
CHOICES = ({"omrade": "1814"}, {"omrade": "1880", "fran": "2024-03-05", "till": "2025-09"})


def test_every_question_of_the_sheets_is_answered_as_ibis_itself_answers_it(
    started_lake: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def both(backend: ibis.BaseBackend, expression: ir.Table) -> pa.Table:
        found = engine_duckdb.ask(backend, expression)
        order = [(name, "ascending") for name in found.column_names]
        assert found.sort_by(order).equals(backend.to_pyarrow(expression).sort_by(order))
        asked.append(expression)
        return found

    monkeypatch.setattr(connection, "ask", both)
    whole = Lake.open(str(started_lake)).snapshot()
    for uploads in ([], [whole.uploads[-1].upload_id]):
        view = InternalView(whole.without(uploads))
        for name in SHEETS:
            for words in CHOICES:
                sheet_of(name, Asking(view, read_choice(view, words, TODAY).choice, TODAY, wanted=words))
    assert len(asked) > len({expression.op() for expression in asked})


def test_the_same_question_of_two_versions_is_one_expression_and_has_the_answer_of_each(
    lake: Lake, theme_file: File
) -> None:
    lake.publish([theme_file("a b")], "x")
    before = lake.snapshot()
    lake.publish([theme_file("b c d", based_on=lake.version())], "x")
    both = (before, lake.snapshot())
    questions = [snapshot.table("categories").aggregate(rows=ibis._.count()) for snapshot in both]
    assert questions[0].op() == questions[1].op()
    answers = [one.run_arrow(question) for one, question in zip(both, questions, strict=True)]
    assert [answer.column("rows").to_pylist() for answer in answers] == [[2], [4]]


@pytest.mark.parametrize("values", [(1, True), (1, 1.0), ("1", 1), (True, "True"), (date(2026, 1, 1), "2026-01-01")])
def test_values_that_python_takes_for_alike_are_different_questions(lake: Lake, values: tuple[object, object]) -> None:
    snapshot = lake.snapshot()
    found = []
    for value in (*values, *reversed(values)):
        with snapshot.beside(pa.table({"row": [1]})) as one:
            found.append(snapshot.run_arrow(one.select(value=ibis.literal(value))))
    types = [table.schema.field("value").type for table in found]
    assert types == types[::-1]
    assert types[0] != types[1]


def test_rows_that_lie_beside_at_the_same_time_are_told_apart(lake: Lake) -> None:
    snapshot = lake.snapshot()
    with snapshot.beside(pa.table({"a": [1]})) as one:
        with snapshot.beside(pa.table({"a": [2]})) as other:
            both = snapshot.run_arrow(one.union(other)).column("a").to_pylist()
        with snapshot.beside(pa.table({"a": [3]})) as third:
            again = snapshot.run_arrow(one.union(third)).column("a").to_pylist()
    assert (sorted(both), sorted(again)) == ([1, 2], [1, 3])


def test_what_one_has_in_the_engine_nobody_else_sees(lake: Lake, theme_file: File) -> None:
    lake.publish([theme_file("a b")], "x")
    before = lake.snapshot()
    lake.publish([theme_file("c", based_on=lake.version())], "x")
    both = (before, lake.snapshot())
    kept = [one.kept("same", lambda one=one: one.table("categories").select("category")) for one in both]
    seen = [one.run_arrow(rows).column("category").to_pylist() for one, rows in zip(both, kept, strict=True)]
    assert [sorted(codes) for codes in seen] == [["a", "b"], ["a", "b", "c"]]


def test_a_question_that_memory_does_not_hold_is_told_and_the_next_is_answered(
    lake: Lake, theme_file: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = duckdb.connect(config={"memory_limit": "30MB", "temp_directory": ""})
    monkeypatch.setattr(database, "_database", lambda: small)
    lake.publish([theme_file(" ".join(f"c{i}" for i in range(2_000)))], "x")
    snapshot = lake.snapshot()
    rows = snapshot.table("categories").select("category")
    other = rows.rename(other="category")
    with pytest.raises(StoreError, match="Minnet räcker inte"):
        snapshot.run(rows.cross_join(other).order_by("other", "category"))
    assert len(snapshot.run(rows)) == 2_000


def test_a_file_that_is_gone_under_a_question_is_told(
    lake: Lake, folder: Path, theme_file: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGE_UPLOAD", 1)
    monkeypatch.setattr(files, "READ_BY_ENGINE", frozenset({"categories"}))
    lake.publish([theme_file("a b")], "x")
    snapshot = lake.snapshot()
    rows = snapshot.table("categories")
    for path in (folder / "tables" / "categories").rglob("*.parquet"):
        path.unlink()
    with pytest.raises(StoreError, match="går inte att läsa"):
        snapshot.run(rows)


def test_an_engine_that_is_gone_is_told_and_another_connection_made(
    lake: Lake, theme_file: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    lake.publish([theme_file("a b")], "x")
    snapshot = lake.snapshot()
    first = snapshot.run(snapshot.table("categories"))

    def gone(*_: object) -> None:
        raise EngineLostError(*faults.ENGINE_LOST)

    with monkeypatch.context() as patch:
        patch.setattr(engine_duckdb, "ask", gone)
        with pytest.raises(StoreError, match="svarar inte längre"), snapshot.beside(pa.table({"a": [1]})) as beside:
            snapshot.run(beside)
    assert snapshot.run(snapshot.table("categories")).equals(first)


@pytest.mark.parametrize(("number", "told"), [(EACCES, faults.NOT_ALLOWED), (EIO, faults.BROKEN_DISK)])
def test_a_disk_that_fails_under_a_question_is_told_as_anywhere_else(
    lake: Lake, monkeypatch: pytest.MonkeyPatch, number: int, told: tuple[str, str]
) -> None:
    snapshot = lake.snapshot()
    rows = snapshot.table("categories")

    def fails(*_: object) -> None:
        raise OSError(number, "as the system says it")

    monkeypatch.setattr(engine_duckdb, "ask", fails)
    with pytest.raises(StoreError) as error:
        snapshot.run(rows)
    assert (error.value.message, error.value.remedy) == told
