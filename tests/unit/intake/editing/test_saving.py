"""Rows written on a page: checked as a file's, stored as small uploads, undone like them."""

from collections.abc import Callable
from datetime import date

import pytest

from samverkan_data.errors import RefusedError, UnknownNameError
from samverkan_data.intake import clear_examples, inspect, publish
from samverkan_data.intake.editing import EDITABLE, Edit, Outcome, must_be_filled, rows_by_key, save_rows
from samverkan_data.lake import Lake
from samverkan_data.schema import TABLES

TODAY = date(2026, 11, 24)

Save = Callable[..., Outcome]
Read = Callable[..., dict[str, dict[str, str]]]
WHOLE = {"area_code": "1814", "starts_on": "2026-12-01", "role_id": "samordnare", "role_other": "kommunpolis",
         "goal_work": "Byta", "goal_count": "3", "goal_effect": "Ljust", "follow_up": "2027-01-01"}  # fmt: skip
NEW = WHOLE | {"title": "Bättre ljus vid stationen"}


def test_what_is_edited_on_pages_is_every_register_that_has_names() -> None:
    assert set(EDITABLE) == {table.name for table in TABLES.values() if table.kind == "register"} - {"mappings"}


def test_an_edit_changes_its_cell_and_nothing_else(save: Save, rows: Read, filled: Lake) -> None:
    before = rows("actions")
    outcome = save("actions", ("a", {"title": " Gå ut oftare "}))
    assert outcome.is_saved
    assert outcome.version == filled.version()
    assert rows("actions") == before | {"a": before["a"] | {"title": "Gå ut oftare"}}
    assert filled.verify() == []


def test_half_rules_of_correcting_files_do_not_touch_an_edit(save: Save, rows: Read) -> None:
    save("actions", ("a", {"title": "En"}), ("b", {"title": "Två"}))
    save("actions", ("a", {"title": "Tre"}))
    assert [row["title"] for row in rows("actions").values()] == ["Halv", "Två", "Tre"]


def test_taking_back_an_edit_brings_the_row_before_back(save: Save, rows: Read, filled: Lake) -> None:
    before = rows("actions")
    for edit in (("a", {"title": "X"}), ("", NEW), ("b", None)):
        outcome = save("actions", edit)
        changed = rows("actions")
        assert changed != before
        filled.take_back(outcome.uploads[0].upload_id, "Anna")
        assert rows("actions") == before
        filled.restore(outcome.uploads[0].upload_id, "Anna")
        assert rows("actions") == changed
        filled.take_back(outcome.uploads[0].upload_id, "Anna")


def test_the_same_words_can_be_written_again_after_others(save: Save, rows: Read) -> None:
    for title in ("X", "Y", "X", "Y", "X"):
        assert save("actions", ("a", {"title": title})).uploads
    assert rows("actions")["a"]["title"] == "X"


def test_nothing_is_stored_where_nothing_is_changed(save: Save, filled: Lake) -> None:
    version = filled.version()
    for values in ({}, {"title": "Gå ut"}, {"title": "Gå ut "}, {"starts_on": "2026-01-02"}, {"area_code": "Lekeberg"}):
        assert save("actions", ("a", values)) == Outcome(version, (("a",),))


def test_a_new_row_gets_a_code_that_can_be_read(save: Save, rows: Read) -> None:
    assert save("actions", ("", NEW)).keys == (("battre-ljus-vid-stationen",),)
    other = save("actions", ("", NEW | {"starts_on": "2026-12-02"}))
    assert other.keys == (("battre-ljus-vid-stationen-2",),)
    assert len(rows("actions")) == 5


def test_a_code_is_never_given_again(save: Save, filled: Lake) -> None:
    first = save("actions", ("", NEW))
    filled.take_back(first.uploads[0].upload_id, "Anna")
    assert save("actions", ("", NEW)).keys == (("battre-ljus-vid-stationen-2",),)
    save("actions", ("battre-ljus-vid-stationen-2", None))
    assert save("actions", ("", NEW)).keys == (("battre-ljus-vid-stationen-3",),)


