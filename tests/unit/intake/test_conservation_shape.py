"""Nothing vanishes that a table has too much of: a column with or without header, a row at its end or below a gap."""

from collections.abc import Callable, Sequence

import pytest

from samverkan_data.checking import Checked, Known
from samverkan_data.findings import Finding
from samverkan_data.intake.inspection import known_from
from samverkan_data.lake import Snapshot
from samverkan_data.texts.reading import COLUMN_NUMBER
from tests.unit.intake.conserved import is_told, look, quoted, tidy
from tests.unit.intake.seeds import Seed
from tests.unit.intake.test_conservation import SEEDS, written

Rows = list[list[str]]
EXTRA, TEXT = "Extra", "x-x"
CASES = [pytest.param(seed, id=seed.name) for seed in SEEDS]


@pytest.fixture(scope="module")
def known(started_snapshot: Snapshot) -> Known:
    return known_from(started_snapshot)


def with_column(seed: Seed, header: str, place: int) -> Rows:
    """The rows with one column more, filled below the headers."""
    rows = [list(cells) for cells in seed.rows]
    for at, cells in enumerate(rows):
        cells.insert(place, header if at == seed.head else TEXT if at > seed.head else "")
    return rows


def with_row(seed: Seed, gap: int) -> Rows:
    """The rows with a row of one cell below them, next to them or below empty ones."""
    width = len(seed.header)
    return [*map(list, seed.rows), *([""] * width for _ in range(gap)), [TEXT, *[""] * (width - 1)]]


def tells_column(found: Checked, header: str, place: int) -> bool:
    """Whether the extra column is told by its header, or by its number where it has none."""
    named = header or COLUMN_NUMBER.format(number=place + 1)
    numbered = any(one.code == "missing_header" and one.value == str(place + 1) for one in found.findings)
    told = any(one.column == named or tidy(named) in quoted(one) for one in found.findings)
    return told or (numbered and not header) or is_told(TEXT, None, header, found.findings)


def tells_row(one: Finding, row: int) -> bool:
    return one.row == row or tidy(TEXT) in tidy(f"{one.value} {one.detail}") or (
        one.code == "footer_lines" and (one.row or 0) <= row
    )  # fmt: skip


CHANGES: Sequence[Callable[[Seed], tuple[Rows, Callable[[Checked, Rows], bool]]]] = (
    lambda seed: (with_column(seed, EXTRA, len(seed.header)), lambda found, _: tells_column(found, EXTRA, 0)),
    lambda seed: (with_column(seed, EXTRA, 1), lambda found, _: tells_column(found, EXTRA, 1)),
    lambda seed: (with_column(seed, "", len(seed.header)), lambda found, _: tells_column(found, "", len(seed.header))),
    lambda seed: (with_row(seed, 0), lambda found, rows: any(tells_row(one, len(rows)) for one in found.findings)),
    lambda seed: (with_row(seed, 2), lambda found, rows: any(tells_row(one, len(rows)) for one in found.findings)),
)


@pytest.mark.parametrize("seed", CASES)
def test_conservation_of_one_column_or_row_more(seed: Seed, known: Known) -> None:
    kind = seed.kinds[0]
    for change in CHANGES:
        rows, tells = change(seed)
        recognised, found = look(*written(seed, kind, rows), known, seed.mapping)
        is_stopped = not recognised.table or not found.accepted
        assert is_stopped or tells(found, rows) or _is_stored(found), (rows[-1], found.findings)


def _is_stored(found: Checked) -> bool:
    values = [tidy(str(value)) for row in found.rows.to_pylist() for value in row.values()]
    return any(tidy(TEXT) in value.split(", ") for value in values)
