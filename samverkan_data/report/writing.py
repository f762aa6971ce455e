"""A row of a register that may be written beside what a panel shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

OWNER_FOR = "utse"
"""The name in the address of a theme that somebody is to be made the owner of."""


@dataclass(frozen=True)
class Writing:
    """A row of a register that may be written here, by whoever may write.

    Args:
        label: what the button says.
        table: name of the schema's table.
        key: of the row, in the order of the table's key; empty for a new one.
        values: column -> text that the form begins with instead of what is stored.
        theme, area: what a role is to be chosen for; empty where a row is written.
        renews: the agreement whose roles the new row takes over; empty where it takes none.
    """

    label: str
    table: str
    key: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    theme: str = ""
    area: str = ""
    renews: str = ""
