"""What one column and one table are: the single place for headers, units and meaning."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["text", "integer", "decimal", "date", "moment", "code", "choice", "list", "address"]


@dataclass(frozen=True)
class Column:
    """One column: its name in the code, its Swedish header in files, and what it means.

    Args:
        name: English snake_case name used in the lake and in the code.
        header: Swedish header, as the template writes it.
        kind: how a text cell is read; `list` is codes joined by `|`, `address` one of our pages.
        description: Swedish sentence for the analyst.
        required: the column must be in the file and every cell filled.
        unit: unit of the value, in Swedish; empty where there is none.
        variants: other headers seen in real files.
        choices: stored code -> Swedish label; a file may hold either.
        refers_to: table whose key the cell must name (by code, name or alias).
        default: text read where the column or the cell is empty.
        made: filled by the product, never read from a file.
        low, high: smallest and largest accepted number.
        example: a cell for the template's description.
    """

    name: str
    header: str
    kind: Kind
    description: str
    required: bool = False
    unit: str = ""
    variants: tuple[str, ...] = ()
    choices: Mapping[str, str] = field(default_factory=dict)
    refers_to: str = ""
    default: str = ""
    made: bool = False
    low: float | None = None
    high: float | None = None
    example: str = ""


@dataclass(frozen=True)
class Table:
    """One table of the lake: `key` identifies a row; `kind` says who fills it.

    What others refer to has a `label`, the column that names a row, and a `singular` for codes of findings
    (`unknown_area`); `code` is the column whose codes they hold, the first of the key by default. `told_key` is what a
    person knows a row by, the whole key by default.
    """

    name: str
    title: str
    description: str
    kind: Literal["fact", "register", "made"]
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    label: str = ""
    singular: str = ""
    code: str = ""
    told_key: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "code", self.code or self.key[0])

    def column(self, name: str) -> Column:
        """The column called `name`; KeyError where there is none."""
        return next(c for c in self.columns if c.name == name)

    @property
    def file_columns(self) -> tuple[Column, ...]:
        """The columns that a file may hold, in the template's order."""
        return tuple(c for c in self.columns if not c.made)

    @property
    def names(self) -> tuple[str, ...]:
        """All column names in stored order."""
        return tuple(c.name for c in self.columns)
