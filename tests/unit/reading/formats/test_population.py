"""Lists of municipalities with their population."""

from samverkan_data.reading import Recognised, recognise


def cells(found: Recognised, name: str) -> list[str]:
    return list(found.text.column(found.mapping[name]).to_pylist())


def test_the_year_may_stand_in_the_name_of_the_file() -> None:
    found = recognise(b"kommun_kod,kommun_namn,population\n0114,X,50295\n1814,Y,8608\n", "population_kommun_2024.csv")
    assert (found.format, cells(found, "area_code")) == ("population", ["0114", "1814"])
    assert cells(found, "period_end") == ["2024-12-31"] * 2


def test_a_list_without_a_year_is_refused_with_the_reason() -> None:
    content = b"code,name,region,population\n0114,X,Y,43891\n"
    found = recognise(content, "kommuner.csv")
    assert (found.table, [f.code for f in found.findings]) == ("", ["year_unknown"])
    assert cells(recognise(content, "kommuner 2016.csv"), "period_end") == ["2016-12-31"]


def test_a_column_per_year_and_names_that_occur_twice_are_left_out() -> None:
    text = "k_ID;kommun;ar_2018;ar_2019\nLEK;Lekeberg;8116;8235\nHAB;Habo;1;2\nHOB;Habo;3;4\n"
    found = recognise(text.encode("utf-8-sig"), "folkmangd.csv")
    assert (cells(found, "area_code"), cells(found, "value")) == (["Lekeberg"] * 2, ["8116", "8235"])
    assert [(f.code, f.detail) for f in found.findings] == [("name_twice", "Habo"), ("column_not_stored", "")]
