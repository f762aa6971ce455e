"""The page on the law and the papers. Papers are made of pages, so they are loaded when somebody asks for one."""

from samverkan_data.report.asking import Asking
from samverkan_data.report.controls import Control
from samverkan_data.report.panel import Sheet

NAME = "lagen"
FILTERS = ("omrade", "fran", "till")


def controls(asking: Asking) -> tuple[Control, ...]:
    """The status, or one of the papers."""
    from samverkan_data.report.papers import law_page  # noqa: PLC0415  it needs every other page first

    return law_page.controls(asking)


def make(asking: Asking) -> Sheet:
    """The chosen paper, else the status."""
    from samverkan_data.report.papers import law_page  # noqa: PLC0415  it needs every other page first

    return law_page.make(asking)
