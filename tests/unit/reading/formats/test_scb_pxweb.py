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


def test_parts_that_do_not_sum_to_their_total_are_all_kept() -> None:
    rows = [f'"1814 Lekeberg","{sex}","2025","{count}"' for sex, count in (("män", 4400), ("kvinnor", 4207),
            ("totalt", 8611))]  # fmt: skip
    found = recognise("\n".join(['"region","kön","år","Folkmängd"', *rows, ""]).encode("cp1252"), "f.csv")
    assert list(zip(cells(found, "group"), cells(found, "value"), strict=True)) == [
        ("män", "4400"), ("kvinnor", "4207"), ("alla", "8611"),
    ]  # fmt: skip


def test_the_population_of_a_month_is_that_of_its_last_day() -> None:
    found = recognise('"region","månad","Folkmängd"\n"1814 Lekeberg","2024M02","8610"\n'.encode("cp1252"), "f.csv")
    assert (cells(found, "period_start"), cells(found, "period_end")) == (["2024-02-29"], ["2024-02-29"])


def test_json_stat_with_gaps_and_a_new_vintage_as_an_area_of_its_own() -> None:
    found = recognise(json.dumps(STAT).encode(), "f.json")
    assert cells(found, "value") == ["1763", ".."]
    assert cells(found, "area_code") == ["1814R001_RegSO2025"] * 2
    area = found.additions["areas"][0]
    assert (area["area_code"], area["parent"], area["kind"]) == ("1814R001_RegSO2025", "1814", "regso")
    assert (area["valid_from"], area["valid_to"]) == ("2025-01-01", "")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024M02", ("2024-02-01", "2024-02-29")),
        ("2024K2", ("2024-04-01", "2024-06-30")),
        ("2024M13", ("2024M13", "2024M13")),
    ],
)
def test_times_are_years_quarters_and_months(text: str, days: tuple[str, str]) -> None:
    assert dimensions.days_of(text, "scb_x") == days


@pytest.mark.parametrize(
    ("parts", "group"),
    [
        ([("kön", "totalt"), ("ålder", "samtliga åldrar")], "alla"),
        ([("kön", "kvinnor"), ("ålder", "16-24 år")], "kvinnor, 16–24 år"),
        ([("kön", "1"), ("ålder", "1")], "män, 1 år"),
        ([("kön", "1+2"), ("ålder", "80+")], "80+ år"),
        ([("hustyp", "2")], "hustyp 2"),
        ([], "alla"),
    ],
)
def test_totals_are_everybody_and_a_code_means_what_its_variable_says(parts: list[tuple[str, str]], group: str) -> None:
    assert dimensions.group_of(parts) == group


@pytest.mark.parametrize(
    ("name", "indicator"),
    [
        ("Folkmängd", "folkmangd"),
        ("Befolkning 31 december", "folkmangd"),
        ("Befolkningstäthet, invånare per km²", "scb_befolkningstathet_invanare_per_km2"),
        ("Befolkningsförändring", "scb_befolkningsforandring"),
        ("Antal personer i arbete", "scb_antal_personer_i_arbete"),
    ],
)
def test_only_the_population_itself_is_population(name: str, indicator: str) -> None:
    assert dimensions.indicator_of(name) == indicator


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Döda efter region, ålder och år", "Döda, antal"),
        ("Folkmängd efter region och år", "folkmängd"),
        ("folkmangd_2023", "folkmängd"),
        ("uttag", ""),
        ("", ""),
    ],
)
def test_a_bare_number_is_named_by_the_title_of_its_table(title: str, name: str) -> None:
    assert dimensions.name_of("Antal", title) == name


def test_the_long_form_of_any_table_is_read_where_its_places_have_code_and_name() -> None:
    text = '"region","kön","år","Antal hushåll"\n"1814 Lekeberg","män","2023","431"\n'
    found = recognise(text.encode(), "f.csv")
    assert (cells(found, "indicator"), cells(found, "group")) == (["scb_antal_hushall"], ["män"])


def test_contents_without_a_unit_keep_their_name_and_are_not_offered_to_the_register() -> None:
    text = '"region","kön","år","Medelålder"\n"1814 Lekeberg","män","2023","43.1"\n'
    found = recognise(text.encode(), "f.csv")
    assert (cells(found, "indicator"), found.additions) == (["Medelålder"], {})
    assert "indicator" in found.leaves_out


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("antal", "antal"),
        ("Antal personer i arbete", "antal"),
        ("Döda", "antal"),
        ("procent", "procent"),
        ("Andel förvärvsarbetande", "procent"),
        ("Brott per 100 000 invånare", "per_100000"),
        ("Förändring, procentenheter", ""),
        ("Invånare per km²", ""),
        ("Antal personer per hushåll", ""),
        ("Medelantal personer", ""),
        ("Medianinkomst, tkr", ""),
        ("Kronor", ""),
        ("Medelålder", ""),
        ("Antal per 1 000 invånare", ""),
    ],
)
def test_a_unit_is_what_the_words_say_or_nothing(text: str, unit: str) -> None:
    assert dimensions.unit_of(text) == unit


@pytest.mark.parametrize(("base", "indicator"), [("antal", "scb_inkomster"), ("tkr", "Inkomster"), ("", "Inkomster")])
def test_json_stat_says_the_unit_of_its_contents(base: str, indicator: str) -> None:
    contents = {"index": {"X": 0}, "label": {"X": "Inkomster"}, "unit": {"X": {"base": base, "decimals": 0}}}
    about = {"label": "tabellinnehåll", "category": contents}
    data = {**STAT, "label": "Inkomster", "dimension": {**STAT["dimension"], "ContentsCode": about}}  # type: ignore[dict-item]
    assert cells(recognise(json.dumps(data).encode(), "f.json"), "indicator") == [indicator] * 2


