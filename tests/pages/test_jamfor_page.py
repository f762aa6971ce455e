"""The page that holds areas side by side."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.texts import comparison as texts
from samverkan_data.texts import pages

Open = Callable[..., AppTest]
COUNTY = "1860,1861,1862,1863,1864,1881,1882,1883,1884,1885,1880"


def says(page: AppTest) -> str:
    """What the page says, without the marks that make Streamlit take it literally."""
    return "\n".join(element.value for element in page.markdown).replace("\u00a0", " ").replace("\\", "")


def headline(page: AppTest) -> str:
    return next(line for line in says(page).split("\n") if line.startswith("## "))


def charts(page: AppTest) -> int:
    return len(page.get("plotly_chart"))


def is_calm(page: AppTest) -> bool:
    return not page.exception and not page.error


def test_the_page_begins_with_the_number_the_neighbour_and_the_band(open_page: Open) -> None:
    page = open_page("jamfor")
    assert is_calm(page)
    assert headline(page).startswith("## Anmälda brott i Lekeberg 2025: 4 833 per 100 000 invånare. Örebro har 13 915.")
    assert "medelfolkmängden" in says(page)
    assert "anmälningsviljan" in says(page)


def test_what_is_chosen_is_written_in_the_address(open_page: Open) -> None:
    page = open_page("jamfor", indikator="bra_stold", ar="2020", mot="1880")
    assert is_calm(page)
    assert {name: page.query_params[name] for name in ("indikator", "ar", "mot")} == {
        "indikator": "bra_stold", "ar": "2020", "mot": "1880",
    }  # fmt: skip
    assert headline(page).startswith("## Stöld i Lekeberg 2020:")


def test_the_default_is_the_other_municipality_of_the_police_area(open_page: Open) -> None:
    assert open_page("jamfor", omrade="1880").multiselect(key="jamfor-mot").value == ["1814"]
    assert open_page("jamfor").multiselect(key="jamfor-mot").value == ["1880"]


def test_the_whole_county_is_one_choice_away_and_so_is_the_way_back(open_page: Open) -> None:
    page = open_page("jamfor")
    page.radio(key="jamfor-mot-snabbval").set_value(texts.WHOLE_COUNTY).run()
    assert is_calm(page)
    assert set(page.query_params["mot"].split(",")) == set(COUNTY.split(","))
    assert "Alla 11 andra ligger tydligt högre." in headline(page)
    assert "Streck som går i varandra, ett till nästa:" in says(page)
    page.radio(key="jamfor-mot-snabbval").set_value(texts.BESIDE).run()
    assert page.query_params["mot"] == "1880"


def test_nobody_to_compare_with_can_be_chosen_and_shared(open_page: Open) -> None:
    page = open_page("jamfor")
    page.multiselect(key="jamfor-mot").set_value([]).run()
    assert is_calm(page)
    assert page.query_params["mot"] == "-"
    assert "Örebro" not in headline(page)
    assert open_page("jamfor", mot="-").multiselect(key="jamfor-mot").value == []


def test_those_without_a_figure_are_told_and_left_out(open_page: Open) -> None:
    page = open_page("jamfor", mot="1881,1880,9999", indikator="bra_stold")
    assert is_calm(page)
    assert texts.WITHOUT_FIGURES.format(names="Kumla och 9999") in says(page)
    assert page.multiselect(key="jamfor-mot").value == ["1880"]
    assert texts.FUNNEL_NEEDS.format(fewest=5, nouns="kommuner", areas=2) in says(page)


@pytest.mark.parametrize("year", ["1950", "abc"])
def test_a_year_without_figures_is_told_and_shows_the_latest(open_page: Open, year: str) -> None:
    page = open_page("jamfor", ar=year)
    assert is_calm(page)
    assert texts.UNKNOWN_YEAR.format(year=year, shown=2025) in says(page)
    assert "2025" in headline(page)


def test_a_small_area_shows_its_municipality_and_says_so(open_page: Open) -> None:
    page = open_page("jamfor", omrade="1814R005")
    assert is_calm(page)
    assert texts.SHOWN_INSTEAD.format(area="Lanna", name="Lekeberg") in says(page)
    assert "Lekeberg 2025" in headline(page)


def test_a_larger_area_says_in_words_where_there_are_figures(open_page: Open) -> None:
    page = open_page("jamfor", omrade="LPO-OREBRO")
    assert is_calm(page)
    assert headline(page).endswith("Välj Lekeberg eller Örebro, som har tal.")
    assert charts(page) == 0


def test_a_small_count_is_shown_as_a_count(open_page: Open) -> None:
    page = open_page("jamfor", indikator="bra_narkotika_vapen", ar="2023")
    assert is_calm(page)
    assert "18 anmälda brott. Det är för få" in headline(page)
    assert "Följer polisens arbete" in says(page)


def test_crime_and_unsafety_are_said_to_disagree_where_they_do(open_page: Open) -> None:
    told = says(open_page("jamfor"))
    assert "Lanna: få anmälda brott men många otrygga" in told
    assert texts.UNPLACED.format(count=25) in told


def test_the_open_view_has_the_published_figures_and_nothing_made_from_incidents(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = charts(open_page("jamfor"))
    monkeypatch.setenv("SAMVERKAN_VIEW", "open")
    page = open_page("jamfor")
    assert is_calm(page)
    assert inside - charts(page) == 3
    assert pages.PART_LEFT_OUT.format(part=pages.PARTS["parts"]) in says(page)
    assert "Lanna" not in says(page)
    assert "Exempeldata" not in "".join(says(page).split("##")[1:])


@pytest.mark.parametrize("municipalities", [12, 290])
def test_many_municipalities_are_a_band_and_a_funnel(
    country: Callable[[int], Path], reading: None, monkeypatch: pytest.MonkeyPatch, open_page: Open, municipalities: int
) -> None:
    monkeypatch.setenv("SAMVERKAN_LAKE", str(country(municipalities)))
    page = open_page("jamfor", omrade="T001")
    assert is_calm(page)
    assert f"mittenhalvan av de {municipalities + 12} kommuner som har tal" in headline(page)
    assert charts(page) == 3
    assert page.multiselect(key="jamfor-mot").value == ["T000", "T002"]


def test_a_whole_large_county_is_cut_and_told(
    country: Callable[[int], Path], reading: None, monkeypatch: pytest.MonkeyPatch, open_page: Open
) -> None:
    monkeypatch.setenv("SAMVERKAN_LAKE", str(country(290)))
    page = open_page("jamfor", omrade="T001")
    page.radio(key="jamfor-mot-snabbval").set_value(texts.WHOLE_COUNTY).run()
    assert is_calm(page)
    assert texts.TOO_MANY.format(most=50) in says(page)


def test_a_large_county_without_police_areas_is_not_compared_by_itself(
    country: Callable[[int], Path], reading: None, monkeypatch: pytest.MonkeyPatch, open_page: Open
) -> None:
    monkeypatch.setenv("SAMVERKAN_LAKE", str(country(290)))
    page = open_page("jamfor", omrade="T010")
    assert is_calm(page)
    assert page.multiselect(key="jamfor-mot").value == []
    assert page.radio(key="jamfor-mot-snabbval").options == ["Hela länet"]
