"""Opening and making Delta tables."""

import pyarrow as pa
from deltalake import DeltaTable
from deltalake.exceptions import DeltaError

# Statistics in the log would keep the smallest and largest values of erased rows on the disk.
WITHOUT_STATISTICS = {"delta.dataSkippingNumIndexedCols": "0"}


def open_table(url: str) -> DeltaTable | None:
    """The table at the URL as it is now, None where there is none."""
    return DeltaTable(url) if DeltaTable.is_deltatable(url) else None


def open_or_create(url: str, schema: pa.Schema, partition_by: list[str] | None = None) -> DeltaTable:
    """The table at the URL, made where there is none; two processes may ask at the same time."""
    table = open_table(url)
    if table:
        return table
    try:
        return DeltaTable.create(
            url, schema=schema, mode="ignore", partition_by=partition_by, configuration=WITHOUT_STATISTICS
        )
    except DeltaError:
        table = open_table(url)
        if table is None:
            raise
        return table
