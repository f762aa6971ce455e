"""Two servers behind nginx, as `deploy/` says, on one lake: each sees what the other takes in, and one may die.

One is started as the systemd unit starts it, the other as the container does: from a folder with what is copied there
and nothing else, which it cannot write to.
"""

import json
import re
import shlex
import shutil
import ssl
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from samverkan_data.texts import access as texts
from tests.browser.analyst import drop, open_upload, publish, show_newest
from tests.browser.conftest import free_port, running, wait_until_healthy
from tests.browser.looking import wait_until_drawn
from tests.browser.provider import CLIENT, SECRET, Provider, provide
from tests.browser.test_writing import change_action, open_action, save
from tests.deploy.installed import ROOT, container, container_files, needed, nginx_conf, unit_command

pytestmark = pytest.mark.browser
COOKIE = "samverkan_server"
READ_ONLY = 'mount --bind . . && mount -o remount,bind,ro "$PWD" && cd "$PWD" && exec "$@"'
EST = "Tidpunkt;Område;Kategori;Källa;Rapportör\n"
FILE = EST + "".join(f"2026-10-{day:02} 20:15;Mullhyttan;Nedskräpning;EST;Bostadsbolag\n" for day in range(1, 29))
WORDS = "Skrivet på den ena"


@dataclass
class Site:
    """An address, the servers behind it by the number that the cookie names, and where people log in."""

    address: str
    servers: dict[str, subprocess.Popen[bytes]]
    provider: Provider

    def come(self, browser: Browser, name: str, server: str = "") -> tuple[BrowserContext, Page]:
        """Somebody who logs in, at the server that has been chosen where one is."""
        self.provider.claims = {"preferred_username": name}
        context = browser.new_context(locale="sv-SE", viewport={"width": 1440, "height": 900}, ignore_https_errors=True)
        if server:
            context.add_cookies([{"name": COOKIE, "value": server, "url": self.address}])
        page = context.new_page()
        page.goto(f"{self.address}/register")
        page.get_by_role("button", name=texts.LOG_IN).click()
        expect(page.get_by_role("button", name=texts.LOG_OUT.format(name=name))).to_be_visible()
        return context, page


def as_container(place: Path, port: int) -> list[str]:
    """What the container starts, in a place with its files that cannot be written to where that can be had."""
    for source, target in container_files().items():
        copy = shutil.copytree if (ROOT / source).is_dir() else shutil.copy
        copy(ROOT / source, place / target)
    said = json.loads(dict(container())["CMD"])
    command = [sys.executable, *said[1:-1], str(port), "--server.address", "127.0.0.1"]
    apart = [needed("unshare"), "-m"]
    may = subprocess.run([*apart, "true"], capture_output=True, check=False).returncode == 0
    return [*apart, "sh", "-c", READ_ONLY, "sh", *command] if may else command


@pytest.fixture(scope="module")
def site(started_lake: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder, ports, port = tmp_path_factory.mktemp("replicas"), (free_port(), free_port()), free_port()
    nginx, place = needed("nginx"), folder / "opt"
    place.mkdir()
    with ExitStack() as stack:
        provider = stack.enter_context(provide())
        settings = {
            "SAMVERKAN_LAKE": str(shutil.copytree(started_lake, folder / "lake")), "SAMVERKAN_LOGIN": "oidc",
            "SAMVERKAN_ROLES_FILE": str(folder / "roles.csv"), "STREAMLIT_SECRETS_FILES": str(folder / "secrets.toml"),
        }  # fmt: skip
        (folder / "roles.csv").write_text("Namn;Roll;Områden\nanna;steward;*\nbo;steward;*\n", encoding="utf-8")
        (folder / "secrets.toml").write_text(
            f'[auth]\nredirect_uri = "https://127.0.0.1:{port}/oauth2callback"\ncookie_secret = "{"x" * 40}"\n'
            f'client_id = "{CLIENT}"\nclient_secret = "{SECRET}"\n'
            f'server_metadata_url = "{provider.issuer}/.well-known/openid-configuration"\n',
            encoding="utf-8",
        )
        said = dict(part.split("=", 1) for name, rest in container() if name == "ENV" for part in shlex.split(rest))
        one = running(folder / "1", unit_command(ports[0]), **settings)
        other = running(folder / "2", as_container(place, ports[1]), place, **{**said, **settings})
        servers = {"1": stack.enter_context(one), "2": stack.enter_context(other)}
        stack.enter_context(running(folder / "nginx", [nginx, "-c", str(nginx_conf(folder, port, ports))]))
        for at in ports:
            wait_until_healthy(f"http://127.0.0.1:{at}")
        yield Site(f"https://127.0.0.1:{port}", servers, provider)


def at_server(context: BrowserContext) -> str:
    return next(cookie["value"] for cookie in context.cookies() if cookie["name"] == COOKIE)


def publish_and_write(tab: Page, address: str) -> None:
    """What somebody does on one server: a file, and a few words about an action."""
    open_upload(tab, address)
    drop(tab, "replika.csv", FILE)
    publish(tab)
    save(open_action(tab, address), WORDS, "Anna")
    expect(tab.get_by_text("Sparat i Åtgärder")).to_be_visible()


def see_both(tab: Page, address: str) -> None:
    """What somebody on the other server sees of it."""
    tab.goto(f"{address}/ladda_upp")
    show_newest(tab)
    expect(tab.get_by_role("row", name=re.compile("replika.csv"))).to_be_visible()
    tab.goto(f"{address}/register?register=actions")
    show_newest(tab)
    expect(change_action(tab).get_by_role("textbox", name="Resultat")).to_have_value(WORDS)


def choose_area(tab: Page, name: str) -> None:
    box = tab.get_by_role("combobox", name="Område")
    box.click()
    box.fill(name)
    tab.get_by_role("option", name=name, exact=True).first.click()


def test_two_replicas_show_one_picture_and_one_may_die(browser: Browser, site: Site) -> None:
    anna, hers = site.come(browser, "anna")
    bo, his = site.come(browser, "bo", {"1": "2", "2": "1"}[at_server(anna)])
    assert {at_server(anna), at_server(bo)} == {"1", "2"}
    publish_and_write(hers, site.address)
    see_both(his, site.address)
    his.goto(f"{site.address}/handelser?omrade=1814R006&kategori=est_nedskrapning")
    wait_until_drawn(his)
    seen, old = his.locator("h2").all_inner_texts(), at_server(bo)
    site.servers[old].kill()
    site.servers[old].wait()
    choose_area(his, "Lanna")
    expect(his.get_by_role("combobox", name="Område")).to_have_value("Lanna")
    his.wait_for_url(re.compile("omrade=1814R005.*kategori=est_nedskrapning"), wait_until="commit")
    choose_area(his, "Mullhyttan")
    his.wait_for_url(re.compile("omrade=1814R006"), wait_until="commit")
    wait_until_drawn(his)
    assert his.locator("h2").all_inner_texts() == seen
    expect(his.get_by_role("button", name=texts.LOG_OUT.format(name="bo"))).to_be_visible()
    assert at_server(bo) == at_server(anna) != old
    for context in (anna, bo):
        context.close()


def test_what_nginx_answers_says_each_header_once_and_no_measurements(site: Site) -> None:
    trust = ssl._create_unverified_context()
    with urllib.request.urlopen(site.address, context=trust) as answer:
        given = [name.lower() for name, _ in answer.getheaders()]
    assert {"content-security-policy", "strict-transport-security", "x-frame-options"} <= set(given)
    assert len(given) == len(set(given))
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"{site.address}/_stcore/metrics", context=trust)
