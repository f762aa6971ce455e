"""Files of `current/` that are made of rows at hand are those that the engine makes of what is stored."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan_data.lake import Counts, Lake, NewUpload, files
from samverkan_data.lake.arriving import begin_arrival
from samverkan_data.lake.current import check, tables, wanted
from samverkan_data.lake.current.job import Names
from samverkan_data.lake.current.standing import look
from samverkan_data.lake.tables import schema_fields
from samverkan_data.schema import TABLES

Opened = Callable[[], Lake]
MOMENTS = st.datetimes(datetime(1999, 12, 1), datetime(2027, 1, 31)).map(lambda at: at.replace(microsecond=0))
INCIDENTS = st.fixed_dictionaries({
    "occurred_at": MOMENTS, "precision": st.sampled_from(["minute", "day"]),
    "area_code": st.sampled_from(["1814", "1880", "okänd"]), "category": st.sampled_from(["a", "b", "c", "å|b"]),
    "source": st.sampled_from(["est", "polisanmalan"]), "reporter": st.sampled_from(["Väktare", "", None]),
    "count": st.integers(1, 3), "assessment": st.sampled_from([None, 1, 3]),
    "latitude": st.sampled_from([None, 59.1234]), "longitude": st.just(None), "municipality": st.just("1814"),
})  # fmt: skip


def file_of(table: str, rows: list[dict[str, Any]], lake: Lake) -> NewUpload:
    schema = pa.schema([*schema_fields(TABLES[table]), pa.field("row", pa.int64())])
    typed = pa.Table.from_pylist([row | {"row": at} for at, row in enumerate(rows, 2)], schema)
    counts = Counts(new=len(rows))
    return NewUpload(table, typed, repr((lake.version(), rows)).encode(), "f.csv", "samverkan", counts, lake.version())


def numbered(rows: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [{"incident_id": f"{name}-{at}"} | row for at, row in enumerate(rows)]


def no_engine(*_: object) -> None:
    raise AssertionError


@pytest.fixture
def begun(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Lakes with registers and one incident, in which few rows are many."""
    monkeypatch.setattr(files, "LARGE_UPLOAD", 5)
    monkeypatch.setattr(wanted, "MOST_ROWS", 4)
    monkeypatch.setattr(wanted, "MOST_HELD", 10)

    def begin() -> Lake:
        lake = Lake.open(str(tmp_path_factory.mktemp("lake") / "lake"))
        areas = [{"area_code": code, "name": code.upper(), "kind": "kommun"} for code in ("1814", "1880")]
        kinds = [{"category": code, "label": "Samma" if code in "ab" else code, "tree": "est"} for code in "abc"]
        lake.publish([file_of("areas", areas, lake), file_of("categories", kinds, lake)], "Anna")
        first = {"occurred_at": datetime(2026, 1, 1), "precision": "day", "area_code": "1814", "category": "a",
                 "source": "est", "count": 1, "municipality": "1814"}  # fmt: skip
        lake.publish([file_of("incidents", numbered([first], "först"), lake)], "Bo")
        return lake

    return begin


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(INCIDENTS, min_size=5, max_size=40), st.lists(INCIDENTS, min_size=5, max_size=20))
def test_files_made_of_rows_at_hand_are_those_of_the_engine(
    begun: Opened, one: list[dict[str, Any]], other: list[dict[str, Any]]
) -> None:
    lake = begun()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(tables, "parts", no_engine)
        for name, rows in (("en", one), ("två", other)):
            lake.publish([file_of("incidents", numbered(rows, name), lake)], "Bo")
    assert sum(file.version for file in look(lake.location, "incidents").files) > 0
    assert check.differing(lake.location, "duckdb") == {}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(INCIDENTS, min_size=1, max_size=4), st.lists(INCIDENTS, min_size=1, max_size=4))
