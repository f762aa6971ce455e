"""What a person must check before a file is published: series or reports, areas, sources, and what is left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import pandas as pd

from samverkan_data.findings import Kind, kinds
from samverkan_data.intake.inspection import Inspection
from samverkan_data.intake.reports import FileReports, file_reports, sources_of
from samverkan_data.intake.series import FileSeries, Odd, file_series
from samverkan_data.lake import Snapshot
from samverkan_data.lake.frames import to_frame
from samverkan_data.query.observations import with_values
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.schema import SOURCES

LEFT_OUT = frozenset({
    "left_out", "unit_unknown", "column_not_stored", "column_partly_read", "key_not_stored",
    "more_keys_not_stored", "mark_not_read", "sheet_not_read", "repeated_label", "echoed_group",
    "uncertainty_alone", "counted_as_one", "repeated_row", "preliminary_replaced", "only_first_page", "footer_lines",
})  # fmt: skip


@dataclass(frozen=True)
class Review:
    """What to look at.

    Args:
        series: of a file of figures; `reports` of a file of happenings.
        areas: code -> rows; `area_names` are of all areas.
        sources: name -> rows.
        labels, units: of the indicators.
        new_indicators: codes of those that have no published number.
        left_out: what of the file is not stored, by kind.
        is_whole: every row of the file becomes a row, and nothing says otherwise.
    """

    series: tuple[FileSeries, ...] = ()
    reports: tuple[FileReports, ...] = ()
    areas: Mapping[str, int] = field(default_factory=dict)
    area_names: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, int] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    new_indicators: tuple[str, ...] = ()
    left_out: tuple[Kind, ...] = ()
    is_whole: bool = False

    @property
    def odd(self) -> list[tuple[FileSeries | FileReports, Odd]]:
        """Every odd number with its series, the series in their order."""
        lists: tuple[FileSeries | FileReports, ...] = (*self.series, *self.reports)
        return [(one, odd) for one in lists for odd in one.odd]


def review(inspection: Inspection, snapshot: Snapshot, tried: Snapshot, today: date) -> Review:
    """Look through an accepted file.

    Args:
        inspection: the file.
        snapshot: what is published.
        tried: the picture as it would be, as `preview` gives it.
        today: as everywhere.
    """
    rows = to_frame(inspection.checked.rows)
    counts = rows.groupby("area_code", sort=False).size() if "area_code" in rows else pd.Series(dtype="int64")
    areas = {str(code): int(count) for code, count in counts.sort_values(ascending=False, kind="stable").items()}
    left_out = tuple(kind for kind in kinds(inspection.findings) if _is_left_out(kind))
    is_whole = not left_out and inspection.rows == inspection.checked.rows.num_rows
    found = Review(areas=areas, area_names=areas_of(tried).names, left_out=left_out, is_whole=is_whole)
    if inspection.table == "observations":
        return _figures(found, rows, snapshot, tried)
    if inspection.table == "incidents":
        sources = {SOURCES.get(code, code): count for code, count in sources_of(rows).items()}
        return replace(found, reports=tuple(file_reports(snapshot, tried, rows, today)), sources=sources)
    return found


def _figures(found: Review, rows: pd.DataFrame, snapshot: Snapshot, tried: Snapshot) -> Review:
    indicators = register(tried, "indicators").set_index("indicator")
    used = list(dict.fromkeys(rows["indicator"]))
    units = {code: str(indicators["unit"].get(code, "")) for code in used}
    labels = {code: str(indicators["label"].get(code, code)) for code in used}
    known = with_values(snapshot)
    series = tuple(file_series(snapshot, rows, units))
    new = tuple(code for code in used if code not in known)
    return replace(found, series=series, sources=sources_of(rows), labels=labels, units=units, new_indicators=new)


def _is_left_out(kind: Kind) -> bool:
    """Whether a kind says that something of the file is not stored; a new code whose name says so counts too."""
    return kind.severity != "error" and (kind.first.code in LEFT_OUT or kind.first.code.endswith("left_out"))
