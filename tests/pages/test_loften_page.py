"""The chain written on its own page: problem, cause, action with owners and goals, promise, event."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.intake.editing import rows_by_key
from samverkan_data.lake import Lake
from samverkan_data.texts import editing as words
from samverkan_data.texts import loften as texts
from tests.pages.test_writing import button, field, said

Open = Callable[..., AppTest]
LINK = {"omrade": "1814", "kategori": "tema_bedrageri"}
TITLE = "Äldre luras på telefon"


@pytest.fixture
def lake(lake_url: str) -> Lake:
    return Lake.open(lake_url)


def save(page: AppTest, **fields: object) -> AppTest:
    """Fill in the open form by its labels and save."""
    for label, value in {**fields, words.BY: "Analytiker"}.items():
        field(page, label.replace("_", " ")).set_value(value)
    return button(page, words.SAVE).click().run()


def cells(page: AppTest) -> str:
    """Every cell of every table."""
    return str([table.value.to_numpy().tolist() for table in page.table])


def texts_of(lake: Lake, table: str, key: str) -> dict[str, str]:
    return dict(rows_by_key(lake.snapshot(), table)[key,].texts)


def test_a_problem_is_noted_judged_and_given_a_cause(open_own: Open, lake: Lake) -> None:
    page = open_own("loften", **LINK)
    page = button(page, texts.NEW_PROBLEM).click().run()
    assert field(page, "Tema").value == "tema_bedrageri"
    assert field(page, "Område").value == "1814"
    page = save(page, Problem=TITLE, Vald="vald", Skada="hog")
    assert not page.exception
    assert f"## {TITLE}" in [one.value for one in page.markdown]
    code = next(key[0] for key, row in rows_by_key(lake.snapshot(), "problems").items() if row.texts["title"] == TITLE)
    assert texts_of(lake, "problems", code)["theme"] == "tema_bedrageri"
    page = button(page, texts.NEW_CAUSE).click().run()
    assert field(page, "Problem").value == code
    page = save(page, Orsak="Koder lämnas ut", Perspektiv="drabbade")
    assert "Koder lämnas ut" in cells(page)


def test_an_action_is_not_saved_without_owners_goals_and_a_day(open_own: Open, lake: Lake) -> None:
    page = open_own("loften", omrade="1814", kategori="tema_trafik")
    page = button(page, texts.NEW_ACTION).click().run()
    before = lake.version()
    page = save(page, Åtgärd="Farthinder vid torget")
    assert lake.version() == before
    assert "Farthinder vid torget" not in cells(page)
    page = save(
        page, **{"Åtgärd": "Farthinder vid torget", "Ansvarar": "omradespolis",
                 "Ansvarar, andra parten": "bra_samordnare", "Mål för arbetet": "Farthinder på plats",
                 "Antal att göra": "2", "Mål för effekten": "Färre klagar på fart", "Följs upp": date(2027, 3, 1)},
    )  # fmt: skip
    assert lake.version() == before + 1
    assert "Farthinder vid torget" in cells(page)


def test_a_promise_gets_its_result_and_an_event_its_day(open_own: Open, lake: Lake) -> None:
    page = open_own("loften", omrade="1814")
    page = button(page, texts.CHANGE.format(title="Utveckla samverkan mellan polis och kommun")).click().run()
    page = save(page, Resultat="Tolv möten hållna", Gjort="12", Läge="uppfyllt")
    assert texts_of(lake, "promises", "lofte-samverkan")["result"] == "Tolv möten hållna"
    assert "Tolv möten hållna" in cells(page)
    page = button(page, texts.NEW_EVENT).click().run()
    page = save(page, Evenemang="Midsommarfest", Börjar=date(2027, 6, 25))
    assert "Midsommarfest" in cells(page)


def test_nobody_writes_in_the_open_view(open_own: Open) -> None:
    page = open_own("loften", omrade="1814", lage="oppet")
    assert texts.NEW_PROBLEM not in said(page)
    assert [one.label for one in page.button if one.label == texts.NEW_PROBLEM] == []
