"""What an action lacks to be followed up: an owner on both sides, both goals and a day."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import pyarrow as pa

from samverkan_data.checking.problems import Problems
from samverkan_data.formats import listed
from samverkan_data.schema import TABLES
from samverkan_data.schema.chain import ACTION_NEEDS
from samverkan_data.schema.registers import SIDES


def lacking(action: Mapping[str, Any]) -> tuple[str, ...]:
    """Names of the columns that an action needs and that are empty; None and an empty text are."""
    return tuple(name for name in ACTION_NEEDS if action.get(name) in (None, ""))


def shared_side(action: Mapping[str, Any], sides: Mapping[str, str]) -> str:
    """The side that both owners are on, `polis` or `kommun`; empty where they are not, or where it is not known."""
    own, other = (sides.get(action.get(name) or "", "") for name in ("role_id", "role_other"))
    return own if own == other else ""


def sides_of(roles: pd.DataFrame) -> dict[str, str]:
    """Role -> its side, for the rows of the register."""
    return dict(zip(roles["role_id"], roles["side"], strict=True)) if "side" in roles else {}


def check_actions(rows: pa.Table, other: str, roles: pd.DataFrame, problems: Problems) -> None:
    """A warning for each action that cannot be followed up as it stands.

    Args:
        rows: typed rows of `actions`, with `row`.
        other: header of the owner on the other side, as the analyst wrote it.
        roles: the register of roles.
        problems: collects what is found.
    """
    table, sides = TABLES["actions"], sides_of(roles)
    cells = rows.select(["title", *ACTION_NEEDS, "row"]).to_pylist()
    told = [(cell["row"], cell["title"] or "", lacking(cell)) for cell in cells if lacking(cell)]
    named = [(row, title, listed([table.column(name).header for name in names])) for row, title, names in told]
    problems.add_rows("action_incomplete", table.column("title").header, named, [row for row, _, _ in named])
    alike = [(cell["row"], cell["title"] or "", SIDES[side]) for cell in cells if (side := shared_side(cell, sides))]
    problems.add_rows("owners_same_side", other, alike, [row for row, _, _ in alike])
