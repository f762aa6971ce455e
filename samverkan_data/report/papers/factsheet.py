"""The factsheet of one area: what has changed, how it feels there, what is done and what comes, on a page or two."""

from samverkan_data.report.panel import Section, full
from samverkan_data.report.papers.draft import Draft
from samverkan_data.report.papers.from_pages import page, panels
from samverkan_data.report.papers.yearly import sentence

__all__ = ["sections", "sentence"]


def sections(draft: Draft) -> list[Section]:
    """The signals, all that is compared, and what stands beside it."""
    start = page(draft.asking, "lagesbild")
    signals = next((one for one in start.sections if one.cards), Section())
    changed = tuple(panels(start, ("forandring", "publicerat"), "f"))
    beside = panels(start, ("trygghet", "atgarder", "overenskommelse", "rapporterat"), "f")
    return [
        Section(columns=(changed,), cards=signals.cards, caption=signals.caption),
        full(*beside, *panels(page(draft.asking, "loften"), ("framat",), "f"), draft.head("f-huvud")),
    ]
