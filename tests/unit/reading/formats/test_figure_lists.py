"""Lists of single figures of many kinds."""

from tests.unit.reading.formats.reshaped import read

HEADER = "source,area_code,year,measure,unit,value\n"


def test_a_list_of_many_measures_is_refused_with_its_units() -> None:
    found = read(HEADER + 'a,1814,2025,Anmälda brott,antal,416\na,1814,2025,Anmälda brott,"per 1 000, medel",48\n')
    assert (found.format, found.table) == ("figure_list", "")
    assert [(f.code, f.column, f.value, f.detail) for f in found.findings] == [
        ("mixed_figures", "measure", "1", "antal; per 1 000, medel")
    ]


def test_a_list_in_one_unit_is_left_for_a_person_to_map() -> None:
    assert [f.code for f in read(HEADER + "a,1814,2025,Anmälda brott,antal,416\n").findings] == ["unknown_format"]
