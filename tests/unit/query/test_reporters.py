"""How many organisations report."""

from collections.abc import Callable
from datetime import date
from typing import Any

from samverkan_data.lake import Snapshot
from samverkan_data.query.reporters import reporters_by_period

NOW, BEFORE = (date(2026, 1, 1), date(2026, 12, 31)), (date(2025, 1, 1), date(2025, 12, 31))
LINES = {
    "2026-03-01 day F1 est_epa est 1": "Skola",
    "2026-04-01 day F est_epa est 1": "Skola",
    "2026-05-01 day L est_epa est 1": "Polis",
    "2025-05-01 day L est_epa est 1": "Polis",
    "2026-05-01 day 1880 est_epa est 1": "Bostadsbolag",
    "2026-05-01 day F pol_stold polisanmalan 1": None,
}


def test_organisations_are_counted_once_per_period_in_the_area_and_only_where_a_source_names_them(
    add: Callable[..., Snapshot], incident: Callable[[str, str], dict[str, Any]]
) -> None:
    rows = [incident(line, line) | {"reporter": reporter} for line, reporter in LINES.items()]
    found = reporters_by_period(add("incidents", rows), "1814", [NOW, BEFORE])
    assert found.to_numpy().tolist() == [["est", 0, 2], ["est", 1, 1]]
