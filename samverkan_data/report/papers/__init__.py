"""The papers that the law asks for: each one sheet, made of the pages' own panels and of what people write."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from samverkan_data.formats import date_text
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Section, Sheet
from samverkan_data.report.papers import factsheet, grant, promise, yearly
from samverkan_data.report.papers.draft import Draft, asked, draft_of
from samverkan_data.report.sheets.lagen import NAME
from samverkan_data.report.steps import counted
from samverkan_data.texts import papers as texts

__all__ = ["PAPERS", "head_of", "paper_sheet", "sections_of"]


class Maker(NamedTuple):
    """What makes a kind of paper: its sentence and its sections."""

    sentence: Callable[[Draft], str]
    sections: Callable[[Draft], list[Section]]


PAPERS: Mapping[str, Maker] = {
    "yearly": Maker(yearly.sentence, yearly.sections), "promise": Maker(promise.sentence, promise.sections),
    "grant": Maker(grant.sentence, grant.sections), "factsheet": Maker(factsheet.sentence, factsheet.sections),
}  # fmt: skip
"""Kind of paper, as in the register and in the command -> what makes it."""


def paper_sheet(asking: Asking, kind: str, part: str = "") -> Sheet:
    """The paper of the asked-for area and time, or one part of the yearly one; gaps are told of in its remarks."""
    draft = draft_of(asking, kind, part)
    return replace(head_of(draft), sections=tuple(sections_of(draft)))


def head_of(draft: Draft) -> Sheet:
    """The sheet without its sections."""
    return draft.asking.sheet(NAME, PAPERS[draft.kind].sentence(draft), (), title=draft.title, lead=_lead(draft),
                              remarks=tuple(_state(draft)))  # fmt: skip


def sections_of(draft: Draft) -> list[Section]:
    """The sections, or those of the part that is asked for."""
    return PAPERS[draft.kind].sections(draft)


def _state(draft: Draft) -> Iterator[str]:
    """Whether it is decided on, and how much waits for an answer."""
    if draft.paper is not None and draft.paper.decided_on is not None:
        yield texts.DECIDED_ALREADY.format(day=date_text(draft.paper.decided_on))
    elif draft.waits:
        yield texts.DRAFT
    if asked(draft.kind):
        yield counted(texts.UNWRITTEN, draft.unanswered())


def _lead(draft: Draft) -> str:
    return " · ".join([draft.asking.choice.area_name, draft.period, texts.EDITIONS[draft.asking.is_open]])
