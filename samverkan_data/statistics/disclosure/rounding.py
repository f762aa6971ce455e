"""Rounding to a multiple of the threshold, up or down by a secret draw that belongs to the cell.

A count x is shown as base · ⌊(x + offset) / base⌋, the offset 0 to base − 1, which only the key can tell. The cell
keeps its offset in every data version: however often its count changes, whoever works out x + offset still has
`base` counts to choose from. A new draw for every count would let many versions close in on it.
"""

from hashlib import blake2b

import numpy as np

from samverkan_data.statistics.disclosure.table import Counts, Table


def round_counts(table: Table, base: int, key: bytes) -> Counts:
    """Every cell's count as it is shown: a multiple of `base`, less than `base` away, and never below `base`."""
    offsets = np.array([_draw(name, base, key) for name in table.cell_names()]).reshape(table.counts.shape)
    return np.asarray(np.maximum((table.counts + offsets) // base * base, base))


def _draw(name: str, base: int, key: bytes) -> int:
    return int.from_bytes(blake2b(name.encode(), key=key[:64], digest_size=8).digest(), "big") % base
