"""Made-up lakes: municipalities with places, two sources, and as many incidents each month as a plan says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

import numpy as np
import pyarrow as pa

from samverkan_data.lake import Counts, Lake, NewUpload
from samverkan_data.lake.tables import schema_fields
from samverkan_data.schema import TABLES

POLICE, EST = "polisanmalan", "est"
CATEGORIES = {POLICE: ("pol_a", "pol_b"), EST: ("est_a", "est_b")}
FIRST, LAST = 2022, 2026
Cell = tuple[str, str, str]


@dataclass(frozen=True)
class Plan:
    """What is reported: `monthly` incidents of each source, category and area, from January 2022 to October 2026.

    `rises` names the cells that get three times as many from January 2026; `until` the day after which a source is not
    known any more; `hole` days that nobody has reported of a source or an area; `silent` municipalities are in the
    register and have reported nothing; `outside` those that lie in the county, not in its police area.
    """

    monthly: Mapping[Cell, int]
    rises: frozenset[Cell] = frozenset()
    until: Mapping[str, date] = field(default_factory=dict)
    silent: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    hole: tuple[str, date, date] | None = None
    seed: int = 0

    def cut(self, source: str, day: date) -> "Plan":
        """The same, with the rows of a source up to a day and no longer."""
        return replace(self, until={**self.until, source: day})

    def _in_hole(self, moment: datetime, source: str, area: str) -> bool:
        return bool(self.hole and self.hole[0] in (source, area) and self.hole[1] <= moment.date() <= self.hole[2])

    def incidents(self) -> Iterator[dict[str, object]]:
        """Rows of the table, at random moments of each month; the same ones whatever is cut."""
        chance = np.random.default_rng(self.seed)
        for (source, category, area), often in self.monthly.items():
            for number in range((LAST - FIRST) * 12 + 10):
                year, month = FIRST + number // 12, number % 12 + 1
                times = 3 if year == LAST and (source, category, area) in self.rises else 1
                for at, minute in enumerate(chance.integers(0, 28 * 1440, often * times)):
                    moment = datetime(year, month, 1) + timedelta(minutes=int(minute))
                    if moment.date() <= self.until.get(source, date.max) and not self._in_hole(moment, source, area):
                        yield {"incident_id": f"{source}-{category}-{area}-{number}-{at}", "occurred_at": moment,
                               "precision": "minute", "area_code": area, "category": category, "source": source,
                               "count": 1}  # fmt: skip


def parent_of(area: str) -> str:
    """`A1` lies in `A`, `A` in the police area."""
    return area[:-1] if len(area) > 1 else "LPO"


def area_rows(plan: Plan) -> Iterator[dict[str, object]]:
    places = {area for _, _, area in plan.monthly}
    towns = sorted({*(area[0] for area in places), *plan.silent})
    yield {"area_code": "COUNTY", "name": "Länet", "kind": "lan", "parent": None}
    yield {"area_code": "LPO", "name": "LPO Test", "kind": "lpo", "parent": "COUNTY"}
    for town in towns:
        parent = "COUNTY" if town in plan.outside else "LPO"
        yield {"area_code": town, "name": f"Kommun {town}", "kind": "kommun", "parent": parent}
    for place in sorted(area for area in places if len(area) > 1):
        yield {"area_code": place, "name": f"Ort {place}", "kind": "ort", "parent": parent_of(place)}


def publish(lake: Lake, table: str, rows: Sequence[Mapping[str, object]]) -> None:
    schema = pa.schema([*schema_fields(TABLES[table]), pa.field("row", pa.int64())])
    typed = pa.Table.from_pylist([{**row, "row": place} for place, row in enumerate(rows, 2)], schema)
    content = f"{table} {len(rows)} {lake.version()}".encode()
    lake.publish([NewUpload(table, typed, content, f"{table}.csv", "", Counts(len(rows)), lake.version())], "test")


def fill(lake: Lake, plan: Plan) -> Lake:
    trees = {POLICE: "polis", EST: "est"}
    categories = [
        {"category": code, "label": code, "tree": trees[source]} for source in CATEGORIES for code in CATEGORIES[source]
    ]
    publish(lake, "areas", list(area_rows(plan)))
    publish(lake, "categories", categories)
    publish(lake, "incidents", list(plan.incidents()))
    return lake
