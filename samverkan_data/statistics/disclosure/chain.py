"""Releases in the order they are given out, each after those before it."""

from typing import NamedTuple

import numpy as np

from samverkan_data.statistics.disclosure.kept import Kept, checksum, pack, release_name, unpack
from samverkan_data.statistics.disclosure.release import Earlier, Release
from samverkan_data.statistics.disclosure.rounding import round_counts
from samverkan_data.statistics.disclosure.suppression import protect_table
from samverkan_data.statistics.disclosure.table import Flags, Table


class _Given(NamedTuple):
    checksum: bytes
    release: Release


class Chain:
    """All that has been given out so far.

    Args:
        base: the threshold.
        key: the secret behind the rounding.
        kept: decisions made another time.
    """

    def __init__(self, base: int, key: bytes, kept: Kept) -> None:
        self._base = base
        self._key = key
        self._kept = kept
        self._given: list[_Given] = []

    def release(self, table: Table, known: Flags) -> Release:
        """The table's release after those given out; the same again where it held the same counts before."""
        before = [one for one in self._given if one.release.table.shares_leaves(table)]
        for one in reversed(before):
            if one.release.table.is_same(table) and np.array_equal(one.release.known, known):
                return one.release
        name = release_name(table, known, self._base, self._key, [one.checksum for one in before])
        rounded = round_counts(table, self._base, self._key)
        hidden = unpack(self._kept.get(name), name, self._key, table.counts.shape)
        if hidden is None:
            release = protect_table(table, rounded, self._base, known, [one.release for one in before])
            self._kept.put(name, pack(release.hidden, name, self._key))
        else:
            # what stood of earlier releases is asked for only while it is decided what to hide
            release = Release(table, rounded, hidden, self._base, known, Earlier.nothing(table))
        self._given.append(_Given(checksum(release.hidden, name, self._key), release))
        return release
