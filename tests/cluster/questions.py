"""Every question of the product, put to the small lake (`lake.py`): name -> snapshot -> answer."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date

import ibis.expr.types as ir
import pandas as pd
import pyarrow as pa

from samverkan_data.intake import differing, figures_beside, renewal
from samverkan_data.intake.large import publishing
from samverkan_data.lake import Snapshot
from samverkan_data.picture.gate import editions
from samverkan_data.picture.incidents import yearly
from samverkan_data.query import (
    Selection,
    areas,
    comparison,
    counted,
    growth,
    identity,
    incident_places,
    incidents,
    observations,
    own_rows,
    places,
    published,
    references,
    registers,
    removal,
    reporters,
    reports,
    roles,
    rollup,
    settings,
    sums,
    week_reports,
)
from samverkan_data.schema import TABLES
from tests.cluster.lake import FILE, HOME, INCIDENTS, keys, typed
from tests.cluster.lake import incidents as rows_of

YEAR = (date(2025, 1, 1), date(2025, 12, 31))
ODD = (date(2025, 2, 2), date(2025, 10, 26))
PERIODS = [YEAR, ODD, (date(1890, 1, 1), date(1910, 12, 31)), (date(2024, 2, 29), date(2024, 2, 29))]
ALL = Selection(HOME, date(1400, 1, 1), date(2026, 12, 31))
SOME = Selection(HOME, *ODD, categories=("est_trafik", "est_epa"), sources=("est",))
ROWS = typed("incidents", rows_of(FILE))
SUMS = typed("incidents", rows_of(INCIDENTS))
GONE = keys("incidents", rows_of(FILE)[:2])
NO_ROWS = ROWS.slice(0, 0)
NANOSECONDS = ROWS.set_column(1, "occurred_at", ROWS.column("occurred_at").cast(pa.timestamp("ns")))
FIGURES = typed("observations", [
    {"indicator": "folkmangd", "area_code": HOME, "period_start": date(2024, 12, 31), "period_end": date(2024, 12, 31),
     "group": "alla", "value": 8200.25, "status": "final", "source": "SCB"},
])  # fmt: skip

GROWN = FIGURES.set_column(FIGURES.column_names.index("value"), "value", pa.array([99_999.0]))
"""A population that nobody has."""

Question = Callable[[Snapshot], object]
QUESTIONS: dict[str, list[Question]] = {
    "areas.offered_areas": [lambda s: list(areas.offered_areas(s, HOME).items())],
    "comparison.compare_rows": [
        lambda s: asdict(comparison.compare_rows(s, "incidents", ROWS)),
        lambda s: asdict(comparison.compare_rows(s, "incidents", NO_ROWS)),
        lambda s: asdict(comparison.compare_rows(s, "incidents", NANOSECONDS)),
        lambda s: asdict(comparison.compare_rows(s, "observations", FIGURES)),
    ],
    "comparison.count_by_area": [lambda s: comparison.count_by_area(s, "incidents", ROWS, GONE)],
    "counted.few_cells": [lambda s: _counted(s, [YEAR]), lambda s: _counted(s, PERIODS)],
    "differing.stored_differing": [lambda s: differing.stored_differing(s, ROWS)],
    "editions._counts": [editions._counts],
    "figures_beside.figures_beside": [lambda s: list(figures_beside.figures_beside(s, GROWN))],
    "growth.steps": [lambda s: growth.steps(s)],
    "identity.find_moved": [lambda s: identity.find_moved(s, ROWS)],
    "identity.numbered_anew": [lambda s: identity.numbered_anew(s, ROWS)],
    "identity.numbers_elsewhere": [lambda s: identity.numbers_elsewhere(s, ROWS)],
    "identity.shared_numbers": [lambda s: identity.shared_numbers(s, ROWS)],
    "incident_places.count_by_place": [lambda s: incident_places.count_by_place(s, ALL, PERIODS)],
    "incidents.count_by_month": [
        lambda s: incidents.count_by_month(s, ALL), lambda s: incidents.count_by_month(s, SOME),
        lambda s: _in_order(incidents._per_month(s, ODD)),
    ],
    "incidents.count_by_period": [
        lambda s: incidents.count_by_period(s, ALL, [YEAR]), lambda s: incidents.count_by_period(s, SOME, PERIODS),
        lambda s: _in_order(incidents._per_period(s, [YEAR])), lambda s: _in_order(incidents._per_period(s, PERIODS)),
    ],
    "incidents.count_by_weekday_hour": [lambda s: incidents.count_by_weekday_hour(s, ALL)],
    "incidents.example_cells": [incidents.example_cells],
    "incidents.extent": [incidents.extent],
    "observations.example_areas": [lambda s: sorted(observations.example_areas(s))],
    "observations.last_days": [observations.last_days],
    "observations.mean_population": [observations.mean_population],
    "observations.values": [observations.values, lambda s: observations.values(s, ["trygg"], [HOME])],
    "observations.with_values": [observations.with_values],
    "observations.year_ends": [observations.year_ends],
    "observations.yearly": [lambda s: observations.yearly(s, "bra_totalt")],
    "own_rows.own_rows": [lambda s: _own(s, "incidents", ROWS), lambda s: _own(s, "observations", FIGURES)],
    "places.areas_of": [lambda s: list(places.areas_of(s).names.items())],
    "places.categories_of": [lambda s: list(places.categories_of(s).labels.items())],
    "publishing._sums": [lambda s: publishing._sums(SUMS, s), lambda s: publishing._sums(ROWS, s)],
    "published.subjects": [published.subjects],
    "published.yearly_figures": [lambda s: published.yearly_figures(s, "bra_totalt")],
    "published.yearly_figures_of": [lambda s: published.yearly_figures_of(s, ["bra_totalt", "bra_stold"])],
    "references.lost_references": [lambda s: references.lost_references(s, s.without([_first(s, "areas")]))],
    "registers.register": [lambda s: registers.register(s, "areas")],
    "removal.find_removed_keys": [
        lambda s: removal.find_removed_keys(s, "incidents", ROWS, "incidents.csv"),
        lambda s: removal.find_removed_keys(s, "observations", FIGURES, "observations.csv"),
    ],
    "renewal._own": [lambda s: renewal._own(s, TABLES["areas"])],
    "reporters.reporters_by_period": [lambda s: reporters.reporters_by_period(s, HOME, PERIODS)],
    "reports.report_days": [reports.report_days],
    "reports.reporter_days": [reports.reporter_days],
    "reports.stated_periods": [reports.stated_periods],
    "roles.valid_roles": [lambda s: roles.valid_roles(s, date(2025, 1, 1))],
    "rollup.incidents_per_day": [rollup.incidents_per_day],
    "rollup.incidents_per_clock": [rollup.incidents_per_clock],
    "rollup.incident_spans": [rollup.incident_spans],
    "rollup.cells_with_sums": [
        lambda s: tuple(rollup.cells_with_sums(s, rollup.incidents_per_day(s))[0:1]),
        lambda s: tuple(rollup.cells_with_sums(s)[0:1]),
    ],
    "rollup.counted_incidents": [lambda s: rollup.counted_incidents(s)],
    "rollup.incident_rows": [lambda s: rollup.incident_rows(s, [YEAR]), lambda s: rollup.incident_rows(s, [ODD])],
    "settings.home_area": [settings.home_area],
    "settings.home_neighbours": [settings.home_neighbours],
    "sums.named_totals": [lambda s: asdict(sums.named_totals(s, ROWS))],
    "sums.stored_totals": [lambda s: asdict(sums.stored_totals(s))],
    "week_reports.reports_between": [lambda s: week_reports.reports_between(s, "est", HOME, *YEAR)],
    "yearly._fine": [yearly._fine],
}  # fmt: skip
"""As `asked.asked` names them: of the product's code, so that none is forgotten."""

