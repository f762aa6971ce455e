"""Chains of parents in a register must end."""

import pandas as pd
import pyarrow as pa

from samverkan_data.checking.problems import Problems
from samverkan_data.tree import Tree


def check_parents(rows: pa.Table, key: str, header: str, register: pd.DataFrame, problems: Problems) -> None:
    """A row that through its parents becomes part of itself is an error."""
    parents = dict(zip(register[key], register["parent"], strict=True)) if len(register) else {}
    codes = rows.column(key).to_pylist()
    parents |= dict(zip(codes, rows.column("parent").to_pylist(), strict=True))
    tree = Tree(parents)
    found = [
        (row, code, "")
        for row, code in zip(rows.column("row").to_pylist(), codes, strict=True)
        if code and tree.is_circular(code)
    ]
    problems.add_rows("parent_cycle", header, found, [row for row, _, _ in found])
