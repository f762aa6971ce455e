"""The sheets: what each page says, made from a view and a reader's choices alone."""

from collections.abc import Mapping

from samverkan_data.report.asking import Asking
from samverkan_data.report.controls import Control
from samverkan_data.report.panel import Sheet
from samverkan_data.report.sheets import lagen
from samverkan_data.report.sheets.registry import PAGES, PageSheet, controls_in, sheet_in

__all__ = ["SHEETS", "PageSheet", "controls_of", "sheet_of"]

SHEETS: Mapping[str, PageSheet] = {**PAGES, lagen.NAME: PageSheet(lagen.make, lagen.FILTERS, lagen.controls)}
"""Name of a page -> its sheet."""


def controls_of(name: str, asking: Asking) -> tuple[Control, ...]:
    """The page's own controls, made once for all who ask the same."""
    return controls_in(SHEETS, name, asking)


def sheet_of(name: str, asking: Asking) -> Sheet:
    """The page's sheet, made once for everybody who asks the same; see `registry.sheet_in`."""
    return sheet_in(SHEETS, name, asking)
