"""A column of the schema in a file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa

from samverkan_data.schema import Column


@dataclass(frozen=True)
class Place:
    """A column of the schema in a file.

    Args:
        column: the column of the schema.
        header: its header as the analyst wrote it.
        texts: trimmed; null where empty.
        given: the file, or the format, says something about the column.
        markers: what stands instead of a number, in lower case -> the status it means.
        decimal: the decimal mark, where the format has only one.
        today: the date of the check.
    """

    column: Column
    header: str
    texts: pa.Array
    given: bool = True
    markers: Mapping[str, str] = field(default_factory=dict)
    decimal: str = ""
    today: date = date.max