def test_saving_twice_makes_one_row(save: Save, rows: Read, filled: Lake) -> None:
    version = filled.version()
    first, second = (save("actions", ("", NEW), at=version) for _ in range(2))
    assert first.keys == second.keys
    assert second.is_saved
    assert not second.uploads
    assert len(rows("actions")) == 4


def test_a_code_with_a_meaning_is_written_by_a_person(save: Save) -> None:
    outcome = save("areas", ("", {"name": "Nya byn", "kind": "ort", "parent": "1814"}))
    assert [(told.edit, told.column) for told in outcome.told] == [(0, "area_code")]
    assert save("areas", ("", {"area_code": "1814-NY", "name": "Nya byn", "kind": "ort", "parent": "1814"})).is_saved


def test_a_code_that_is_taken_is_told(save: Save, rows: Read) -> None:
    outcome = save("actions", ("", NEW | {"action_id": "a"}))
    assert [(told.code, told.column) for told in outcome.told] == [("key_taken", "action_id")]
    assert rows("actions")["a"]["title"] == "Gå ut"


def test_what_is_wrong_is_told_beside_its_field(save: Save, filled: Lake) -> None:
    version = filled.version()
    wrong = {"area_code": "Ingenstans", "starts_on": "nån dag", "title": "", "promise_id": "l-9"}
    outcome = save("actions", ("b", {"cause": "mörkt"}), ("a", wrong))
    assert {(told.edit, told.column) for told in outcome.told if told.is_error} == {(1, name) for name in wrong}
    assert not outcome.is_saved
    assert filled.version() == version
    assert all("filen" not in told.message.lower() for told in outcome.told if told.column == "title")


@pytest.mark.parametrize(
    "words", ["Ring 070-123 45 67", "19121212-1212", "anna@example.com", "Storgatan 12", "ABC 123"]
)
@pytest.mark.parametrize("column", ["title", "cause"])
def test_nothing_personal_is_stored(save: Save, filled: Lake, words: str, column: str) -> None:
    version = filled.version()
    outcome = save("actions", ("a", {column: f"Prata med grannen. {words}"}))
    assert [(told.column, told.is_error) for told in outcome.told] == [(column, True)]
    assert "Ingenting har sparats" in outcome.told[0].message
    assert words not in outcome.told[0].message
    assert filled.version() == version


def test_a_row_that_others_refer_to_stays(save: Save, rows: Read) -> None:
    outcome = save("promises", ("l-1", None), ("l-2", None))
    assert [(told.edit, told.code) for told in outcome.told] == [(0, "still_referred")]
    assert "Åtgärder" in outcome.told[0].message
    assert len(rows("promises")) == 2
    assert save("promises", ("l-2", None)).is_saved
    assert list(rows("promises")) == ["l-1"]


def test_rows_of_several_tables_are_one_version(filled: Lake, rows: Read) -> None:
    edits = [
        Edit("agreements", (), {"agreement_id": "a-2", "title": "Nytt", "party_police": "LPO",
                                "party_municipality": "K", "area_code": "1814"}),
        Edit("roles", (), {"agreement_id": "a-2", "role_id": "samordnare", "title": "Samordnare", "side": "kommun",
                           "valid_from": "2027-01-01"}),
        Edit("roles", (), {"agreement_id": "a-3", "role_id": "x", "title": "X", "side": "kommun",
                           "valid_from": "2027-01-01"}),
    ]  # fmt: skip
    version = filled.version()
    outcome = save_rows(filled, edits, "Anna", based_on=version, today=TODAY)
    assert [(told.edit, told.column) for told in outcome.told] == [(2, "agreement_id")]
    assert "a-2" not in rows("agreements")
    outcome = save_rows(filled, edits[:2], "Anna", based_on=version, today=TODAY)
    assert outcome.version == version + 1
    assert {one.table for one in outcome.uploads} == {"agreements", "roles"}


