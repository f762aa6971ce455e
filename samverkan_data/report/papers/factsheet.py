"""The factsheet of one area, short enough to hand out: what has changed, how it feels there, what is done and comes."""

from collections.abc import Iterator
from dataclasses import replace

from samverkan_data.query.places import categories_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.ownership import both_sides
from samverkan_data.report.panel import Card, Panel, Section, full
from samverkan_data.report.papers.draft import Draft
from samverkan_data.report.papers.from_pages import narrow, page, panels, signals
from samverkan_data.report.papers.promise import promises_in
from samverkan_data.report.papers.yearly import sentence
from samverkan_data.report.steps import counted, state_text, work_text
from samverkan_data.report.tables import written_table
from samverkan_data.texts import loften as chain_texts
from samverkan_data.texts import papers as texts

__all__ = ["sections", "sentence"]


def sections(draft: Draft) -> list[Section]:
    """The signals, what is felt, done, promised and ahead, then all that is compared and who has reported."""
    asking = draft.asking
    start = page(asking, "lagesbild")
    changed = list(panels(start, ("forandring", "publicerat"), "f")) or panels(page(asking, "jamfor"), ("tal",), "f")
    return [
        _signals(asking, signals(start)), full(*panels(start, ("trygghet", "overenskommelse"), "f")),
        full(*panels(start, ("atgarder",), "f"), *_promises(draft), *panels(page(asking, "loften"), ("framat",), "f"),
             *panels(start, ("rapporterat",), "f")),
        full(draft.head("f-huvud"), *map(narrow, changed)),
    ]  # fmt: skip


def _promises(draft: Draft) -> Iterator[Panel]:
    """What is promised for the time, what is counted, and how it goes."""
    found = promises_in(draft)
    rows = [(one.title, work_text(one, draft.asking.today), state_text(one)) for one in found]
    if rows:
        yield Panel(key="f-loften", heading=counted(chain_texts.PROMISES_HEADING, len(rows)),
                    table=written_table(texts.SHORT_PROMISE_HEADERS, rows))  # fmt: skip


def _signals(asking: Asking, section: Section) -> Section:
    return replace(section, cards=tuple(_brief(asking, card) for card in section.cards))


def _brief(asking: Asking, card: Card) -> Card:
    """The card with the one who answers for it, and not everybody on both sides."""
    theme = asking.ask(categories_of).themes.get(card.question["kategori"], "")
    owners = both_sides(asking, theme, card.question["omrade"])
    return replace(card, notes=tuple(note for note in card.notes if note != owners))
