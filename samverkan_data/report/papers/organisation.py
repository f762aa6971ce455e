"""Parts M to O: who does what, how it stands against the law, and how all is to be read."""

from collections.abc import Iterator

from samverkan_data.errors import AccessError
from samverkan_data.formats import join_words, long_date
from samverkan_data.picture.register.law import last_council, law_found
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Section, full
from samverkan_data.report.papers.draft import Draft
from samverkan_data.report.papers.from_pages import page, panels
from samverkan_data.report.papers.law import law_panel, steps_panel
from samverkan_data.texts import papers as texts

OF_ROLES = ("forslag-", "matris-", "var-", "roller-", "ordna")


def organisation(draft: Draft) -> Section:
    """M: the agreement, the roles, what is vacant, the council and who coordinates."""
    return full(*_organisation(draft.asking), *draft.answers("m"), title=texts.PARTS["m"])


def status(draft: Draft) -> Section:
    """N: how it stands against the law."""
    asking = draft.asking
    return full(law_panel(asking, "n-lagen"), steps_panel(asking, "n-steg"), title=texts.PARTS["n"])


def annex(draft: Draft) -> Section:
    """O: method, words, what is masked, and accessibility."""
    return full(*_annex(draft.asking), title=texts.PARTS["o"])


def council_lines(asking: Asking) -> tuple[str, ...]:
    """When the council met last; the open view has no meetings."""
    try:
        day = asking.ask(last_council, asking.choice.area_code)
    except AccessError:
        return (texts.COUNCIL_INSIDE,)
    return (texts.COUNCIL.format(day=long_date(day)) if day else texts.NO_COUNCIL,)


def _organisation(asking: Asking) -> Iterator[Panel]:
    found, responsible = asking.ask(law_found, asking.choice.area_code, asking.today), page(asking, "ansvar")
    names = join_words(list(found.coordinators))
    coordinates = texts.COORDINATORS.format(roles=names) if names else texts.NO_COORDINATOR
    yield Panel(key="m-avtal", heading=responsible.sentence, lines=(coordinates,))
    yield from panels(responsible, OF_ROLES, "m")
    yield Panel(key="m-mote", heading=texts.MEETINGS, lines=council_lines(asking))


def _annex(asking: Asking) -> Iterator[Panel]:
    facts, below = page(asking, "om_siffrorna"), asking.look.mask_below
    yield from panels(facts, ("metod", "definitioner"), "o")
    masked = [line.format(below=below - 1, limit=below) for line in
              (texts.MASKED_OPEN if asking.is_open else texts.MASKED_INSIDE)]  # fmt: skip
    yield Panel(key="o-skydd", heading=texts.MASKED, lines=tuple(masked))
    yield Panel(key="o-tillganglighet", heading=texts.ACCESSIBILITY, lines=texts.ACCESSIBILITY_LINES)
    yield from panels(facts, ("versioner",), "o")
