"""What a page says, as a value: a sheet of sections of panels. All text is plain text, never markup.

It is made without Streamlit (`report.sheets`), drawn by `ui.sheets.sheet` and written to files by `report.writers`.
Nothing in it may be changed: one sheet is shared by everybody who looks at it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal
from urllib.parse import urlencode

import pandas as pd

from samverkan_data.charts.drawn import Finished
from samverkan_data.report.writing import Writing
from samverkan_data.texts import pages as texts

Cell = str | int | float | date | None
Role = Literal["main", "other", "mean", "low", "high"]


class Status(StrEnum):
    """Whether a panel shows something, is left out of the view, or has nothing known to show."""

    SHOWN = "shown"
    LEFT_OUT = "left_out"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Caption:
    """Where a figure comes from: `Källa: EST · jan–okt 2026 · n = 412 · version 47, 3 nov 2026`."""

    source: str
    period: str
    n: str = ""
    version: str = ""
    example: bool = False

    @property
    def text(self) -> str:
        """The line under the figure, without the word for example data."""
        source = texts.CAPTION_SOURCE.format(source=self.source)
        return " · ".join(filter(None, [source, self.period, self.n, self.version]))

    @property
    def whole(self) -> str:
        """The line as it stands in a file, with the word for example data."""
        return f"{self.text} · {texts.EXAMPLE}" if self.example else self.text


@dataclass(frozen=True)
class Table:
    """Rows for people: Swedish headers, numbers as numbers, dates as dates, words where a count is masked."""

    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def to_frame(self) -> pd.DataFrame:
        """The same as a frame."""
        return pd.DataFrame(list(self.rows), columns=list(self.headers))


@dataclass(frozen=True)
class Line:
    """One series of a native chart: as many values as there are labels, None where there is nothing to draw."""

    name: str
    values: tuple[float | None, ...]
    role: Role = "main"


@dataclass(frozen=True)
class Numbers:
    """What a program with charts of its own draws: the numbers of the figure.

    Args:
        kind: `line` over time, `bar` of counts, `dot` of values with limits, `scatter` of things by their size.
        labels: of the axis; of the things of a scatter, in the order of `at`.
        lines: `main` is the own series, `other` one beside it, `mean`, `low` and `high` its level and limits.
        unit: of the values, for the axis.
        at, size: of each thing of a scatter, whose axis is logarithmic, and what that is.
        beside: the same things by another measure, on a scale of its own.
    """

    kind: Literal["line", "bar", "dot", "scatter"]
    labels: tuple[str, ...]
    lines: tuple[Line, ...]
    unit: str = ""
    at: tuple[float, ...] = ()
    size: str = ""
    beside: tuple["Numbers", ...] = ()


@dataclass(frozen=True)
class Link:
    """A way on: a page with choices (an empty one takes a choice away), or an address on the web."""

    label: str
    page: str
    choices: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_outside(self) -> bool:
        """Whether it leaves the product."""
        return self.page.startswith("https://")

    @property
    def address(self) -> str:
        """The page and its choices, as a mark in a figure carries them: `handelser?omrade=1814`."""
        return f"{self.page}?{urlencode(self.choices)}"


@dataclass(frozen=True, kw_only=True)
class Panel:
    """A figure or a table with all that belongs to it, or a few lines of text.

    Args:
        key, heading: its name on the page, for addresses and file names, and the conclusion.
        reading: how to read the figure.
        lines: sentences that are the content where there is neither figure nor table.
        figure: finished, with its text alternative.
        table: behind the figure; the content itself where there is no figure.
        numbers: of the figure, for programs with charts of their own.
        notes: what to bear in mind, under the caption.
        caption, links: where it comes from, and ways on.
        opens: where marks of the figure lead that no link does; they stand in its menu, for whoever has no pointer.
        status: whether there is anything to show.
        writings: what may be written here; files leave it out.
    """

    key: str
    heading: str
    reading: str = ""
    lines: tuple[str, ...] = ()
    figure: Finished | None = None
    table: Table | None = None
    numbers: Numbers | None = None
    notes: tuple[str, ...] = ()
    caption: Caption | None = None
    links: tuple[Link, ...] = ()
    opens: tuple[Link, ...] = ()
    status: Status = Status.SHOWN
    writings: tuple[Writing, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Card:
    """A signal: what has changed and where, how much, since when, and who owns it.

    Args:
        key: its name on the page.
        heading: what has changed.
        verdict: mark and word.
        where: area and source.
        count, expected: of the period, and the span that chance reaches.
        figure: its shape over time.
        question: the choices of its own page.
        owner: the role that is responsible, or that nobody is.
        vacant: whether nobody holds the role.
        remarks: what to know at once, in few words.
        notes: what to bear in mind, in sentences.
        links: ways on beside the one to its question.
        numbers, table: of the figure.
    """

    key: str
    heading: str
    verdict: str
    where: str
    count: str
    expected: str
    figure: Finished
    owner: str
    question: Mapping[str, str] = field(default_factory=dict)
    vacant: bool = False
    remarks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    numbers: Numbers | None = None
    table: Table | None = None

    @property
    def way(self) -> Link:
        """The way to the signal's own question, called what the card is."""
        return Link(self.heading, "handelser", self.question)


@dataclass(frozen=True, kw_only=True)
class Section:
    """Panels that stand together; `columns` are beside each other where there is room, with relative `widths`.

    Where it `folds`, its panels are closed on a small screen until somebody opens them.
    """

    columns: tuple[tuple[Panel, ...], ...] = ()
    widths: tuple[int, ...] = ()
    title: str = ""
    lines: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()
    caption: Caption | None = None
    folds: bool = False

    @property
    def panels(self) -> Iterator[Panel]:
        """In the order of reading."""
        for column in self.columns:
            yield from column


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A page as a value.

    Args:
        name, title: of the page, as in its address and above it.
        lead: what is looked at: period, what it is compared with.
        sentence: what the page says, in one sentence or two.
        remarks: what of it is not known.
        version, edition: as in captions; what of this may leave the room.
        example: whether anything in it is example data.
    """

    name: str
    title: str
    sentence: str
    sections: tuple[Section, ...]
    lead: str = ""
    remarks: tuple[str, ...] = ()
    version: str = ""
    edition: Literal["internal", "open"] = "internal"
    example: bool = False

    @property
    def panels(self) -> Iterator[Panel]:
        """All panels in the order of reading."""
        for section in self.sections:
            yield from section.panels


def full(*panels: Panel | None, title: str = "", folds: bool = False) -> Section:
    """Panels below each other over the whole width; None is left out."""
    return Section(columns=(tuple(filter(None, panels)),), title=title, folds=folds)


def halves(left: Panel | None, right: Panel | None) -> Section:
    """Two panels beside each other; one alone has the whole width."""
    return Section(columns=tuple((panel,) for panel in (left, right) if panel is not None))
