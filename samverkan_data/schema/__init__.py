"""What each table holds: names, types, Swedish headers with variants, units and descriptions."""

from samverkan_data.schema.column import Column, Kind, Table
from samverkan_data.schema.facts import INCIDENTS, NEWS, OBSERVATIONS, PRECISIONS, SOURCES, STATUSES
from samverkan_data.schema.mappings import MAPPINGS
from samverkan_data.schema.registers import (
    ACTIONS,
    AGREEMENTS,
    AREAS,
    CATEGORIES,
    INDICATORS,
    PROMISES,
    ROLES,
)

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        INCIDENTS,
        OBSERVATIONS,
        NEWS,
        AREAS,
        CATEGORIES,
        INDICATORS,
        AGREEMENTS,
        ROLES,
        PROMISES,
        ACTIONS,
        MAPPINGS,
    )
}

__all__ = [
    "INCIDENTS",
    "NEWS",
    "OBSERVATIONS",
    "PRECISIONS",
    "SOURCES",
    "STATUSES",
    "TABLES",
    "Column",
    "Kind",
    "Table",
]
