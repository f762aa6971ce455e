"""What the check has found in rows written on a page, said beside the field that it is about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samverkan_data.findings import Finding
from samverkan_data.findings.entry import Severity
from samverkan_data.intake.editing.row_texts import Texts
from samverkan_data.schema import Table
from samverkan_data.schema.chain import ACTION_NEEDS
from samverkan_data.texts import editing as texts

FIRST_ROW = 2
NEEDED = {"actions": ACTION_NEEDS}
"""What must be filled in on a page although a file may lack it, which is a warning there."""
TOLD_BY_COLUMN = frozenset({"action_incomplete"})
STOPPING = frozenset({"owners_same_side"})
"""Warnings of a file that stop what is written on a page."""


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


def must_be_filled(table: Table, column: str) -> bool:
    """Whether a page asks for the column."""
    return table.column(column).required or column in NEEDED.get(table.name, ())


def told_lacking(table: Table, row: Texts, edit: int) -> Iterator[Told]:
    """An error for each empty column that a page asks for and a file does not."""
    for name in NEEDED.get(table.name, ()):
        if not row.get(name):
            message = texts.TOLD["required_empty"].format(column=table.column(name).header)
            yield Told(edit, name, "error", message, "required_empty")


def told_findings(findings: Sequence[Finding], table: Table, edits: Sequence[int]) -> list[Told]:
    """Errors and warnings of checked rows.

    Args:
        findings: of the check, whose first row is `FIRST_ROW`.
        table: whose rows they are.
        edits: which edit each row is of.
    """
    columns = {column.header: column.name for column in table.columns}
    return [
        Told(_edit(finding, edits), columns.get(finding.column or "", ""),
             "error" if finding.code in STOPPING else finding.severity, _said(finding), finding.code)
        for finding in findings
        if finding.severity != "note" and not finding.of and finding.code not in TOLD_BY_COLUMN
    ]  # fmt: skip


def _edit(finding: Finding, edits: Sequence[int]) -> int | None:
    place = (finding.row or 0) - FIRST_ROW
    return edits[place] if 0 <= place < len(edits) else None


def _said(finding: Finding) -> str:
    text = texts.TOLD.get(finding.code)
    return text.format(column=finding.column or "") if text else f"{finding.message} {finding.remedy}".strip()