def test_what_refers_and_what_it_refers_to_go_together(filled: Lake, rows: Read) -> None:
    edits = [Edit("promises", ("l-1",), removes=True), Edit("actions", ("a",), removes=True)]
    assert save_rows(filled, edits, "Anna", based_on=filled.version(), today=TODAY).is_saved
    assert (list(rows("promises")), list(rows("actions"))) == (["l-2"], ["b", "halv"])


def test_a_key_can_be_changed(save: Save, rows: Read, filled: Lake) -> None:
    before = rows("roles")
    outcome = save("roles", ("a-1|samordnare|2026-01-01", {"valid_from": "2026-02-01"}))
    assert set(rows("roles")) == {"a-1|samordnare|2026-02-01", "a-1|kommunpolis|2026-01-01"}
    assert filled.verify() == []
    filled.take_back(outcome.uploads[0].upload_id, "Anna")
    assert rows("roles") == before


def test_an_edited_example_row_is_still_an_example(save: Save, filled: Lake, rows: Read) -> None:
    save("promises", ("l-1", {"title": "Vi syns mer"}), ("", {"area_code": "1814", "title": "Nytt"}))
    assert {key[0]: row.example for key, row in rows_by_key(filled.snapshot(), "promises").items()} == {
        "l-1": True, "l-2": True, "nytt": False,
    }  # fmt: skip
    clear_examples(filled, "x")
    assert list(rows("promises")) == ["nytt"]


def test_a_file_may_say_what_somebody_has_written(save: Save, filled: Lake, rows: Read) -> None:
    """CSV stays a way in: what an edit archived can be published as a file."""
    outcome = save("actions", ("a", {"title": "Ny; med tecken\noch en rad till"}))
    filled.take_back(outcome.uploads[0].upload_id, "x")
    content = filled.archived(outcome.uploads[0].sha256)
    publish(filled, inspect(content, "mina.csv", filled.snapshot(), TODAY), "x", replace=True)
    assert rows("actions")["a"]["title"] == "Ny; med tecken\noch en rad till"


def test_who_writes_is_told_and_no_person(save: Save) -> None:
    for by in ("", "070-123 45 67"):
        with pytest.raises(RefusedError):
            save("actions", ("a", {"title": "X"}), by=by)
    with pytest.raises(RefusedError):
        save("actions", ("a", {"title": "X"}), batch="070-123 45 67")


def test_only_registers_are_edited(save: Save) -> None:
    for table in ("incidents", "mappings"):
        with pytest.raises(UnknownNameError, match=table):
            save(table, ("a", {}))


def test_a_batch_is_told_with_each_upload_and_taken_back_together(save: Save, filled: Lake, rows: Read) -> None:
    before = rows("actions")
    for edit in (("a", {"title": "X"}), ("b", {"title": "Y"}), ("", NEW)):
        save("actions", edit, batch="Möte 24 nov")
    of = [upload for upload in filled.history() if upload.batch == "Möte 24 nov"]
    assert len(of) == 3
    filled.take_back_all([upload.upload_id for upload in of], "Anna")
    assert rows("actions") == before
    assert all(upload.batch == "" for upload in filled.history() if upload not in of and not upload.is_edit)


def test_a_row_that_is_gone_is_told(save: Save, filled: Lake) -> None:
    outcome = save("actions", ("finns-inte", {"title": "X"}))
    assert [told.code for told in outcome.told] == ["no_row"]


def test_an_action_on_a_page_has_owners_goals_and_a_day(save: Save, rows: Read) -> None:
    outcome = save("actions", ("halv", {"title": "Hel"}))
    needs = {"role_id", "role_other", "goal_work", "goal_count", "goal_effect", "follow_up"}
    assert {told.column for told in outcome.told if told.is_error} == needs
    assert all(must_be_filled(TABLES["actions"], name) for name in (*needs, "title"))
    same = save("actions", ("halv", WHOLE | {"role_other": "samordnare"}))
    assert [(told.column, told.is_error) for told in same.told] == [("role_other", True)]
    assert save("actions", ("halv", WHOLE)).is_saved
    assert save("actions", ("halv", None)).is_saved
    assert "halv" not in rows("actions")
