"""A column told by a glance at its bytes, so that what most columns cannot hold is not looked for cell by cell."""

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

LAST_SIGN = 64
"""`@`: from here on ASCII has letters, and no letter of any other alphabet lies below."""

SPACE = 32
LEADS = b"\xc2\xe1\xe2\xe3\xef"
"""What the spaces of all alphabets begin with, in UTF-8; those of ASCII lie up to `SPACE`."""

SAMPLE, FEW = 10_000, 0.5
"""Rows that are looked at first, and the share of different ones up to which they are few."""


def may_hold_letters(column: pa.Array | pa.ChunkedArray) -> bool:
    """Whether any byte of the texts is above the digits and signs; false where there are none but those."""
    return any(text.max(initial=0) > LAST_SIGN for text in map(_bytes, _chunks(column)))


def may_hold(column: pa.Array | pa.ChunkedArray, signs: bytes) -> bool:
    """Whether any byte of the texts is one of the signs of ASCII."""
    texts = [_bytes(chunk) for chunk in _chunks(column)]
    return any((text == sign).any() for text in texts for sign in signs)


def are_trimmed(column: pa.Array | pa.ChunkedArray) -> bool:
    """Whether no text begins or ends with a space, since none holds any."""
    return not any(text.min(initial=255) <= SPACE or _may_lead(text) for text in map(_bytes, _chunks(column)))


def _may_lead(text: NDArray[np.uint8]) -> bool:
    return text.max(initial=0) >= LEADS[0] and any((text == lead).any() for lead in LEADS)


def are_few(column: pa.Array | pa.ChunkedArray) -> bool:
    """Whether the first rows say that the column has few different texts, so that each is looked at once."""
    sample = column.slice(0, SAMPLE)
    return len(sample.unique()) <= FEW * len(sample)


def _chunks(column: pa.Array | pa.ChunkedArray) -> list[pa.Array]:
    return column.chunks if isinstance(column, pa.ChunkedArray) else [column]


def _bytes(chunk: pa.Array) -> NDArray[np.uint8]:
    """All that the texts of an array are made of."""
    chunk = chunk.cast(pa.string())
    data = chunk.buffers()[2]
    if not len(chunk) or data is None:
        return np.empty(0, np.uint8)
    ends = np.frombuffer(chunk.buffers()[1], np.int32, count=len(chunk) + 1, offset=4 * chunk.offset)
    return np.frombuffer(data, np.uint8)[ends[0] : ends[-1]]
