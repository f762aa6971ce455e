"""A large file checked a part at a time, by the same checks as any other.

What a part cannot decide alone is not guessed: each check says so (`Problems.lean`), and then the file is refused with
the reason. Keys, contents and whole rows that come again are found by their hashes (`checking.seen`).
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.ahead import in_order
from samverkan_data.checking import (
    Checked,
    Contents,
    Hashes,
    Known,
    Seen,
    check,
    key_hashes,
    nameless_texts,
    text_hashes,
    told_keys,
)
from samverkan_data.findings import Finding
from samverkan_data.formats import number
from samverkan_data.intake.covered import covered_days
from samverkan_data.intake.inspection import Inspection, known_from
from samverkan_data.intake.large.merged import Merged
from samverkan_data.intake.large.progress import Progress, nobody
from samverkan_data.lake import Snapshot
from samverkan_data.reading import (
    PART_BYTES,
    Opened,
    OtherEncodingError,
    Part,
    PartReader,
    Recognised,
    recognise_opened,
)
from samverkan_data.received import OWN_FORMAT, TextTable
from samverkan_data.schema import TABLES
from samverkan_data.texts.reading import LEANING

TABLE, ID = "incidents", "incident_id"
Keep = Callable[[pa.Table], None]
NOTHING = pa.table({})


def inspect_large(
    path: Path, snapshot: Snapshot, today: date, begin: Callable[[], Keep], progress: Progress = nobody,
    part: int = PART_BYTES,
) -> Inspection:  # fmt: skip
    """Read and check a file of incidents in the product's own columns; bad files give findings, never errors.

    Args:
        path: the file.
        snapshot: the picture whose registers count.
        today: later dates are in the future.
        begin: called when the file is read from its beginning, and gives what is done with the typed rows of each part
            as long as nothing is wrong.
        progress: told how far the file has come.
        part: bytes that are read at a time.
    """
    try:
        return _Large(path, known_from(snapshot), today, begin(), progress, part).inspect("")
    except OtherEncodingError as other:
        return _Large(path, known_from(snapshot), today, begin(), progress, part).inspect(other.encoding)


class _Read(NamedTuple):
    """A part that has been read and checked, hashes of its rows without ids with their numbers, and where it ends."""

    opened: Opened
    recognised: Recognised
    checked: Checked
    nameless: Hashes
    numbers: pa.Array
    end: int


@dataclass
class _Large:
    """One reading of a file."""

    path: Path
    known: Known
    today: date
    keep: Keep
    progress: Progress
    part: int
    found: Merged = field(default_factory=Merged)
    keys: Seen = field(default_factory=Seen)
    nameless: Seen = field(default_factory=Seen)
    contents: Contents = field(default_factory=Contents)
    first: tuple[Opened, Recognised] | None = None
    aside: tuple[tuple[int | None, str], ...] = ()
    days: list[datetime] = field(default_factory=list)
    rows: int = 0
    is_fine: bool = True

    def inspect(self, encoding: str) -> Inspection:
        """Check part after part, then what takes all of them."""
        reader, size = PartReader(self.path, self.part, encoding), self.path.stat().st_size
        parts = reader.parts()
        read_part = partial(self._read, reader)
        for read in chain(map(read_part, islice(parts, 1)), in_order(read_part, parts)):
            self._take(read)
            self.found.lean(reader.leans)
            self.progress("check", read.end / size)
            if self.found.leans:
                break
        self.found.lean(reader.leans)
        self._finish()
        return self._inspection(reader)

    def _read(self, reader: PartReader, part: Part) -> "_Read":
        """Read and check a part; several at once."""
        table = reader.read(part)
        opened = Opened((table,), "text", self.path.name)
        recognised = recognise_opened(opened)
        checked = check(recognised, self.known, self.today, self.path.name, in_parts=True)
        texts, numbers = nameless_texts(recognised)
        return _Read(opened, recognised, checked, text_hashes(texts), numbers, part.end)

    def _take(self, read: "_Read") -> None:
        """Add what a part has given to what the parts before it have."""
        recognised, checked = read.recognised, read.checked
        self.first = self.first or (read.opened, recognised)
        self.aside += read.opened.table.aside
        if (recognised.format, recognised.table) != (OWN_FORMAT, TABLE):
            self.found.lean([("kind", "")] if read.opened.table.row_count else [])
        self.found.add(checked.findings)
        self.found.lean(checked.leans, checked.same.items())
        self.is_fine = self.is_fine and checked.accepted and not self.found.leans
        self.rows += checked.row_count
        if checked.rows.num_columns and not self.found.leans:
            self._remember(read)

    def _remember(self, read: "_Read") -> None:
        """Keep what is needed of the rows, and the rows themselves while nothing is wrong."""
        rows = self.contents.with_ids(read.checked.rows)
        self.keys.add(key_hashes(rows, TABLES[TABLE].key), rows.column("row"))
        self.nameless.add(read.nameless, read.numbers)
        ends = pc.min_max(rows.column("occurred_at")).as_py()
        self.days += [at for at in ends.values() if at is not None]
        if self.is_fine:
            self.keep(rows)

    def _finish(self) -> None:
        """What takes all parts: keys and rows that come again."""
        self.found.add(told_keys(self.keys, self._header_of_ids()))
        repeats, _ = self.nameless.repeats()
        if len(repeats):
            self.found.add([Finding("equal_rows", int(repeats[0]), value=number(len(repeats)))])
        for what, column in self.found.leans:
            self.found.add([Finding("takes_whole_file", None, column or None, LEANING[what])])

    def _header_of_ids(self) -> str:
        """As the file calls the column of ids, as the template does where it has none."""
        recognised = self.first[1] if self.first else None
        at = recognised.mapping.get(ID) if recognised else None
        return TABLES[TABLE].column(ID).header if recognised is None or at is None else recognised.text.header[at]

    def _inspection(self, reader: PartReader) -> Inspection:
        findings = self.found.findings()
        accepted = self.rows > 0 and all(one.severity != "error" for one in findings)
        opened, recognised = self.first or (Opened((TextTable((), NOTHING, pa.array([]), "", ""),), "text", ""), None)
        checked = Checked(findings, NOTHING, self.rows, accepted)
        return Inspection(
            self.path.name, "", recognised.format if recognised else "", recognised.table if recognised else "",
            reader.encoding, reader.delimiter, self.rows, findings, accepted, checked, b"", self.today, opened,
            covers=self._covers(),
        )  # fmt: skip

    def _covers(self) -> tuple[date, date] | None:
        """The period that the file says it reports, as one in one piece would."""
        if self.first is None or not self.days or self.found.leans:
            return None
        opened, recognised = self.first
        whole = replace(opened.table, aside=self.aside)
        held = pa.table({"occurred_at": pa.array([min(self.days), max(self.days)], pa.timestamp("us"))})
        read = replace(recognised, text=whole, source=whole)
        return covered_days(replace(opened, tables=(whole,)), read, held, self.today)
