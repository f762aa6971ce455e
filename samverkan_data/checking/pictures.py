"""Pictures in texts, which Markdown would fetch from the internet for everybody who reads the page."""

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.checking.problems import Problems
from samverkan_data.schema import TABLES, Table

PICTURE = "!["
"""How Markdown begins one. Nothing else that it knows asks anything of anybody."""
NEVER_ACTED_ON = ("mappings",)
"""Tables whose texts are a file's own and are shown as they stand."""


def check_pictures(rows: pa.Table, table: Table, headers: Mapping[str, str], problems: Problems) -> None:
    """Pictures in the rows' texts; `headers` are schema column -> header."""
    for name, header in headers.items():
        if table.name not in NEVER_ACTED_ON and table.column(name).kind == "text":
            problems.add_where("picture_in_text", header, _has_picture(rows, name), rows.column(name))


def check_added_pictures(additions: Mapping[str, pa.Table], problems: Problems) -> None:
    """The same in rows that registers get from a file."""
    for register, rows in additions.items():
        for column in TABLES[register].columns:
            if column.kind == "text":
                problems.add_count(
                    "picture_in_text", column.header, _has_picture(rows, column.name), rows.column(column.name)
                )


def _has_picture(rows: pa.Table, name: str) -> pa.Array:
    return pc.fill_null(pc.match_substring(rows.column(name), PICTURE), False)  # noqa: FBT003
