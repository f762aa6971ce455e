"""The one gate: every page, export and command asks a view, and the view decides what may be shown.

In the open view a question has an answer of its own in `OPEN_FORMS`, or is asked of a snapshot that holds no incidents
and only filtered observations. So a new question is refused wherever it needs an incident, until somebody writes its
open form here.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any, Protocol, TypeVar, cast

import pandas as pd

from samverkan_data.access import Right, can, check_can, within
from samverkan_data.lake import GuardedSnapshot, Lake, Snapshot
from samverkan_data.memory import MadeOnce, Memory
from samverkan_data.picture import examples, sources
from samverkan_data.picture.gate.open_view import GivenOut, give_out, rounding_key
from samverkan_data.picture.incidents import (
    caveats,
    changes,
    concentration,
    coverage,
    freshness,
    notes,
    open_changes,
    open_notes,
    open_series,
    reach,
    reporting,
    sentence,
    series,
    yearly,
)
from samverkan_data.query import observations
from samverkan_data.query.registers import register
from samverkan_data.settings import Settings
from samverkan_data.statistics.disclosure import mask_published
from samverkan_data.statistics.disclosure.grid import Period

T = TypeVar("T")

MOST_ANSWERS, MOST_SHEETS, MOST_VIEWS = 600, 120, 4
REGISTERS = frozenset({"areas", "municipality_groups", "categories", "indicators", "agreements", "roles", "promises",
                       "events", "papers", "settings"})  # fmt: skip
"""Tables that the open view gives as they are; what is not named here or filtered is refused."""

WORDS_INSIDE = {
    "problems": ("reason",), "causes": ("supports", "against", "figure"), "actions": ("result",),
}  # fmt: skip
"""Register -> its texts that may tell what single incidents say; the open view gives the rest of the rows."""

OPEN_FORMS: Mapping[Callable[..., Any], Callable[..., Any]] = {
    changes.find_changes: open_changes.find_open_changes,
    sentence.compared_with: open_changes.open_compared_with,
    reach.reach: open_changes.open_reach,
    coverage.coverage_of: open_series.open_coverage,
    examples.examples_in: examples.open_examples_in,
    freshness.freshness: freshness.open_freshness,
    series.season_years: open_series.open_season_years,
    series.places: open_series.open_places,
    series.category_table: open_series.open_category_table,
    series.signal_series: open_series.open_signal_series,
    reporting.reporting: reporting.open_reporting,
    notes.with_notes: open_notes.with_open_notes,
    notes.caveats_by_cell: open_notes.open_caveats_by_cell,
    notes.category_caveats: open_notes.open_category_caveats,
    caveats.source_caveats: open_notes.open_source_caveats,
    concentration.concentrations: open_notes.open_concentrations,
    sources.areas_offered: open_series.open_areas_offered,
    sources.areas_to_choose: open_series.open_areas_to_choose,
    sources.incident_sources: open_series.open_sources,
    yearly.used_cells: open_series.open_used_cells,
    yearly.year_counts: open_series.open_year_counts,
}
"""Question -> its open form, which gets what is given out before the guarded snapshot and the arguments."""


class View(Protocol):
    """What may be shown of one data version.

    `snapshot` is all that the view lets anybody read; `periods` are the ones to choose from, None where any is;
    `key` tells views of one version apart, for what is remembered.
    """

    @property
    def snapshot(self) -> Snapshot: ...  # noqa: D102
    @property
    def is_open(self) -> bool: ...  # noqa: D102
    @property
    def periods(self) -> tuple[Period, ...] | None: ...  # noqa: D102
    @property
    def key(self) -> str: ...  # noqa: D102

    def ask(self, function: Callable[..., T], *arguments: object) -> T:
        """What the function, whose first argument is a snapshot, answers in this view.

        Raises:
            AccessError: it needs what the view does not give.
        """

    def answer(self, function: Callable[..., T], *arguments: object) -> T:
        """As `ask`, made once for everybody who looks at the view; so nobody may change it."""

    def once(self, make: Callable[["View"], T]) -> T:
        """What the function makes of this view; made the first time it is asked for, so nobody may change it."""

    @property
    def sheets(self) -> Memory: ...  # noqa: D102


class _Remembering(ABC):
    """What has been asked of a view, and the sheets made of it, for as long as the view lives."""

    def __init__(self) -> None:
        self.answers = Memory(MOST_ANSWERS)
        self.sheets = Memory(MOST_SHEETS)

    @abstractmethod
    def ask(self, function: Callable[..., T], *arguments: object) -> T:
        """What the function answers in this view."""

    def answer(self, function: Callable[..., T], *arguments: object) -> T:
        """The answer of `ask`, remembered by function and arguments."""
        key = (function.__module__, function.__qualname__, repr(arguments))
        return self.answers.get(key, lambda: self.ask(function, *arguments))

    def once(self, make: Callable[[View], T]) -> T:
        """What the function makes of the view, remembered by function."""
        return self.answers.get(make, lambda: make(cast(View, self)))


class InternalView(_Remembering):
    """Everything, exact."""

    is_open = False
    periods = None
    key = "internal"

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__()
        self.snapshot = snapshot

    def ask(self, function: Callable[..., T], *arguments: object) -> T:
        """The function's own answer."""
        return function(self.snapshot, *arguments)


