"""Whose an incident is: the municipality that its number belongs to, and ids where the source gives none."""

import pyarrow as pa

from samverkan_data.database import connect
from samverkan_data.schema.area_tree import AreaTree

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
CONTENT_HASH = f"left(sha256(concat_ws(chr(31), {_CELLS})), {ID_LENGTH})"
"""What a row says, for DuckDB; an id is made of it."""
_ROWS = f"SELECT *, {CONTENT_HASH} AS content_hash FROM incidents"
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
    if _all_have_ids(incidents):
        return incidents
    with connect() as connection:
        connection.register("incidents", incidents)
        ids = connection.sql(_IDS).to_arrow_table().column("incident_id")
    return incidents.set_column(incidents.column_names.index("incident_id"), "incident_id", ids)


def _all_have_ids(incidents: pa.Table) -> bool:
    return not incidents.column("incident_id").null_count


def fill_municipalities(incidents: pa.Table, tree: AreaTree) -> pa.Table:
    """The incidents with the municipality of their area: a number of a source is one only within it."""
    encoded = incidents.column("area_code").combine_chunks().dictionary_encode()
    municipalities = [tree.municipality(code) for code in encoded.dictionary.to_pylist()]
    column = pa.array(municipalities, pa.string()).take(encoded.indices)
    return incidents.set_column(incidents.column_names.index("municipality"), "municipality", column)
