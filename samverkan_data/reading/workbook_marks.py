"""The marks of a zipped workbook, whichever program saved it."""

import io
import zipfile
from collections.abc import Iterable

from samverkan_data.reading.marks import Mark
from samverkan_data.reading.marks_ods import marks_ods
from samverkan_data.reading.marks_xlsx import marks_xlsx
from samverkan_data.reading.unpack import DAMAGED


def marks_of(content: bytes) -> Iterable[Mark]:
    """Every mark; none where the package cannot be read, and of an `.xls`, whose marks the reading process gives."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return list(marks_ods(packed) if "content.xml" in packed.namelist() else marks_xlsx(packed))
    except (*DAMAGED, KeyError):
        return []
