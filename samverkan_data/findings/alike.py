"""Findings that are alike: the first are told one by one, the rest counted, and all of one kind put together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samverkan_data.findings.catalogue import CATALOGUE
from samverkan_data.findings.entry import Severity
from samverkan_data.findings.finding import Finding
from samverkan_data.formats import number
from samverkan_data.texts.reading import AT_LEAST

MAX_ALIKE = 50
MORE = "more_alike"
_RANK: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}
WITHOUT_COLUMN = frozenset({"column_not_stored", "key_not_stored"})


def more_alike(code: str, column: str | None, rows: Sequence[int], *, stopped: bool = False) -> Finding:
    """The one finding that counts the rows of a kind that are not told one by one.

    Args:
        code: code of the findings before it.
        column: their column.
        rows: rows that are not told.
        stopped: the check gave up counting, so that there may be more.
    """
    count = number(len(rows))
    told = AT_LEAST.format(low=count) if stopped else count
    return Finding(MORE, None, column, CATALOGUE[code].title, told, of=code, rows=tuple(rows), stopped=stopped)


def told_alike(found: Sequence[Finding]) -> list[Finding]:
    """Findings of one kind in one column, each of a row: the first are told one by one, the rest counted."""
    more = [finding.row for finding in found[MAX_ALIKE:] if finding.row is not None]
    return [*found[:MAX_ALIKE], *([more_alike(found[0].code, found[0].column, more)] if more else [])]


def worst_first(found: Iterable[Finding]) -> list[Finding]:
    """Errors, then warnings, then notes; those of a kind by row."""
    return sorted(found, key=lambda finding: (_RANK[finding.severity], finding.row or 0))


@dataclass(frozen=True)
class Kind:
    """All findings that are of one code in one column.

    Args:
        findings: those told one by one, in order; at least one.
        rows: how many rows they and the untold ones stand in; 0 where they are about the whole file.
        stopped: the check gave up counting, so that there may be more.
    """

    findings: tuple[Finding, ...]
    rows: int
    stopped: bool = False

    @property
    def first(self) -> Finding:
        """The example to show."""
        return self.findings[0]

    @property
    def severity(self) -> Severity:
        """That of all of them."""
        return self.first.severity

    @property
    def places(self) -> int:
        """How many times the kind was found."""
        return self.rows or len(self.findings)


def kinds(findings: Sequence[Finding]) -> list[Kind]:
    """The findings by kind, in the order first seen; their `places` add up to all that was found."""
    told: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        told.setdefault(_kind(finding), []).append(finding)
    return [_together(found) for found in told.values()]


def count_errors(findings: Sequence[Finding]) -> int:
    """How many times something was found that stops the file, told one by one or not."""
    return sum(kind.places for kind in kinds(findings) if kind.severity == "error")


def bad_rows(findings: Sequence[Finding]) -> int:
    """How many rows have something that stops the file; a row with two faults is one."""
    return len({place for finding in findings if _is_error(finding) for place in _places(finding)})


def _kind(finding: Finding) -> tuple[str, str]:
    code = finding.of or finding.code
    return code, "" if code in WITHOUT_COLUMN else finding.column or ""


def _is_error(finding: Finding) -> bool:
    return CATALOGUE[finding.of or finding.code].severity == "error"


def _places(finding: Finding) -> list[tuple[str, int]]:
    rows = finding.rows if finding.of else () if finding.row is None else (finding.row,)
    return [(finding.sheet, row) for row in rows]


def _together(found: Sequence[Finding]) -> Kind:
    single = tuple(finding for finding in found if not finding.of)
    rows = {place for finding in found for place in _places(finding)}
    return Kind(single or tuple(found), len(rows), any(finding.stopped for finding in found))
