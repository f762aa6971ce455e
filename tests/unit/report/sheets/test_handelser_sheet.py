"""The incidents page as a value."""

import json

import pytest

from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import View
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Sheet, Status
from samverkan_data.report.sheets import controls_of, sheet_of
from tests.conftest import TODAY


def asked(view: View, **wanted: str) -> Asking:
    return Asking(view, read_choice(view, wanted, TODAY).choice, TODAY, wanted=wanted)


def made(view: View, **wanted: str) -> Sheet:
    return sheet_of("handelser", asked(view, **wanted))


def keys(sheet: Sheet) -> list[str]:
    return [panel.key for panel in sheet.panels]


def panel(sheet: Sheet, key: str) -> Panel:
    return next(panel for panel in sheet.panels if panel.key == key)


def test_everything_is_area_and_year_and_months_side_by_side_and_the_ways_on(internal: View) -> None:
    sheet = made(internal)
    assert keys(sheet) == ["ar-est", "ar-polisanmalan", "manad-est", "manad-polisanmalan", "fragor"]
    assert len(sheet.sections[1].columns) == 2
    assert "läggs aldrig ihop" in sheet.sections[0].lines[0]


@pytest.mark.parametrize("wanted", [{"kalla": "est"}, {"kategori": "est_trafik"}], ids=["source", "category"])
def test_one_question_begins_with_area_and_year_and_has_week_place_and_the_others(
    internal: View, wanted: dict[str, str]
) -> None:
    sheet = made(internal, visa="manad", **wanted)
    assert keys(sheet) == ["ar-est", "manad-est", "vecka-est", "karta-est", "kategorier-est"]


def test_a_category_is_named_with_its_owner(internal: View) -> None:
    sheet = made(internal, kategori="est_trafik")
    assert sheet.lead.startswith("Lekeberg · Trafik och A-traktorer · jan–okt 2026")
    assert sheet.sentence.startswith("Trafik och A-traktorer i Fjugesta har tydligt ökat.")
    assert "Ansvarar: Områdespolis." in sheet.remarks


def test_every_figure_has_words_a_caption_a_table_and_numbers_that_agree(internal: View) -> None:
    for wanted in ({"kalla": "est"}, {"visa": "arshjul"}, {"visa": "rullande"}, {"atgard": "atgard-belysning-lanna"}):
        for one in made(internal, **wanted).panels:
            if one.figure is None:
                continue
            assert json.loads(one.figure.spec)["data"]
            assert len(one.figure.alt) > 20
            assert one.caption is not None
            assert one.table is not None
            assert one.numbers is not None
            assert all(len(line.values) == len(one.numbers.labels) for line in one.numbers.lines)


def test_area_and_year_has_a_row_per_area_with_every_year_the_span_and_the_verdict(internal: View) -> None:
    years = panel(made(internal), "ar-polisanmalan")
    assert years.table is not None
    assert years.table.headers == ("Område", "2022", "2023", "2024", "2025", "2026", "Väntat 2026", "Slutsats")
    unknown = next(row for row in years.table.rows if row[0] == "Plats okänd i Lekeberg")
    assert unknown == ("Plats okänd i Lekeberg", 20, 18, 19, 21, 50, "2–38", "tydlig ökning")
    assert "Hela Lekeberg: 358" in years.reading
    assert years.numbers is not None
    assert [line.name for line in years.numbers.lines][0] == "Fjugesta"


def test_an_area_without_parts_stands_first_among_those_beside_it(internal: View) -> None:
    years = panel(made(internal, omrade="1814R005"), "ar-est")
    assert years.heading == "EST sammanlagt i Lanna: inom det väntade"
    assert years.numbers is not None
    assert years.numbers.lines[0].name == "Lanna"
    assert len(years.numbers.lines) == 5
    own = [panel(made(internal, omrade=code), "ar-est") for code in ("1814R003", "1814R004")]
    assert [one.numbers.lines[0].name for one in own if one.numbers] == ["Norra landsbygden", "Södra landsbygden"]


def test_an_area_whose_places_are_not_known_stands_as_a_whole_too(internal: View) -> None:
    years = panel(made(internal, omrade="1814-FJUGESTA", kalla="est"), "ar-est")
    assert years.heading == "EST sammanlagt i Fjugesta: inom det väntade"
    assert years.numbers is not None
    assert [line.name for line in years.numbers.lines][0] == "Fjugesta"
    assert len(years.numbers.lines) == 5


def test_rates_are_of_the_areas_own_people_and_what_has_none_is_said(internal: View) -> None:
    years = panel(made(internal, matt="per_1000"), "ar-polisanmalan")
    assert years.table is not None
    rows = {row[0]: row for row in years.table.rows}
    assert rows["Fjugesta"][5] == pytest.approx(141 / 2817.5 * 1000, abs=0.05)
    assert "Plats okänd i Lekeberg" not in rows
    assert any("Plats okänd i Lekeberg" in note for note in years.notes)
    assert years.reading.startswith("Per 1 000 invånare jan–okt varje år.")


def test_no_rate_is_told_of_few(internal: View) -> None:
    years = panel(made(internal, matt="per_1000", kategori="est_trafik"), "ar-est")
    assert years.notes == ("De flesta talen är under 20: därför visas antal.",)
    assert years.reading.startswith("Antal jan–okt varje år.")
    spring = panel(made(internal, matt="per_1000", kalla="est", fran="2026-01-01", till="2026-08-31"), "ar-est")
    assert spring.table is not None
    assert "Färre än 20 händelser, så ingen takt visas: Norra landsbygden." in spring.notes
    assert "Norra landsbygden" not in {row[0] for row in spring.table.rows}


