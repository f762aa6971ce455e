"""SCB's tables: CSV, JSON of the first interface, JSON-stat 2; places, times, groups and vintages."""

import json

import pytest

from samverkan_data.reading import Recognised, recognise
from samverkan_data.reading.formats import scb_dimensions as dimensions

FIRST = {
    "columns": [
        {"code": "Region", "text": "region", "type": "d"},
        {"code": "Kon", "text": "kön", "type": "d"},
        {"code": "Tid", "text": "år", "type": "t"},
        {"code": "BE0101N1", "text": "Folkmängd", "type": "c"},
    ],
    "data": [{"key": ["1814", "1", "2023"], "values": ["4400"]}, {"key": ["1814", "2", "2023"], "values": [".."]}],
}
STAT = {
    "version": "2.0",
    "class": "dataset",
    "label": "Folkmängd efter region och år",
    "id": ["Region", "ContentsCode", "Tid"],
    "size": [1, 1, 2],
    "dimension": {
        "Region": {"label": "region", "category": {"index": {"1814R001_RegSO2025": 0}, "label": {}}},
        "ContentsCode": {
            "label": "tabellinnehåll", "category": {"index": {"X": 0}, "label": {"X": "Folkmängd"}},
        },
        "Tid": {"label": "år", "category": {"index": ["2023", "2024"]}},
    },
    "value": {"0": 1763},
}  # fmt: skip


def cells(found: Recognised, name: str) -> list[str]:
    return list(found.text.column(found.mapping[name]).to_pylist())


def test_the_long_csv_of_the_site() -> None:
    found = recognise('"region","tid","Folkmängd"\n"1814 Lekeberg","2023","8606"\n'.encode("cp1252"), "f.csv")
    assert (found.format, cells(found, "indicator"), cells(found, "value")) == ("scb_pxweb", ["folkmangd"], ["8606"])
    assert (cells(found, "period_start"), cells(found, "period_end")) == (["2023-12-31"], ["2023-12-31"])


def test_the_wide_csv_has_a_row_per_year_and_a_group_per_combination() -> None:
    text = '"region","födelseregion","kön","Antal 2022","Antal 2023"\n"Lekeberg (Lanna)","Sverige","totalt",5,6\n'
    found = recognise(text.encode("utf-8-sig"), "f.csv")
    assert cells(found, "group") == ["födda i Sverige"] * 2
    assert cells(found, "period_end") == ["2022-12-31", "2023-12-31"]


def test_the_first_interface_writes_numbers_as_texts() -> None:
    found = recognise(json.dumps(FIRST).encode(), "f.json")
    assert (cells(found, "value"), cells(found, "group")) == (["4400", ".."], ["män", "kvinnor"])
    assert found.markers[".."] == "missing"


def test_json_stat_with_gaps_and_a_new_vintage_as_an_area_of_its_own() -> None:
    found = recognise(json.dumps(STAT).encode(), "f.json")
    assert cells(found, "value") == ["1763", ".."]
    area = found.additions["areas"][0]
    assert (area["area_code"], area["parent"], area["kind"]) == ("1814R001_RegSO2025", "1814", "regso")
    assert (area["valid_from"], area["valid_to"]) == ("2025-01-01", "")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024M02", ("2024-02-01", "2024-02-29")),
        ("2024K2", ("2024-04-01", "2024-06-30")),
        ("2024M13", ("2024", "2024")),
    ],
)
def test_times_are_years_quarters_and_months(text: str, days: tuple[str, str]) -> None:
    assert dimensions.days_of(text, "scb_x") == days


@pytest.mark.parametrize(
    ("parts", "group"),
    [(["totalt", "samtliga"], "alla"), (["kvinnor", "16-24 år"], "kvinnor, 16-24 år"), ([], "alla")],
)
def test_totals_are_everybody(parts: list[str], group: str) -> None:
    assert dimensions.group_of(parts) == group


def test_an_old_small_area_ends_when_the_new_division_begins() -> None:
    area = dimensions.small_area("1814A0010")
    assert area is not None
    assert (area["kind"], area["valid_from"], area["valid_to"]) == ("deso", "2018-01-01", "2024-12-31")
    assert dimensions.small_area("1814 Lekeberg") is None


def test_other_contents_become_indicators_of_their_own() -> None:
    text = '"region","år","Andel personer i arbete, procent"\n"1814 Lekeberg","2023","81,5"\n'
    found = recognise(text.encode(), "f.csv")
    assert found.additions["indicators"][0]["unit"] == "procent"


def test_a_table_without_region_is_not_claimed() -> None:
    assert recognise("tid,Folkmängd\n2023,1\n".encode(), "f.csv").format != "scb_pxweb"
