"""One table's release: what is shown is cut down until no protected cell can be pinned down."""

from collections.abc import Sequence

import numpy as np

from samverkan_data.statistics.disclosure.audit import Asked, count_values
from samverkan_data.statistics.disclosure.release import Release, first_release, hide
from samverkan_data.statistics.disclosure.remedy import cells_to_hide
from samverkan_data.statistics.disclosure.search import FEWEST_VALUES
from samverkan_data.statistics.disclosure.statements import Statements, Story, flags_of
from samverkan_data.statistics.disclosure.table import Counts, Flags, Table

PASSES = 30


def protect_table(table: Table, rounded: Counts, base: int, known: Flags, before: Sequence[Release] = ()) -> Release:
    """A table's release, hidden further until no protected cell can be pinned down; else all that is new is hidden.

    `before` are the earlier releases of the same cells, oldest first: their cells are protected too.
    """
    story = Story(before, table)
    release = first_release(table, rounded, base, known, story.earlier())
    silent = story.statements(_all_hidden(release))
    free = np.zeros(len(story.places()), dtype=bool)
    for _ in range(PASSES):
        said = story.statements(release)
        asked = said.secret & ~free
        pinned = _pinned(said, silent, asked)
        free |= asked & ~pinned  # and stays free: hiding more takes no world away
        if not pinned.any():
            return release
        hidden = cells_to_hide(release, flags_of(story.places()[pinned], known.shape))
        if not hidden.any():
            break
        release = hide(release, hidden)
    return _all_hidden(release)


def _pinned(said: Statements, silent: Statements, asked: Asked) -> Asked:
    """The asked cells with fewer than three values, save those that have no more where nothing new is said at all."""
    values = count_values(said, asked)
    best = count_values(silent, values < FEWEST_VALUES, thorough=True)
    return np.asarray(values < best) & asked


def _all_hidden(release: Release) -> Release:
    return hide(release, np.ones_like(release.hidden))
