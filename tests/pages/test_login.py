"""Who is let into which page and does what there, by login and role; without the network."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.lake import Lake, PersonsLake
from samverkan_data.persons import read_roles
from samverkan_data.texts import access as texts
from samverkan_data.texts import pages
from samverkan_data.ui import login
from samverkan_data.ui.sheets.literal import plain

ROUTER = Path(__file__).parents[2] / "dashboard.py"
ROLES = ("open", "participant", "editor", "analyst", "steward")
FIRST_ROLE = dict.fromkeys(pages.TITLES, "open") | {
    "veckan": "open", "mote": "participant", "register": "editor", "ladda_upp": "analyst", "logg": "steward",
}  # fmt: skip
FILE = "Namn;Roll;Områden\n"
Visit = Callable[..., AppTest]


def claims(role: str = "", areas: str = "*", age: float = 60, **said: Any) -> dict[str, Any]:
    return {"is_logged_in": True, "preferred_username": f"{role or 'nagon'}@kommun.example", "roles": [role],
            "areas": [areas], "iat": time.time() - age, **said}  # fmt: skip


@pytest.fixture
def visit(reading: None, monkeypatch: pytest.MonkeyPatch) -> Visit:
    """Open a page from a cold link as somebody with these claims."""
    monkeypatch.setattr(login, "has_provider", lambda: True)
    monkeypatch.setattr(PersonsLake, "tell_seen", lambda *_: None)
    monkeypatch.setattr(PersonsLake, "tell_refused", lambda *_: None)
    return _visit


def _visit(name: str, user: dict[str, Any], **link: str) -> AppTest:
    page = AppTest.from_file(str(ROUTER), default_timeout=300)
    page.session_state["sent-on"] = True
    page.user = user
    page.switch_page(f"pages/{name}.py")
    for parameter, value in link.items():
        page.query_params[parameter] = value
    return page.run()


def says(page: AppTest) -> list[str]:
    return [element.value for kind in (page.markdown, page.error, page.info) for element in kind]


REFUSED = [
    (role, name) for name, first in FIRST_ROLE.items() for role in ROLES if ROLES.index(role) < ROLES.index(first)
]


@pytest.mark.parametrize(("role", "name"), REFUSED)
def test_a_page_is_refused_to_whoever_lacks_its_role(visit: Visit, role: str, name: str) -> None:
    page = visit(name, claims(role))
    assert any(text.startswith(tuple(texts.DENIED.values())) for text in says(page))
    assert not page.dataframe
    assert not page.get("plotly_chart")
    assert not page.get("file_uploader")


@pytest.mark.parametrize(("role", "name"), [(first, name) for name, first in FIRST_ROLE.items() if first != "open"])
def test_a_page_is_opened_for_whoever_has_its_role(visit: Visit, role: str, name: str) -> None:
    page = visit(name, claims(role))
    assert not page.exception
    assert not page.error
    assert not any(text.startswith(tuple(texts.DENIED.values())) for text in says(page))


@pytest.mark.parametrize(
    "user",
    [
        {}, {"is_logged_in": False}, {"email": "a@b.example", "roles": ["steward"]}, claims("steward", age=13 * 3600),
        claims("steward", age=-9999), claims("steward", iat=None), claims("steward", is_logged_in=False),
    ],
    ids=["nobody", "out", "forged", "expired", "of the future", "without moment", "left"],
)  # fmt: skip
@pytest.mark.parametrize("name", ["lagesbild", "ladda_upp"])
def test_whoever_is_not_logged_in_sees_the_way_in_alone(visit: Visit, user: dict[str, Any], name: str) -> None:
    page = visit(name, user, omrade="1814", version="1")
    assert [text for text in says(page) if text.startswith("# ")] == [f"# {texts.LOGIN_TITLE}"]
    assert [button.label for button in page.button] == [texts.LOG_IN]
    assert not page.get("plotly_chart")
    assert not page.get("file_uploader")
    assert not page.selectbox


def test_a_participant_sees_own_areas_alone(visit: Visit) -> None:
    page = visit("handelser", claims("participant", "1814R005"), omrade="1814")
    assert not page.exception
    assert page.selectbox(key="handelser-omrade").options == ["Lanna"]
    assert page.query_params["omrade"] == "1814R005"
    assert any("1814" in warning.value for warning in page.warning)


def test_a_wish_in_the_address_gives_no_right(visit: Visit) -> None:
    page = visit("mote", claims("open"), lage="")
    assert any(texts.DENIED["view_internal"] in text for text in says(page))


def test_a_role_taken_back_takes_the_page_and_what_stands_on_it(
    visit: Visit, lake_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    roles = tmp_path / "roller.csv"
    roles.write_text(FILE + "nagon@kommun.example;steward;*\n", encoding="utf-8")
    monkeypatch.setenv("SAMVERKAN_ROLES_FILE", str(roles))
    page = visit("ladda_upp", claims())
    before, uploads = Lake.open(lake_url).version(), Lake.open(lake_url).history()
    page.text_input(key="vem-angrar").set_value("Samordnaren")
    roles.write_text(FILE + "nagon@kommun.example;participant;*\n", encoding="utf-8")
    assert len(read_roles(roles)) == 1
    next(button for button in page.button if button.label == "Ta tillbaka").click()
    page.run()
    assert any(text.startswith(texts.DENIED["publish"]) for text in says(page))
    assert (Lake.open(lake_url).version(), Lake.open(lake_url).history()) == (before, uploads)


def test_login_asked_for_and_no_provider_lets_nobody_in(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(login, "has_provider", lambda: False)
    monkeypatch.setenv("SAMVERKAN_LOGIN", "oidc")
    page = visit("lagesbild", claims("steward"))
    assert not page.get("plotly_chart")
    assert any(plain(texts.NO_PROVIDER) in text for text in says(page))
