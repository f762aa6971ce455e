"""A column with the name of a crime or an indicator beside the one with its code: both must mean the same row."""

import pyarrow as pa

from samverkan_data.checking.codes import whole_codes
from samverkan_data.checking.names import Names, spelling
from samverkan_data.checking.problems import Problems
from samverkan_data.received import Recognised
from samverkan_data.schema import Column
from samverkan_data.words import LABEL_HEADERS


def check_label_column(
    rows: pa.Table, recognised: Recognised, column: Column, names: Names, problems: Problems
) -> None:
    """An error for each row whose name in another column is that of other rows of the register than its code.

    A name that the register lacks says nothing: it may be longer or older than the register's.

    Args:
        rows: typed rows with the column and `row`.
        recognised: the file.
        column: a column that names rows of a register.
        names: the names of that register.
        problems: collects what is found.
    """
    source = recognised.source or recognised.text
    headers = LABEL_HEADERS.get(column.refers_to, ())
    if recognised.sheets or column.name not in recognised.mapping or column.kind != "code":
        return
    named = [(at, told) for at, told in enumerate(source.header) if spelling(told).replace("_", " ") in headers]
    if not named:
        return
    stored = dict(zip(rows.column("row").to_pylist(), rows.column(column.name).to_pylist(), strict=True))
    for at, header in named:
        told = zip(source.rows.to_pylist(), whole_codes(source.column(at)).to_pylist(), strict=True)
        pairs = [(row, stored.get(row), name.strip()) for row, name in told]
        wrong = {pair for pair in {(code, name) for _, code, name in pairs} if not _agrees(*pair, names)}
        found = [(row, f"{code} {name}", names.titles.get(code or "", "")) for row, code, name in pairs
                 if (code, name) in wrong]  # fmt: skip
        problems.add_rows("code_and_label", header, found, [row for row, _, _ in found])


def _agrees(code: str | None, name: str, names: Names) -> bool:
    meant = names.spelt(name) if name else set()
    return not code or not meant or code in meant
