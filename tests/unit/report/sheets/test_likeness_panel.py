"""The municipality against those like it: a panel, a signal's mark and a fact, of uploaded and shipped figures."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from samverkan_data.intake import inspect, publish
from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.areas.likeness import group_of, likeness, similar
from samverkan_data.picture.choice import Choice
from samverkan_data.picture.gate.view import InternalView
from samverkan_data.picture.question import Question
from samverkan_data.report.alike_years import alike_years
from samverkan_data.report.asking import Asking
from samverkan_data.report.likeness import against_similar_text, likeness_panel, mark_of, theme_against_similar
from samverkan_data.report.panel import Status
from samverkan_data.report.sheets import sheet_of
from samverkan_data.report.survey_likeness import survey_likeness_panel
from samverkan_data.texts.likeness import ANSWERS_MARK, MARK, MIDDLE, WITH_FIGURES
from tests.conftest import TODAY

QUESTION = "mu_trygg_morker"
HALLSBERG, GOTHENBURG, MALMO, SUBJECT = "1861", "1480", "1280", "bra_skadegorelse"
HEADER = "Indikator;Område;Från;Till;Grupp;Värde;Antal svar;Nedre gräns;Övre gräns;Status;Källa\n"
OWN = {2020: 98, 2021: 104, 2022: 101, 2023: 96, 2024: 103, 2025: 230}


def count(area: str, year: int, value: int) -> str:
    status = "preliminär" if year == max(OWN) else "slutlig"
    return f"{SUBJECT};{area};{year}-01-01;{year}-12-31;alla;{value};;;;{status};Brå\n"


def answer(area: str, year: int, value: float) -> str:
    low, high = (str(value + side).replace(".", ",") for side in (-2, 2))
    return (
        f"{QUESTION};{area};{year}-09-01;{year}-10-31;alla;{str(value).replace('.', ',')};;{low};{high};slutlig;SCB\n"
    )


def people(area: str, year: int, value: int) -> str:
    return f"folkmangd;{area};{year}-12-31;{year}-12-31;alla;{value};;;;slutlig;SCB\n"


def asking(snapshot: Snapshot, area: str) -> Asking:
    question = Question(area, TODAY.replace(month=1, day=1), TODAY)
    return Asking(InternalView(snapshot), Choice(area, area, question.start, question.end), TODAY)


@pytest.fixture(scope="module")
def uploaded(started_lake: Path, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """A lake with what Brå says of all that are like Hallsberg, which is higher than they and has doubled."""
    folder = shutil.copytree(started_lake, tmp_path_factory.mktemp("uploaded") / "lake")
    lake = Lake.open(str(folder))
    group = group_of(lake.snapshot(), HALLSBERG)
    assert group is not None
    others = [code for code in group.others if not code.startswith("18")]
    rows = [count(HALLSBERG, year, value) for year, value in OWN.items()]
    rows += [people(HALLSBERG, year, 16_000) for year in range(2019, 2024)]
    rows += [count(code, 2025, 90 + place) for place, code in enumerate(others)]
    rows += [count(code, 2022, 100 + place) for place, code in enumerate(others)]
    ends = (2021, 2022, 2024, 2025)
    rows += [people(code, year, 16_000 + 50 * place) for place, code in enumerate(others) for year in ends]
    rows += [count(code, year, 9_000) for code in (GOTHENBURG, MALMO) for year in (2024, 2025)]
    rows += [people(GOTHENBURG, year, 600_000) for year in (2023, 2024)]
    rows += [answer(code, 2025, 70 + place % 7) for place, code in enumerate(others)]
    rows += [answer(HALLSBERG, 2024, 66), answer(HALLSBERG, 2025, 50)]
    publish(lake, inspect((HEADER + "".join(rows)).encode(), "bra.csv", lake.snapshot(), TODAY), "x")
    return lake.snapshot()


def test_the_panel_marks_what_is_higher_and_rises_and_says_how_many_have_figures(uploaded: Snapshot) -> None:
    panel = likeness_panel(asking(uploaded, HALLSBERG))
    assert panel is not None
    assert panel.heading == "Högre än liknande och ökar: Skadegörelse"
    assert panel.table is not None
    row = next(row for row in panel.table.rows if row[0] == "Skadegörelse")
    assert (row[1], row[2], row[6], row[7:]) == (2025, 230, "60 av 62", ("tydligt högre", "tydlig ökning", MARK))
    assert (
        "62 kommuner i samma grupp (pendlingskommun nära större stad; SKR:s kommungruppsindelning 2023)"
        in panel.reading
    )


def test_a_year_whose_population_is_not_published_yet_waits_for_it_and_one_that_may_change_is_told(
    uploaded: Snapshot,
) -> None:
    late = likeness(uploaded, GOTHENBURG)
    assert late is not None
    assert late.rows["year"].tolist() == [2024]
    lacking = likeness_panel(asking(uploaded, MALMO))
    assert lacking is not None
    assert (lacking.status, lacking.lines[0][:24]) == (Status.UNKNOWN, "Inte känt: för Malmö sak")
    told = likeness_panel(asking(uploaded, HALLSBERG))
    assert told is not None
    assert told.notes[-1] == "Talen för 2025 är preliminära och kan ändras."


def test_a_signal_of_the_theme_and_a_problem_in_it_say_the_same(uploaded: Snapshot) -> None:
    inside = asking(uploaded, HALLSBERG)
    assert mark_of(inside, HALLSBERG, "tema_skadegorelse") == MARK
    for area, theme in ((HALLSBERG, "tema_stold"), (HALLSBERG, ""), ("1814", "tema_skadegorelse"), ("1814R005", "")):
        assert mark_of(inside, area, theme) == ""
    told = against_similar_text(inside, HALLSBERG, SUBJECT)
    assert told[0].startswith("Liknande kommuner (pendlingskommun nära större stad): mitten ")
    assert told[1] == MARK


def test_the_series_has_the_middle_of_those_alike_as_the_panel_has_it_and_says_which_years_lack(
    uploaded: Snapshot,
) -> None:
    inside = asking(uploaded, HALLSBERG)
    series = {panel.key: panel for panel in sheet_of("jamfor", replace(inside, wanted={"indikator": SUBJECT})).panels}[
        "serie"
    ]
    assert series.numbers is not None
    lines = {line.name: dict(zip(series.numbers.labels, line.values, strict=True)) for line in series.numbers.lines}
    assert [year for year, value in lines[MIDDLE].items() if value is not None] == ["2022", "2025"]
    found = likeness(uploaded, HALLSBERG)
    assert found is not None
    middle = found.rows.set_index("subject").loc[SUBJECT, "middle"]
    assert lines[MIDDLE]["2025"] == pytest.approx(middle)
    assert "för år då minst 8 har tal: 2022 och 2025." in series.notes[0]
    assert series.table is not None
    told = series.table.to_frame().set_index("År")
    assert told.loc[2025, [MIDDLE, WITH_FIGURES]].tolist() == [round(middle), 60]


@pytest.mark.parametrize(
    ("area", "subject", "said"),
    [
        ("1814", "bra_totalt", "Flest är 3, 2025."),
        ("1814", SUBJECT, "Ingen av de 62 liknande kommunerna (pendlingskommun"),
        (MALMO, SUBJECT, "Gruppen storstäder (SKR:s kommungruppsindelning 2023) har bara 2 andra kommuner."),
        ("18", SUBJECT, ""),
    ],
)
def test_years_in_which_too_few_of_those_alike_have_figures_are_told(
    started_snapshot: Snapshot, area: str, subject: str, said: str
) -> None:
    told = alike_years(asking(started_snapshot, area), area, subject, pd.Series([2020, 2025]))
    assert said in told.note
    assert told.rows.empty
    assert told.columns.columns.empty


def test_a_municipality_in_no_group_is_told_so_wherever_those_alike_stand(country: Callable[[int], Path]) -> None:
    outside = asking(Lake.open(str(country(40))).snapshot(), "T001")
    said = "står inte i någon kommungrupp"
    panel = likeness_panel(outside)
    assert panel is not None
    assert said in panel.lines[0]
    assert said in alike_years(outside, "T001", "bra_totalt", pd.Series([2024, 2025])).note
    assert said in against_similar_text(outside, "T001", "bra_totalt")[0]
    assert theme_against_similar(outside, "T001", "tema_stold") == ""


def test_a_signal_has_what_stands_worst_of_its_theme_against_those_alike(uploaded: Snapshot) -> None:
    inside = asking(uploaded, HALLSBERG)
    told = theme_against_similar(inside, HALLSBERG, "tema_skadegorelse")
    assert told.startswith("Skadegörelse 2025: 1\u00a0428 per 100 000. Liknande kommuner (pendlingskommun")
    assert told.endswith("; tydligt högre.")
    for area, theme in ((HALLSBERG, "tema_stold"), (HALLSBERG, ""), ("1814R005", "tema_skadegorelse")):
        assert theme_against_similar(inside, area, theme) == ""


def test_where_too_few_have_figures_that_is_what_is_said(started_snapshot: Snapshot) -> None:
    panel = likeness_panel(asking(started_snapshot, "1814R005"))
    assert panel is not None
    assert panel.status == Status.UNKNOWN
    assert panel.lines[0].startswith("Inte känt: 3 av 62 liknande kommuner (pendlingskommun nära större stad; SKR:s")
    assert against_similar_text(asking(started_snapshot, "1814"), "1814", SUBJECT) == [
        "Mot liknande kommuner är inte känt: 0 av 62 har tal"
    ]


def test_answers_stand_against_those_of_similar_municipalities_in_the_same_year(uploaded: Snapshot) -> None:
    survey = "Medborgarundersökningen (SCB)"
    panel = survey_likeness_panel(asking(uploaded, HALLSBERG), survey)
    assert panel is not None
    assert panel.heading == "Sämre än liknande och blir sämre: Trygg ute i mörker där man bor"
    assert panel.table is not None
    (row,) = panel.table.rows
    assert (row[1:4], row[5:]) == ((2025, 50, 73), ("59 av 62", "tydligt lägre", "tydligt sämre", ANSWERS_MARK))
    shown = sheet_of("trygghet", replace(asking(uploaded, HALLSBERG), wanted={"matning": survey}))
    assert panel in shown.panels
    assert survey_likeness_panel(asking(uploaded, "1861R"), survey) is None
    lekeberg = survey_likeness_panel(asking(uploaded, "1814R005"), "Trygghetsmätning, andel")
    assert lekeberg is not None
    assert lekeberg.lines[0].startswith("Ingen av de 62 liknande kommunerna (pendlingskommun")


def test_only_a_municipality_has_others_that_are_like_it(started_snapshot: Snapshot) -> None:
    assert {"1861", "1881", "1884"} <= {*similar(started_snapshot, "1814")}
    assert "1880" not in similar(started_snapshot, "1814")
    assert similar(started_snapshot, "1814R005") == similar(started_snapshot, "18") == ()
    assert likeness(started_snapshot, "LPO-OREBRO") is None
