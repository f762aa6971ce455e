"""The yearly lägesbild and åtgärdsplan, with its parts from A to O."""

from collections.abc import Callable, Mapping

from samverkan_data.report.panel import Section
from samverkan_data.report.papers import mapping, organisation, places, plan, summary
from samverkan_data.report.papers.draft import Draft
from samverkan_data.report.papers.from_pages import page

PARTS: Mapping[str, Callable[[Draft], Section]] = {
    "a": summary.head, "b": summary.summary, "c": summary.basis, "d": summary.municipality, "e": mapping.mapped,
    "f": mapping.consequences, "g": places.other, "h": places.by_area, "i": plan.analysis, "j": plan.priority,
    "k": plan.measures, "l": plan.followed, "m": organisation.organisation, "n": organisation.status,
    "o": organisation.annex,
}  # fmt: skip
"""Letter of a part -> what makes it."""


def sections(draft: Draft) -> list[Section]:
    """All parts in order, or the one that is asked for."""
    return [make(draft) for letter, make in PARTS.items() if draft.part in ("", letter)]


def sentence(draft: Draft) -> str:
    """What the start page says of the area and the time."""
    return page(draft.asking, "lagesbild").sentence
