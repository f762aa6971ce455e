"""Brå's database as a file: one test per oddity of `Databasfil.txt`."""

import pytest

from samverkan_data.reading import Recognised
from tests.unit.reading.formats.reshaped import codes, figures, read

HEADER = "Region;Brott;År;Period;Antal;/100 000 inv\n"
BOTH = ("indicator", "value", "status")


def database(*rows: str, encoding: str = "utf-8") -> Recognised:
    return read((HEADER + "".join(f"{row}\n" for row in rows)).encode(encoding), "Databasfil.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "iso-8859-1"])
def test_a_row_ends_with_a_surplus_separator_and_gives_a_count_and_a_figure_per_100_000(encoding: str) -> None:
    found = database("Lekebergs kommun;Totalt antal brott;År;2025;416;4833;", encoding=encoding)
    assert (found.format, found.table, codes(found)) == ("bra_sol", "observations", [])
    assert figures(found, "indicator", "area_code", "period_start", "period_end", "value", "status") == [
        ("bra_totalt", "Lekebergs kommun", "2025-01-01", "2025-12-31", "416", "final"),
        ("bra_totalt_per_100000", "Lekebergs kommun", "2025-01-01", "2025-12-31", "4833", "final"),
    ]


def test_prel_within_the_year_of_a_month_makes_the_figure_preliminary() -> None:
    found = database("Hela landet;0950 - Befogenhetsbedrägeri, …;2026 prel.;Aug;498;5;")
    assert figures(found, "indicator", "period_start", "period_end", "status")[0] == (
        "bra_kod_0950", "2026-08-01", "2026-08-31", "preliminary",
    )  # fmt: skip


def test_a_zero_is_a_zero_and_markers_wait_for_the_check_with_their_meaning() -> None:
    found = database("Lekebergs kommun;Rån inkl. grovt;År;2025;0;0;", "Nora kommun;Rån inkl. grovt;År;2025;..;-;")
    assert [value for _, value, _ in figures(found, *BOTH)] == ["0", "0", "..", "-"]
    assert (found.markers[".."], found.markers["-"]) == ("suppressed", "missing")


def test_a_hard_space_between_thousands_becomes_a_plain_one() -> None:
    found = database("Hela landet;Totalt antal brott;År;2025;1\u00a0502\u00a0023;15\u00a0100;")
    assert [value for _, value, _ in figures(found, *BOTH)] == ["1 502 023", "15 100"]


def test_a_group_with_nothing_but_dots_is_an_echo_of_the_menu() -> None:
    found = database(
        "Nora kommun;Brott mot brottsbalken;År;2025;..;..;", "Nora kommun;Sexualbrott;År;2025;7;66;",
        "Nora kommun;Rån inkl. grovt;År;2025;..;9;",
    )  # fmt: skip
    assert {code for code, _, _ in figures(found, *BOTH)} == {
        "bra_kap6", "bra_kap6_per_100000", "bra_ran", "bra_ran_per_100000",
    }  # fmt: skip
    assert [(f.code, f.row, f.value) for f in found.findings] == [("echoed_group", 2, "Brott mot brottsbalken")]


def test_a_file_with_nothing_but_dots_keeps_them() -> None:
    found = database("Nora kommun;Sexualbrott;År;2025;..;..;")
    assert len(figures(found, *BOTH)) == 2


def test_the_same_label_with_different_figures_is_never_guessed() -> None:
    found = database(
        "Nora kommun;Internationell anknytning;År;2024;5;47;", "Nora kommun;Internationell anknytning;År;2025;1;9;",
        "Nora kommun;Internationell anknytning;År;2025;3;28;", "Nora kommun;Totalt antal brott;År;2025;900;8496;",
    )  # fmt: skip
    assert {code for code, _, _ in figures(found, *BOTH)} == {"bra_totalt", "bra_totalt_per_100000"}
    assert [(f.code, f.value, f.detail) for f in found.findings] == [
        ("repeated_label", "Internationell anknytning", "3, 4")
    ]


def test_the_whole_path_tells_the_same_last_words_apart() -> None:
    path = "Brott mot specialstraffrättsliga författningar, "
    found = database(
        f"Nora kommun;{path}Lag A, Internationell anknytning;År;2025;1;9;",
        f"Nora kommun;{path}Lag B, Internationell anknytning;År;2025;3;28;",
    )
    assert (len({code for code, _, _ in figures(found, *BOTH)}), codes(found)) == (4, [])


def test_a_crime_that_nobody_listed_comes_with_its_row_for_the_register() -> None:
    found = database("Nora kommun;Stöld av båt;År;2025;2;19;")
    assert [(row["indicator"], row["label"]) for row in found.additions["indicators"]] == [
        ("bra_stold_av_bat", "Stöld av båt"),
        ("bra_stold_av_bat_per_100000", "Stöld av båt per 100 000 invånare"),
    ]


@pytest.mark.parametrize("header", ["/1 000 inv", "per 10 000 inv."])
def test_another_denominator_is_refused(header: str) -> None:
    found = read(f"Region;Brott;År;Period;Antal;{header}\nNora kommun;Sexualbrott;År;2025;7;7;\n")
    assert [(f.code, f.column) for f in found.findings] == [("other_denominator", header)]


def test_a_long_file_with_a_flag_for_preliminary_and_a_number_for_hidden_is_read_too() -> None:
    found = read(
        "År,Månad,Kvartal,Periodtyp,Preliminär,Kommun,Brott,Antal,Per100000,Status_Antal\n"
        '2026,8.0,,Månad,True,Boden,"Brott mot brottsbalken, 3-7 kap. Brott mot person",63.0,220.0,\n'
        "2025,,,År,False,Boden,Totalt antal brott,-555,-555.0,..\n"
        "2025,,2.0,Kvartal,False,Boden,Totalt antal brott,700.0,,\n"
    )
    assert figures(found, "indicator", "period_start", "period_end", "value", "status") == [
        ("bra_person", "2026-08-01", "2026-08-31", "63.0", "preliminary"),
        ("bra_person_per_100000", "2026-08-01", "2026-08-31", "220.0", "preliminary"),
        ("bra_totalt", "2025-01-01", "2025-12-31", "", "suppressed"),
        ("bra_totalt_per_100000", "2025-01-01", "2025-12-31", "", "suppressed"),
        ("bra_totalt", "2025-04-01", "2025-06-30", "700.0", "final"),
        ("bra_totalt_per_100000", "2025-04-01", "2025-06-30", "", "missing"),
    ]
    assert [(f.code, f.row, f.value, f.column) for f in found.findings] == [
        ("marker_read", 3, "-555", None), ("column_not_stored", None, "", "Periodtyp"),
        ("column_not_stored", None, "", "Status_Antal"),
    ]  # fmt: skip


@pytest.mark.parametrize("header", ["Region;Brott;Antal", "Region;År;Period;Antal", "Datum;Område;Brott;År"])
def test_other_files_are_left_to_other_formats(header: str) -> None:
    assert read(f"{header}\n1;2;3;4\n").format != "bra_sol"


def test_what_the_check_says_of_the_figures_names_columns_as_the_analyst_knows_them() -> None:
    found = database("Nora kommun;Sexualbrott;År;2025;7;66;")
    assert found.text.header[found.mapping["area_code"]] == "Område"
