"""Figures of Brå's database that others have published as tidy files with English headers."""

from collections.abc import Iterable, Mapping

from samverkan_data.findings import Finding
from samverkan_data.reading.formats.cells import find_columns, read_rows
from samverkan_data.reading.formats.crime_rows import CrimeRow, crime_observations
from samverkan_data.reading.formats.crimes import Crime, find_crime
from samverkan_data.reading.formats.periods import read_period, with_preliminary
from samverkan_data.reading.words.bra import AREA_ENDINGS
from samverkan_data.received import Opened, Recognised, TextTable

SCRAPE = {"crime": ("crime",), "period": ("period",), "area": ("region",), "count": ("value",)}
GROUPS = {
    "area": ("kommun",), "period": ("period",), "key": ("key",), "count": ("count",), "rate": ("per100k",),
    "preliminary": ("preliminary",),
}  # fmt: skip
KEYS = {
    "total": "bra_totalt", "person": "bra_person", "theft": "bra_stold", "burglary": "bra_inbrott",
    "vandalism": "bra_skadegorelse", "drugs_weapons": "bra_narkotika_vapen",
}  # fmt: skip
MOSTLY = 0.8


def recognise(opened: Opened) -> Recognised | None:
    """A tidy file with one crime, period and region per row, or Brå's list of regions, which holds no figures."""
    table = opened.table
    scrape, groups = find_columns(table.header, SCRAPE), find_columns(table.header, GROUPS)
    if len(scrape) == len(SCRAPE):
        return crime_observations(
            "bra_scrape", list(_scraped(table, scrape)), table, columns=scrape.values(), label=scrape["crime"]
        )
    if {"area", "period", "key", "count", "rate"} <= set(groups):
        return crime_observations(
            "bra_groups", list(_grouped(table, groups)), table, columns=groups.values(), label=groups["key"]
        )
    return _refuse_names(table)


def _scraped(table: TextTable, columns: Mapping[str, int]) -> Iterable[CrimeRow]:
    for row, cells in read_rows(table):
        label, period, area, value = (cells[columns[name]] for name in ("crime", "period", "area", "count"))
        yield CrimeRow(row, find_crime(label), area, read_period(period), value, None)


def _grouped(table: TextTable, columns: Mapping[str, int]) -> Iterable[CrimeRow]:
    for row, cells in read_rows(table):
        texts = {name: cells[index] for name, index in columns.items()}
        period = read_period(texts["period"])
        period = with_preliminary(period, texts.get("preliminary", ""))
        code = KEYS.get(texts["key"])
        crime = Crime(code, texts["key"]) if code else find_crime(texts["key"])
        yield CrimeRow(row, crime, texts["area"], period, texts["count"], texts["rate"])


def _refuse_names(table: TextTable) -> Recognised | None:
    """A list of numbered municipalities without any figure."""
    if len(table.header) != 2 or table.row_count < 2:
        return None
    rows = [cells for _, cells in read_rows(table, with_header=True)]
    named = sum(name.endswith(AREA_ENDINGS) for _, name in rows)
    if named < MOSTLY * len(rows) or not all(number.isdigit() for number, _ in rows):
        return None
    return Recognised("bra_regions", "", table, findings=(Finding("names_only", value=str(len(rows))),))