def test_any_earlier_period_can_be_compared(internal: View) -> None:
    options = {control.name: control.options for control in controls_of("handelser", asked(internal))}["jamfor"]
    assert options["2023-04"] == "apr 2023–jan 2024"
    sheet = made(internal, jamfor="2022-01")
    assert sheet.lead.endswith("jan–okt 2026 mot jan–okt 2022")
    assert sheet.sentence != made(internal).sentence
    assert panel(sheet, "ar-est") == panel(made(internal), "ar-est")


def test_the_open_edition_compares_only_periods_that_are_given_out(started_open_view: View) -> None:
    controls = controls_of("handelser", asked(started_open_view, fran="2026-05-01", till="2026-08-31"))
    options = {control.name: control.options for control in controls}["jamfor"]
    assert set(list(options.values())[2:]) >= {"jan–apr 2026", "sep–dec 2025"}
    assert not {"apr–jul 2026", "feb–maj 2026"} & set(options.values())


def test_areas_years_and_categories_can_be_opened(internal: View) -> None:
    sheet = made(internal, kalla="est")
    years = {link.label: link.choices for link in panel(sheet, "ar-est").links}
    assert years["Fjugesta"] == {"omrade": "1814-FJUGESTA"}
    assert years["jan–okt 2024"] == {"fran": "2024-01-01", "till": "2024-10-31"}
    categories = {link.label: link.choices for link in panel(sheet, "kategorier-est").links}
    assert categories["Trafik och A-traktorer ▲"] == {"kategori": "est_trafik"}
    chosen = panel(made(internal, kategori="est_trafik"), "kategorier-est")
    assert chosen.links[0].choices == {"kategori": ""}
    inside = panel(made(internal, omrade="1814R005", kalla="est"), "ar-est")
    assert inside.links[0].choices == {"omrade": "1814"}


def test_what_is_not_the_first_thing_asked_for_folds_on_a_telephone(internal: View) -> None:
    assert [section.folds for section in made(internal).sections] == [False, True, False, False]
    assert [section.folds for section in made(internal, kalla="est").sections] == [False, False, True, False]


def test_an_action_is_judged_when_it_is_chosen_and_only_then(internal: View) -> None:
    judged = panel(made(internal, atgard="atgard-belysning-lanna"), "atgard-est")
    assert judged.lines[0].startswith("EST: efter 1 april 2026 går det inte att se någon skillnad")
    assert not [key for key in keys(made(internal)) if key.startswith("atgard")]


def test_actions_of_other_themes_than_the_chosen_one_cannot_be_chosen(internal: View) -> None:
    found = {
        control.name: control.options for control in controls_of("handelser", asked(internal, kategori="tema_stold"))
    }
    assert found["atgard"] == {}
    assert "atgard-belysning-lanna" in {
        code for control in controls_of("handelser", asked(internal)) for code in control.options
    }


@pytest.mark.parametrize(
    ("wanted", "heading"),
    [
        ({"visa": "rullande"}, "EST: 375 de senaste tolv månaderna, inom det väntade"),
        ({"visa": "arshjul"}, "EST: flest i augusti"),
        ({"visa": "x"}, "EST: inom det väntade okt 2026"),
        ({"visa": "manad", "omrade": "1814-FJUGESTA", "kategori": "est_trafik"}, "EST: över det väntade jul–sep 2026"),
        ({"visa": "manad", "kategori": "pol_bedrageri"}, "Polisanmälan: inom det väntade 2025"),
    ],
)
def test_time_is_shown_as_the_address_says(internal: View, wanted: dict[str, str], heading: str) -> None:
    assert heading in [panel.heading for panel in made(internal, **wanted).panels]


@pytest.mark.parametrize(
    ("theme", "said"),
    [
        ("tema_vald", "Sammanlagt har EST i Lekeberg och Fjugesta tydligt minskat"),
        ("tema_skadegorelse", "Bedömt för sig har Polisanmälan i Norra landsbygden tydligt ökat"),
        ("tema_trafik", ""),
    ],
)
def test_a_figure_that_has_changed_clearly_is_told_where_the_sentence_says_otherwise(
    internal: View, theme: str, said: str
) -> None:
    sheet = made(internal, kategori=theme)
    assert [one.split(",")[0] for one in sheet.remarks if "tydligt" in one] == [said] * bool(said)
    assert ("EST sammanlagt: " in " ".join(one.heading for one in sheet.panels)) is (theme == "tema_vald")


def test_the_open_edition_leaves_out_what_it_has_no_form_of_and_says_it_once(started_open_view: View) -> None:
    sheet = made(started_open_view)
    assert sheet.edition == "open"
    assert [panel.notes for panel in sheet.panels if panel.status == Status.LEFT_OUT] == [
        ("Antal per månad visas inte i det öppna läget.",)
    ]
    alone = made(started_open_view, kalla="est")
    assert len([panel for panel in alone.panels if panel.status == Status.LEFT_OUT]) == 2
    assert all("öppet läge" in panel.caption.text for panel in alone.panels if panel.caption)


def test_nothing_known_draws_only_the_published_crime_and_leads_to_the_first_file(internal: View) -> None:
    sheet = made(internal, omrade="1880")
    assert keys(sheet) == ["forsta-filen", "publicerat"]
    assert "inga uppgifter" in sheet.sentence
