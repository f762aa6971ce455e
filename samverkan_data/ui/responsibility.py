"""The figures of the page on who is responsible for what."""

import pandas as pd
import streamlit as st

from samverkan_data.charts.role_matrix import alt_role_matrix, role_matrix
from samverkan_data.formats import count_of, date_text, join_words
from samverkan_data.picture.agreements import Agreement, agreement_sentence
from samverkan_data.picture.owners import codes
from samverkan_data.picture.responsibility import borrowed_roles, matrix, roles_on, themes, unowned_themes
from samverkan_data.query.rows import rows_of
from samverkan_data.schema.registers import MISSIONS, SIDES
from samverkan_data.texts import pages as texts
from samverkan_data.texts import picture as words
from samverkan_data.ui.figure import Caption, show_caption, show_figure, show_heading, show_twin
from samverkan_data.ui.literal import plain
from samverkan_data.ui.markup import marked
from samverkan_data.ui.page import Page, compute
from samverkan_data.ui.screen import show_rows

MOST_NAMED = 3


def responsibility_sentence(page: Page, area_code: str) -> str:
    """How many themes lack an owner, and whether the agreement is in force."""
    missing = len(compute(page, unowned_themes, area_code, page.today))
    everything = len(compute(page, themes))
    said = [compute(page, asked, area_code, page.today) for asked in (agreement_sentence, borrowed_roles)]
    return " ".join([words.UNOWNED.say(missing, everything) + ".", *filter(None, said)])


def show_agreement(page: Page, agreement: Agreement, area_code: str, heading: str) -> None:
    """What an agreement says of who answers for what in the area or a part of it."""
    st.markdown(f"{heading} {responsibility_sentence(page, area_code)}")
    show_matrix(page, agreement, area_code)
    show_roles(page, area_code)


def show_matrix(page: Page, agreement: Agreement, area_code: str) -> None:
    """Theme × role; a theme that nobody is responsible for stands out, and so does a vacant role."""
    cells = compute(page, matrix, area_code, page.today)
    missing = compute(page, unowned_themes, area_code, page.today)["label"]
    show_heading(matrix_heading(list(missing)), "" if page.look.narrow else texts.MATRIX_READING)
    if page.look.narrow:
        st.table(theme_list(cells), border="horizontal", hide_index=True)
    else:
        show_figure(page, f"matris-{area_code}", role_matrix(cells, page.look), alt_role_matrix(cells))
    source = texts.AGREEMENT_SOURCE.format(municipality=agreement.party_municipality, police=agreement.party_police)
    n = counted(cells["role_id"].nunique(), cells["theme"].nunique())
    caption = Caption(source, agreement.years, n)
    show_caption(page, caption)
    origin = [texts.AGREEMENT_ORIGIN.format(origin=plain(agreement.origin))] * bool(agreement.origin)
    st.markdown(f":small[:gray[{' '.join([texts.ROLE_SOURCE_NOTE, *origin])}]]")
    held = cells[cells["part"] != ""].assign(side=cells["side"].map(SIDES), holder=cells["vacant"].map(texts.HELD))
    show_twin(page, f"matris-{area_code}", held[["theme_label", "role_label", "side", "part", "holder"]], caption)


def matrix_heading(missing: list[str]) -> str:
    """Which themes nobody owns; how many where they are too many to name."""
    if len(missing) > MOST_NAMED:
        return texts.MATRIX_MANY.format(count=len(missing))
    return texts.MATRIX_HEADING[len(missing) > 0].format(themes=join_words(missing))


def counted(roles: int, themes: int) -> str:
    """How many roles and themes: `1 roll, 8 teman`."""
    told = {"roles": count_of(roles, *texts.ROLE_WORDS), "themes": count_of(themes, *texts.THEME_WORDS)}
    return texts.MATRIX_N.format(**told)


def show_roles(page: Page, area_code: str) -> None:
    """The roles with their mission, holder and period; a vacant one says so."""
    st.markdown(f"#### {texts.ROLES_HEADING}")
    roles = compute(page, roles_on, area_code, page.today)
    labels = dict(compute(page, themes)[["category", "label"]].to_numpy())
    rows = [
        (plain(role.title), SIDES[role.side], _labels(role.mission, MISSIONS), _labels(role.responsible, labels),
         _holder(role.holder), _valid(role.valid_from, role.valid_to))
        for role in rows_of(roles)
    ]  # fmt: skip
    show_rows(rows, texts.ROLE_HEADERS, texts.ROLE_LINE, page.look)


def theme_list(cells: pd.DataFrame) -> pd.DataFrame:
    """The matrix as a list for a narrow screen: theme, who is responsible, who takes part."""
    rows = [
        (theme, _titles(rows, "A") or marked(texts.NOBODY), _titles(rows, "m"))
        for theme, rows in cells.groupby("theme_label", sort=False)
    ]
    return pd.DataFrame(rows, columns=list(texts.LIST_HEADERS))


def _titles(cells: pd.DataFrame, part: str) -> str:
    held = cells[cells["part"] == part]
    return join_words([texts.ROLE_OF[bool(row.vacant)].format(role=row.role_label, side=SIDES[row.side])
                       for row in rows_of(held)])  # fmt: skip


def _labels(joined: object, labels: dict[str, str]) -> str:
    return ", ".join(labels.get(code, code) for code in codes(joined)) or "–"


def _holder(holder: object) -> str:
    return plain(holder) if isinstance(holder, str) and holder else marked(texts.VACANT_BADGE)


def _valid(start: pd.Timestamp, end: pd.Timestamp) -> str:
    return f"{date_text(start.date())} – {'' if pd.isna(end) else date_text(end.date())}"
