"""The page of surveys as a value."""

import pandas as pd
import pytest

from samverkan_data.charts.look import PLAIN, Look
from samverkan_data.lake import Snapshot
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import InternalView, View
from samverkan_data.picture.surveys import survey, surveyed
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Sheet, Status
from samverkan_data.report.sheets import controls_of, sheet_of
from samverkan_data.texts import survey as words
from tests.conftest import TODAY

EVENING = "tma_otrygg_kvall"


def asked(view: View, look: Look = PLAIN, **wanted: str) -> Asking:
    return Asking(view, read_choice(view, wanted, TODAY).choice, TODAY, look, wanted)


def panel(sheet: Sheet, key: str) -> Panel:
    return next(one for one in sheet.panels if one.key == key)


def test_area_and_year_say_who_differs_and_in_how_many_waves(internal: View) -> None:
    waves = panel(sheet_of("trygghet", asked(internal, omrade="1814", fraga=EVENING)), "omrade-ar")
    apart = "Fjugesta (1 av 3 mätningar) och Lanna (3 av 3 mätningar)"
    assert waves.heading == f"Otrygg ute ensam sen kväll: tydlig skillnad mot resten i {apart}"
    assert waves.table is not None
    assert {row[1] for row in waves.table.rows} == {2021, 2023, 2025}
    assert waves.numbers is not None
    assert waves.numbers.labels == ("2021", "2023", "2025")
    assert [line.role for line in waves.numbers.lines] == ["main", *["other"] * 5]


def test_too_few_answers_are_in_no_table_and_no_numbers(internal: View) -> None:
    waves = panel(sheet_of("trygghet", asked(internal, omrade="1814", fraga=EVENING)), "omrade-ar")
    assert waves.table is not None
    assert waves.numbers is not None
    (few,) = [row for row in waves.table.rows if row[0] == "Mullhyttan" and row[1] == 2025]
    assert few[2:5] == (None, None, None)
    last = waves.numbers.lines[-1]
    assert (last.name, last.values[-1]) == ("Mullhyttan", None)


def test_the_question_opened_is_one_that_has_clearly_changed(internal: View) -> None:
    matning, grupp, fraga = controls_of("trygghet", asked(internal, omrade="1814"))
    assert (matning.value, grupp.value, fraga.value) == ("Trygghetsmätning, andel", "alla", "tma_fortkorning")
    assert EVENING in fraga.options


@pytest.mark.parametrize(
    ("area", "sentence"),
    [
        ("1880", "Örebro har ingen trygghetsmätning. Närmast finns Lekeberg, som visas här."),
        ("18", "Örebro län har ingen trygghetsmätning för hela området. Här visas Lekeberg, som ligger i området."),
    ],
)
def test_an_area_without_a_survey_says_what_is_nearest_and_shows_it(internal: View, area: str, sentence: str) -> None:
    sheet = sheet_of("trygghet", asked(internal, omrade=area))
    assert sheet.sentence == sentence
    assert sheet.remarks[0].startswith("Lekeberg: Tydligt sämre")
    assert [one.key for one in sheet.panels] == ["omrade-ar", "fraga", "andel"]
    assert panel(sheet, "fraga").heading.startswith("Lekeberg: ")


def test_a_part_has_answers_of_its_own_and_stands_out_among_the_parts(internal: View) -> None:
    sheet = sheet_of("trygghet", asked(internal, omrade="1814-FJUGESTA", fraga=EVENING))
    waves = panel(sheet, "omrade-ar")
    assert words.CHOSEN.format(area="Fjugesta") in waves.notes
    assert waves.figure is not None
    assert '"name":"own"' in waves.figure.spec
    assert waves.table == panel(sheet_of("trygghet", asked(internal, omrade="1814", fraga=EVENING)), "omrade-ar").table


def test_an_index_that_only_the_whole_has_is_shown_alone(internal: View) -> None:
    sheet = sheet_of("trygghet", asked(internal, omrade="1814", matning="Trygghetsmätning, index 0–6"))
    assert [one.key for one in sheet.panels] == ["omrade-ar", "fraga", "liknande-svar"]


def test_a_value_that_is_no_choice_is_another_choice(internal: View) -> None:
    sheet = sheet_of("trygghet", asked(internal, omrade="1814", matning="x", grupp="x", fraga="x"))
    assert sheet is sheet_of("trygghet", asked(internal, omrade="1814"))


def test_no_survey_anywhere_says_so_and_leads_to_where_one_is_given(
    started_snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (survey, surveyed):
        known = survey.answers(started_snapshot).iloc[:0]
        monkeypatch.setattr(module, "answers", lambda _, nothing=known: nothing)
    sheet = sheet_of("trygghet", asked(InternalView(started_snapshot), omrade="1814"))
    (nothing,) = sheet.panels
    assert sheet.sentence == words.NO_SURVEYS
    assert nothing.status == Status.UNKNOWN
    assert [link.page for link in nothing.links] == ["ladda_upp"]


def test_many_areas_are_cut_and_the_table_has_them_all(
    started_snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = survey.answers(started_snapshot)
    parts = known[known["area_code"] == "1814-FJUGESTA"]
    codes = surveyed.areas_of(started_snapshot).children("1814")
    many = pd.concat(
        [known[known["area_code"] == "1814"], *(parts.assign(area_code=code, name=code) for code in codes)]
    )
    for module in (survey, surveyed):
        monkeypatch.setattr(module, "answers", lambda _: many)
    monkeypatch.setattr("samverkan_data.report.surveys.MOST_AREAS", 3)
    waves = panel(sheet_of("trygghet", asked(InternalView(started_snapshot), omrade="1814")), "omrade-ar")
    assert any(note.startswith("3 av ") for note in waves.notes)
    assert waves.table is not None
    assert len({row[0] for row in waves.table.rows}) == len(codes) + 1
