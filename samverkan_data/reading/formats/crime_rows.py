"""Rows of Brå's statistics on their way to observations: a count and a figure per 100 000 each."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from samverkan_data.findings import Finding
from samverkan_data.formats import listed, number
from samverkan_data.reading.formats.crimes import NOTE_SIGN, Crime, crime_indicators
from samverkan_data.reading.formats.periods import Period
from samverkan_data.reading.observed import Observed, observations
from samverkan_data.reading.words.bra import PUBLISHER
from samverkan_data.received import Recognised, TextTable
from samverkan_data.texts.reading import SUPPRESSED

MARKERS = {"-": "missing", "..": "suppressed"}
NOT_SHOWN = ("-555", "-555.0")
SHOWN_ROWS = 5


@dataclass(frozen=True)
class CrimeRow:
    """One row of a file; `count` and `rate` are None where the file has no such column."""

    row: int
    crime: Crime
    area: str
    period: Period
    count: str | None
    rate: str | None

    @property
    def figures(self) -> tuple[str, ...]:
        """The texts of the figures that the file has."""
        return tuple(text for text in (self.count, self.rate) if text is not None)


def crime_observations(
    name: str,
    rows: Sequence[CrimeRow],
    origin: TextTable,
    findings: Iterable[Finding] = (),
    *,
    columns: Collection[int],
    headers: Iterable[int] = (),
    label: int | None = None,
) -> Recognised:
    """The recognised file: two observations per row, with what cannot be told apart left out.

    Args:
        name: the format.
        rows: what it has read.
        origin: the table of the file.
        findings: what it has found.
        columns: the places of the columns that it reads.
        headers: the rows of the table that it reads as headers.
        label: the place of the column that names the crimes.
    """
    told = [*findings, *(() if label is None else _noted_labels(origin, label))]
    told += [Finding("required_empty", row.row, origin.header[label or 0]) for row in rows if not row.crime.label]
    read = [*headers, *(row.row for row in rows)]
    rows = [row for row in rows if row.crime.label]
    rows = _without_echoes(rows, told)
    rows = _without_repeats(rows, told)
    hidden = [row.row for row in rows if any(text in NOT_SHOWN for text in row.figures)]
    told += [Finding("marker_read", hidden[0], None, NOT_SHOWN[0], SUPPRESSED)] if hidden else []
    figures = [figure for row in rows for figure in _figures(row)]
    indicators = crime_indicators(row.crime for row in rows)
    return observations(
        name, figures, origin, PUBLISHER, indicators=indicators, markers=MARKERS, findings=told, columns=columns,
        rows=read,
    )  # fmt: skip


def _noted_labels(table: TextTable, place: int) -> Iterable[Finding]:
    """That signs of footnotes behind names are no part of them."""
    texts = [text.strip() for text in table.column(place).to_pylist()]
    noted = [(row, text) for row, text in zip(table.rows.to_pylist(), texts, strict=True) if NOTE_SIGN.search(text)]
    if noted:
        names = listed(list(dict.fromkeys(text for _, text in noted)), SHOWN_ROWS)
        yield Finding("note_sign_in_name", noted[0][0], table.header[place], number(len(noted)), names)


def _figures(row: CrimeRow) -> Iterable[Observed]:
    for code, text in ((row.crime.code, row.count), (row.crime.rate_code, row.rate)):
        if text is not None:
            hidden = text in NOT_SHOWN
            status = "suppressed" if hidden else "missing" if not text else row.period.status
            value = "" if hidden else text
            yield Observed(row.row, code, row.area, row.period.start, row.period.end, value, status=status)


def _without_echoes(rows: Sequence[CrimeRow], told: list[Finding]) -> Sequence[CrimeRow]:
    """Leave out the groups that have nothing but `..`: Brå repeats the groups above the chosen ones that way."""
    filled = {row.crime for row in rows if any(text != ".." for text in row.figures)}
    echoes = [row for row in rows if row.crime not in filled]
    if not filled or not echoes:
        return rows
    told += [Finding("echoed_group", first.row, value=first.crime.label) for first in _first_of_each(echoes)]
    return [row for row in rows if row.crime in filled]


def _without_repeats(rows: Sequence[CrimeRow], told: list[Finding]) -> Sequence[CrimeRow]:
    """Leave out labels that stand under several groups: with the same words and different figures nobody can tell."""
    places: dict[tuple[Crime, str, Period], list[CrimeRow]] = defaultdict(list)
    for row in rows:
        places[row.crime, row.area, row.period].append(row)
    repeated: dict[Crime, list[int]] = defaultdict(list)
    for (crime, _, _), same in places.items():
        if len({row.figures for row in same}) > 1:
            repeated[crime] += [row.row for row in same]
    for crime, numbers in repeated.items():
        more = ["…"] if len(numbers) > SHOWN_ROWS else []
        shown = ", ".join([*map(str, numbers[:SHOWN_ROWS]), *more])
        told.append(Finding("repeated_label", numbers[0], value=crime.label, detail=shown))
    return [row for row in rows if row.crime not in repeated]


def _first_of_each(rows: Iterable[CrimeRow]) -> Iterable[CrimeRow]:
    return {row.crime: row for row in reversed(list(rows))}.values()
