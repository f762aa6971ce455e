"""What each table holds: names, types, Swedish headers with variants, units and descriptions."""

from samverkan_data.schema.chain import ACTIONS, CAUSES, EVENTS, PROBLEMS, PROMISES
from samverkan_data.schema.column import Column, Kind, Table
from samverkan_data.schema.facts import INCIDENTS, NEWS, OBSERVATIONS, PRECISIONS, SOURCES, STATUSES
from samverkan_data.schema.installation import SETTINGS
from samverkan_data.schema.mappings import MAPPINGS
from samverkan_data.schema.meetings import COMMENTS, DECISIONS, MEETING_KINDS, MEETINGS
from samverkan_data.schema.papers import PAPER_TEXTS, PAPERS
from samverkan_data.schema.registers import AGREEMENTS, AREAS, CATEGORIES, INDICATORS, MUNICIPALITY_GROUPS, ROLES

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        INCIDENTS,
        OBSERVATIONS,
        NEWS,
        AREAS,
        MUNICIPALITY_GROUPS,
        CATEGORIES,
        INDICATORS,
        AGREEMENTS,
        ROLES,
        PROBLEMS,
        CAUSES,
        PROMISES,
        ACTIONS,
        EVENTS,
        MEETING_KINDS,
        MEETINGS,
        DECISIONS,
        COMMENTS,
        PAPERS,
        PAPER_TEXTS,
        MAPPINGS,
        SETTINGS,
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