def test_a_list_of_somebody_else_with_the_same_headers_is_not_claimed() -> None:
    assert recognise("Region;År;Poäng\nLekeberg;2023;4\n".encode(), "f.csv").format != "scb_pxweb"


def test_a_small_area_gets_its_name_from_the_column_beside_its_code() -> None:
    text = "kommun_kod,kommun,regso_kod,regso_namn,pop_2023\n1880,Örebro,1880R001,Adolfsberg,3592\n"
    found = recognise(text.encode(), "f.csv")
    assert (cells(found, "area_code"), found.additions["areas"][0]["name"]) == (["1880R001 Adolfsberg"], "Adolfsberg")


WHOLE = {
    **STAT,
    "size": [2, 1, 2],
    "dimension": {
        "Region": {"label": "region", "category": {"index": ["1814", "1880"], "label": {"1814": "Lekeberg"}}},
        "ContentsCode": STAT["dimension"]["ContentsCode"],
        "Tid": {"label": "år", "category": {"index": {"2024": 1, "2023": 0}}},
    },
    "value": [1, 2, None, 4],
    "status": {"2": "."},
}  # fmt: skip


def first_version(whole: dict[str, object]) -> dict[str, object]:
    """The same data set as the first version writes it."""
    inner = {key: whole[key] for key in ("id", "size")}
    rest = {key: value for key, value in whole.items() if key not in ("version", "class", "id", "size")}
    return {**rest, "dimension": {**WHOLE["dimension"], **inner}}


def stored(document: object) -> list[tuple[str, ...]]:
    found = recognise(json.dumps(document).encode(), "f.json")
    assert found.format == "scb_pxweb"
    names = ("indicator", "area_code", "period_end", "value", "group")
    return list(zip(*(cells(found, name) for name in names), strict=True))


@pytest.mark.parametrize(
    "change",
    [
        {}, {"value": {"0": 1, "1": 2, "3": 4}}, {"status": ["", "", ".", ""]},
        {"label": "Folkmängd efter region", "source": "SCB", "role": {"time": ["Tid"], "metric": ["ContentsCode"]}},
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["dataset", "Folkmängd", "x"])
def test_the_first_version_of_json_stat_says_what_the_second_does(name: str, change: dict[str, object]) -> None:
    whole = {**WHOLE, **change}
    assert stored({name: first_version(whole)}) == stored(whole)
    assert [row[3] for row in stored(whole)] == ["1", "2", ".", "4"]


def test_several_data_sets_are_all_read_under_their_own_titles() -> None:
    bare = {**WHOLE["dimension"], "ContentsCode": {"category": {"index": ["X"], "label": {"X": "Antal"}}}}
    both = [{**WHOLE, "dimension": bare, "label": f"{what} efter region och år"} for what in ("Folkmängd", "Födda")]
    rows = stored({"class": "collection", "link": {"item": both}})
    assert [row[0] for row in rows] == ["folkmangd"] * 4 + ["scb_fodda_antal"] * 4


def test_roles_tell_place_and_time_whatever_they_are_called() -> None:
    dimension = {**WHOLE["dimension"]}
    dimension["Region"] = {**dimension["Region"], "label": "geografi"}
    dimension["Tid"] = {**dimension["Tid"], "label": "mätår"}
    roles = {"time": ["Tid"], "geo": ["Region"], "metric": ["ContentsCode"]}
    assert stored({**WHOLE, "dimension": dimension, "role": roles}) == stored(WHOLE)


@pytest.mark.parametrize("values", [[1, 2, 3], [1, 2, 3, 4, 5]])
def test_another_number_of_values_than_of_combinations_is_refused(values: list[int]) -> None:
    for document in ({**WHOLE, "value": values}, {"dataset": first_version({**WHOLE, "value": values})}):
        found = recognise(json.dumps(document).encode(), "f.json")
        assert [finding.code for finding in found.findings] == ["values_uneven"]


def test_json_stat_tells_why_a_number_is_missing() -> None:
    found = recognise(json.dumps({**STAT, "status": {"1": "."}}).encode(), "f.json")
    assert cells(found, "value") == ["1763", "."]


def test_a_document_that_only_looks_like_one_of_theirs_is_not_claimed() -> None:
    broken = {"class": "dataset", "id": ["Region"], "size": [1], "dimension": {}, "value": [1]}
    assert recognise(json.dumps(broken).encode(), "f.json").format != "scb_pxweb"


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


def test_crime_is_no_subject_of_theirs_and_another_base_is_refused() -> None:
    assert recognise("region,tid,Anmälda brott\n1814 Lekeberg,2023,416\n".encode(), "f.csv").format != "scb_pxweb"
    found = recognise("region,kön,tid,Antal per 1 000 invånare\n1814 Lekeberg,män,2023,4\n".encode(), "f.csv")
    assert (found.table, [f.code for f in found.findings]) == ("", ["other_denominator"])


def test_a_dash_is_nought_in_their_tables_and_dots_are_no_figure() -> None:
    found = recognise('"region","tid","Folkmängd"\n"1814 Lekeberg","2023","-"\n'.encode("cp1252"), "f.csv")
    assert {marker: found.markers[marker] for marker in ("-", "..")} == {"-": "zero", "..": "missing"}
