"""Ids for incidents whose source gives none."""

import pyarrow as pa

from samverkan_data.checking.engine import connect

CONTENT = (
    "occurred_at",
    "precision",
    "area_code",
    "category",
    "source",
    "reporter",
    "count",
    "assessment",
    "latitude",
    "longitude",
)
ID_LENGTH = 24
_CELLS = ", ".join(f"coalesce(CAST({name} AS VARCHAR), '')" for name in CONTENT)
_ROWS = f"SELECT *, left(sha256(concat_ws(chr(31), {_CELLS})), {ID_LENGTH}) AS content_hash FROM incidents"
_IDS = f"""
SELECT "row", CASE WHEN incident_id IS NOT NULL THEN incident_id
    ELSE concat(content_hash, '-', row_number() OVER (PARTITION BY incident_id, content_hash ORDER BY "row")) END
    AS incident_id
FROM ({_ROWS}) ORDER BY "row"
"""


def fill_incident_ids(incidents: pa.Table) -> pa.Table:
    """The incidents with an id each.

    An id is made of the row's content and, for the n-th identical row of the file, n: two equal rows are two
    incidents, and the same row in an overlapping extract is the same incident.
    """
    with connect() as connection:
        connection.register("incidents", incidents)
        ids = connection.sql(_IDS).to_arrow_table().column("incident_id")
    return incidents.set_column(incidents.column_names.index("incident_id"), "incident_id", ids)
