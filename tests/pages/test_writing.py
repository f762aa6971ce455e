"""Rows written on pages: forms from the schema, what is wrong beside the field, conflicts, undoing, and who may."""

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.access import Right, as_open, check_can, local_person
from samverkan_data.errors import AccessError
from samverkan_data.intake.editing import EDITABLE, Edit, rows_by_key, save_rows
from samverkan_data.lake import Lake
from samverkan_data.schema import TABLES
from samverkan_data.settings import load_settings
from samverkan_data.texts import editing as texts
from samverkan_data.texts import pages, upload
from samverkan_data.ui.sheets.literal import plain
from samverkan_data.ui.sheets.markup import marked
from tests.conftest import TODAY

Open = Callable[..., AppTest]
LINK = {"omrade": "1814"}
ROLE, LOOSE = "Kommunpolis (Polisen)", "Samordnare mot våldsbejakande extremism (Polisen)"
KEY, LOOSE_KEY = (("lekeberg-2022", code, "2022-01-01") for code in ("kommunpolis", "polis_extremism"))


def button(page: AppTest, label: str) -> Any:
    return next(one for one in page.button if one.label == marked(label))


def field(page: AppTest, label: str) -> Any:
    """A field of the open form by its label, whatever it is."""
    kinds = (page.text_input, page.text_area, page.selectbox, page.multiselect, page.date_input)
    return next(one for kind in kinds for one in kind if one.label.removesuffix(" *") == label and one.form_id)


def open_role(open_own: Open, role: str = ROLE) -> AppTest:
    page = open_own("ansvar", **LINK)
    button(page, role).click().run()
    assert not page.exception
    return page


def holder(lake: Lake, key: tuple[str, ...] = KEY) -> str:
    return rows_by_key(lake.snapshot(), "roles")[key].texts["holder"]


def said(page: AppTest) -> str:
    return " ".join(
        one.value for kind in (page.markdown, page.success, page.info, page.warning, page.error) for one in kind
    )


def write(page: AppTest, text: str, by: str = "Analytiker") -> AppTest:
    """Write a holder and save."""
    field(page, "Innehavare").set_value(text)
    field(page, texts.BY).set_value(by)
    return button(page, texts.SAVE).click().run()


@pytest.fixture
def lake(lake_url: str) -> Lake:
    return Lake.open(lake_url)


def test_a_form_is_drawn_when_it_is_asked_for(open_own: Open) -> None:
    assert texts.SAVE not in [one.label for one in open_own("ansvar", **LINK).button]
    page = open_role(open_own)
    assert field(page, "Sida").value == "polis"
    assert "Tema ansvarar" not in said(page)
    assert "Funktionen som har rollen" in field(page, "Innehavare").help


def test_what_is_saved_is_seen_at_once_and_can_be_undone(open_own: Open, lake: Lake) -> None:
    before, version = holder(lake), lake.version()
    page = write(open_role(open_own), "Kommunpolis i Fjugesta")
    assert holder(lake) == "Kommunpolis i Fjugesta"
    assert "Sparat i Roller" in said(page)
    assert list(page.query_params["version"]) == [str(version + 1)]
    assert lake.history()[0].batch.startswith("Analytiker, ")
    page = button(page, texts.UNDO).click().run()
    assert holder(lake) == before
    assert texts.UNDONE in said(page)
    assert texts.UNDO not in [one.label for one in page.button]


def test_what_is_wrong_stands_in_the_form_and_nothing_is_stored(open_own: Open, lake: Lake) -> None:
    version = lake.version()
    for text, told in (("Ring 070-123 45 67", "telefonnummer"), ("anna@example.com", "e-postadress")):
        page = write(open_role(open_own), text)
        assert told in said(page)
        assert field(page, "Innehavare").value == text
    assert lake.version() == version
    assert texts.NEEDS_NAME in said(write(open_role(open_own), "Ny", by=" "))
    field(page := open_role(open_own), texts.BY).set_value("Analytiker")
    assert texts.NOTHING_CHANGED in said(button(page, texts.SAVE).click().run())
    assert lake.version() == version


def test_two_who_write_the_same_see_both(open_own: Open, lake: Lake) -> None:
    page = open_role(open_own)
    before, edit = holder(lake), Edit("roles", KEY, {"holder": "Bos ord", "mission": "operativ"})
    save_rows(lake, [edit], "Bo", based_on=lake.version(), today=TODAY)
    page = write(page, "Mina ord")
    assert holder(lake) == "Bos ord"
    assert "Bo har ändrat samma rad" in said(page)
    table = next(table.value for table in page.table if "Du skriver" in table.value)
    assert table.to_numpy().tolist() == [["Innehavare", before, "Mina ord", "Bos ord"]]
    assert field(page, "Innehavare").value == "Mina ord"
    write(page, "Mina ord och Bos ord")
    stored = rows_by_key(lake.snapshot(), "roles")[KEY].texts
    assert (stored["holder"], stored["mission"]) == ("Mina ord och Bos ord", "operativ")


