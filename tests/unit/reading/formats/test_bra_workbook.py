"""Brå's workbook of indicators, as a workbook written here."""

import csv
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from samverkan_data.reading import Recognised
from tests.unit.reading.formats.reshaped import codes, figures, read

REGISTER = Path(__file__).parents[4] / "data" / "indicators.csv"
ALL = ("indicator", "area_code", "period_start", "period_end", "value")
CRIME = (
    ("Antal anmälda brott och brott per 100 000 invånare",),
    ("Region", "Antal 2024", "2024 per 100 000", "Antal 2025 (prel.)"),
    ("Lekeberg", 21, 244, 19), ("Hela landet", 180000, "-", ".."),
)  # fmt: skip
SURVEY = (("Andel 16–84 år som är otrygga",), ("Region", "2017/2018", "2018/2019"), ("Lekeberg", 21.5, ".."))


def workbook(sheets: Mapping[str, Sequence[Sequence[object]]]) -> Recognised:
    written = BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        for title, rows in sheets.items():
            sheet = book.add_worksheet(title)
            for number, cells in enumerate(rows):
                sheet.write_row(number, 0, cells)
    return read(written.getvalue(), "indikatorer.xlsx")


def test_a_sheet_of_crime_has_counts_and_figures_per_100_000_of_its_own_group() -> None:
    found = workbook({"Stöld": CRIME})
    assert (found.format, codes(found)) == ("bra_workbook", [])
    assert figures(found, *ALL, "status") == [
        ("bra_indikator_stold", "Lekeberg", "2024-01-01", "2024-12-31", "21", "final"),
        ("bra_indikator_stold_per_100000", "Lekeberg", "2024-01-01", "2024-12-31", "244", "final"),
        ("bra_indikator_stold", "Lekeberg", "2025-01-01", "2025-12-31", "19", "preliminary"),
        ("bra_indikator_stold", "Hela landet", "2024-01-01", "2024-12-31", "180000", "final"),
        ("bra_indikator_stold_per_100000", "Hela landet", "2024-01-01", "2024-12-31", "-", "final"),
        ("bra_indikator_stold", "Hela landet", "2025-01-01", "2025-12-31", "..", "preliminary"),
    ]
    assert found.markers["-"] == "missing"


def test_a_sheet_of_the_survey_has_per_cent_of_two_years_together() -> None:
    found = workbook({"Otrygghet utomhus-NTU": SURVEY})
    assert figures(found, *ALL) == [
        ("ntu_otrygg_utomhus", "Lekeberg", "2017-01-01", "2018-12-31", "21.5"),
        ("ntu_otrygg_utomhus", "Lekeberg", "2018-01-01", "2019-12-31", ".."),
    ]
    assert [(row["unit"], row["caveat"]) for row in found.additions["indicators"]] == [
        ("procent", "Andel 16–84 år som är otrygga")
    ]


SHEETS = (
    "Misshandel", "Sexualbrott", "Rån", "Försäljningsbedrägeri", "Kort_kreditbedrägeri", "Cykelstöld",
    "Otrygghet utomhus", "Oro för misshandel", "Oro för sexualbrott", "Oro för rån", "Oro för bostadsinbrott",
    "Oro stöld skadegörelse bil", "Valt annan väg", "Avstått aktivitet", "Skadegörelse", "Klotter", "Fortkörning",
    "Störande körning", "Påverkad alkohol droger", "Gäng i området", "Öppen narkotikahandel",
)  # fmt: skip


def test_every_sheet_of_the_survey_is_an_indicator_that_the_starter_register_has() -> None:
    found = workbook({f"{name}-NTU": SURVEY for name in SHEETS})
    with REGISTER.open(encoding="utf-8-sig") as lines:
        units = {row["Indikatorkod"]: row["Enhet"] for row in csv.DictReader(lines, delimiter=";")}
    indicators = {code for (code,) in figures(found, "indicator")}
    assert len(indicators) == len(SHEETS)
    assert {units.get(code) for code in indicators} == {"procent"}


def test_the_same_topic_as_crime_and_in_the_survey_is_two_indicators() -> None:
    found = workbook({"Skadegörelse": CRIME, "Skadegörelse-NTU": SURVEY})
    assert {code for code, *_ in figures(found, *ALL)} == {
        "bra_indikator_skadegorelse", "bra_indikator_skadegorelse_per_100000", "ntu_problem_skadegorelse",
    }  # fmt: skip


def test_a_sheet_of_text_is_told_as_not_read() -> None:
    found = workbook({"Om tabellerna": (("Läs detta",), ("Text", "Mer text"), ("a", "b")), "Stöld": CRIME})
    assert [(f.code, f.value) for f in found.findings] == [("sheet_not_read", "Om tabellerna")]


def test_per_1_000_is_refused() -> None:
    found = workbook({"Stöld": (("Brott",), ("Region", "2024 per 1 000"), ("Lekeberg", 2.4))})
    assert (found.table, codes(found)) == ("", ["other_denominator"])


@pytest.mark.parametrize(
    ("title", "header"),
    [("Utsatta per 100 000 invånare", "2018"), ("Utsatta per 10 000", "2018"), ("Otrygghetsindex", "2018"),
     ("Antal personer som är otrygga", "2018"), ("Otrygga", "2018 per 1 000")],
)  # fmt: skip
def test_a_sheet_of_the_survey_that_says_another_scale_is_refused(title: str, header: str) -> None:
    found = workbook({"Stöld": CRIME, "Otrygghet utomhus-NTU": ((title,), ("Region", header), ("Lekeberg", 21.5))})
    assert (found.table, codes(found)) == ("", ["not_shares"])


def test_a_workbook_of_other_figures_is_left_to_others() -> None:
    found = workbook({"Folkmängd": (("Region", "2024", "2025"), ("Lekeberg", 8606, 8608))})
    assert found.format != "bra_workbook"


def test_a_title_line_says_the_measure_where_headers_are_bare_years() -> None:
    bare = (("Region", "2024"), ("Lekeberg", 244))
    assert figures(workbook({"Stöld": (("Brott per 100 000 invånare",), *bare)}), "indicator") == [
        ("bra_indikator_stold_per_100000",)
    ]
    assert codes(workbook({"Stöld": (("Brott per 10 000 invånare",), *bare)})) == ["other_denominator"]
    assert codes(workbook({"Stöld": (("Anmälda brott",), *bare)})) == ["measure_unknown"]
