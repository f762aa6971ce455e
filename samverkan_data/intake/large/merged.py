"""Findings of the parts of a file, put together as if the file had been checked in one piece."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from samverkan_data.findings import MAX_ALIKE, Finding, more_alike, worst_first

COUNTED = ("damaged_text",)
"""The first is told with how many there are."""
Kind = tuple[str, str | None]


@dataclass
class _Alike:
    """Findings of one kind in one column: those told one by one, and the rows of all the others."""

    told: list[Finding] = field(default_factory=list)
    more: list[int] = field(default_factory=list)
    stopped: bool = False

    def add(self, finding: Finding) -> None:
        if finding.of:
            self.more += finding.rows
            self.stopped = self.stopped or finding.stopped
        elif finding not in self.told:
            self.told.append(finding)

    def put_together(self, kind: Kind) -> list[Finding]:
        more = sorted([one.row for one in self.told[MAX_ALIKE:] if one.row is not None] + self.more)
        left = [more_alike(*kind, more, stopped=self.stopped)] if more else []
        return [*self.told[:MAX_ALIKE], *left]


class Merged:
    """What has been found so far."""

    def __init__(self) -> None:
        self._kinds: dict[Kind, _Alike] = {}
        self._leans: dict[tuple[str, str], None] = {}
        self._same: dict[tuple[str, str], object] = {}

    @property
    def leans(self) -> list[tuple[str, str]]:
        """What only the whole file can decide, as (what, column)."""
        return list(self._leans)

    def add(self, findings: Iterable[Finding]) -> None:
        """The findings of the next part, with the rows of the file."""
        for finding in findings:
            alike = self._kinds.setdefault((finding.of or finding.code, finding.column), _Alike())
            if finding.code in COUNTED and alike.told:
                total = int(alike.told[0].value) + int(finding.value)
                alike.told = [replace(alike.told[0], value=str(total))]
            else:
                alike.add(finding)

    def lean(self, leans: Iterable[tuple[str, str]], same: Iterable[tuple[tuple[str, str], object]] = ()) -> None:
        """What a part has said of the whole; what must be the same in all of them and is not, is one more."""
        self._leans |= dict.fromkeys(leans)
        for key, value in same:
            if self._same.setdefault(key, value) != value:
                self._leans[key] = None

    def findings(self) -> tuple[Finding, ...]:
        """All of them, errors first, then by row."""
        found = [finding for kind, alike in self._kinds.items() for finding in alike.put_together(kind)]
        return tuple(worst_first(found))
