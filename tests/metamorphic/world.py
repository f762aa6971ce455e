"""What a lake says: counts of a year, and what was found in a file."""

from datetime import date

import pandas as pd

from samverkan_data.intake import Inspection
from samverkan_data.lake import Snapshot
from samverkan_data.query.incidents import count_by_period
from samverkan_data.query.selection import Selection

YEAR = (date(2026, 1, 1), date(2026, 12, 31))
COUNTRY = "00"


def counted(snapshot: Snapshot, area: str = COUNTRY) -> dict[tuple[str, str], int]:
    """Incidents of 2026 in an area and all inside it, per source and category."""
    found = count_by_period(snapshot, Selection(area, *YEAR), [YEAR])
    sums: pd.Series = found.groupby(["source", "category"])["count"].sum()
    return {key: int(value) for key, value in sums.items() if value}  # type: ignore[misc]


def codes(inspection: Inspection, severity: str = "error") -> set[str]:
    """Codes of the findings of a severity."""
    return {finding.code for finding in inspection.findings if finding.severity == severity}
