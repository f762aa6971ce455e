"""Rows with a problem become findings; many alike are told once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from samverkan_data.findings import MAX_ALIKE, Finding, more_alike
from samverkan_data.formats import number


@dataclass
class Problems:
    """Collects findings; `rows` are the row numbers of the table being checked.

    Args:
        in_parts: the table is a part of a larger one, so that what only the whole can decide is left undecided.
        leans: what the whole may decide otherwise than the part, as (what, column): see `texts.reading.LEANING`.
        same: (what, column) -> what must be so in every part, or the whole may decide otherwise.
    """

    rows: pa.Array
    findings: list[Finding] = field(default_factory=list)
    in_parts: bool = False
    leans: list[tuple[str, str]] = field(default_factory=list)
    same: dict[tuple[str, str], object] = field(default_factory=dict)

    def lean(self, what: str, column: str = "") -> None:
        """Say that the rest of a column, or of the file, takes part in a decision that has been made."""
        if (what, column) not in self.leans:
            self.leans.append((what, column))

    def add_once(self, code: str, column: str | None = None, value: str = "", detail: str = "") -> None:
        """One finding about a whole column or file."""
        self.findings.append(Finding(code, None, column, value, detail))

    def tell(self, code: str, row: int, column: str, value: str, detail: str = "") -> None:
        """One finding about one row, which may stand for others."""
        self.findings.append(Finding(code, row, column, value, detail))

    def add_where(
        self,
        code: str,
        column: str,
        mask: pa.Array,
        texts: pa.Array,
        detail: str | Callable[[str], str] = "",
    ) -> None:
        """One finding for each row where `mask` is true, at most `MAX_ALIKE` and then how many more."""
        places = pc.indices_nonzero(mask)
        shown = places[:MAX_ALIKE]
        values = texts.take(shown).to_pylist()
        for row, value in zip(self.rows.take(shown).to_pylist(), values, strict=True):
            told = detail if isinstance(detail, str) else detail(value or "")
            self.findings.append(Finding(code, row, column, value or "", told))
        self._add_more(code, column, self.rows.take(places[MAX_ALIKE:]).to_pylist())

    def add_count(self, code: str, column: str, mask: pa.Array, texts: pa.Array) -> None:
        """One finding with the first text where `mask` is true, and how many there are."""
        places = pc.indices_nonzero(mask)
        if len(places):
            self.add_once(code, column, texts[places[0].as_py()].as_py() or "", number(len(places)))

    def add_rows(self, code: str, column: str, found: Sequence[tuple[int, str, str]], rows: Sequence[int]) -> None:
        """Findings from (row, value, detail), the first of `rows`, which are all of them."""
        self.findings += [Finding(code, row, column, value, detail) for row, value, detail in found[:MAX_ALIKE]]
        self._add_more(code, column, rows[MAX_ALIKE:])

    def _add_more(self, code: str, column: str, rows: Sequence[int]) -> None:
        if rows:
            self.findings.append(more_alike(code, column, rows))
