"""A small lake with what engines are at odds about, and a file beside it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa

from samverkan_data.lake import Counts, Lake, NewUpload
from samverkan_data.lake.tables import schema_fields
from samverkan_data.schema import TABLES

Row = Mapping[str, object]
HOME, NEIGHBOUR = "1814", "1880"
AREAS = [
    ("00", "Riket", "land", None), ("18", "Örebro län", "lan", "00"), ("LPO", "LPO Väst", "lpo", "18"),
    (HOME, "Lekeberg", "kommun", "LPO"), (NEIGHBOUR, "Örebro", "kommun", "18"), ("F", "Fjugesta", "tatort", HOME),
    ("F1", "fjugesta norra", "regso", "F"), ("Å", "Ålsta", "tatort", HOME), ("Ä", "Älvsta", "tatort", HOME),
]  # fmt: skip
CATEGORIES = [
    ("tema_trafik", "tema", None, "Trafik", None), ("est_trafik", "est", None, "Trafik", "tema_trafik"),
    ("est_epa", "est", "est_trafik", "A-traktorer", "tema_trafik"), ("pol_stold", "polis", None, "Stöld", None),
    ("pol_inbrott", "polis", "pol_stold", "Inbrott", None),
]  # fmt: skip
INDICATORS = [
    ("folkmangd", "antal", "Folkmängd"), ("bra_totalt", "antal", "Anmälda brott"),
    ("bra_totalt_per_100000", "per_100000", "Anmälda brott per 100 000"), ("trygg", "procent", "Trygga"),
]  # fmt: skip
INCIDENTS = """
2025-03-30T02:30            minute F   est_epa     est          1 1     Skola  59.17405 14.87205
2025-10-26T02:30            minute F   est_epa     est          2 1     Skola  59.17415 14.87215
2025-12-31T23:59:59.999999  minute F1  est_trafik  est          3 -     -      59.174   14.872
2026-01-01T00:00            minute F1  est_trafik  est          4 1     Väktare - -
1899-12-31T23:00            minute Å   est_epa     est          5 1     Skola  - -
1500-02-28                  day    Ä   est_epa     est          6 1     -      - -
2024-02-29                  day    Å   est_epa     est          7 0     Skola  59.17405 14.87205
2025-02-01                  month  1814 est_trafik est          8 3     -      - -
2025-02-10                  day    F   est_trafik  est          9 2     -      - -
2025-02-11                  day    Å   est_trafik  est          10 1    -      - -
2025-01-01                  year   1814 pol_stold  polisanmalan 1 40    -      - -
2025-05-01                  month  F   pol_inbrott polisanmalan 2 25    -      - -
2025-05-01                  month  F   pol_inbrott polisanmalan 3 25    -      - -
2025-06-01                  month  Å   pol_inbrott polisanmalan 4 -     -      - -
2025-05-01                  month  1880 pol_stold  polisanmalan 1 9000000000 - - -
2025-06-15T12:00            minute 1814 est_epa    est          11 5    Skola  - -
2025-06-15T12:00            minute F   est_epa     est          12 3    Skola  - -
2025-06-15T12:00            minute Å   est_epa     est          13 2    Skola  - -
2025-07-01                  month  1814 est_trafik felanmalan   a1 4    -      - -
2025-07-01                  month  1880 est_trafik felanmalan   a2 6    -      - -
2025-07-01                  month  18   est_trafik felanmalan   a3 10   -      - -
2025-08-01                  month  1814 est_trafik felanmalan   b1 4    -      - -
2025-08-01                  month  1880 est_trafik felanmalan   b2 6    -      - -
2025-08-01                  month  18   est_trafik felanmalan   b3 12   -      - -
2025-09-01                  month  1814 est_trafik felanmalan   c1 4    -      - -
2025-09-01                  month  1880 est_trafik felanmalan   c2 6    -      - -
2025-09-01                  month  18   est_trafik felanmalan   c3 10   -      - -
"""
CORRECTED = """
2025-10-26T02:30            minute F   est_epa     est          2 4     -      59.17425 14.87225
2025-12-31T23:59:59.999999  minute F1  est_trafik  est          3 2     Skola  - -
2025-03-01                  month  Ä   est_trafik  est          14 2    Skola  - -
"""
EXAMPLES = """
2025-07-01T03:00            minute F   est_epa     est          E1 1    Skola  - -
"""
FILE = """
2025-03-30T02:30            minute F   est_epa     est          1 1     Skola  59.17405 14.87205
2025-10-26T02:30            minute F   est_epa     est          2 -     Skola  59.17415 14.87215
2024-02-29                  day    Å   est_epa     est          7 1     Skola  - -
2026-01-01T00:00            minute F1  est_trafik  est          N1 1    Väktare - -
2025-05-01                  month  F   pol_stold   polisanmalan 1 9     -      - -
2025-05-01                  month  1814 pol_inbrott polisanmalan 9 50   -      - -
2025-06-15T12:00            minute 1814 est_epa    est          11 6    Skola  - -
2026-02-01T23:30            minute Ä   est_epa     est          12 1    Skola  - -
2025-06-15T12:00            minute 1880 est_epa    est          13 2    Skola  - -
2025-09-01                  month  1814 est_trafik felanmalan   c1 3    -      - -
"""
"""Moment, precision, area, category, source, number, count, reporter, latitude, longitude; - is nothing."""


def make_lake(folder: Path) -> None:
    """Registers, figures, and incidents that were corrected, taken away and made up."""
    lake = Lake.open(str(folder))
    for table, rows in _registers():
        _publish(lake, table, rows)
    _publish(lake, "observations", list(_observations()), example=True)
    _publish(lake, "incidents", incidents(INCIDENTS), covers=(date(2025, 1, 1), date(2025, 12, 31)))
    gone = {"incident_id": "9", "source": "est", "municipality": HOME}
    _publish(lake, "incidents", incidents(CORRECTED), Counts(new=1, changed=2, removed=1), removed=[gone])
    _publish(lake, "incidents", incidents(EXAMPLES), example=True)


def _registers() -> Iterator[tuple[str, list[Row]]]:
    yield "areas", _named(("area_code", "name", "kind", "parent"), AREAS)
    yield "categories", _named(("category", "tree", "parent", "label", "theme"), CATEGORIES)
    yield "indicators", _named(("indicator", "unit", "label"), INDICATORS)
    yield "roles", [{"role_id": "r1", "agreement_id": "a"}, {"role_id": "r2", "valid_to": date(2024, 1, 1)}]
    yield "agreements", [{"agreement_id": "a", "area_code": HOME}]
    yield "settings", [{"setting": "home", "areas": HOME}, {"setting": "neighbours", "areas": NEIGHBOUR}]


def _named(names: Sequence[str], rows: Sequence[Sequence[object]]) -> list[Row]:
    return [dict(zip(names, row, strict=True)) for row in rows]


def _observations() -> Iterator[Row]:
    """With ties, gaps, decimals that are no binary fractions, and figures given twice."""
    for area in (HOME, NEIGHBOUR):
        for year, people in ((2023, 8123.0), (2024, 8200.5), (2025, None)):
            yield _figure("folkmangd", area, date(year, 12, 31), year, people, "final", "SCB")
        yield _figure("bra_totalt", area, date(2024, 1, 1), 2024, 400, "final", "Brå")
        yield _figure("bra_totalt", area, date(2024, 1, 1), 2024, 401, "preliminary", "brå")
        yield _figure("bra_totalt_per_100000", area, date(2024, 1, 1), 2024, 0.1 + 0.2, "final", "Brå")
    yield _figure("trygg", HOME, date(2024, 1, 1), 2024, 1 / 3, "final", "NTU")
    yield _figure("trygg", HOME, date(2024, 1, 1), 2024, None, "suppressed", "NTU") | {"group": "kvinnor"}
    yield _figure("trygg", HOME, date(2024, 1, 1), 2024, 71.25, "final", "NTU") | {"group": "Å"}
    yield _figure("trygg", HOME, date(2024, 1, 1), 2024, 71.35, "final", "NTU") | {"group": None}


def _figure(  # noqa: PLR0913
    indicator: str, area: str, start: date, year: int, value: float | None, status: str, source: str
) -> dict[str, object]:
    return {"indicator": indicator, "area_code": area, "period_start": start, "period_end": date(year, 12, 31),
            "group": "alla", "value": value, "status": status, "source": source, "n": 7 if value else None}  # fmt: skip


def incidents(lines: str) -> list[Row]:
    return [_incident(line) for line in lines.strip().splitlines()]


def _incident(line: str) -> Row:
    cells = [None if cell == "-" else cell for cell in line.split()]
    moment, precision, area, category, source, number, count, reporter, latitude, longitude = cells
    return {
        "incident_id": number, "occurred_at": datetime.fromisoformat(str(moment)), "precision": precision,
        "area_code": area, "category": category, "source": source, "reporter": reporter,
        "count": count and int(count), "latitude": latitude and float(latitude),
        "longitude": longitude and float(longitude),
        "municipality": {NEIGHBOUR: NEIGHBOUR, "18": ""}.get(str(area), HOME),
    }  # fmt: skip


def typed(table: str, rows: Sequence[Row]) -> pa.Table:
    """Rows as the check gives them; what one lacks is null."""
    schema = pa.schema([*schema_fields(TABLES[table]), pa.field("row", pa.int64())])
    return pa.Table.from_pylist([{**row, "row": number} for number, row in enumerate(rows, 2)], schema)


def keys(table: str, rows: Sequence[Row]) -> pa.Table:
    fields = [field for field in schema_fields(TABLES[table]) if field.name in TABLES[table].key]
    return pa.Table.from_pylist([{field.name: row.get(field.name) for field in fields} for row in rows],
                                pa.schema(fields))  # fmt: skip


def _publish(
    lake: Lake, table: str, rows: Sequence[Row], counts: Counts | None = None, *,
    example: bool = False, removed: Sequence[Row] = (),
    covers: tuple[date, date] | None = None,
) -> None:  # fmt: skip
    content = typed(table, rows)
    new = NewUpload(table, content, repr(rows).encode(), f"{table}.csv", "",
                    counts or Counts(content.num_rows), lake.version(),
                    removed_keys=keys(table, removed), example=example, covers=covers)  # fmt: skip
    lake.publish([new], "test")
