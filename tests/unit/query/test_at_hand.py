"""What is answered from rows at hand is what the engine answers: same values, types and order."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from itertools import product
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_data.lake import Lake, Preview, Snapshot, Tried
from samverkan_data.lake.rows import Rows
from samverkan_data.query.at_hand import MOST_ROWS, with_keys
from samverkan_data.query.comparison import compare_rows, count_by_area
from samverkan_data.query.identity import find_moved, numbered_anew, numbers_elsewhere, shared_numbers
from samverkan_data.query.observations import values
from samverkan_data.query.sums import named_totals, stored_totals
from samverkan_data.schema import TABLES
from tests.unit.query.conftest import _make_rows

INCIDENTS = st.fixed_dictionaries({
    "incident_id": st.sampled_from(["1", "2", "3", "4", "5"]),
    "occurred_at": st.sampled_from([datetime(2026, month, day, hour) for month, day, hour in
                                    product((1, 2), (1, 2), (0, 21))]),
    "precision": st.sampled_from(["minute", "day", "month", "year"]),
    "area_code": st.sampled_from(["1814", "F", "F1", "L", "18", None]),
    "category": st.sampled_from(["pol_stold", "pol_inbrott", "est_trafik", "å", None]),
    "source": st.sampled_from(["est", "polisanmalan"]), "reporter": st.sampled_from(["Väktare", "", None]),
    "count": st.sampled_from([1, 1, 1, 2, 3, 12, None]), "municipality": st.sampled_from(["1814", "1880"]),
})  # fmt: skip
OBSERVATIONS = st.fixed_dictionaries({
    "indicator": st.sampled_from(["x", "y"]), "area_code": st.sampled_from(["1814", "F", "18"]),
    "period_start": st.sampled_from([date(2024, 1, 1), date(2025, 1, 1)]), "period_end": st.just(date(2025, 12, 31)),
    "group": st.sampled_from(["alla", "män"]), "value": st.sampled_from([1.0, 2.5, None, float("nan")]),
    "status": st.sampled_from(["final", "preliminary", "missing"]), "source": st.just("SCB"),
})  # fmt: skip
ROWS = {"incidents": INCIDENTS, "observations": OBSERVATIONS}
ASKED: dict[str, list[Callable[..., Any]]] = {
    "incidents": [shared_numbers, numbers_elsewhere, numbered_anew, find_moved, lambda s, _: stored_totals(s),
                  named_totals],
    "observations": [lambda s, _: values(s), lambda s, _: values(s, ["y"], ["F", "18"])],
}  # fmt: skip


@contextmanager
def asked_of_the_engine() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rows, "at_hand", lambda *_: None)
        yield


@contextmanager
def without_the_engine() -> Iterator[None]:
    def no_engine(*_: object) -> None:
        raise AssertionError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rows, "_asking", no_engine)
        yield


@pytest.fixture(scope="module")
def base(registers: Path) -> Snapshot:
    return Lake.open(str(registers)).snapshot()


def same(one: object, other: object) -> None:
    """Also in types; of frames in order too."""
    assert type(one) is type(other)
    if isinstance(one, pd.DataFrame):
        pd.testing.assert_frame_equal(one, other)
    elif isinstance(one, pa.Table):
        assert sorted(map(str, one.to_pylist())) == sorted(map(str, other.to_pylist()))  # type: ignore[attr-defined]
    elif hasattr(one, "__dict__"):
        for name, told in vars(one).items():
            same(told, vars(other)[name])
    else:
        assert one == other


def differing_keys(table: str, rows: list[dict[str, Any]]) -> pa.Table:
    """The last row of each key, as a checked file has them."""
    return _make_rows(table, list({tuple(row[name] for name in TABLES[table].key): row for row in rows}.values()))


@settings(max_examples=40, deadline=None)
@pytest.mark.parametrize("table", ROWS)
@given(drawn=st.data())
def test_the_engine_answers_the_same(base: Snapshot, table: str, drawn: st.DataObject) -> None:
    stored, later, rows = (differing_keys(table, drawn.draw(st.lists(ROWS[table], max_size=12))) for _ in range(3))
    key = list(TABLES[table].key)
    gone = stored.select(key).slice(0, drawn.draw(st.integers(0, 2)))
    none = stored.select(key).slice(0, 0)

    def answers() -> list[Any]:
        snapshot = Preview(Preview(base, Tried(table, stored, none)), Tried(table, later, none))
        told = [*(ask(snapshot, rows) for ask in ASKED[table]), compare_rows(snapshot, table, rows)]
        return [*told, count_by_area(snapshot, table, rows, gone).sort_values("area_code", ignore_index=True)]

    at_hand = answers()
    with asked_of_the_engine():
        for one, other in zip(at_hand, answers(), strict=True):
            same(one, other)


def test_new_and_unchanged_rows_are_compared_without_the_engine(base: Snapshot) -> None:
    first = {"incident_id": "1", "occurred_at": datetime(2026, 1, 1), "precision": "day", "area_code": "L",
             "category": "est_epa", "source": "est", "count": 2, "municipality": "1814"}  # fmt: skip
    stored, rows = ([first | {"incident_id": one} for one in ids] for ids in ("12", "23"))
    none = _make_rows("incidents", []).select(TABLES["incidents"].key)
    snapshot = Preview(base, Tried("incidents", _make_rows("incidents", stored), none))
    incoming = _make_rows("incidents", rows)
    with without_the_engine():
        told = compare_rows(snapshot, "incidents", incoming)
        assert (told.new, told.changed, told.unchanged) == (1, 0, 1)
        assert count_by_area(snapshot, "incidents", incoming, none).to_dict("records") == [
            {"area_code": "L", "before": 4, "after": 6}
        ]
        assert len(named_totals(snapshot, incoming).cells) == 0
        new = _make_rows("incidents", [first | {"incident_id": "9"}])
        assert numbered_anew(snapshot, new).to_dict("records") == [
            {"precision": "day", "upload_id": "preview", "count": 1}
        ]


def test_rows_without_a_part_of_the_key_are_like_none() -> None:
    stored = pa.table({"a": ["1", "2", None], "b": ["x", None, "x"]})
    rows = pa.table({"a": ["1", "2", None], "b": ["x", None, "x"]})
    found = with_keys(stored, rows, ["a", "b"])
    assert found is not None
    assert found.to_pylist() == [{"a": "1", "b": "x"}]


def test_a_large_file_is_the_engines() -> None:
    rows = pa.table({"a": ["1"] * (MOST_ROWS + 1)})
    assert with_keys(rows.slice(0, 1), rows, ["a"]) is None
