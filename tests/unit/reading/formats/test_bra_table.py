"""Brå's published tables of crime types."""

import pytest

from tests.unit.reading.formats.reshaped import codes, figures, read

TITLE = "Anmälda brott, totalt och per 100 000 invånare, år 2025;;\n"
TWO_ROWS = (
    "Anmälda brott, 2024 och 2025;;;;\n;;;;\nBrottstyp;2024;;2025;\n;Antal;Per 100 000 inv.;Antal;Per 100 000 inv.\n"
)
ALL = ("indicator", "area_code", "period_start", "value")


def test_the_year_stands_in_the_title_and_the_notes_below_are_no_rows() -> None:
    found = read(
        TITLE + "Brottstyp;Antal;Per 100 000 invånare\nTotalt antal brott;1 490 000;14 064\n"
        "  Stöld av båt;9 000;85\n;;\nKälla: Brå;;\n"
    )  # fmt: skip
    assert (found.format, found.table) == ("bra_table", "observations")
    assert figures(found, *ALL) == [
        ("bra_totalt", "Hela landet", "2025-01-01", "1 490 000"),
        ("bra_totalt_per_100000", "Hela landet", "2025-01-01", "14 064"),
        ("bra_stold_av_bat", "Hela landet", "2025-01-01", "9 000"),
        ("bra_stold_av_bat_per_100000", "Hela landet", "2025-01-01", "85"),
    ]


def test_years_above_measures_hold_for_the_columns_below_them() -> None:
    found = read(TWO_ROWS + "Totalt antal brott;10;1;20;2\n3 kap. Brott mot liv och hälsa;..;-;4;5\n")
    assert [(code, start, value) for code, _, start, value in figures(found, *ALL)] == [
        ("bra_totalt", "2024-01-01", "10"), ("bra_totalt_per_100000", "2024-01-01", "1"),
        ("bra_totalt", "2025-01-01", "20"), ("bra_totalt_per_100000", "2025-01-01", "2"),
        ("bra_kap3", "2024-01-01", ".."), ("bra_kap3_per_100000", "2024-01-01", "-"),
        ("bra_kap3", "2025-01-01", "4"), ("bra_kap3_per_100000", "2025-01-01", "5"),
    ]  # fmt: skip


def test_one_year_above_two_measures_is_found_though_its_row_is_narrow() -> None:
    found = read(
        "Anmälda brott;;\nBrottstyp;2025;\n;Antal;Per 100 000 inv.\nTotalt antal brott;10;1\nStöld av båt;1;1\n"
    )
    assert {start for _, _, start, _ in figures(found, *ALL)} == {"2025-01-01"}


def test_a_part_under_two_groups_is_told_apart_by_the_group_above() -> None:
    found = read(TITLE + "Brottstyp;Antal;Per 100 000 inv.\nMisshandel;9;1\n  därav mot barn;2;1\nHot;8;1\n"
                 "  därav mot barn;3;1\n")  # fmt: skip
    assert [code for code, *_ in figures(found, *ALL)][::2] == [
        "bra_misshandel", "bra_misshandel_darav_mot_barn", "bra_hot", "bra_hot_darav_mot_barn",
    ]  # fmt: skip
    assert codes(found) == []


def test_a_part_that_is_not_indented_belongs_to_the_group_above_by_its_first_word() -> None:
    found = read(TITLE + "Brottstyp;Antal;Per 100 000 inv.\nMisshandel;9;1\nDärav mot barn;2;1\nHot;8;1\n"
                 "Varav mot vuxna;4;1\nDärav mot barn;3;1\n")  # fmt: skip
    assert [code for code, *_ in figures(found, *ALL)][2:4:2] == ["bra_misshandel_darav_mot_barn"]
    assert codes(found) == []


def test_a_part_has_the_name_of_its_group_also_where_it_stands_once() -> None:
    found = read(TITLE + "Brottstyp;Antal;Per 100 000 inv.\nMisshandel;9;1\ndärav mot barn;2;1\n")
    assert [code for (code,) in figures(found, "indicator")][2] == "bra_misshandel_darav_mot_barn"


def test_a_part_that_is_listed_keeps_its_own_name() -> None:
    found = read(TITLE + "Brottstyp;Antal;Per 100 000 inv.\nStöld;9;1\ndärav cykeltillgrepp;2;1\n")
    assert [code for (code,) in figures(found, "indicator")][2] == "bra_cykeltillgrepp"


def test_a_mark_for_a_note_is_no_part_of_the_name() -> None:
    found = read(TITLE + "Brottstyp;Antal;Per 100 000 inv.\nSexualbrott 1);9;1\nRån inkl. grovt²;2;1\n")
    assert [code for code, *_ in figures(found, *ALL)][::2] == ["bra_kap6", "bra_ran"]


