"""Views and rights as a truth table."""

import pytest

from samverkan_data.access import Right, can, check_can, rights
from samverkan_data.errors import AccessError
from samverkan_data.settings import Settings

TABLE = [
    ("internal", Right.VIEW_OPEN, True),
    ("internal", Right.VIEW_INTERNAL, True),
    ("internal", Right.PUBLISH, True),
    ("internal", Right.EDIT, True),
    ("open", Right.VIEW_OPEN, True),
    ("open", Right.VIEW_INTERNAL, False),
    ("open", Right.PUBLISH, False),
    ("open", Right.EDIT, False),
]


@pytest.mark.parametrize(("view", "right", "held"), TABLE)
def test_a_right_is_held_as_the_table_says(view: str, right: Right, held: bool) -> None:
    assert can(Settings(view=view), right) is held  # type: ignore[arg-type]


def test_the_table_knows_every_right_of_every_view() -> None:
    assert {(view, right) for view, right, _ in TABLE} == {(v, right) for v in ("internal", "open") for right in Right}


@pytest.mark.parametrize("right", [right for view, right, held in TABLE if view == "open" and not held])
def test_a_right_that_is_not_held_is_refused_with_a_reason_and_a_way_on(right: Right) -> None:
    with pytest.raises(AccessError) as refused:
        check_can(Settings(view="open"), right)
    assert refused.value.message.endswith(".")
    assert refused.value.remedy == "Kontakta BRÅ-samordnaren."


def test_the_open_view_is_part_of_the_internal_one() -> None:
    assert rights(Settings(view="open")) < rights(Settings(view="internal"))


def test_an_unknown_view_is_no_view(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMVERKAN_VIEW", "everything")
    with pytest.raises(ValueError, match="view"):
        Settings()