TABLE_QUESTIONS: dict[str, list[Question]] = {
    f"table {name}": [lambda s, name=name: s.table(name)] for name in ("incidents", "observations", "roles", "news")
}
IN_NO_ORDER = {
    "counted.few_cells", "editions._counts", "growth.steps", "identity.find_moved", "identity.shared_numbers",
    "differing.stored_differing",
    "own_rows.own_rows", "removal.find_removed_keys", "reports.report_days", "reports.reporter_days",
    "reports.stated_periods", "rollup.counted_incidents", "rollup.incident_rows", "yearly._fine", *TABLE_QUESTIONS,
}  # fmt: skip
"""Those that promise no order of rows."""


def answer(name: str, snapshot: Snapshot) -> list[object]:
    """What the engine says to every form of the question, so that answers can be held against each other."""
    questions = (QUESTIONS | TABLE_QUESTIONS)[name]
    return [_plain(question(snapshot), snapshot, name in IN_NO_ORDER) for question in questions]


def _plain(said: object, snapshot: Snapshot, is_unordered: bool) -> object:
    """Frames with their rows in the same order, and everything else as it is."""
    if isinstance(said, ir.Table):
        said = snapshot.run(said)
    if isinstance(said, pa.Table):
        said = said.to_pandas()
    if isinstance(said, pd.DataFrame):
        return said.sort_values(list(said.columns), ignore_index=True) if is_unordered else said
    if isinstance(said, dict):
        return {key: _plain(value, snapshot, is_unordered) for key, value in said.items()}
    if isinstance(said, tuple):
        return [_plain(value, snapshot, is_unordered) for value in said]
    return said


def _in_order(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.sort_values(list(rows.columns), ignore_index=True)


def _counted(snapshot: Snapshot, periods: list[tuple[date, date]]) -> pd.DataFrame | None:
    cells = counted.few_cells(snapshot, periods)
    return None if cells is None else counted.per_period(cells, periods)


def _own(snapshot: Snapshot, table: str, rows: pa.Table) -> pd.DataFrame:
    with snapshot.beside(rows) as incoming:
        return snapshot.run(own_rows.own_rows(snapshot, table, snapshot.table(table), incoming))


def _first(snapshot: Snapshot, table: str) -> str:
    return next(upload.upload_id for upload in snapshot.uploads if upload.table == table)
