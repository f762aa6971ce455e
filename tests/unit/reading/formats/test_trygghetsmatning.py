"""Trygghetsmätningar: per cent and index 0–6, in three shapes."""

import pytest

from tests.unit.reading.formats.reshaped import codes, figures, read

MANY = ("indicator", "area_code", "period_start", "value", "n", "margin_low", "margin_high")


def test_a_row_per_answer_keeps_number_of_answers_and_margin() -> None:
    found = read(
        "Område;År;Fråga;Andel (%);Antal svar;Felmarginal\n"
        "Lanna;2025;Otrygg ute ensam sen kväll;24,5 %;62;±10,7\n"
        "Lanna;2025;Förtroende för polisen;XX;8;\n"
    )
    assert (found.format, codes(found)) == ("trygghetsmatning", [])
    assert figures(found, *MANY) == [
        ("tma_otrygg_kvall", "Lanna", "2025-01-01", "24,5", "62", "13.8", "35.2"),
        ("tma_fortroende_polisen", "Lanna", "2025-01-01", "XX", "8", "", ""),
    ]
    assert found.markers["xx"] == "suppressed"


@pytest.mark.parametrize(
    ("header", "cells"),
    [("Konfidensintervall", "21\u201330"), ("Nedre gräns;Övre gräns", "21;30")],
)
def test_an_interval_may_stand_in_one_cell_or_in_two(header: str, cells: str) -> None:
    found = read(f"Område;År;Fråga;Andel (%);{header}\nLanna;2025;Oro för inbrott;25;{cells}\n")
    assert figures(found, *MANY)[0][5:] == ("21", "30")


def test_an_index_and_a_share_of_the_same_question_are_two_indicators() -> None:
    found = read("Område;År;Fråga;Index;Andel (%)\nLund;2019;Oro för inbrott;2,2;31\n")
    assert figures(found, "indicator", "value") == [("tmi_oro_for_inbrott", "2,2"), ("tma_oro_inbrott", "31")]
    assert [(row["unit"], row["better"]) for row in found.additions["indicators"]] == [
        ("index", "low"), ("procent", "low"),
    ]  # fmt: skip


def test_questions_as_columns_take_the_scale_from_the_title() -> None:
    found = read(
        "Trygghetsmätning 2019, problemindex per område;;;\nOmråde;År;Problemindex;Nedskräpning;Antal svar\n"
        "Lanna;2019;1,56;2,1;61\nFjugesta;2019;..;1,9;4\n"
    )
    assert figures(found, "indicator", "area_code", "value", "n") == [
        ("tmi_problemindex", "Lanna", "1,56", "61"), ("tmi_nedskrapning", "Lanna", "2,1", "61"),
        ("tmi_problemindex", "Fjugesta", "..", "4"), ("tmi_nedskrapning", "Fjugesta", "1,9", "4"),
    ]  # fmt: skip


def test_areas_as_columns_take_the_year_and_the_scale_from_the_name_of_the_file() -> None:
    found = read(
        "Fråga;Lanna;Fjugesta\nOtrygg sen kväll;24;31\nAntal svar;62;148\n", "Trygghetsmätning 2025 procent.csv"
    )
    assert figures(found, "indicator", "area_code", "period_start", "value", "n") == [
        ("tma_otrygg_kvall", "Lanna", "2025-01-01", "24", "62"),
        ("tma_otrygg_kvall", "Fjugesta", "2025-01-01", "31", "148"),
    ]


def test_the_scale_in_brackets_is_no_part_of_the_question() -> None:
    found = read("Område;År;Oro för inbrott (%);Fortkörning (%)\nLanna;2025;24;31\n")
    assert figures(found, "indicator") == [("tma_oro_inbrott",), ("tma_fortkorning",)]


def test_groups_are_kept_and_everybody_is_everybody() -> None:
    found = read("Område;År;Fråga;Kön;Andel (%)\nLanna;2025;Oro;Kvinnor;24\nLanna;2025;Oro;Samtliga;20\n")
    assert figures(found, "group") == [("kvinnor",), ("alla",)]


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        ("Område;År;Problemindex;Nedskräpning\nLanna;2019;1;2\n", "trygghetsmätning.csv", "scale_unknown"),
        ("Område;År;Fortkörning;Nedskräpning\nLanna;2019;1;2\n", "trygghetsmätning.csv", "scale_unknown"),
        ("Område;Fråga;Andel (%)\nLanna;Oro;24\n", "trygghetsmätning.csv", "year_unknown"),
        ("Område;År;Fråga;Andel (%)\nLanna;2025;Oro;0,24\nLanna;2025;Oro2;1\n", "f.csv", "share_as_fraction"),
    ],
)
def test_what_cannot_be_known_is_refused_with_the_reason(content: str, name: str, code: str) -> None:
    found = read(content, name)
    assert found.format == "trygghetsmatning"
    assert [f.code for f in found.findings if f.severity == "error"] == [code]


@pytest.mark.parametrize("header", ["Område;År;Antal", "Fråga;Lanna;Fjugesta", "Område;Fråga;Värde"])
def test_other_tables_are_left_to_other_formats(header: str) -> None:
    assert read(f"{header}\n1;2;3\n").format != "trygghetsmatning"


@pytest.mark.parametrize("header", ["Andel per 1 000", "Andel (promille)", "Andel, \u2030"])
def test_a_share_that_is_not_of_a_hundred_is_refused(header: str) -> None:
    found = read(f"Område;Fråga;År;Andel;{header}\nLekeberg;Oro för inbrott;2025;4;40\n", "trygghetsmätning.csv")
    assert (found.table, codes(found)) == ("", ["not_shares"])


@pytest.mark.parametrize(
    "content",
    [
        "Trygghetsmätning 2025, utsatta per 100 000 invånare;;\nOmråde;Fråga;Andel (%)\nLanna;Utsatt;4\n",
        "Fråga;Lanna;Fjugesta\nOtrygg sen kväll;24;31\nUtsatta per 10 000;4;5\n",
    ],
)
def test_a_rate_in_a_title_or_among_the_questions_is_refused(content: str) -> None:
    found = read(content, "Trygghetsmätning 2025 procent.csv")
    assert (found.table, codes(found)[-1]) == ("", "not_shares")


def test_each_question_may_say_its_scale_and_none_may_contradict_its_header() -> None:
    rows = "Lanna;2025;Oro för brott (index);1,5\nLanna;2025;Oro för inbrott (%);24\n"
    found = read(f"Område;År;Fråga;Värde\n{rows}", "trygghetsmätning.csv")
    assert figures(found, "indicator", "value") == [("tmi_oro", "1,5"), ("tma_oro_inbrott", "24")]
    found = read("Område;År;Fråga;Andel (%)\nLanna;2025;Totalt problemindex;1,5\n", "trygghetsmätning.csv")
    assert (found.table, codes(found)) == ("", ["scale_unknown"])