def test_few_rows_are_parted_as_the_engine_parts_them(
    begun: Opened, one: list[dict[str, Any]], other: list[dict[str, Any]]
) -> None:
    lake = begun()
    for rows in (one, other):
        lake.publish([file_of("incidents", numbered(rows, "samma"), lake)], "Bo")
    snapshot = lake.snapshot()

    def found() -> list[tuple[Any, ...]]:
        labels = Names(snapshot)
        made = wanted.rows_of(snapshot, "incidents", wanted.parts(snapshot, "incidents", labels), labels)
        return [(part, rows.schema, sorted(map(str, rows.to_pylist()))) for part, rows in made]

    at_hand = found()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(wanted, "_at_hand", lambda *_: None)
        assert found() == at_hand
    assert sum(part.rows for part, *_ in at_hand) == snapshot.frame("incidents").shape[0]


def test_a_file_that_the_engine_reads_is_parted_as_one_at_hand(begun: Opened, tmp_path: Path) -> None:
    lake = begun()
    rows = [{"occurred_at": datetime(2020 + at % 3, 1 + at % 12, 1), "precision": "day", "area_code": "1814",
             "category": "a", "source": "est", "count": 1, "municipality": "1814"} for at in range(30)]  # fmt: skip
    new = file_of("incidents", numbered(rows, "stor"), lake)
    with begin_arrival(lake.location, "incidents") as place, pytest.MonkeyPatch.context() as patched:
        patched.setattr(tables, "parts", no_engine)
        place.add(new.rows)
        written = place.finish()
        original = tmp_path / "original.csv"
        original.write_bytes(new.content)
        arrived = place.keep_original(original)
        lake.publish([NewUpload(**{**vars(new), "rows": written, "arrived": arrived})], "Bo")
    assert check.differing(lake.location, "duckdb") == {}


@pytest.mark.parametrize("what", ["renamed", "taken back", "changed", "missing"])
def test_what_may_concern_other_rows_is_compared_as_a_whole(
    begun: Opened, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    lake = begun()
    row = {"occurred_at": datetime(2026, 1, 1), "precision": "day", "area_code": "1814", "category": "a",
           "source": "est", "count": 1, "municipality": "1814"}  # fmt: skip
    new = file_of("incidents", numbered([row] * 8, "ny"), lake)
    if what == "renamed":
        areas = file_of("areas", [{"area_code": "1814", "name": "Nytt", "kind": "kommun"}], lake)
        lake.publish([areas, new], "Bo")
    elif what == "taken back":
        with monkeypatch.context() as patched:
            patched.setattr("samverkan_data.lake.current.keeping.keep_up", lambda *_, **__: None)
            lake.take_back(lake.history()[0].upload_id, "Bo")
        lake.publish([file_of("incidents", numbered([row] * 8, "ny"), lake)], "Bo")
    elif what == "changed":
        lake.publish([new], "Bo")
        changed = file_of("incidents", numbered([row | {"category": "b"}] * 8, "ny"), lake)
        lake.publish([NewUpload(**{**vars(changed), "counts": Counts(changed=8)})], "Bo")
    else:
        with monkeypatch.context() as patched:
            patched.setattr("samverkan_data.lake.current.keeping.keep_up", lambda *_, **__: None)
            lake.publish([new], "Bo")
        lake.publish([file_of("incidents", numbered([row] * 9, "nyare"), lake)], "Bo")
    assert check.differing(lake.location, "duckdb") == {}


def test_a_file_has_no_text_of_other_rows(begun: Opened) -> None:
    """Also none in its list of texts: those rows may be erased one day."""
    lake = begun()
    row = {"precision": "day", "area_code": "1814", "source": "est", "count": 1, "municipality": "1814"}
    rows = [row | {"occurred_at": datetime(2020, month, 1), "category": "abc"[month % 2]} for month in (1, 2)] * 200
    lake.publish([file_of("incidents", numbered(rows, "en"), lake)], "Bo")
    for file in look(lake.location, "incidents").files[1:]:
        content = lake.location.read(f"current/incidents/{file.path}") or b""
        read = pq.ParquetFile(pa.BufferReader(content), read_dictionary=["category"]).read()
        for chunk in read.column("category").chunks:
            assert len(chunk.dictionary) == len(chunk.unique())
