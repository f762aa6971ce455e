"""A paper on its page: it is decided on and locked, and a locked one is shown and written to files as it was then."""

from datetime import date

import streamlit as st

from samverkan_data.access import Right, as_open, can
from samverkan_data.charts.look import Look
from samverkan_data.intake.papers import Decided, decide_on
from samverkan_data.lake.own_snapshot import document_snapshot
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.view import InternalView, view_of
from samverkan_data.picture.register.papers import Paper, paper_for, paper_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.papers.kept import DARK, LIGHT, Edition, KeptPaper, drawn_in, parts_of, read_kept
from samverkan_data.report.writers import KINDS, write_sheets
from samverkan_data.schema.papers import kept_under
from samverkan_data.texts import papers as texts
from samverkan_data.ui import session
from samverkan_data.ui.errors import errors_in_words, refusals_in_words
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import marked, small
from samverkan_data.ui.sheets.sheet import show_section
from samverkan_data.ui.writing.conflict import tell_why_not
from samverkan_data.ui.writing.written import remember_written, show_written

LINK, FORMATS, MADE = "papper", ("pdf", "docx", "html"), "made-paper"


def wanted() -> str:
    """Code of the paper that the address asks for; empty where it asks for none."""
    return st.query_params.get(LINK, "")


def kept(page: Page, face: str = "") -> KeptPaper | None:
    """The locked paper of the address in the reader's edition; None where there is none."""
    with errors_in_words():
        frozen = page.frozen_edition(kept_under(wanted()), drawn_in(_edition(page), face or _face(page)))
        row = page.asking.ask(paper_of, wanted())
        return read_kept(frozen, row.title if row is not None else "") if frozen is not None else None


def show_kept(page: Page, found: KeptPaper) -> None:
    """The paper as it was decided on, and what of it has been erased since."""
    _offer_file(page, found)
    show_written(page)
    st.markdown(f"## {marked(found.sheet.title)}")
    st.info(marked(found.told))
    st.markdown(marked(found.sheet.sentence))
    st.markdown(small(found.sheet.lead))
    for section in found.sheet.sections:
        show_section(page, section)


def offer_decision(page: Page) -> None:
    """Deciding on the paper that the page shows and locking it, for whoever may write, in the internal view."""
    paper = _shown(page)
    if paper is None or page.view.is_open or not can(page.person, Right.EDIT):
        return
    if page.is_frozen(paper.frozen_name):
        return
    with page.head.popover(texts.DECIDE):
        st.markdown(texts.DECIDE_WHY)
        by = st.text_input(texts.DECIDED_BY, paper.decided_by, placeholder=texts.DECIDE_BY_HINT, key="beslutat-av")
        on = st.date_input(texts.DECIDED_ON, paper.decided_on or page.today, format="YYYY-MM-DD", key="beslutsdag",
                           max_value=page.today)  # fmt: skip
        diary = st.text_input(texts.DIARY, paper.diary, key="diarienummer")
        sure = st.button(texts.DECIDE_SURE, type="primary", key="besluta")
    if sure and isinstance(on, date):
        with refusals_in_words(), st.spinner(texts.DECIDING):
            _decide(page, paper, Decided(by.strip(), on, diary.strip()))


def _decide(page: Page, paper: Paper, decided: Decided) -> None:
    """Write who decided, then lock the paper as the version after it shows it."""
    if not decided.decided_by:
        st.warning(texts.NEEDS_DECIDER)
        return
    if page.snapshot.version != page.writable.version():
        st.warning(texts.NOT_NEWEST)
        return
    outcome = decide_on(page.writable, paper.paper_id, decided, based_on=page.snapshot.version, today=page.today)
    if not outcome.is_saved:
        tell_why_not(page, outcome)
        return
    has_both = lock(page, paper)
    st.query_params[LINK] = paper.paper_id
    session.show_newest(page.writable)
    remember_written(page, texts.DECIDED_NOW if has_both else f"{texts.DECIDED_NOW} {texts.NO_OPEN}")
    st.rerun()


def lock(page: Page, paper: Paper) -> bool:
    """Keep the paper as the newest version shows it; whether with an open edition too, as its time is given out."""
    snapshot = session.newest_snapshot(page.writable)
    said = {"omrade": paper.area_code, "fran": paper.start.isoformat(), "till": paper.end.isoformat()}
    outside = view_of(page.writable, snapshot, as_open(page.settings))
    asked = []
    inside = document_snapshot(snapshot, paper.area_code)
    for view in (InternalView(inside), outside):
        choice = read_choice(view, said, page.today).choice
        asked.append(Asking(view, choice, page.today, Look(mask_below=page.look.mask_below)))
    is_given_out = (asked[1].choice.start, asked[1].choice.end) == (paper.start, paper.end)
    parts = parts_of(asked[0], asked[1] if is_given_out else None, paper.kind)
    page.writable.freeze(paper.frozen_name, inside, parts, paper.decided_by or paper.title)
    return is_given_out


def _shown(page: Page) -> Paper | None:
    """The begun paper that the page shows."""
    kind, choice = page.asking.value("dokument"), page.choice
    with errors_in_words():
        return page.asking.ask(paper_for, kind, choice.area_code, choice.start, choice.end) if kind else None


def _edition(page: Page) -> Edition:
    return "open" if page.view.is_open else "internal"


def _face(page: Page) -> str:
    return DARK if page.look.dark else LIGHT


def _offer_file(page: Page, found: KeptPaper) -> None:
    """The locked paper as a file, made when it is asked for and kept for this reader while it says the same."""
    with page.head.popover(texts.MAKE_FILE):
        kind = st.radio(texts.FORMAT, FORMATS, format_func=lambda code: KINDS[code].label, key="papper-format")
        name = f"{wanted()}.{kind}"
        if st.button(texts.MAKE, type="primary", key="papper-skapa"):
            st.session_state.pop(MADE, None)
            with refusals_in_words(), st.spinner(texts.MAKING):
                page.hand_over(name)
                light = kept(page, LIGHT) or found
                st.session_state[MADE] = (name, found.told, _edition(page), write_sheets(kind, [light.on_paper]))
        made, told, edition, content = st.session_state.get(MADE, ("", "", "", b""))
        if (made, told, edition) == (name, found.told, _edition(page)):
            st.download_button(marked(texts.FETCH.format(name=name)), content, name, KINDS[kind].mime,
                               on_click="ignore", key="papper-hamta", icon=":material/download:")  # fmt: skip
