"""What the check has found in rows written on a page, said beside the field that it is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from samverkan_data.findings import Finding
from samverkan_data.findings.entry import Severity
from samverkan_data.schema import Table
from samverkan_data.texts import editing as texts


@dataclass(frozen=True)
class Told:
    """One thing to tell.

    Args:
        edit: which of the edits, from 0; None where it is about all of them.
        column: name in the schema; empty where it is about the whole row.
        severity: an error stops the saving.
        message: what is wrong and what to do.
        code: of the finding.
    """

    edit: int | None
    column: str
    severity: Severity
    message: str
    code: str

    @property
    def is_error(self) -> bool:
        """Whether it stops the saving."""
        return self.severity == "error"


FIRST_ROW = 2


def told_findings(findings: Sequence[Finding], table: Table, edits: Sequence[int]) -> list[Told]:
    """Errors and warnings of checked rows.

    Args:
        findings: of the check, whose first row is `FIRST_ROW`.
        table: whose rows they are.
        edits: which edit each row is of.
    """
    columns = {column.header: column.name for column in table.columns}
    return [
        Told(_edit(finding, edits), columns.get(finding.column or "", ""), finding.severity, _said(finding),
             finding.code)
        for finding in findings
        if finding.severity != "note" and not finding.of
    ]  # fmt: skip


def _edit(finding: Finding, edits: Sequence[int]) -> int | None:
    place = (finding.row or 0) - FIRST_ROW
    return edits[place] if 0 <= place < len(edits) else None


def _said(finding: Finding) -> str:
    text = texts.TOLD.get(finding.code)
    return text.format(column=finding.column or "") if text else f"{finding.message} {finding.remedy}".strip()
