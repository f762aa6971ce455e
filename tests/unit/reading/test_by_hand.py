"""Files that somebody has said the meaning of."""

import pytest

from samverkan_data.reading import HandMapping, Recognised, from_rows, open_file, recognise, recognise_opened, to_rows

COLUMNS = {"occurred_at": "Aa", "area_code": "Bb", "category": "Cc"}
MAPPING = HandMapping(
    "Väktarna", "incidents", COLUMNS, {"source": "EST"},
    {"area_code": {"Torget": "1814", "*": "1880", "**": "1880", "\\": "1814", "Utomlands": ""}}, ("category",),
)  # fmt: skip
FILE = b"Nr;Aa;Bb;Cc\n7;2025-01-05;Torget;x\n8;2025-01-06;Utomlands;y\n\n9;2025-01-07;*;x\n"


def texts(found: Recognised, name: str) -> list[str]:
    return found.text.column(found.mapping[name]).to_pylist()


@pytest.mark.parametrize(
    "mapping",
    [MAPPING, HandMapping("a", "incidents", COLUMNS), HandMapping("b", "observations", {"value": "*", "n": "**"})],
)
def test_a_mapping_comes_back_from_its_rows_as_it_was(mapping: HandMapping) -> None:
    assert from_rows(to_rows(mapping)) == [mapping]
    assert from_rows([*to_rows(MAPPING), *to_rows(HandMapping("x", "incidents", COLUMNS))])[0] == MAPPING


def test_words_are_exchanged_and_rows_left_out_with_their_numbers_kept() -> None:
    found = recognise_opened(open_file(FILE, "f.csv"), (), MAPPING)
    assert (found.format, found.table, found.constants) == ("by_hand", "incidents", {"source": "EST"})
    assert texts(found, "area_code") == ["1814", "1880"]
    assert found.text.rows.to_pylist() == [2, 5]
    assert [(one.code, one.value, one.detail) for one in found.findings] == [
        ("read_by_hand", "Väktarna", ""), ("left_out", "1", "Utomlands"),
    ]  # fmt: skip
    assert found.leaves_out == ("category",)
    assert found.sources[0].row_count == 3


def test_a_remembered_mapping_reads_the_next_file_and_the_one_with_most_columns_wins() -> None:
    narrow = HandMapping("smal", "incidents", {"occurred_at": "Aa"})
    found = recognise(FILE, "f.csv", mappings=[narrow, MAPPING])
    assert found.findings[0].value == "Väktarna"
    assert recognise(FILE, "f.csv", mappings=[HandMapping("", "incidents", {"category": "Nej"})]).table == ""


def test_one_column_may_mean_two_things() -> None:
    mapping = HandMapping("", "observations", {"period_start": "År", "period_end": "År"})
    found = recognise_opened(open_file("År;Antal\n2025;3\n".encode(), "f.csv"), (), mapping)
    assert texts(found, "period_start") == texts(found, "period_end") == ["2025"]


def test_a_value_per_1_000_is_refused_also_by_hand() -> None:
    opened = open_file("K-kod;Våldsbrott per 1\u00a0000 invånare\n1814;8,1\n".encode(), "f.csv")
    header = opened.table.header
    mapping = HandMapping("", "observations", {"area_code": header[0], "value": header[1]})
    assert [f.code for f in recognise_opened(opened, (), mapping).findings] == ["other_denominator"]
    assert [f.code for f in recognise_opened(opened).findings] == ["unknown_format", "other_denominator"]
