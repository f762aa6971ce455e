"""How far each source reaches that an area has anything of."""

from datetime import date
from typing import NamedTuple

from samverkan_data.formats import date_text, month_name
from samverkan_data.lake import Snapshot
from samverkan_data.picture.gate.open_view import GivenOut
from samverkan_data.picture.incidents.coverage import Coverage, coverage_of
from samverkan_data.query import observations
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.schema import SOURCES
from samverkan_data.texts import coverage as texts


class Fresh(NamedTuple):
    """A source of incidents or a survey or statistic, and its last day; None where no month of it is whole."""

    label: str
    until: date | None
    in_months: bool

    def text(self) -> str:
        """`EST t.o.m. oktober 2026`."""
        if self.until is None:
            return texts.FRESH_NEVER.format(label=self.label)
        day = month_name(self.until) if self.in_months else date_text(self.until)
        return texts.FRESH_LINE.format(label=self.label, day=day)


def freshness(snapshot: Snapshot, area_code: str) -> list[Fresh]:
    """The sources that have reported from the area, then the surveys and statistics that have figures of it."""
    return _freshness(snapshot, coverage_of(snapshot), area_code)


def open_freshness(given: GivenOut, snapshot: Snapshot, area_code: str) -> list[Fresh]:
    """As `freshness`, of what is given out."""
    return _freshness(snapshot, given.coverage, area_code)


def _freshness(snapshot: Snapshot, coverage: Coverage, area_code: str) -> list[Fresh]:
    found = [
        Fresh(SOURCES.get(source, source), coverage.until(source, area_code), in_months=True)
        for source in coverage.sources
        if coverage.units(source, area_code)
    ]
    areas = areas_of(snapshot)
    inside = areas.descendants(areas.municipality(area_code) or area_code)
    rows = observations.last_days(snapshot)
    rows = rows[rows["area_code"].isin(inside)]
    labels = register(snapshot, "indicators")[["indicator", "instrument"]]
    last = rows.merge(labels, on="indicator").groupby("instrument")["period_end"].max()
    return [*found, *(Fresh(str(name), day.date(), in_months=False) for name, day in last.items())]
