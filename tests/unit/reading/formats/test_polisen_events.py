"""Notices of polisen.se: a news feed, never incidents."""

import json

import pytest

from samverkan_data.reading import Recognised, recognise


def event(**changed: object) -> dict[str, object]:
    usual = {
        "id": 650297, "datetime": "2026-08-22 9:51:41 +02:00", "name": "22 augusti 09.30, Skadegörelse, Lekeberg",
        "summary": "Klotter på skola.", "url": "/aktuellt/handelser/x/", "type": "Skadegörelse ",
        "location": {"name": "Örebro län", "gps": "59.5,15.0"},
    }  # fmt: skip
    return {**usual, **changed}


def read(*events: dict[str, object]) -> Recognised:
    return recognise(json.dumps(list(events)).encode(), "events.json")


def first(found: Recognised, name: str) -> str:
    return str(found.text.column(found.mapping[name])[0].as_py())


def test_a_notice_is_news_of_the_municipality_that_its_name_ends_with() -> None:
    found = read(event())
    assert (found.format, found.table) == ("polisen_events", "news")
    assert [first(found, name) for name in ("news_id", "area_code", "kind", "happened_on", "published_at")] == [
        "650297", "Lekeberg", "Skadegörelse", "2026-08-22", "2026-08-22 9:51:41 +02:00",
    ]  # fmt: skip
    assert first(found, "link") == "https://polisen.se/aktuellt/handelser/x/"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_the_answer_may_begin_with_a_byte_order_mark(encoding: str) -> None:
    assert recognise(json.dumps([event()]).encode(encoding), "events.json").table == "news"


def test_the_centre_of_the_area_is_never_taken_for_the_place() -> None:
    found = read(event())
    assert not [name for name in found.text.header if "gps" in name or "latitude" in name]


def test_the_summary_is_read_by_the_gate_and_never_stored() -> None:
    found = read(event())
    assert "summary" not in found.text.header
    assert found.source is not None
    assert "summary" in found.source.header
    assert [(f.code, f.column) for f in found.findings] == [
        ("column_not_stored", name) for name in ("summary", "location.name", "location.gps")
    ]


@pytest.mark.parametrize(
    ("name", "published", "day"),
    [
        ("31 december 23.50, Rån, Örebro", "2026-01-01 01:00:00 +01:00", "2025-12-31"),
        ("1 januari 00.10, Rån, Örebro", "2026-01-01 01:00:00 +01:00", "2026-01-01"),
        ("Uppdatering, Rån, Örebro", "2026-01-01 01:00:00 +01:00", ""),
        ("31 februari, Rån, Örebro", "2026-01-01 01:00:00 +01:00", ""),
    ],
)
def test_the_day_of_the_event_is_in_the_year_nearest_to_its_publishing(name: str, published: str, day: str) -> None:
    assert first(read(event(name=name, datetime=published)), "happened_on") == day


def test_a_summary_of_a_night_is_marked_and_a_type_may_hold_a_comma() -> None:
    night = event(type="Sammanfattning natt", name="22 augusti 08.05, Sammanfattning natt, Örebro län")
    assert (first(read(night), "summary_of_several"), first(read(night), "happened_on")) == ("ja", "")
    assert first(read(night), "area_code") == "Örebro län"
    assert first(read(event(type="Trafikolycka, vilt")), "kind") == "Trafikolycka, vilt"


def test_the_csv_of_the_same_notices() -> None:
    text = "id,datetime,name,type,summary,location_name,location_gps,url\n"
    row = '1,2022-10-05 9:41:24 +02:00,"05 oktober 09:35, Mord/dråp, Örebro",Mord/dråp,x,Örebro,"59,15",/a/\n'
    found = recognise((text + row).encode(), "events.csv")
    assert (found.table, first(found, "happened_on")) == ("news", "2022-10-05")
