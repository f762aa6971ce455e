"""JSON as a table, and JSON made to do harm."""

import json

import pytest

from samverkan_data.reading import TextTable, open_file


def table_of(document: object) -> TextTable:
    return open_file(json.dumps(document, ensure_ascii=False).encode(), "f.json").table


def rows_of(table: TextTable) -> list[list[str]]:
    return [list(row.values()) for row in table.cells.to_pylist()]


@pytest.mark.parametrize(
    ("document", "header", "rows"),
    [
        ([{"a": 1, "b": "x"}, {"b": None, "c": True}], ("a", "b", "c"), [["1", "x", ""], ["", "", "true"]]),
        ({"meta": {"n": 2}, "value": [{"a": 0.5}, {"a": 3.0}]}, ("a",), [["0.5"], ["3"]]),
        ([{"a": {"b": 1, "c": {"d": 2}}, "e": [1, 2]}], ("a.b", "a.c.d", "e"), [["1", "2", "[1, 2]"]]),
        ([{"k": 1, "l": [{"x": 1}, {"x": 2}]}], ("k", "l.x"), [["1", "1"], ["1", "2"]]),
        ([{"a": {"l": [{"x": 1}, {"x": 2}]}}], ("a.l.x",), [["1"], ["2"]]),
        ([{"l": [{"x": 1}], "m": [{"y": 2}]}], ("l.x", "m.y"), [["1", ""], ["", "2"]]),
        ([{"a": float("nan"), "b": float("-inf")}], ("a", "b"), [["NaN", "-Infinity"]]),
    ],
)
def test_every_value_of_a_record_stands_in_a_row(document: object, header: tuple[str, ...], rows: list[object]) -> None:
    table = table_of(document)
    assert (table.header, rows_of(table), table.findings) == (header, rows, ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_document_may_be_in_any_encoding(encoding: str) -> None:
    table = open_file('[{"namn": "Örebro"}]'.encode(encoding), "f.json").table
    assert (table.header, rows_of(table)) == (("namn",), [["Örebro"]])


@pytest.mark.parametrize(
    "document", [[], {}, [[]], [{}, {}], [1, 2], [["a", "b"], ["1", "2"]], {"a": "b"}, [{"a": 1}, 2]]
)
def test_a_document_without_records_has_no_rows_and_every_text_stands_aside(document: object) -> None:
    table = table_of(document)
    assert [finding.code for finding in table.findings] == ["no_hits" if document == [] else "no_records"]
    aside = {text for _, text in table.aside}
    assert {text for text in ("a", "b") if f'"{text}"' in json.dumps(document)} <= aside


@pytest.mark.parametrize("document", [[], {"count": 0, "values": []}, {"svar": {"data": []}}])
def test_an_empty_answer_is_told_from_a_document_without_records(document: object) -> None:
    assert [finding.code for finding in table_of(document).findings] == ["no_hits"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"[" * 100_000, "nested_json"),
        (b"[" * 100_000 + b"]" * 100_000, "nested_json"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "nested_json"),
        (b'[{"a":' * 900 + b"1" + b"}]" * 900, "nested_json"),
        (b'[{"a":' * 17 + b"1" + b"}]" * 17, "nested_json"),
        (b'[{"' + b"a" * 1001 + b'":1}]', "json_too_large"),
        (b'[{"a":"' + b"x" * 1_000_001 + b'"}]', "json_too_large"),
        (b'[{"a":' + b"9" * 5000 + b"}]", "damaged_json"),
        (b'[{"a":"\\ud800"}]', "damaged_json"),
        (b'[{"\\ud800":1}]', "damaged_json"),
        (b'{"\\ud800":[{"a":1}]}', "damaged_json"),
        (b'{"a":1}\n{"a":2}\n', "damaged_json"),
        (b'[{"a":1', "damaged_json"),
        (b'[{"a":1,"a":2}]', "repeated_key"),
        (b'[{"a.b":1,"a":{"b":2}}]', "repeated_key"),
        (b'[{"a.b":1,"a":[{"b":2}]}]', "repeated_key"),
        (json.dumps([{str(key): 1 for key in range(1001)}]).encode(), "too_many_columns"),
    ],
)
def test_a_document_that_cannot_be_a_table_says_why(content: bytes, code: str) -> None:
    opened = open_file(content, "f.json")
    assert [finding.code for finding in opened.table.findings] == [code]
    assert opened.data is None


@pytest.mark.parametrize(
    "document",
    [
        [{"t": "x" * 1000, "l": [{"x": 1}] * 50}],
        [{"t": 1, "u": 2, "l": [{f"x{part}": 1} for part in range(900)]}],
        [{f"k{number}": 1} for number in range(50)],
    ],
)
def test_a_small_document_cannot_become_a_huge_table(document: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("samverkan_data.reading.json_table.MAX_CELLS", 2000)
    monkeypatch.setattr("samverkan_data.reading.json_table.MAX_CHARACTERS", 20_000)
    assert [finding.code for finding in table_of(document).findings] == ["json_too_large"]


def test_lists_beside_each_other_are_not_multiplied() -> None:
    assert table_of([{f"k{part}": [{f"x{part}": 1}] * 10 for part in range(20)}]).row_count == 200


def test_a_table_that_begins_with_a_bracket_is_still_a_table() -> None:
    assert open_file(b"[a];[b]\n1;2\n", "f.csv").table.header == ("[a]", "[b]")
