"""Sheets as files: one module per format, each with a function from sheets to bytes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from samverkan_data.errors import RefusedError
from samverkan_data.report.writers.progress import Progress, silent
from samverkan_data.texts import writers as texts

if TYPE_CHECKING:
    from samverkan_data.report.writers.parts import Sheets

__all__ = ["DRAWN", "KINDS", "FileKind", "write_sheets"]


@dataclass(frozen=True)
class FileKind:
    """A format: what it is called, what a browser is told of it, and where its writer is.

    Writers are imported when they are used: their libraries take longer to load than most commands to run.
    """

    label: str
    mime: str
    module: str
    function: str

    @property
    def write(self) -> Callable[..., bytes]:
        """The writer."""
        found: Callable[..., bytes] = getattr(import_module(f"{__name__}.{self.module}"), self.function)
        return found


_OFFICE = "application/vnd.openxmlformats-officedocument."
KINDS: Mapping[str, FileKind] = {
    "pdf": FileKind(texts.KINDS["pdf"], "application/pdf", "pdf", "write_pdf"),
    "docx": FileKind(texts.KINDS["docx"], f"{_OFFICE}wordprocessingml.document", "word", "write_docx"),
    "pptx": FileKind(texts.KINDS["pptx"], f"{_OFFICE}presentationml.presentation", "pptx", "write_pptx"),
    "xlsx": FileKind(texts.KINDS["xlsx"], f"{_OFFICE}spreadsheetml.sheet", "xlsx", "write_xlsx"),
    "html": FileKind(texts.KINDS["html"], "text/html", "html", "write_html"),
    "csv": FileKind(texts.KINDS["csv"], "text/csv", "csv_table", "write_csv"),
}
"""Name of a format, as in the command and in a file's name -> the format."""
DRAWN = ("pdf", "docx", "pptx", "html", "png")
"""Formats with figures that the machine's browser draws."""


def write_sheets(kind: str, sheets: "Sheets", progress: Progress = silent, template: bytes | None = None) -> bytes:
    """The file.

    Args:
        kind: one of `KINDS`.
        sheets: what it holds, in order.
        progress: told how far it has come.
        template: a presentation whose look a presentation gets.

    Raises:
        RefusedError: no sheets, a program is missing, or the template cannot be used.
    """
    if not sheets:
        raise RefusedError(texts.EMPTY, texts.CHOOSE_PAGE)
    options = {"template": template} if template is not None and kind == "pptx" else {}
    return KINDS[kind].write(sheets, progress, **options)
