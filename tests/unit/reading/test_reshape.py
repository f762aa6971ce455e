"""Headers on two rows, places on the first of their rows and groups in headers, from workbooks as from text."""

from itertools import product

import pytest
from xlsxwriter import Workbook

from samverkan_data.reading import Recognised, recognise
from tests.unit.reading.packages import xlsx

Grid = list[list[str]]
TITLE = "Folkmängd efter region, kön och år"
PLACES, SEXES, YEARS = ("1814 Lekeberg", "1880 Örebro"), ("män", "kvinnor"), ("2023", "2024")
FIGURES = {key: str(100 + place) for place, key in enumerate(product(PLACES, SEXES, YEARS))}


def nested(*, titled: bool = True, headed: bool = False, codes: bool = False) -> Grid:
    """As PxWeb saves a workbook: the place on the first of its rows only."""
    head = ["region", "kön"] if headed else ["", ""]
    rows = [[place if sex == SEXES[0] else "", sex, *(FIGURES[place, sex, year] for year in YEARS)]
            for place, sex in product(PLACES, SEXES)]  # fmt: skip
    return [*([[TITLE], []] if titled else []), [*head, *YEARS], *rows]


def above(*, first: str = "region") -> Grid:
    """Groups above the years."""
    tops = [sex if year == YEARS[0] else "" for sex, year in product(SEXES, YEARS)]
    rows = [[place, *(FIGURES[place, sex, year] for sex, year in product(SEXES, YEARS))] for place in PLACES]
    return [[TITLE], [], [first, *tops], ["", *(YEARS * 2)], *rows]


def in_headers(*, before: str = "", title: str = TITLE) -> Grid:
    rows = [[place, *(FIGURES[place, sex, year] for sex, year in product(SEXES, YEARS))] for place in PLACES]
    return [[title], [], ["region", *(f"{before}{sex} {year}" for sex, year in product(SEXES, YEARS))], *rows]


def file_of(grid: Grid, kind: str) -> bytes:
    def book(workbook: Workbook) -> None:
        sheet = workbook.add_worksheet("Tabell")
        for row, cells in enumerate(grid):
            for column, text in enumerate(cells):
                if text:
                    sheet.write(row, column, int(text) if text.isdigit() else text)

    if kind == "xlsx":
        return xlsx(book)
    width = max(map(len, grid))
    return "\n".join(";".join([*cells, *[""] * (width - len(cells))]) for cells in grid).encode("utf-8-sig")


def stored(found: Recognised) -> dict[tuple[str, str, str], str]:
    names = ("area_code", "group", "period_end", "value")
    columns = [found.text.column(found.mapping[name]).to_pylist() for name in names]
    return {(place, sex, end[:4]): value for place, sex, end, value in zip(*columns, strict=True)}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize(
    "grid",
    [
        nested(), nested(headed=True), nested(titled=False, headed=True), above(), above(first=""), in_headers(),
        in_headers(before="Folkmängd "), in_headers(before="Folkmängd, "),
    ],
)  # fmt: skip
def test_every_figure_has_its_place_and_its_group(grid: Grid, kind: str) -> None:
    found = recognise(file_of(grid, kind), f"folkmängd.{kind}")
    assert found.format == "scb_pxweb", found.findings
    assert set(found.text.column(found.mapping["indicator"]).to_pylist()) == {"folkmangd"}
    assert stored(found) == FIGURES


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_groups_without_a_word_of_what_is_counted_are_refused(kind: str) -> None:
    found = recognise(file_of(in_headers(title="")[2:], kind), f"tabell.{kind}")
    assert (found.table, [finding.code for finding in found.findings]) == ("", ["contents_unknown"])


@pytest.mark.parametrize(
    "drop", [3, 5, 6]
)  # A row that is not there: another place's empty cell would be filled with the wrong one.
def test_a_shape_that_leaves_a_doubt_is_not_filled(drop: int) -> None:
    grid = nested()
    del grid[drop]
    found = recognise(file_of(grid, "xlsx"), "folkmängd.xlsx")
    assert "cells_filled" not in {finding.code for finding in (*found.findings, *found.text.findings)}


MEASURES = ("Antal", "Per 100 000 inv.")


def measures(*titles: str) -> Grid:
    head = ["Kommun", *(year if measure == MEASURES[0] else "" for year, measure in product(YEARS, MEASURES))]
    rows = [["Lekebergs kommun", "371", "4315", "416", "4833"], ["Örebro kommun", "22179", "13881", "22321", "13915"]]
    return [*[[title] for title in titles], head, ["", *(MEASURES * 2)], *rows]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_years_above_measures_are_read_where_the_file_says_what_is_counted(kind: str) -> None:
    found = recognise(file_of(measures("Anmälda brott i kommunerna"), kind), f"tabell.{kind}")
    assert found.table == "observations"
    names = ("indicator", "area_code", "period_start", "value")
    rows = list(zip(*(found.text.column(found.mapping[name]).to_pylist() for name in names), strict=True))
    assert ("bra_totalt", "Lekebergs kommun", "2023-01-01", "371") in rows
    assert ("bra_totalt_per_100000", "Örebro kommun", "2024-01-01", "13915") in rows
    assert len(rows) == 8


@pytest.mark.parametrize(
    ("kind", "titles"),
    [("csv", ()), ("xlsx", ()), ("csv", ("Anmälda brott: misshandel",)), ("csv", ("Olyckor",)), ("xlsx", ("Olyckor",))],
)
def test_years_above_measures_are_else_refused_with_the_rows_that_are_the_trouble(
    kind: str, titles: tuple[str, ...]
) -> None:
    found = recognise(file_of(measures(*titles), kind), f"tabell.{kind}")
    told = {finding.code: finding for finding in found.findings}
    assert found.table == ""
    assert (told["two_header_rows"].row, told["two_header_rows"].value) == (1 + len(titles), str(2 + len(titles)))


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("Kommun;Brottskategorier;Antal brott", "när det hände"),
        ("Brottsdatum;Polisområde;Brottskategorier;Antal brott", "var"),
        ("Indikatorkod;Namn;Mätning", "Enhet"),
        ("Region;År;Antal", "vilket brott"),
    ],
)
def test_an_unknown_file_is_told_what_it_is_nearest_to_and_what_it_lacks(header: str, said: str) -> None:
    found = recognise(f"{header}\n{';'.join('x' * (header.count(';') + 1))}\n".encode(), "f.csv")
    told = next(finding for finding in found.findings if finding.code in ("unknown_format", "missing_column"))
    assert said in told.message
    assert told.code == "missing_column" or header.split(";")[0] in told.message


def test_a_file_like_nothing_known_is_told_what_was_seen() -> None:
    found = recognise(b"apa;bepa\n1;2\n", "f.csv")
    assert [finding.detail for finding in found.findings] == [""]
    assert "apa och bepa" in found.findings[0].message or "apa, bepa" in found.findings[0].message
