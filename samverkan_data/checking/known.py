"""What the registers already hold, which the cells of a file may name."""

from dataclasses import dataclass, field, fields
from functools import cached_property

import pandas as pd

from samverkan_data.checking.names import Names, known_names
from samverkan_data.memory import OfObjects
from samverkan_data.schema import TABLES
from samverkan_data.schema.area_tree import AreaTree

_names = OfObjects[Names]()
"""A register's frame -> its names, whatever else is known beside it; so nobody may change the frame."""
POPULATION = ("area_code", "year", "population")


@dataclass(frozen=True)
class Known:
    """The registers as stored: one frame each, with the columns of the schema.

    `population` is the stored mean population: `area_code`, `year`, `population`.
    """

    areas: pd.DataFrame
    categories: pd.DataFrame
    indicators: pd.DataFrame
    agreements: pd.DataFrame
    roles: pd.DataFrame = field(default_factory=lambda: _empty("roles"))
    problems: pd.DataFrame = field(default_factory=lambda: _empty("problems"))
    causes: pd.DataFrame = field(default_factory=lambda: _empty("causes"))
    promises: pd.DataFrame = field(default_factory=lambda: _empty("promises"))
    actions: pd.DataFrame = field(default_factory=lambda: _empty("actions"))
    meeting_kinds: pd.DataFrame = field(default_factory=lambda: _empty("meeting_kinds"))
    meetings: pd.DataFrame = field(default_factory=lambda: _empty("meetings"))
    papers: pd.DataFrame = field(default_factory=lambda: _empty("papers"))
    population: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=list(POPULATION)))

    def register(self, name: str) -> pd.DataFrame:
        """The register called `name`."""
        frame: pd.DataFrame = getattr(self, name)
        return frame

    def names(self, register: str) -> Names:
        """The names of a register; many columns and the gate ask for the same, so they are spelt out once."""
        frame = self.register(register)
        return _names.get(frame, lambda: known_names(register, frame))

    @cached_property
    def tree(self) -> AreaTree:
        """How the areas of the registers lie in each other."""
        kinds = self.areas["kind"] if "kind" in self.areas else [None] * len(self.areas)
        return AreaTree(self.areas["area_code"], kinds, self.areas["parent"])


def nothing_known() -> Known:
    """Empty registers, as on the first start."""
    return Known(*(_empty(f.name) for f in fields(Known) if f.name in TABLES))


def _empty(register: str) -> pd.DataFrame:
    return pd.DataFrame(columns=list(TABLES[register].names), dtype=object)
