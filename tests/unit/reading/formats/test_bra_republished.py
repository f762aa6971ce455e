"""Brå's figures as others have published them."""

from pathlib import Path

import pytest

from tests.unit.reading.formats.reshaped import codes, figures, read

DATA = Path(__file__).parents[5] / "shared" / "data"


def test_a_scrape_with_an_index_column_and_a_quoted_period_gives_counts() -> None:
    found = read(',crime,crime_id,period,region,value\n0,"Våldsbrott",3144,"År, 2000",Hela landet,1210821\n')
    assert found.format == "bra_scrape"
    assert figures(found, "indicator", "area_code", "period_start", "value") == [
        ("bra_valdsbrott", "Hela landet", "2000-01-01", "1210821")
    ]


def test_keys_of_groups_are_the_groups_of_the_register() -> None:
    found = read(
        "kommun;period;key;count;per100k;preliminary\n1814;2025;theft;94;1332.0;\n1880;2025;drugs_weapons;1;2.0;true\n"
    )
    assert figures(found, "indicator", "area_code", "value", "status") == [
        ("bra_stold", "1814", "94", "final"), ("bra_stold_per_100000", "1814", "1332.0", "final"),
        ("bra_narkotika_vapen", "1880", "1", "preliminary"),
        ("bra_narkotika_vapen_per_100000", "1880", "2.0", "preliminary"),
    ]  # fmt: skip


def test_a_list_of_names_is_refused_because_it_has_no_figures() -> None:
    found = read("0,Ale kommun\n7,Alingsås kommun\n14,Alvesta kommun\n")
    assert (found.table, [(f.code, f.value) for f in found.findings]) == ("", [("names_only", "3")])


@pytest.mark.skipif(not DATA.exists(), reason="the shared data are not here")
@pytest.mark.parametrize(
    ("path", "format_", "count"),
    [
        ("bra-kommun-1996-2025/bra_crime_1814_1880.csv", "bra_groups", 720),
        ("bra-sol-riket-2000-2016/hela_landet.csv", "bra_scrape", 170),
        ("bra-sol-riket-2000-2016/bra_regions.csv", "bra_regions", 0),
    ],
)
def test_the_real_files_are_known(path: str, format_: str, count: int) -> None:
    found = read((DATA / path).read_bytes(), path)
    assert found.format == format_
    assert found.text.row_count == count if found.table else codes(found) == ["names_only"]
