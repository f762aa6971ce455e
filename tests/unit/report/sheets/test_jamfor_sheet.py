"""The comparison page as a value."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from samverkan_data.lake import Lake
from samverkan_data.picture.areas.comparison import compare
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import InternalView, View
from samverkan_data.report.asking import Asking
from samverkan_data.report.controls import Control, codes_of
from samverkan_data.report.panel import Panel, Sheet, Status
from samverkan_data.report.sheets import controls_of, sheet_of
from samverkan_data.report.sheets.comparison_choices import asked_of
from samverkan_data.report.sheets.comparison_series import series_panel
from samverkan_data.texts import comparison as texts
from samverkan_data.texts import pages
from samverkan_data.texts.likeness import SIMILAR
from tests.conftest import TODAY


def asked(view: View, **wanted: str) -> Asking:
    return Asking(view, read_choice(view, wanted, TODAY).choice, TODAY, wanted=wanted)


def panels(sheet: Sheet) -> dict[str, Panel]:
    return {panel.key: panel for panel in sheet.panels}


def control(asking: Asking, name: str, kind: str) -> Control:
    (found,) = [one for one in controls_of("jamfor", asking) if (one.name, one.kind) == (name, kind)]
    return found


@pytest.fixture(scope="module")
def sheet(internal: View) -> Sheet:
    return sheet_of("jamfor", asked(internal))


def test_the_sheet_begins_with_the_number_the_neighbour_and_the_band(sheet: Sheet) -> None:
    assert sheet.sentence.startswith("Anmälda brott i Lekeberg 2025: 4\u00a0833 per 100 000 invånare. Örebro")
    assert "medelfolkmängden" in sheet.sections[0].lines[0]
    assert [panel.key for panel in sheet.panels] == [
        "tal", "serie", "tva-ar", "liknande", "tratt", "bredvid-omraden", "delar-est", "delar-polisanmalan",
        "bredvid-delar",
    ]  # fmt: skip


def test_every_figure_has_heading_words_table_and_numbers_of_the_same_length(sheet: Sheet) -> None:
    figures = [panel for panel in sheet.panels if panel.figure is not None]
    assert len(figures) == 7
    for panel in figures:
        assert panel.figure is not None
        assert json.loads(panel.figure.spec)["data"]
        assert panel.heading
        assert panel.reading
        assert panel.caption is not None
        assert panel.caption.text.startswith("Källa: ")
        assert panel.table is not None
        assert len(panel.figure.alt) > 20
        assert panel.numbers is not None
        for told in (panel.numbers, *panel.numbers.beside):
            assert all(len(line.values) == len(told.labels) for line in told.lines)


def test_two_measures_have_numbers_of_their_own_with_limits_where_they_may_be_shown(sheet: Sheet) -> None:
    panel = panels(sheet)["bredvid-delar"]
    assert panel.table is not None and panel.numbers is not None  # noqa: PT018
    rows = panel.table.to_frame()
    for told, column in zip(
        (panel.numbers, *panel.numbers.beside), (texts.CRIME_COLUMN, texts.FELT_COLUMN), strict=True
    ):
        main, low, high = (pd.Series(line.values, dtype=float) for line in told.lines[:3])
        pd.testing.assert_series_equal(main.round(1), rows[column].astype(float).round(1), check_names=False)
        assert (main.isna() == low.isna()).all()
        assert (low.dropna() < main.dropna()).all()
        assert (high.dropna() > main.dropna()).all()


def test_the_numbers_are_those_of_the_table(sheet: Sheet) -> None:
    rates = panels(sheet)["tal"]
    assert rates.numbers is not None
    assert rates.table is not None
    frame = rates.table.to_frame()
    assert list(rates.numbers.labels) == frame[texts.NAME].tolist()
    drawn = {line.role: [round(value or 0) for value in line.values] for line in rates.numbers.lines}
    assert drawn == {role: frame[name].tolist() for role, name in
                     (("main", texts.RATE), ("low", texts.LOW), ("high", texts.HIGH))}  # fmt: skip
    years = panels(sheet)["serie"]
    assert years.numbers is not None
    assert [line.name for line in years.numbers.lines] == ["Lekeberg", "Örebro"]
    assert years.numbers.labels == tuple(str(year) for year in range(1996, 2026))


def test_rows_lead_on_to_the_same_of_others_and_to_the_incidents_of_parts(internal: View) -> None:
    made = panels(sheet_of("jamfor", asked(internal, indikator="bra_stold")))
    assert [(link.page, link.choices["omrade"]) for link in made["tal"].links] == [("jamfor", "1880")]
    table = made["delar-est"].table
    assert table is not None
    assert {link.label for link in made["delar-est"].links} == set(table.to_frame()[texts.NAME])
    first = made["delar-est"].links[0]
    assert first.page == "handelser"
    assert {**first.choices, "omrade": ""} == {
        "omrade": "", "kalla": "est", "kategori": "tema_stold", "fran": "2025-01-01", "till": "2025-12-31",
    }  # fmt: skip


def test_what_cannot_be_shown_is_said_and_told_in_the_remarks(internal: View) -> None:
    made = sheet_of("jamfor", asked(internal, mot="1881,1880,9999", indikator="bra_stold", ar="1950"))
    assert made.remarks == (
        texts.UNKNOWN_YEAR.format(year="1950", shown=2025),
        texts.WITHOUT_FIGURES.format(names="Kumla och 9999"),
    )
    assert panels(made)["tratt"].status == Status.UNKNOWN
    assert sheet_of("jamfor", asked(internal, mot="1880", indikator="bra_stold")).remarks == ()


def test_those_who_ask_wrongly_share_the_sheet_of_those_who_do_not(internal: View, sheet: Sheet) -> None:
    assert sheet_of("jamfor", asked(internal)) is sheet
    wrong = sheet_of("jamfor", asked(internal, ar="1950"))
    assert wrong.sections == sheet_of("jamfor", asked(internal, ar="2025")).sections


def test_nobody_and_the_whole_county_are_choices_too(internal: View) -> None:
    quick = control(asked(internal), "mot", "quick")
    assert list(quick.options.values()) == [texts.BESIDE, SIMILAR, texts.WHOLE_COUNTY]
    assert quick.value == "1880"
    county = next(codes for codes, label in quick.options.items() if label == texts.WHOLE_COUNTY)
    backwards = asked(internal, mot=",".join(reversed(codes_of(county))))
    assert control(backwards, "mot", "quick").value == county
    assert "Alla 11 andra" in sheet_of("jamfor", backwards).sentence
    assert control(asked(internal, mot="-"), "mot", "quick").value == ""
    assert "Örebro" not in sheet_of("jamfor", asked(internal, mot="-")).sentence


def test_years_with_too_few_for_a_rate_are_counts_in_figure_and_numbers(internal: View) -> None:
    asking = asked(internal, indikator="bra_stold", ar="2025", mot="1880")
    found = asked_of(asking)
    assert found is not None
    few = replace(found, rows=found.rows.assign(count=found.rows["count"].clip(upper=9), rate=float("nan")))
    made = series_panel(asking, few, compare(few.rows, few.area_code, few.year, few.against))
    assert made.table is not None
    assert made.reading == texts.SERIES_READING["count"]
    assert made.numbers is not None
    assert made.numbers.unit == texts.COUNT


def test_any_two_years_can_be_compared_and_the_choice_is_in_the_address(internal: View) -> None:
    asking = asked(internal, indikator="bra_stold", ar="2020", mot_ar="2005")
    offered = control(asking, "mot_ar", "select")
    assert offered.value == "2005"
    assert list(offered.options) == [str(year) for year in range(2019, 1995, -1)]
    panel = panels(sheet_of("jamfor", asking))["tva-ar"]
    assert panel.table is not None
    own = panel.table.to_frame().iloc[0]
    assert own[texts.NAME] == "Lekeberg"
    found = asked_of(replace(asking, wanted={"indikator": "bra_stold", "ar": "2020", "mot": "1880"}))
    assert found is not None
    counts = found.rows[found.rows["area_code"] == "1814"].set_index("year")["count"]
    assert [own[texts.COUNT_IN.format(year=year)] for year in (2005, 2020)] == [counts[2005], counts[2020]]
    assert panel.heading == texts.YEARS_HEADING["fall"].format(name="Lekeberg", year=2020, before=2005)
    assert own[texts.RATIO_HIGH] < 1


def test_a_year_that_cannot_be_compared_is_told_and_the_first_has_no_earlier(internal: View) -> None:
    wrong = sheet_of("jamfor", asked(internal, ar="2020", mot_ar="2021"))
    assert wrong.remarks == (texts.UNKNOWN_BEFORE.format(wanted=2021, year=2020, shown=2019),)
    first = asked(internal, ar="1996")
    assert "mot_ar" not in {one.name for one in controls_of("jamfor", first)}
    assert "tva-ar" not in panels(sheet_of("jamfor", first))


def test_the_open_edition_has_what_is_published_and_nothing_made_from_incidents(started_open_view: View) -> None:
    made = sheet_of("jamfor", asked(started_open_view))
    assert made.edition == "open"
    assert [panel.key for panel in made.panels if panel.figure is not None] == ["tal", "serie", "tva-ar", "tratt"]
    left_out = [panel.notes for panel in made.panels if panel.status == Status.LEFT_OUT]
    assert left_out == [(pages.PART_LEFT_OUT.format(part=pages.PARTS["parts"]),)]
    assert "Lanna" not in repr([(panel.table, panel.figure, panel.notes) for panel in made.panels])


@pytest.mark.parametrize("code", ["1814", "1814-FJUGESTA", "1814R005", "1880", "18", "1440", "0980"])
def test_there_are_sections_where_there_are_figures(internal: View, code: str) -> None:
    made = sheet_of("jamfor", asked(internal, omrade=code))
    assert made.sentence
    assert bool(made.sections) == any(panel.figure for panel in made.panels)


@pytest.mark.parametrize("municipalities", [12, 290])
def test_many_municipalities_are_a_band_and_a_funnel(country: Callable[[int], Path], municipalities: int) -> None:
    view = InternalView(Lake.open(str(country(municipalities))).snapshot())
    made = sheet_of("jamfor", asked(view, omrade="T001"))
    assert f"mittenhalvan av de {municipalities + 12} kommuner" in made.sentence
    assert made.sections
    whole = next(code for code, label in control(asked(view, omrade="T001"), "mot", "quick").options.items()
                 if label == texts.WHOLE_COUNTY)  # fmt: skip
    told = sheet_of("jamfor", asked(view, omrade="T001", mot=whole))
    table = panels(told)["tal"].table
    assert table is not None
    assert len(table.rows) == min(municipalities, 51)
    assert (texts.TOO_MANY.format(most=50) in told.remarks) == (municipalities > 51)
