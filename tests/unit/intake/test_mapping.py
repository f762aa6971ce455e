"""Mapping a file by hand, remembering it, and trying it before it is published."""

import pytest

from samverkan_data.intake import Difference, Inspection, compare, inspect, inspect_again, preview, publish
from samverkan_data.intake.inspection import known_from, remembered
from samverkan_data.intake.mapping import (
    known_words,
    likely_table,
    named,
    propose,
    propose_constants,
    remember,
    samples,
    unknown_words,
)
from samverkan_data.lake import Lake
from samverkan_data.reading import HandMapping
from samverkan_data.schema import TABLES
from tests.unit.intake.conftest import TODAY

FILE = "Löpnr;När hände det;Kommun;Rubrik\n1;2025-01-05;Lekeberg;Trafik\n2;2025-01-06;Örebr;Annat\n".encode()
NEXT = "Löpnr;När hände det;Kommun;Rubrik\n3;2025-02-05;Örebro;Trafik\n".encode()
COLUMNS = {"occurred_at": "När hände det", "area_code": "Kommun", "category": "Rubrik"}
WORDS = {"area_code": {"Örebr": "1880"}, "category": {"Annat": ""}}
SAID = HandMapping("Väktarna", "incidents", COLUMNS, {"source": "EST"}, WORDS)


def look(lake: Lake, content: bytes, mapping: HandMapping | None = None) -> Inspection:
    return inspect(content, "f.csv", lake.snapshot(), TODAY, mapping=mapping)


def compared(lake: Lake, inspection: Inspection) -> Difference:
    return compare(inspection, lake.snapshot())


def test_columns_are_proposed_by_their_headers_and_by_what_stands_in_them(lake: Lake) -> None:
    text = look(lake, FILE).opened.table
    proposed = propose(text, TABLES["incidents"], known_from(lake.snapshot()))
    assert proposed["occurred_at"] == "När hände det"
    assert proposed["area_code"] == "Kommun"
    assert samples(text, 2) == "Lekeberg, Örebr"


def test_unknown_words_come_with_their_rows_and_what_they_may_mean(lake: Lake) -> None:
    text = look(lake, FILE).opened.table
    known = known_from(lake.snapshot())
    found = unknown_words(text, HandMapping("", "incidents", COLUMNS), known)
    assert [(word.text, word.rows, word.suggestion) for word in found["area_code"]] == [("Örebr", 1, "1880")]
    assert [word.text for word in found["category"]] == ["Annat"]
    assert unknown_words(text, SAID, known) == {}
    assert known_words(TABLES["incidents"].column("area_code"), lake.snapshot())["1814"] == "Lekeberg"


def test_a_file_is_read_as_somebody_says_and_known_the_next_time(lake: Lake) -> None:
    assert not look(lake, FILE).accepted
    said = look(lake, FILE, named(SAID, ""))
    assert said.accepted
    assert said.checked.rows.column("row").to_pylist() == [2]
    publish(lake, said, "x")
    remember(lake, SAID, "x", TODAY)
    assert remembered(lake.snapshot()) == [SAID]
    again = look(lake, NEXT)
    assert (again.accepted, again.format, again.table) == (True, "by_hand", "incidents")
    assert lake.verify() == []


def test_a_mapping_that_is_remembered_again_is_replaced(lake: Lake) -> None:
    remember(lake, SAID, "x", TODAY)
    changed = HandMapping("Väktarna", "incidents", COLUMNS, {"source": "EST"})
    remember(lake, changed, "x", TODAY)
    remember(lake, named(changed, "Annan"), "x", TODAY)
    assert remembered(lake.snapshot()) == [changed, named(changed, "Annan")]


def test_another_mapping_may_be_tried_on_the_same_file(lake: Lake) -> None:
    first = look(lake, FILE, HandMapping("", "incidents", COLUMNS, {"source": "EST"}))
    assert not first.accepted
    assert inspect_again(first, lake.snapshot(), SAID).accepted


def test_the_preview_is_what_publishing_shows_and_stores_nothing(lake: Lake) -> None:
    said = look(lake, FILE, SAID)
    version = lake.version()
    tried = preview(said, compared(lake, said), lake.snapshot())
    shown = tried.frame("incidents").drop(columns=["upload_id"])
    assert (len(shown), lake.version()) == (1, version)
    assert lake.snapshot().frame("incidents").empty
    publish(lake, said, "x")
    assert shown.equals(lake.snapshot().frame("incidents").drop(columns=["upload_id"]))
    assert tried.version == lake.version()


def test_what_is_said_of_all_rows_is_read_but_a_date_is_not_remembered(lake: Lake) -> None:
    columns = {"area_code": "Kommun", "category": "Rubrik"}
    said = HandMapping("Väktarna", "incidents", columns, {"source": "EST", "occurred_at": "2025"}, WORDS)
    rows = look(lake, FILE, said).checked.rows
    assert [str(at.date()) for at in rows.column("occurred_at").to_pylist()] == ["2025-01-01"]
    assert rows.column("precision").to_pylist() == ["year"]
    remember(lake, said, "x", TODAY)
    assert [one.constants for one in remembered(lake.snapshot())] == [{"source": "EST"}]
    assert "missing_column" in {finding.code for finding in look(lake, NEXT).checked.findings}


def test_personal_data_said_of_all_rows_stops_the_file(lake: Lake) -> None:
    said = HandMapping("", "incidents", COLUMNS, {"source": "EST", "reporter": "väktare 070-174 06 05"}, WORDS)
    found = look(lake, FILE, said)
    assert ("phone_number", "Rapportör") in {(finding.code, finding.column) for finding in found.checked.findings}
    assert not found.accepted


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("väktarrapporter juni.csv", "vaktare"), ("EST 2026.csv", "est"), ("test 2026.csv", ""),
        ("polisanmälningar.csv", ""), ("est och felanmälan.csv", ""), ("lista.csv", ""),
    ],
)  # fmt: skip
def test_a_source_that_the_files_name_says_alone_is_proposed(lake: Lake, name: str, source: str) -> None:
    text = look(lake, FILE).opened.table
    assert propose_constants(text, name, TABLES["incidents"]) == ({"source": source} if source else {})


def test_the_table_is_the_one_whose_columns_the_file_seems_to_hold(lake: Lake) -> None:
    known = known_from(lake.snapshot())
    assert likely_table(look(lake, FILE).opened.table, known) == "incidents"


def test_the_only_column_with_a_known_word_is_proposed_and_neither_of_two(lake: Lake) -> None:
    known, table = known_from(lake.snapshot()), TABLES["incidents"]
    rows = (
        "Löpnr;Dag;Plats;Rubrik;Mer\n1;2025-01-05;Lekeberg;Trafik;{}\n2;2025-01-06;Lekeberg;Lampa;b\n"
        "3;2025-01-07;Lekeberg;Bråk;c\n"
    )
    assert propose(look(lake, rows.format("a").encode()).opened.table, table, known)["category"] == "Rubrik"
    assert "category" not in propose(look(lake, rows.format("Trafik").encode()).opened.table, table, known)


def test_what_a_file_may_refer_to_is_made_once_per_version(lake: Lake) -> None:
    snapshot = lake.snapshot()
    assert known_from(snapshot) is known_from(snapshot)
