"""What of an area's picture is made up: a property of the rows shown there, never of the lake."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

import pandas as pd

from samverkan_data.formats import join_words, upper_first
from samverkan_data.lake import Snapshot
from samverkan_data.picture.gate.open_view import GivenOut
from samverkan_data.query import incidents, observations
from samverkan_data.query.places import areas_of
from samverkan_data.query.registers import register
from samverkan_data.texts import picture as texts

REGISTERS = ("problems", "promises", "actions", "events", "agreements")
MEETINGS = ("meetings", "decisions")
"""Registers that the open view does not give."""


class Examples(NamedTuple):
    """The tables that hold example rows of the area, and the sources of incidents that do."""

    tables: tuple[str, ...]
    sources: tuple[str, ...]

    def sentence(self, area_name: str = "") -> str:
        """What is made up, in words; empty where nothing is. Without an area it is said of everything."""
        what = upper_first(join_words([texts.EXAMPLE_KINDS[table] for table in self.tables]))
        text = texts.EXAMPLES_OF_AREA if area_name else texts.EXAMPLES
        return text.format(what=what, area=area_name) if what else ""


def examples_in(snapshot: Snapshot, area_code: str = "") -> Examples:
    """What is made up of what is shown of an area; of everything where no area is named."""
    return _examples(snapshot, area_code, incidents.example_cells(snapshot), (*REGISTERS, *MEETINGS))


def open_examples_in(given: GivenOut, snapshot: Snapshot, area_code: str = "") -> Examples:
    """As `examples_in`: of the municipalities that anything is given out of, as a whole."""
    return _examples(snapshot, area_code, given.examples, REGISTERS)


def _examples(
    snapshot: Snapshot, area_code: str, cells: Collection[tuple[str, str]], registers: Sequence[str]
) -> Examples:
    areas = areas_of(snapshot)
    home = areas.municipality(area_code) or area_code
    inside = areas.descendants(home)
    sources = tuple(sorted({source for source, area in cells if not home or area in inside}))
    tables = {"incidents": bool(sources), "observations": _holds(observations.example_areas(snapshot), inside)}
    for name in registers:
        tables[name] = _any(register(snapshot, name), areas.near(home))
    return Examples(tuple(name for name, some in tables.items() if some), sources)


def _any(rows: pd.DataFrame, codes: Collection[str]) -> bool:
    """Whether any row of these areas is made up; of any area where the only code is empty."""
    return _holds(rows.loc[rows["example"], "area_code"], codes)


def _holds(made_up: Iterable[str], codes: Collection[str]) -> bool:
    return any("" in codes or code in codes for code in made_up)