class OpenView(_Remembering):
    """What may leave the room.

    Args:
        whole: the snapshot, exact.
        lake: where it comes from.
        mask_below: counts from 1 up to this are masked.
        today: periods that are not over are not given out.
    """

    is_open = True

    def __init__(self, whole: Snapshot, lake: Lake, mask_below: int, today: date) -> None:
        super().__init__()
        self.key = f"open:{mask_below}:{today}"
        filtered: dict[str, Callable[[pd.DataFrame], pd.DataFrame]] = {
            "observations": partial(_mask_observations, whole, mask_below),
            **{name: partial(_without, columns) for name, columns in WORDS_INSIDE.items()},
            "paper_texts": _that_may_leave,
        }
        self.snapshot: Snapshot = GuardedSnapshot(whole, REGISTERS, filtered, f"open_{mask_below}")
        self._give_out: Callable[[], GivenOut] = lambda: give_out(lake, whole, rounding_key(lake), mask_below, today)

    @MadeOnce
    def given_out(self) -> GivenOut:
        """What is given out of the incidents; worked out the first time, some seconds."""
        return self._give_out()

    @property
    def periods(self) -> tuple[Period, ...]:
        """The years and tertials that are given out."""
        return self.given_out.periods

    def ask(self, function: Callable[..., T], *arguments: object) -> T:
        """The answer of the function's open form, else its own from the guarded snapshot.

        Raises:
            AccessError: it has no open form and needs incidents.
        """
        form = OPEN_FORMS.get(function)
        if form is None:
            return function(self.snapshot, *arguments)
        answer: T = form(self.given_out, self.snapshot, *arguments)
        return answer


def make_view(lake: Lake, snapshot: Snapshot, settings: Settings) -> View:
    """The view that the rights of whoever has the lake in hand give under the settings: internal, else open.

    Raises:
        AccessError: neither.
    """
    person = within(lake.person, settings)
    if can(person, Right.VIEW_INTERNAL):
        return InternalView(lake.given(snapshot))
    check_can(person, Right.VIEW_OPEN)
    return OpenView(snapshot.of_everybody, lake.of_installation, settings.mask_below, settings.current_date())


def view_of(lake: Lake, snapshot: Snapshot, settings: Settings) -> View:
    """As `make_view`, made once for all who see the same of the snapshot, and kept as long as that.

    Raises:
        AccessError: there is no right to any view.
    """
    is_exact = can(within(lake.person, settings), Right.VIEW_INTERNAL)
    key = (is_exact, settings.mask_below, settings.current_date())
    shown = lake.given(snapshot) if is_exact else snapshot.of_everybody
    return shown.once(_views).get(key, lambda: make_view(lake, snapshot, settings))


def _without(columns: tuple[str, ...], rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with nothing in these texts."""
    return rows.assign(**{name: pd.Series(None, rows.index, dtype=rows[name].dtype) for name in columns})


def _that_may_leave(rows: pd.DataFrame) -> pd.DataFrame:
    """The answers in papers, with nothing in the texts that nobody has said may leave the room."""
    return rows.assign(text=rows["text"].where(rows["may_leave"] == "ja"))


def _views(_: Snapshot) -> Memory:
    return Memory(MOST_VIEWS)


def _mask_observations(whole: Snapshot, mask_below: int, rows: pd.DataFrame) -> pd.DataFrame:
    indicators, areas = register(whole, "indicators"), register(whole, "areas")
    return mask_published(rows, indicators, areas, mask_below, observations.EVERYBODY, (observations.POPULATION,))
