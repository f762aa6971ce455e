"""What refers to rows of a register: so that nobody takes away what others hang on without a word."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from samverkan_data.lake import Snapshot
from samverkan_data.query.registers import register
from samverkan_data.schema import TABLES, Column, Table


@dataclass(frozen=True)
class Hanging:
    """Rows of a table whose column names codes that a register does not have."""

    table: str
    column: str
    register: str
    codes: tuple[str, ...]
    rows: int


def lost_references(before: Snapshot, after: Snapshot) -> list[Hanging]:
    """What in the later picture refers to register rows that only the earlier one has."""
    return [
        found
        for table in TABLES.values()
        if table.label
        for found in _hanging(after, table.name, _codes(before, table) - _codes(after, table))
    ]


def _hanging(snapshot: Snapshot, name: str, lost: Collection[str]) -> Iterator[Hanging]:
    for table in TABLES.values():
        for column in table.columns if lost else ():
            counts = _count(snapshot, table, column, lost) if column.refers_to == name else Counter()
            if counts:
                yield Hanging(table.name, column.name, name, tuple(sorted(counts)), counts.total())


def _count(snapshot: Snapshot, table: Table, column: Column, lost: Collection[str]) -> Counter[str]:
    """Code -> rows that name it."""
    if table.kind == "register":
        cells = register(snapshot, table.name)[column.name].dropna()
        return Counter(code for cell in cells for code in str(cell).split("|") if code in lost)
    rows = snapshot.table(table.name)
    naming = rows.filter(rows[column.name].isin(list(lost)))
    found = snapshot.run(naming.group_by(column.name).aggregate(n=naming.count()))
    return Counter(dict(zip(found[column.name], found["n"].astype(int), strict=True)))


def _codes(snapshot: Snapshot, table: Table) -> set[str]:
    return set(register(snapshot, table.name)[table.code].dropna())
