"""Kolada's JSON and CSV, with uncertainty joined to its value."""

import json

import pytest

from samverkan_data.reading import Recognised, recognise
from samverkan_data.reading.formats.kolada import base_of, new_indicator


def answer(*values: dict[str, object], next_page: str | None = None) -> bytes:
    return json.dumps({"count": len(values), "values": values, "next_page": next_page}).encode()


def value(kpi: str, number: float | None, gender: str = "T", area: str = "1814", year: int = 2025) -> dict[str, object]:
    inner = [{"gender": gender, "count": 1, "status": "", "value": number}]
    return {"kpi": kpi, "municipality": area, "period": year, "values": inner}


def cells(found: Recognised, name: str) -> list[str]:
    return list(found.text.column(found.mapping[name]).to_pylist())


def test_an_answer_becomes_one_observation_per_gender() -> None:
    found = recognise(answer(value("N07540", 4833.27524), value("N00610", 61.5, "K")), "k.json")
    assert (found.format, found.table, found.constants) == ("kolada", "observations", {"source": "Kolada"})
    assert cells(found, "indicator") == ["N07540", "N00610"]
    assert cells(found, "value") == ["4833.27524", "61.5"]
    assert cells(found, "group") == ["alla", "kvinnor"]
    assert cells(found, "period_start") == ["2025-01-01", "2025-01-01"]


@pytest.mark.parametrize(
    ("kpi", "base"), [("U01610", "N00610"), ("N07657", "N07609"), ("N07648", "N07600"), ("N07609", ""), ("U00489", "")]
)
def test_an_uncertainty_indicator_knows_its_value(kpi: str, base: str) -> None:
    assert base_of(kpi) == base


def test_uncertainty_becomes_the_margins_of_its_value() -> None:
    found = recognise(answer(value("N00610", 61.5), value("U01610", 4.5)), "k.json")
    assert (cells(found, "margin_low"), cells(found, "margin_high")) == (["57"], ["66"])


def test_uncertainty_without_its_value_is_told_and_not_stored() -> None:
    found = recognise(answer(value("N07540", 1), value("U01610", 4.5)), "k.json")
    assert [f.code for f in found.findings] == ["uncertainty_alone"]
    assert cells(found, "indicator") == ["N07540"]


def test_a_missing_value_is_missing_and_not_zero() -> None:
    found = recognise(answer(value("N07540", None), value("N07403", 0)), "k.json")
    assert (cells(found, "status"), cells(found, "value")) == (["missing", "final"], ["", "0"])


def test_the_first_page_of_several_is_told() -> None:
    found = recognise(answer(value("N07540", 1), next_page="p2"), "k.json")
    assert [f.code for f in found.findings] == ["only_first_page"]


def test_the_country_and_population_on_the_last_day() -> None:
    found = recognise(answer(value("N01951", 10_000_000, area="0000")), "k.json")
    assert (cells(found, "area_code"), cells(found, "period_start")) == (["00"], ["2025-12-31"])


def test_the_flat_form_keeps_leading_zeros_and_reads_na_as_missing() -> None:
    header = "gender,count,status,value,kpi,year,municipality_id,municipality,municipality_type"
    rows = ["T,1,,4833.3,N07540,2025,0180,Stockholm,K", "M,1,,NA,N00610,2025,1814,Lekeberg,K"]
    found = recognise("\n".join([header, *rows, ""]).encode(), "k.csv")
    assert cells(found, "area_code") == ["0180", "1814"]
    assert cells(found, "status") == ["final", "missing"]


def test_the_flat_form_with_the_names_of_the_answer_itself() -> None:
    text = "gender,count,status,value,kpi,municipality,period\nT,1,,4833.3,N07540,1814,2025\n"
    found = recognise(text.encode(), "k.csv")
    assert (found.format, cells(found, "area_code")) == ("kolada", ["1814"])


def test_the_export_of_the_site_names_its_indicator_in_words() -> None:
    text = 'Nyckeltal,Region,År,Invånare\n"Invånare  totalt, antal",Lekeberg,2016,7654\n'
    found = recognise(text.encode(), "k.csv")
    assert (cells(found, "indicator"), cells(found, "area_code")) == (["folkmangd"], ["Lekeberg"])


