"""A column told by a glance at its bytes, so that what most columns cannot hold is not looked for cell by cell."""

import numpy as np
import pyarrow as pa

LAST_SIGN = 64
"""`@`: from here on ASCII has letters, and no letter of any other alphabet lies below."""


def may_hold_letters(column: pa.Array | pa.ChunkedArray) -> bool:
    """Whether any byte of the texts is above the digits and signs; false where there are none but those."""
    chunks = column.chunks if isinstance(column, pa.ChunkedArray) else [column]
    return any(_highest(chunk) > LAST_SIGN for chunk in chunks)


def _highest(chunk: pa.Array) -> int:
    """The highest byte of the texts, 0 without any."""
    data = chunk.buffers()[2]
    if not len(chunk) or data is None:
        return 0
    ends = np.frombuffer(chunk.buffers()[1], np.int32, count=len(chunk) + 1, offset=4 * chunk.offset)
    texts = np.frombuffer(data, np.uint8)[ends[0] : ends[-1]]
    return int(texts.max()) if len(texts) else 0
