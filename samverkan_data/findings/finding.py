"""One thing that was found in a file, with its place."""

import re
from dataclasses import dataclass, field

from samverkan_data.findings.catalogue import CATALOGUE
from samverkan_data.findings.entry import Severity

SHOWN_LENGTH = 60
ONE_ROW = re.compile(r"(?<![\d\u00a0])1 rader\b")
ONE_ROW_TEXT = "1 rad"
IN_SHEET = "Bladet ”{sheet}”:"


@dataclass(frozen=True)
class Finding:
    """One thing found in a file.

    Args:
        code: key of `CATALOGUE`.
        row: row as a spreadsheet shows it (the file's first line is 1); None for the whole file.
        column: header as the analyst wrote it; None for the whole row or file.
        value: what stands in the cell; always empty for personal data.
        detail: what the sentence adds: the expected number, close names, how many more.
        sheet: the sheet that the row stands in, where the file has several.
        of, rows, stopped: of a finding that counts more of a kind: that code, the rows, and whether there may be more.
    """

    code: str
    row: int | None = None
    column: str | None = None
    value: str = ""
    detail: str = ""
    sheet: str = ""
    of: str = ""
    rows: tuple[int, ...] = field(default=(), repr=False)
    stopped: bool = False

    @property
    def severity(self) -> Severity:
        """Errors stop the file; warnings and notes do not."""
        return CATALOGUE[self.code].severity

    @property
    def title(self) -> str:
        """The kind of finding in a few words."""
        return CATALOGUE[self.code].title

    @property
    def message(self) -> str:
        """What is wrong, in Swedish; begins with the sheet where there are several."""
        message = self._fill(CATALOGUE[self.code].message)
        return f"{IN_SHEET.format(sheet=self.sheet)} {message}" if self.sheet else message

    @property
    def remedy(self) -> str:
        """What the analyst can do about it, in Swedish."""
        entry = CATALOGUE[self.code]
        return self._fill(f"{entry.hint} {entry.remedy}" if entry.hint and self.detail else entry.remedy).strip()

    def _fill(self, template: str) -> str:
        shown = self.value if len(self.value) <= SHOWN_LENGTH else f"{self.value[: SHOWN_LENGTH - 1]}…"
        text = template.format(row=self.row, column=self.column or "", value=shown, detail=self.detail)
        return ONE_ROW.sub(ONE_ROW_TEXT, text)