def test_a_region_is_its_county() -> None:
    assert cells(recognise(answer(value("N07540", 1, area="0018")), "k.json"), "area_code") == ["18"]


def test_the_limits_of_a_share_stay_between_nothing_and_all() -> None:
    found = recognise(answer(value("N07633", 2), value("N07681", 3)), "k.json")
    assert (cells(found, "margin_low"), cells(found, "margin_high")) == (["0"], ["5"])


def test_pooled_years_of_the_national_survey_are_told() -> None:
    figures = [value("N07633", 21.5, year=year) for year in (2018, 2019)]
    others = [value("N07636", number, year=year) for number, year in ((5, 2018), (6, 2019))]
    found = recognise(answer(*figures, value("N07633", 22, year=2020), *others), "k.json")
    assert [(f.code, f.value, f.detail) for f in found.findings] == [("pooled_years", "1", "N07633")]


def test_an_id_alone_says_no_unit_and_is_not_offered_to_the_register() -> None:
    found = recognise(answer(value("N15613", 81)), "k.json")
    assert (cells(found, "indicator"), found.additions) == (["N15613"], {})
    assert "indicator" in found.leaves_out


def test_a_column_of_titles_says_the_unit_of_an_id() -> None:
    text = 'kpi,kpi_title,year,municipality_id,value\nN15613,"Trygg i skolan, andel (%)",2025,1814,81\n'
    row = recognise(text.encode(), "k.csv").additions["indicators"][0]
    assert [row[name] for name in ("indicator", "aliases", "label", "unit")] == [
        "kolada_n15613", "N15613", "Trygg i skolan, andel (%)", "procent",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("Elever som är trygga, andel (%)", "procent"),
        ("Elever som är trygga, andel (%) (-2024)", "procent"),
        ('Elever: Är du trygg? Andel som svarat "Ja", (%)', "procent"),
        ("Avvikelse från referenskostnad, (%)", None),
        ("Anmälda rån, antal/100 000 inv", "per_100000"),
        ("Invånare 16-24 år, antal", "antal"),
        ("Kostnad, kr/inv", None),
        ("Olyckor, antal/1000 inv", None),
        ("Trygghet och säkerhet - Kommunindex", None),
    ],
)
def test_a_title_says_its_unit_and_a_unit_that_we_lack_is_never_another(title: str, unit: str | None) -> None:
    row = new_indicator(title, title)
    assert (row["unit"] if row else None) == unit


def test_the_export_joins_an_uncertainty_to_the_indicator_that_its_title_ends_with() -> None:
    titles = ("NTU - Oro för rån, andel (%)", "Osäkerhetstal - Oro för rån, andel (%)")
    rows = [f'"{title}",Lekeberg,2020,{number}' for title, number in zip(titles, (20, 4), strict=True)]
    found = recognise("\n".join(["Nyckeltal,Region,År,Värde", *rows, ""]).encode(), "k.csv")
    assert (cells(found, "margin_low"), cells(found, "margin_high")) == (["16"], ["24"])


def test_values_of_single_units_are_not_taken_for_those_of_a_municipality() -> None:
    unit = {"ou": "V11E181400101", "kpi": "N15613", "period": 2025, "values": [{"gender": "T", "value": 1}]}
    assert recognise(answer(unit), "k.json").format != "kolada"


def test_a_name_that_is_not_the_one_of_its_code_is_told_row_by_row_and_the_rest_counted() -> None:
    rows = [f"N07403,1814,{'Lekeberg' if at % 2 else 'Kumla'},{1900 + at},T,{at}" for at in range(121)]
    rows += ["N07403,1814,Lekeberg,1899,T,1", "N07403,1814,Lekeberg,1898,T,1"]
    found = recognise("\n".join(["kpi,municipality_id,municipality,year,gender,value", *rows]).encode(), "k.csv")
    told = [f for f in found.findings if f.code == "code_and_name"]
    assert {(f.value, f.detail) for f in told} == {("1814 Kumla", "Lekeberg")}
    assert [len(told), *(len(f.rows) for f in found.findings if f.of == "code_and_name")] == [50, 11]
