"""What stands on the page right after publishing: what changed, the way to the picture, and taking it back."""

from collections.abc import Sequence

import streamlit as st

from samverkan_data.access import Right, check_can
from samverkan_data.formats import period_text
from samverkan_data.intake import signed
from samverkan_data.lake import Upload
from samverkan_data.picture.before_after import BeforeAfter, Pair
from samverkan_data.texts import upload as texts
from samverkan_data.ui.page import Page, refusals_in_words
from samverkan_data.ui.sheets.literal import plain
from samverkan_data.ui.uploads.upload import show_said, start_again

_PUBLISHED = "just-published"


def remember_published(upload: Upload, pages: BeforeAfter) -> None:
    """Keep what was published, for the fresh page that follows."""
    st.session_state[_PUBLISHED] = (upload, pages)


def show_just_published(page: Page) -> None:
    """What was done last; after a publish also the pages that it touches, the way to them, and a button to undo it.

    No more than that where nothing was published in this session, or it is not published any more.
    """
    show_said()
    kept: tuple[Upload, BeforeAfter] | None = st.session_state.get(_PUBLISHED)
    states = {one.upload_id: one.state for one in page.lake.history()} if kept else {}
    if kept is None or states.get(kept[0].upload_id) != "published":
        return
    upload, pages = kept
    with st.container(border=True):
        st.markdown("\n".join(_said(pages)))
        for pair in pages.pages:
            _link(pair)
        st.markdown(texts.SEE_HISTORY)
        _offer_take_back(page, upload)


def _said(pages: BeforeAfter) -> Sequence[str]:
    moved = [plain(pages.sentence)] if pages.moves_area else []
    return [f"- {line}" for line in [*moved, *map(_says, pages.pages)]]


def _says(pair: Pair) -> str:
    text = texts.NOW_SAYS_THE_SAME if pair.says_the_same else texts.NOW_SAYS
    told = pair.after
    period = period_text(told.question.start, told.question.end)
    return text.format(area=plain(told.area_name), period=period, sentence=plain(told.sentence))


def _link(pair: Pair) -> None:
    asked = pair.after.question
    address = {"omrade": asked.area_code, "fran": asked.start.isoformat(), "till": asked.end.isoformat()}
    label = texts.TO_START_PAGE.format(area=plain(pair.after.area_name))
    st.page_link("pages/lagesbild.py", label=label, query_params=address)


def _offer_take_back(page: Page, upload: Upload) -> None:
    if not st.button(texts.TAKE_BACK_THIS.format(file=plain(upload.file)), help=texts.UNDO_WHY):
        return
    with refusals_in_words():
        check_can(page.person, Right.PUBLISH)
        page.lake.take_back(upload.upload_id, signed(upload.by))
        start_again(page, texts.TAKEN_BACK.format(file=plain(upload.file)))
