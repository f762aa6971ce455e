"""People log in with a real provider on this machine: two at once, a forged cookie, a role that is taken back."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from samverkan_data.texts import access as texts
from samverkan_data.texts import log as log_texts
from tests.browser.conftest import free_port, serve
from tests.browser.provider import CLIENT, SECRET, Provider, provide

pytestmark = pytest.mark.browser
ROLES = "Namn;Roll;Områden\n{}"
ANNA, BO = "anna@kommun.example;steward;*\n", "bo@kommun.example;participant;1814R005\n"
COOKIE, COOKIE_SECRET = "_streamlit_user", "x" * 40


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with provide() as provider:
        yield provider


@pytest.fixture(scope="module")
def roles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("roles") / "roller.csv"
    path.write_text(ROLES.format(ANNA + BO), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def site(provider: Provider, roles: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder, port = tmp_path_factory.mktemp("login"), free_port()
    (folder / "secrets.toml").write_text(
        f'[auth]\nredirect_uri = "http://127.0.0.1:{port}/oauth2callback"\ncookie_secret = "{COOKIE_SECRET}"\n'
        f'client_id = "{CLIENT}"\nclient_secret = "{SECRET}"\n'
        f'server_metadata_url = "{provider.issuer}/.well-known/openid-configuration"\n',
        encoding="utf-8",
    )
    secrets = str(folder / "secrets.toml")
    with serve(
        folder, port, SAMVERKAN_LOGIN="oidc", SAMVERKAN_ROLES_FILE=str(roles), STREAMLIT_SECRETS_FILES=secrets
    ) as url:
        yield url


WANTED = "handelser?omrade=1814R005&fran=2025-01-01&till=2025-12-31"


def log_in(browser: Browser, provider: Provider, site: str, name: str) -> tuple[BrowserContext, Page]:
    """Somebody new at the site, from a cold link, which is where logging in leads."""
    provider.claims = {"preferred_username": f"{name}@kommun.example"}
    context = browser.new_context(locale="sv-SE")
    page = context.new_page()
    page.goto(f"{site}/{WANTED}")
    expect(page.get_by_role("heading", name=texts.LOGIN_TITLE)).to_be_visible()
    page.get_by_role("button", name=texts.LOG_IN).click()
    expect(page.get_by_role("button", name=texts.LOG_OUT.format(name=""))).to_be_visible()
    page.wait_for_url(lambda url: all(part in url for part in WANTED.replace("?", "&").split("&")))
    expect(page.get_by_role("heading", level=1)).to_have_text("Händelser")
    return context, page


def test_people_log_in_see_what_is_theirs_and_lose_it(
    browser: Browser, provider: Provider, site: str, roles: Path
) -> None:
    anna, hers = log_in(browser, provider, site, "anna")
    bo, his = log_in(browser, provider, site, "bo")
    for page, links in ((hers, 1), (his, 0)):
        expect(page.get_by_role("link", name=log_texts.TITLE, exact=True)).to_have_count(links)
    his.goto(f"{site}/handelser?omrade=1814")
    expect(his.get_by_role("heading", level=1)).to_have_text("Händelser")
    expect(his.get_by_role("combobox", name="Område")).to_have_value("Lanna")
    his.goto(f"{site}/ladda_upp")
    expect(his.get_by_text(texts.DENIED["publish"])).to_be_visible()
    _a_forged_cookie_is_nobodys(browser, bo, site)
    hers.goto(f"{site}/logg")
    expect(hers.get_by_text(log_texts.FOUND.split("{")[0])).to_be_visible()
    roles.write_text(ROLES.format(BO), encoding="utf-8")
    hers.get_by_role("textbox", name=log_texts.SEARCH).fill("bo@")
    hers.keyboard.press("Enter")
    expect(hers.get_by_text(texts.DENIED["steward"])).to_be_visible()
    _a_cookie_that_was_copied_ends_with_the_login(browser, bo, his, site)
    for context in (anna, bo):
        context.close()


def test_two_people_in_two_tabs_are_the_one_who_logged_in_last(
    browser: Browser, provider: Provider, site: str, roles: Path
) -> None:
    roles.write_text(ROLES.format(ANNA + BO), encoding="utf-8")
    context, first = log_in(browser, provider, site, "anna")
    provider.claims = {"preferred_username": "bo@kommun.example"}
    second = context.new_page()
    second.goto(f"{site}/lagesbild")
    second.get_by_role("button", name=texts.LOG_OUT.format(name="anna@kommun.example")).click()
    second.get_by_role("button", name=texts.LOG_IN, exact=True).click()
    expect(second.get_by_role("button", name=texts.LOG_OUT.format(name="bo@kommun.example"))).to_be_visible()
    first.get_by_role("combobox", name="Område").click()
    first.keyboard.press("Escape")
    first.goto(f"{site}/logg")
    expect(first.get_by_text(texts.DENIED["steward"])).to_be_visible()
    context.close()


def _a_cookie_that_was_copied_ends_with_the_login(browser: Browser, bo: BrowserContext, his: Page, site: str) -> None:
    copied = [cookie for cookie in bo.cookies() if cookie["name"] == COOKIE]
    thief = browser.new_context(locale="sv-SE")
    thief.add_cookies(copied)
    page = thief.new_page()
    page.goto(f"{site}/lagesbild")
    expect(page.get_by_role("button", name=texts.LOG_OUT.format(name=""))).to_be_visible()
    his.goto(f"{site}/lagesbild")
    his.get_by_role("button", name=texts.LOG_OUT.format(name="")).click()
    expect(his.get_by_role("heading", name=texts.LOGIN_TITLE)).to_be_visible()
    page.goto(f"{site}/handelser")
    expect(page.get_by_role("heading", name=texts.LOGIN_TITLE)).to_be_visible()
    thief.close()


def _a_forged_cookie_is_nobodys(browser: Browser, bo: BrowserContext, site: str) -> None:
    """One that has been changed, one of another secret, and one that is real and too old."""
    (own,) = [cookie for cookie in bo.cookies() if cookie["name"] == COOKIE]
    value, said = own["value"], {"is_logged_in": True, "origin": site, "preferred_username": "anna@kommun.example"}
    changed = value[:20] + ("A" if value[20] != "A" else "B") + value[21:]
    alien = create_signed_value("y" * 40, COOKIE, json.dumps(said | {"iat": time.time()})).decode()
    old = create_signed_value(COOKIE_SECRET, COOKIE, json.dumps(said | {"iat": time.time() - 13 * 3600})).decode()
    for forged in (changed, alien, old):
        context = browser.new_context(locale="sv-SE")
        context.add_cookies([{"name": COOKIE, "value": forged, "url": site}])
        page = context.new_page()
        page.goto(f"{site}/lagesbild")
        expect(page.get_by_role("heading", name=texts.LOGIN_TITLE)).to_be_visible()
        expect(page.get_by_text(texts.LOGIN_OLD if forged == old else texts.LOGIN_WHY)).to_be_visible()
        context.close()
