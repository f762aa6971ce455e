"""The national survey per region."""

from pathlib import Path

import pytest

from tests.unit.reading.formats.reshaped import figures, read

DATA = Path(__file__).parents[5] / "shared" / "data" / "ntu-regional-2010-2013"
HEADER = "ar;omrade;otrygghet_utevistelse_sen_kvall;oro_bilbrott\n"


def test_each_question_is_a_share_and_xx_is_too_few_answers() -> None:
    found = read(HEADER + "2010;HELA RIKET;15;14\n2010;Nacka;XX;9\n")
    assert found.format == "ntu_region"
    assert figures(found, "indicator", "area_code", "period_start", "value") == [
        ("ntu_region_otrygg_kvall", "HELA RIKET", "2010-01-01", "15"),
        ("ntu_region_oro_bilbrott", "HELA RIKET", "2010-01-01", "14"),
        ("ntu_region_otrygg_kvall", "Nacka", "2010-01-01", "XX"),
        ("ntu_region_oro_bilbrott", "Nacka", "2010-01-01", "9"),
    ]
    assert found.markers["xx"] == "suppressed"


def test_stockholm_among_counties_is_the_county() -> None:
    found = read(HEADER + "2013;Stockholm;1;1\n2013;Västra Götaland;1;1\n2013;Örebro;1;1\n2013;Hela riket;1;1\n")
    assert [area for (area,) in figures(found, "area_code")][::2] == [
        "Stockholms län", "Västra Götalands län", "Örebro län", "Hela riket",
    ]  # fmt: skip


def test_stockholm_beside_its_county_is_the_municipality() -> None:
    found = read(HEADER + "2010;Stockholms län;1;1\n2010;Stockholm;1;1\n2010;Uppsala;1;1\n")
    assert [area for (area,) in figures(found, "area_code")][::2] == ["Stockholms län", "Stockholm", "Uppsala"]


def test_the_new_method_of_2017_is_another_series() -> None:
    found = read(HEADER + "2016;Örebro;13;10\n2017;Örebro;19;12\n")
    assert [code for (code,) in figures(found, "indicator")][::2] == [
        "ntu_region_otrygg_kvall", "ntu_region_otrygg_kvall_2017",
    ]  # fmt: skip


def test_a_column_that_is_no_question_leaves_the_file_to_others() -> None:
    assert read("ar;omrade;oro_bilbrott;folkmangd\n2013;Örebro;1;2\n").format == ""


@pytest.mark.parametrize(
    ("title", "name"),
    [("Utsatta per 10 000 invånare", "f.csv"), ("Utsatta per 100 000", "f.csv"), ("Trygghetsindex", "f.csv"),
     ("", "ntu per 1000 inv.csv")],
)  # fmt: skip
def test_a_title_or_a_name_that_says_another_scale_is_refused(title: str, name: str) -> None:
    found = read(
        f"{title};;;\n{HEADER}2013;Örebro;1;2\n2013;Nacka;1;2\n" if title else HEADER + "2013;Örebro;1;2\n", name
    )
    assert (found.format, found.table, found.findings[-1].code) == ("ntu_region", "", "not_shares")


@pytest.mark.skipif(not DATA.exists(), reason="the shared data are not here")
@pytest.mark.parametrize(("year", "count"), [("2010", 52 * 6), ("2013", 22 * 6)])
def test_the_real_files_are_known(year: str, count: int) -> None:
    found = read((DATA / f"ntu_{year}_regional_procent.csv").read_bytes())
    assert (found.format, found.text.row_count) == ("ntu_region", count)
