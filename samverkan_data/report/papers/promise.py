"""The promises as they are published: each with where it came from, what is counted, by whom, and how it goes."""

from collections.abc import Iterator

from samverkan_data.picture.register.chain import Step, chain_of
from samverkan_data.report.panel import Panel, Section, full
from samverkan_data.report.papers.draft import Draft
from samverkan_data.report.papers.from_pages import moved, page
from samverkan_data.report.sheets.promise_form import PROMISE
from samverkan_data.report.steps import counted
from samverkan_data.texts import papers as texts


def sections(draft: Draft) -> list[Section]:
    """The head, a section for each promise as Löften publishes it, and how people have had their say."""
    told = [full(*_panels(draft, place, one), title=one.title) for place, one in enumerate(promises_in(draft))]
    return [full(draft.head("p-huvud")), *told, full(*draft.answers("p"), title=texts.PROMISE_FROM)]


def sentence(draft: Draft) -> str:
    """How many promises there are."""
    return counted(texts.PROMISE_SENTENCE, len(promises_in(draft)))


def promises_in(draft: Draft) -> list[Step]:
    """The promises of the area that are in force some day of the time."""
    choice = draft.asking.choice
    steps = draft.asking.ask(chain_of, choice.area_code, draft.asking.today).steps
    return [one for one in steps if one.kind == "promise" and (one.start is None or one.start <= choice.end)
            and (one.end is None or one.end >= choice.start)]  # fmt: skip


def _panels(draft: Draft, place: int, promise: Step) -> Iterator[Panel]:
    yield from moved(page(draft.asking, "loften", wanted={PROMISE: promise.code}).panels, f"p{place}")