def test_a_row_that_somebody_removed_can_be_saved_again(open_own: Open, lake: Lake) -> None:
    page = open_role(open_own, LOOSE)
    save_rows(lake, [Edit("roles", LOOSE_KEY, removes=True)], "Bo", based_on=lake.version(), today=TODAY)
    page = write(page, "Mina ord")
    assert LOOSE_KEY not in rows_by_key(lake.snapshot(), "roles")
    assert "Bo har tagit bort raden" in said(page)
    write(page, "Mina ord")
    assert holder(lake, LOOSE_KEY) == "Mina ord"


def test_the_other_one_s_words_can_stand(open_own: Open, lake: Lake) -> None:
    page = open_role(open_own)
    save_rows(lake, [Edit("roles", KEY, {"holder": "Bos ord"})], "Bo", based_on=lake.version(), today=TODAY)
    page = button(write(page, "Mina ord"), texts.CONFLICT_KEEP).click().run()
    assert holder(lake) == "Bos ord"
    assert texts.SAVE not in [one.label for one in page.button]


def test_a_row_is_removed_and_brought_back(open_own: Open, lake: Lake) -> None:
    page = open_role(open_own, LOOSE)
    field(page, texts.BY).set_value("Analytiker")
    page = button(page, texts.REMOVE).click().run()
    assert LOOSE_KEY not in rows_by_key(lake.snapshot(), "roles")
    button(page, texts.UNDO).click().run()
    assert LOOSE_KEY in rows_by_key(lake.snapshot(), "roles")


def test_a_new_row_gets_its_code(open_own: Open, lake: Lake) -> None:
    page = button(open_own("ansvar", **LINK), pages.NEW_ROLE).click().run()
    field(page, "Roll").set_value("Säkerhetssamordnare")
    field(page, "Sida").set_value("kommun")
    field(page, "Gäller från").set_value(TODAY)
    field(page, texts.BY).set_value("Analytiker")
    page = button(page, texts.SAVE).click().run()
    assert ("lekeberg-2022", "sakerhetssamordnare", TODAY.isoformat()) in rows_by_key(lake.snapshot(), "roles")


