"""Kolada's JSON and CSV, with uncertainty joined to its value."""

import json

import pytest

from samverkan_data.reading import Recognised, recognise
from samverkan_data.reading.formats.kolada import base_of


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


def test_the_export_of_the_site_names_its_indicator_in_words() -> None:
    text = 'Nyckeltal,Region,År,Invånare\n"Invånare  totalt, antal",Lekeberg,2016,7654\n'
    found = recognise(text.encode(), "k.csv")
    assert (cells(found, "indicator"), cells(found, "area_code")) == (["folkmangd"], ["Lekeberg"])