def test_the_area_stands_in_the_title() -> None:
    found = read(
        "Anmälda brott i Lekebergs kommun 2025;;\nBrottstyp;Antal;Per 100 000 inv.\nSexualbrott;9;1\nHot;1;1\n"
    )
    assert {area for _, area, _, _ in figures(found, *ALL)} == {"Lekebergs kommun"}


def test_a_title_per_10_000_is_refused_rather_than_taken_for_another_figure() -> None:
    found = read("Anmälda brott per 10 000 invånare;;\nBrottstyp;2024;2025\nSexualbrott;9;1\nHot;1;1\n")
    assert (found.table, codes(found)) == ("", ["other_denominator"])


def test_a_change_in_per_cent_is_not_stored_as_a_count() -> None:
    found = read(TITLE + "Brottstyp;Antal;Förändring i procent\nSexualbrott;9;12\nHot;1;3\n")
    assert figures(found, "indicator", "value") == [("bra_kap6", "9"), ("bra_hot", "1")]


def test_without_a_year_the_table_is_refused() -> None:
    found = read("Anmälda brott;;\nBrottstyp;Antal;Per 100 000 inv.\nSexualbrott;9;12\nHot;1;3\n")
    assert (found.table, codes(found)) == ("", ["year_unknown"])


@pytest.mark.parametrize(
    ("title", "name", "indicator"),
    [
        ("Antal anmälda brott 2025", "f.csv", "bra_kap6"),
        ("Anmälda brott per 100 000 invånare 2025", "f.csv", "bra_kap6_per_100000"),
        ("Anmälda brott 2025", "antal.csv", "bra_kap6"),
        ("Anmälda brott 2025", "f.csv", ""),
        ("Anmälda brott, totalt och per 100 000 invånare, 2025", "f.csv", ""),
    ],
)
def test_a_column_of_a_bare_year_is_what_title_or_name_says_and_else_refused(
    title: str, name: str, indicator: str
) -> None:
    found = read(f"{title};;\nBrottstyp;2024;2025\nSexualbrott;9;1\nHot;1;1\n", name)
    if indicator:
        assert figures(found, "indicator")[0] == (indicator,)
    else:
        assert (found.table, codes(found)) == ("", ["measure_unknown"])


def test_two_counts_of_the_same_year_are_refused_rather_than_one_of_them_taken() -> None:
    found = read(TITLE + "Brottstyp;Antal mot män;Antal mot kvinnor\nHot;9;12\nSexualbrott;1;3\n")
    assert (found.table, codes(found)) == ("", ["same_measure"])


SOL = (
    ";2024;;2025;\n;Antal;/100 000 inv;Antal;/100 000 inv\nLekebergs kommun;;;;\n"
    "  Totalt antal brott;400;4700;416;4833\n"
    "  12 kap. Skadegörelsebrott;40;470;..;..\nStadsområde Hisingen (Gbg);;;;\n  Totalt antal brott;9;1;8;1\n"
    "Hela landet;;;;\n  Totalt antal brott;1;2;3;4\n"
)


def test_the_workbook_of_the_database_has_its_crimes_below_each_region() -> None:
    found = read(SOL)
    counts = [row for row in figures(found, *ALL) if not row[0].endswith("_per_100000")]
    assert counts == [
        ("bra_totalt", "Lekebergs kommun", "2024-01-01", "400"),
        ("bra_totalt", "Lekebergs kommun", "2025-01-01", "416"),
        ("bra_skadegorelse", "Lekebergs kommun", "2024-01-01", "40"),
        ("bra_skadegorelse", "Lekebergs kommun", "2025-01-01", ".."),
        ("bra_totalt", "Stadsområde Hisingen (Gbg)", "2024-01-01", "9"),
        ("bra_totalt", "Stadsområde Hisingen (Gbg)", "2025-01-01", "8"),
        ("bra_totalt", "Hela landet", "2024-01-01", "1"),
        ("bra_totalt", "Hela landet", "2025-01-01", "3"),
    ]
    assert codes(found) == []


def test_the_workbook_of_the_database_is_refused_where_it_does_not_say_what_it_counts() -> None:
    found = read(
        ";2024;2025\nLekebergs kommun;;\nTotalt antal brott;400;416\nÖrebro kommun;;\nTotalt antal brott;1;2\n"
    )
    assert (found.table, codes(found)) == ("", ["measure_unknown"])


def test_places_under_their_counties_are_no_crimes() -> None:
    found = read("Område;2023;2024\nÖrebro län;;\nLekeberg;8606;8608\nStockholms län;;\nSolna;3;4\n")
    assert found.format != "bra_table"
