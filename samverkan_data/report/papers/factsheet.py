"""The factsheet of one area: what has changed, how it feels there, what is done and what comes, on a few pages."""

from samverkan_data.report.panel import Section, full
from samverkan_data.report.papers.draft import Draft
from samverkan_data.report.papers.from_pages import page, panels, signals
from samverkan_data.report.papers.yearly import sentence

__all__ = ["sections", "sentence"]


def sections(draft: Draft) -> list[Section]:
    """The signals, all that is compared, and what stands beside it."""
    start = page(draft.asking, "lagesbild")
    changed = panels(start, ("forandring", "publicerat"), "f")
    beside = panels(start, ("trygghet", "atgarder", "overenskommelse", "rapporterat"), "f")
    return [
        signals(start), full(*changed),
        full(*beside, *panels(page(draft.asking, "loften"), ("framat",), "f"), draft.head("f-huvud")),
    ]  # fmt: skip
