"""A municipality's own lake: begun without examples, and made its own by what people say on a page."""

from samverkan_data.intake.municipality.beginning import add_places, begin_own, init_lake, show_example
from samverkan_data.intake.municipality.roles import usual_roles
from samverkan_data.intake.municipality.wanted import (
    Wanted,
    municipality_name,
    place_names,
    police_area_name,
    police_area_of,
    unknown_places,
)

__all__ = [
    "Wanted",
    "add_places",
    "begin_own",
    "init_lake",
    "municipality_name",
    "place_names",
    "police_area_name",
    "police_area_of",
    "show_example",
    "unknown_places",
    "usual_roles",
]
