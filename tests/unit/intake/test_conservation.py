"""Nothing vanishes: whatever stands in a cell of a file that is accepted is stored, or told."""

import io
import json
import re
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook

from samverkan_data.checking import Checked, Known, check
from samverkan_data.intake.inspection import known_from
from samverkan_data.lake import Snapshot
from samverkan_data.reading import Recognised, open_file, recognise_opened
from tests.conftest import TODAY
from tests.unit.intake.seeds import SEEDS, Seed

RUBBISH = (
    "{}*", "{} *", "{} 1)", "{}\u00b9", "{}\u00b2\u00b3", "{} r", "{}r", "{}\u2020", "ca {}", "\u2248{}", "<{}",
    "{}?", "({})", "--{}", "-{}", "+-{}", "{},500", "{} tusen", "{}{}", "{} {}", "371*", "ca 370", "e.u.", "<5",
    "5\u201310", "\u2013", "-", "#REF!", "#DIV/0!", "r", "\u2020", "*", "1)", "..", "x", "?", "ord",
    "k\u00e4lla: ord", "not: ord", "0", "-5", "4,5", "12.345", "21,723", "1e5", "\u00bd", "true", "31 mars",
    "", "saknas", "nan", "Total", "uppgift l\u00e4mnas inte",
)  # fmt: skip
NUMBER = re.compile(r"[^\d,.\-]")
EXAMPLES = {"csv": 8, "json": 4, "xlsx": 1}
QUICK = settings(deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows as a file with semicolons."""
    return "".join(";".join(f'"{cell}"' if ";" in cell else cell for cell in row) + "\n" for row in rows).encode()


def as_workbook(rows: Sequence[Sequence[str]], title: str) -> bytes:
    """Rows as a workbook whose whole numbers are numbers."""
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet(title)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                (sheet.write_number if re.fullmatch(r"-?[1-9]\d*", cell) else sheet.write_string)(
                    row, column, int(cell) if re.fullmatch(r"-?[1-9]\d*", cell) else cell
                )
    return out.getvalue()


def as_json(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows as a list of records."""
    return json.dumps([dict(zip(rows[0], row, strict=True)) for row in rows[1:]]).encode()


def written(seed: Seed, kind: str, rows: Sequence[Sequence[str]]) -> tuple[bytes, str]:
    """A file of a kind, and its name."""
    if kind == "json":
        return as_json(rows), f"{seed.file}.json"
    return (as_csv(rows), f"{seed.file}.csv") if kind == "csv" else (as_workbook(rows, seed.sheet), f"{seed.file}.xlsx")


def look(seed: Seed, kind: str, rows: Sequence[Sequence[str]], known: Known) -> tuple[Recognised, Checked]:
    """What the check says of the rows as a file of a kind."""
    content, name = written(seed, kind, rows)
    recognised = recognise_opened(open_file(content, name), (), seed.mapping)
    return recognised, check(recognised, known, TODAY, name)


def is_stored(text: str, row: int | None, checked: Checked) -> bool:
    """Whether a text is among what is stored of a row: as it stands, as a number, or in a register that grows."""
    kept = [one for one in checked.rows.to_pylist() if row is None or one["row"] == row]
    values = [value for one in kept for value in one.values() if value is not None]
    added = [value for table in checked.additions.values() for one in table.to_pylist() for value in one.values()]
    if any(same(text, str(value)) for value in (*values, *added)):
        return True
    plain = NUMBER.sub("", text).replace(",", ".")
    try:
        return NUMBER.sub("", text) == re.sub(r"\s", "", text) and float(plain) in [
            v for v in values if isinstance(v, int | float)
        ]
    except ValueError:
        return False


def same(text: str, stored: str) -> bool:
    """Whether a stored text is the text of a cell, without regard to case and how dashes are written."""
    one, other = (re.sub(r"[\s\u2010-\u2015]+", " ", part.casefold()).strip() for part in (text, stored))
    return one == other or (len(one) > 1 and one in other)


def is_told(text: str, row: int | None, header: str, found: Checked) -> bool:
    """Whether a finding names the row, shows the text or says that the column is not read."""
    shown = text.strip()[:40].casefold()
    about = [one for one in found.findings if one.row == row and row is not None]
    texts = [one for one in found.findings if shown and shown in f"{one.value} {one.detail}".casefold()]
    pieces = {piece for one in found.findings for piece in one.detail.casefold().split(", ") if len(piece) > 1}
    parts = [piece for piece in pieces if piece in text.casefold()]
    columns = [one for one in found.findings if one.code in COLUMN_CODES and one.column == header]
    return bool(about or texts or parts or columns)


COLUMN_CODES = ("column_not_stored", "column_partly_read")
CASES = [pytest.param(seed, kind, id=f"{seed.name} {kind}") for seed in SEEDS for kind in seed.kinds]


@pytest.fixture(scope="module")
def known(started_snapshot: Snapshot) -> Known:
    return known_from(started_snapshot)


@pytest.mark.parametrize(("seed", "kind"), CASES)
def test_conservation_of_a_good_file(seed: Seed, kind: str, known: Known) -> None:
    recognised, found = look(seed, kind, seed.rows, known)
    assert (recognised.format, recognised.table, found.accepted) == (seed.format, seed.table, True), found.findings


@pytest.mark.parametrize(("seed", "kind"), CASES)
def test_conservation_of_rubbish_in_any_cell(seed: Seed, kind: str, known: Known) -> None:
    _, good = look(seed, kind, seed.rows, known)
    numbers = set(good.rows.column("row").to_pylist())
    places = st.tuples(st.integers(seed.first, len(seed.rows) - 1), st.integers(0, len(seed.header) - 1))

    @given(places, st.sampled_from(RUBBISH))
    @settings(QUICK, max_examples=EXAMPLES[kind])
    def run(place: tuple[int, int], rubbish: str) -> None:
        row, column = place
        text = rubbish.replace("{}", seed.rows[row][column])
        rows = [list(cells) for cells in seed.rows]
        rows[row][column] = text
        recognised, found = look(seed, kind, rows, known)
        if recognised.table:
            check_conserved(found, text, row + (kind != "json"), seed.header[column], numbers)

    run()


def check_conserved(found: Checked, text: str, row: int, header: str, numbers: set[int]) -> None:
    """The text is stored or told, and so is every other row."""
    if not found.accepted:
        return
    told = is_told(text, row, header, found)
    assert not text.strip() or told or is_stored(text, row, found), (text, row, found.findings)
    named = {one.row for one in found.findings}
    named |= {int(number) for one in found.findings for number in re.findall(r"\d+", one.detail)}
    left = numbers - {row} - set(found.rows.column("row").to_pylist()) - named
    assert not left, (text, row, left, found.findings)
