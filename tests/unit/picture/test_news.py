"""The latest notices about an area."""

from datetime import datetime

import pyarrow as pa
import pytest

from samverkan_data.lake import Counts, Lake, NewUpload, Snapshot
from samverkan_data.lake.tables import schema_fields
from samverkan_data.picture.incidents.news import MOST, latest_news
from samverkan_data.schema import TABLES

AREAS = [
    {"area_code": "18", "name": "Örebro län", "kind": "lan"},
    {"area_code": "1814", "name": "Lekeberg", "kind": "kommun", "parent": "18"},
    {"area_code": "1814-L", "name": "Lanna", "kind": "ort", "parent": "1814"},
    {"area_code": "1880", "name": "Örebro", "kind": "kommun", "parent": "18"},
]
NOTICES = [("a", 1, "1814"), ("b", 3, "1814"), ("c", 2, "1880"), *((f"d{n}", 4, "18") for n in range(MOST))]


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    lake = Lake.open(str(tmp_path_factory.mktemp("news") / "lake"))
    news = [
        {"news_id": code, "published_at": datetime(2026, 8, day), "precision": "minute", "area_code": area,
         "kind": "Brand", "summary_of_several": "nej"}
        for code, day, area in NOTICES
    ]  # fmt: skip
    for table, rows in {"areas": AREAS, "news": news}.items():
        schema = pa.schema([*schema_fields(TABLES[table]), pa.field("row", pa.int64())])
        typed = pa.Table.from_pylist([{**row, "row": 2} for row in rows], schema)
        lake.publish([NewUpload(table, typed, table.encode(), "", "", Counts(len(rows)), lake.version())], "x")
    return lake.snapshot()


@pytest.mark.parametrize(("area", "found"), [("1814", ["b", "a"]), ("1814-L", ["b", "a"]), ("1880", ["c"])])
def test_notices_of_the_municipality_come_newest_first(snapshot: Snapshot, area: str, found: list[str]) -> None:
    assert list(latest_news(snapshot, area)["news_id"]) == found


def test_a_county_has_its_own_notices_and_those_inside_it_and_only_the_latest(snapshot: Snapshot) -> None:
    found = latest_news(snapshot, "18")
    assert len(found) == MOST
    assert set(found["area_name"]) == {"Örebro län"}