@pytest.mark.parametrize("link", [{"lage": "oppet"}, {}], ids=["chosen", "installed"])
def test_the_open_view_writes_nothing(
    open_own: Open, lake: Lake, link: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither by a button, nor by a form that was open, nor by undoing what was written."""
    page = write(open_role(open_own), "Ny")
    button(page, ROLE).click().run()
    assert texts.SAVE in [one.label for one in page.button]
    version = lake.version()
    if not link:
        monkeypatch.setenv("SAMVERKAN_VIEW", "open")
    for name, value in link.items():
        page.query_params[name] = value
    page = page.run()
    labels = [one.label for one in page.button]
    assert not page.exception
    assert not {marked(ROLE), pages.NEW_ROLE, texts.SAVE, texts.REMOVE, texts.UNDO} & set(labels)
    assert lake.version() == version
    with pytest.raises(AccessError):
        check_can(local_person(as_open(load_settings())), Right.EDIT)


@pytest.mark.parametrize("table", EDITABLE)
def test_every_register_is_written_row_by_row(open_own: Open, lake: Lake, table: str) -> None:
    page = open_own("register", register=table)
    assert not page.exception
    rows = rows_by_key(lake.snapshot(), table)
    assert TABLES[table].title in said(page)
    assert (texts.CHANGE in [one.label for one in page.button]) == bool(rows)
    page = button(page, texts.CHANGE if rows else texts.NEW).click().run()
    assert not page.exception
    asked = [one.label for kind in (page.text_input, page.text_area, page.selectbox, page.multiselect, page.date_input)
             for one in kind if one.form_id]  # fmt: skip
    hidden = {TABLES[table].code} if rows or TABLES[table].code.endswith("_id") else set()
    expected = {column.header for column in TABLES[table].file_columns if column.name not in hidden}
    assert {label.removesuffix(" *") for label in asked} == expected | {texts.BY}


@pytest.mark.parametrize("by_address", [True, False], ids=["address", "button"])
def test_an_owner_is_named_there_and_then(open_own: Open, lake: Lake, by_address: bool) -> None:
    if by_address:
        page = open_own("ansvar", omrade="1814", utse="tema_bedrageri")
        assert "utse" not in page.query_params
    else:
        page = button(open_own("ansvar", **LINK), "Utse ägare: Bedrägeri").click().run()
    field(page, texts.OWNER_ROLE).set_value(KEY)
    field(page, texts.BY).set_value("Analytiker")
    page = button(page, texts.SAVE).click().run()
    assert not page.exception
    assert rows_by_key(lake.snapshot(), "roles")[KEY].texts["responsible"].endswith("|tema_bedrageri")
    assert marked("Utse ägare: Bedrägeri") not in [one.label for one in page.button]
    button(page, texts.UNDO).click().run()
    assert "tema_bedrageri" not in rows_by_key(lake.snapshot(), "roles")[KEY].texts["responsible"]


def test_an_owner_may_be_a_new_role(open_own: Open) -> None:
    page = open_own("ansvar", omrade="1814", utse="tema_bedrageri")
    page = button(page, texts.OWNER_NEW).click().run()
    assert field(page, "Ansvarar för").value == ["tema_bedrageri"]


@pytest.mark.parametrize("link", [{"utse": "finns_inte"}, {"utse": "tema_bedrageri", "lage": "oppet"}])
def test_an_address_opens_no_form_for_nothing_or_in_the_open_view(open_own: Open, link: dict[str, str]) -> None:
    page = open_own("ansvar", omrade="1814", **link)
    assert not page.exception
    assert texts.SAVE not in [one.label for one in page.button]


def test_a_register_is_searched_by_names_and_codes(open_own: Open) -> None:
    page = open_own("register", register="roles")
    page.text_input(key="register-roles-sok").set_value("kommunen est").run()
    assert "1 av 12 rader" in said(page)
    page.text_input(key="register-roles-sok").set_value("finns inte").run()
    assert texts.NO_HITS in said(page)
    assert texts.CHANGE not in [one.label for one in page.button]


def test_the_registers_are_not_for_the_open_view(open_own: Open) -> None:
    page = open_own("register", lage="oppet")
    assert texts.WHICH_REGISTER not in [one.label for one in page.selectbox]
    assert not page.exception


def test_what_is_written_in_one_sitting_is_one_line_in_the_history_and_is_taken_back_together(
    open_own: Open, lake: Lake
) -> None:
    before = holder(lake)
    for holds in ("En", "Två"):
        edit = Edit("roles", KEY, {"holder": holds})
        save_rows(lake, [edit], "Anna", based_on=lake.version(), today=TODAY, batch="Möte A")
    page = open_own("ladda_upp")
    rows = page.table[0].value.to_numpy().tolist()
    assert [row[1] for row in rows if "Möte A" in row[1]] == [plain("Möte A: 2 ändringar i Roller")]
    assert page.selectbox(key=f"upplagg-{lake.version()}").options[0].startswith("Möte A")
    page.text_input(key="vem-angrar").set_value("Anna").run()
    button(page, upload.TAKE_BACK).click().run()
    assert holder(lake) == before


def test_a_figure_is_commented_on_from_its_menu_for_those_inside(open_own: Open, lake: Lake) -> None:
    page = open_own("jamfor", omrade="1814")
    page.session_state["jamfor-serie-meny"] = True
    page = button(page.run(), texts.WRITE_COMMENT).click().run()
    assert field(page, "Figur").value.startswith("jamfor?omrade=1814&figur=serie")
    field(page, "Kommentar").set_value("Skolan bytte system i mars")
    field(page, texts.BY).set_value("Analytiker")
    page = button(page, texts.SAVE).click().run()
    assert not page.exception
    assert "Skolan bytte system i mars" in said(page)
    assert "Skolan" not in said(open_own("jamfor", omrade="1880"))
    assert "Skolan" not in said(open_own("jamfor", omrade="1814", lage="oppet"))


def test_the_row_that_is_chosen_when_the_button_is_pressed_is_opened(open_own: Open) -> None:
    """Both reach the server together where a quick hand presses before the page has heard of the choice."""
    page = open_own("register", register="actions")
    page.selectbox(key="register-actions-rad").select_index(2)
    page = button(page, texts.CHANGE).click().run()
    chosen = page.selectbox(key="register-actions-rad").value
    assert chosen
    assert page.session_state["open-form"].writing.key == chosen
    assert field(page, "Åtgärd").value in page.selectbox(key="register-actions-rad").options[2]


def test_options_are_shown_as_they_are_called(open_own: Open) -> None:
    """A list of options reads no Markdown, so nothing in it is escaped."""
    page = button(open_own("register", register="actions"), texts.CHANGE).click().run()
    own = open_own("ansvar", omrade="1814", utse="tema_bedrageri")
    options = [*field(page, "Ansvarar").options, *field(own, texts.OWNER_ROLE).options]
    options += page.selectbox(key="register-actions-rad").options
    assert "Kommunpolis (Polisen)" in options
    assert not [option for option in options if "\\" in option]


def test_an_agreement_is_renewed_and_confirmed_on_the_page(open_own: Open, lake: Lake) -> None:
    page = open_own("ansvar", **LINK)
    button(page, pages.RENEW).click().run()
    field(page, texts.BY).set_value("Analytiker")
    page = button(page, texts.SAVE).click().run()
    assert not page.exception
    (code,) = [key[0] for key in rows_by_key(lake.snapshot(), "agreements") if key[0] != "lekeberg-2022"]
    roles = {key[:2] for key in rows_by_key(lake.snapshot(), "roles")}
    assert {role for agreement, role in roles if agreement == code} == {role for _, role in roles}
    assert pages.PROPOSALS in said(page)
    label = next(one.label for one in page.button if one.label.startswith(marked(pages.CONFIRM["kommun"])[:20]))
    page = next(one for one in page.button if one.label == label).click().run()
    page = button(page, texts.SAVE).click().run()
    assert "väntar på polisen." in said(page)
    stored = rows_by_key(lake.snapshot(), "agreements")[code,].texts
    assert (stored["confirmed_municipality"], stored["confirmed_police"]) == (TODAY.isoformat(), "")
