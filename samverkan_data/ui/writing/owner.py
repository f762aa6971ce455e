"""Making a role the owner of a theme, there and then: an existing one, or a new one in the row's own form."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from samverkan_data.access import Right, can
from samverkan_data.intake.editing import Edit, Key, cell_text
from samverkan_data.intake.editing.choices import SEVERAL
from samverkan_data.picture.register.responsibility import roles_on, themes
from samverkan_data.query.rows import rows_of
from samverkan_data.report.writing import OWNER_FOR, Writing
from samverkan_data.report.writings import writing_of
from samverkan_data.schema.registers import SIDES
from samverkan_data.texts import editing as texts
from samverkan_data.texts import pages as page_texts
from samverkan_data.ui.page import Page
from samverkan_data.ui.sheets.markup import small
from samverkan_data.ui.writing.opened import OpenForm, open_form
from samverkan_data.ui.writing.saving import ask_name


def open_wanted(page: Page) -> None:
    """Open the choice of an owner that the address asks for, once, for whoever may write."""
    theme = st.query_params.get(OWNER_FOR, "")
    if not theme:
        return
    del st.query_params[OWNER_FOR]
    if can(page.person, Right.EDIT) and theme in _labels(page):
        open_form(page, Writing(theme, "roles", theme=theme, area=page.choice.area_code))


def owner_title(page: Page, writing: Writing) -> str:
    """What the dialog is called."""
    return texts.OWNER_TITLE.format(theme=_labels(page).get(writing.theme, writing.theme))


def draw_owner(page: Page, form: OpenForm) -> tuple[Edit | None, str, bool]:
    """The choice; what saving would do, who says so, and whether it is to be saved."""
    roles = {writing_of("", "roles", role).key: role for role in _roles(page, form)}
    st.markdown(small(texts.OWNER_WHY.format(area=page.choice.area_name)))
    with st.form(f"agare-{form.number}", border=False):
        chosen = st.selectbox(texts.OWNER_ROLE, list(roles), None, format_func=lambda key: _named(roles[key]),
                              key=f"agare-roll-{form.number}")  # fmt: skip
        by = ask_name(form)
        saves = st.form_submit_button(texts.SAVE, type="primary")
    st.button(texts.OWNER_NEW, type="tertiary", on_click=open_form, args=(page, _new(form, roles)),
              key=f"agare-ny-{form.number}")  # fmt: skip
    return (_edit(form, chosen, roles[chosen]) if chosen else None), by, saves


def _edit(form: OpenForm, key: Key, role: Any) -> Edit:  # noqa: ANN401 - a named tuple
    held = [code for code in cell_text(role.responsible).split(SEVERAL) if code]
    return Edit("roles", key, {"responsible": SEVERAL.join(dict.fromkeys([*held, form.writing.theme]))})


def _new(form: OpenForm, roles: Mapping[Key, Any]) -> Writing:
    """A new role with the theme, in the agreement of the others."""
    agreement = next((cell_text(role.agreement_id) for role in roles.values()), "")
    return Writing("", "roles", (), {"agreement_id": agreement, "responsible": form.writing.theme})


def _roles(page: Page, form: OpenForm) -> list[Any]:
    return list(rows_of(page.asking.ask(roles_on, form.writing.area, page.today)))


def _named(role: Any) -> str:  # noqa: ANN401 - a named tuple
    return page_texts.ROLE_OF[not cell_text(role.holder)].format(role=role.title, side=SIDES[role.side])


def _labels(page: Page) -> dict[str, str]:
    return dict(page.asking.ask(themes)[["category", "label"]].to_numpy())
