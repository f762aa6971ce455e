"""Which cells of a release are hidden, kept from one time to the next, so that nobody has to decide it again.

A release is found by a digest of all that decides it: its table, what others publish of it, the threshold, the secret,
and the checksums of the releases before it, which hold the same of theirs and what they hide. What is kept is a bit per
cell, which the release itself tells everybody, behind its checksum: what is damaged or belongs to another release is
not believed. Versions of libraries are not in the digest: what has been given out stays so, also where another solver
or another way to search would have hidden other cells. Where that one decides an earlier release anew, the later ones
are decided anew too.
"""

import json
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from samverkan_data.statistics.disclosure.table import Flags, Table
from samverkan_data.statistics.disclosure.tree import Tree

METHOD = 2
"""Raised whenever the same data would be protected otherwise, so that nothing decided before is believed."""

KEY_BYTES = 64
CHECKSUM_BYTES = 32


class Kept(Protocol):
    """Where decisions are kept; it may lose any of them at any time."""

    def get(self, name: str) -> bytes | None:
        """What was put under the name; None where nothing is."""

    def put(self, name: str, content: bytes) -> None:
        """Keep it if that can be done; never an error."""


class KeptNowhere:
    """Nothing is kept."""

    def get(self, name: str) -> bytes | None:
        """Nothing."""

    def put(self, name: str, content: bytes) -> None:
        """Not kept."""


def release_name(table: Table, known: Flags, base: int, key: bytes, before: Sequence[bytes]) -> str:
    """What a release is called among the kept ones: 64 hexadecimal digits that only who has the key can work out.

    Args:
        table: exact counts and their trees.
        known: cells whose exact count others publish.
        base: the threshold.
        key: the secret behind the rounding.
        before: checksums of the earlier releases of the same cells, oldest first.
    """
    parts = [json.dumps([METHOD, base, table.source, [one.hex() for one in before]]).encode()]
    parts += [part for tree in table.trees for part in _tree_parts(tree)]
    return blake2b(
        _joined([*parts, *_array_parts(table.counts, known)]), key=key[:KEY_BYTES], digest_size=32
    ).hexdigest()


def pack(hidden: Flags, name: str, key: bytes) -> bytes:
    """The hidden cells of the release with the name, as bytes."""
    return checksum(hidden, name, key) + np.packbits(hidden).tobytes()


def unpack(content: bytes | None, name: str, key: bytes, shape: tuple[int, ...]) -> Flags | None:
    """The hidden cells; None where there are none, or the bytes are not what was packed under the name."""
    if content is None:
        return None
    bits, cells = np.frombuffer(content[CHECKSUM_BYTES:], dtype=np.uint8), int(np.prod(shape))
    if len(bits) != (cells + 7) // 8:
        return None
    hidden = np.unpackbits(bits, count=cells).astype(bool).reshape(shape)
    return hidden if content == pack(hidden, name, key) else None


def checksum(hidden: Flags, name: str, key: bytes) -> bytes:
    """Tells the hidden cells of a release from any others."""
    told = _joined([name.encode(), *_array_parts(hidden)])
    return blake2b(told, key=key[:KEY_BYTES], digest_size=CHECKSUM_BYTES).digest()


def _tree_parts(tree: Tree) -> list[bytes]:
    return [json.dumps([tree.nodes, tree.names]).encode(), *_array_parts(tree.parent, tree.holds, tree.released)]


def _array_parts(*arrays: NDArray[np.generic]) -> list[bytes]:
    return [part for one in arrays for part in (json.dumps([str(one.dtype), one.shape]).encode(), one.tobytes())]


def _joined(parts: Iterable[bytes]) -> bytes:
    """All parts in a row, each with its length before it, so that no other parts give the same bytes."""
    return b"".join(len(part).to_bytes(8, "big") + part for part in parts)
