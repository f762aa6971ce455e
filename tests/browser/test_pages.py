"""The app as readers meet it: cold links, shared links, what is on the page and what leaves the machine."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from samverkan_data.texts.pages import TITLES
from tests.browser.conftest import at_desk, tab_in
from tests.browser.looking import wait_until_drawn

pytestmark = pytest.mark.browser
HEADINGS = {**TITLES, "lagesbild": "Lägesbild Lekeberg"}
FIGURES = {"lagesbild": 4, "handelser": 4, "trygghet": 3, "jamfor": 7, "ansvar": 1, "loften": 1}
DESKS = [(1440, 900), (1920, 1080), (1280, 720)]
"""Windows that a page is drawn alike for: whoever changes between them asks for nothing new."""
UNREADABLE = """() => [...document.querySelectorAll('.js-plotly-plot')].flatMap(plot => {
  const edge = plot.getBoundingClientRect();
  const texts = [...plot.querySelectorAll('svg text')].filter(one => one.textContent.trim())
    .map(one => ({ words: one.textContent, box: one.getBoundingClientRect() })).filter(one => one.box.width);
  const cut = texts.filter(({ box }) => box.left < edge.left - 1 || box.right > edge.right + 1);
  const covered = texts.filter((one, place) => texts.slice(place + 1).some(({ box }) =>
    Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 2 &&
    Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 4));
  return [...cut, ...covered].map(one => one.words);
})"""
"""Words in figures that are cut off at the edge or lie over others."""

ENGLISH = """() => {
  const english = new RegExp('(?<!\\\\p{L})(' +
    'the|to|of|for|with|Open|Close|Select|Selected|Remove|Clear|Choose|Help|Main|pages|' +
    'Print|Light|Dark|Stop|Press|results|Download|Search|Show|Skip|Upload|Made' + ')(?!\\\\p{L})', 'u');
  const said = one => ['aria-label', 'title', 'placeholder', 'alt'].map(name => one.getAttribute(name))
    .concat([...one.childNodes].filter(node => node.nodeType === 3).map(node => node.data));
  return [...document.querySelectorAll('body *:not(noscript, script, style, svg *)')].flatMap(said)
    .filter(text => text && english.test(text));
}"""


MARK = """figure => {
  const plot = document.querySelector(figure + ' .js-plotly-plot'), layout = plot._fullLayout;
  plot.scrollIntoView({ block: 'center' });
  const trace = plot._fullData.find(one => one.customdata?.some(way => way));
  const place = trace.customdata.findIndex(way => way), edge = plot.getBoundingClientRect();
  const [x, y] = ['x', 'y'].map(way => layout[trace[way + 'axis'].replace(way, way + 'axis')]);
  return [edge.left + x._offset + x.d2p(trace.x[place]), edge.top + y._offset + y.d2p(trace.y[place]),
    trace.customdata[place]];
}"""
"""Where the first mark of a figure that leads on is on the screen, and where it leads."""


def open_quietly(tab: Page, address: str) -> None:
    tab.goto(address)
    tab.wait_for_selector("h1")
    tab.wait_for_function("!document.querySelector('[data-testid=stStatusWidget]')")
    expect(tab.get_by_role("dialog")).to_have_count(0)


class Visit(NamedTuple):
    """A page that a reader who has been nowhere has opened by its link, and every address that was asked."""

    name: str
    tab: Page
    asked: list[str]


@pytest.fixture(scope="module", params=TITLES)
def visit(request: pytest.FixtureRequest, browser: Browser, shared_server: str) -> Iterator[Visit]:
    """Each page at a desk, for all that is tried there."""
    with at_desk(browser) as context:
        visit = Visit(request.param, tab_in(context), [])
        visit.tab.on("request", lambda request: visit.asked.append(request.url))
        visit.tab.on("websocket", lambda socket: visit.asked.append(socket.url))
        open_quietly(visit.tab, f"{shared_server}/{visit.name}")
        yield visit


@pytest.fixture
def tab(again: Page) -> Page:
    """Nothing that is done here is remembered, so a reader who comes back will do."""
    return again


@pytest.mark.parametrize("name", ["lagesbild", "handelser"])
def test_a_cold_link_opens_the_whole_page_on_a_fresh_server(browser: Browser, own_server: str, name: str) -> None:
    with at_desk(browser) as context:
        tab = tab_in(context)
        open_quietly(tab, f"{own_server}/{name}")
        check_whole(tab, name)


def check_whole(tab: Page, name: str) -> None:
    expect(tab.locator("h1")).to_have_text(HEADINGS[name])
    expect(tab.get_by_test_id("stException")).to_have_count(0)
    expect(tab.locator("html")).to_have_attribute("lang", "sv")
    expect(tab.get_by_role("link", name="Lägesbild", exact=True).first).to_be_visible()
    expect(tab.get_by_role("link", name="lagesbild", exact=True)).to_have_count(0)
    assert "omrade=1814" in tab.url


def test_a_cold_link_opens_the_whole_page(visit: Visit) -> None:
    check_whole(visit.tab, visit.name)


def test_every_page_fits_the_screens_of_desks_and_can_be_read(visit: Visit) -> None:
    for width, height in DESKS:
        visit.tab.set_viewport_size({"width": width, "height": height})
        check_readable(visit.tab)


def check_readable(tab: Page) -> None:
    wait_until_drawn(tab)
    assert tab.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), tab.url
    assert tab.evaluate(UNREADABLE) == [], tab.url


def test_every_figure_has_a_text_alternative_and_a_table(visit: Visit) -> None:
    figures, least = visit.tab.locator('[role="figure"]'), FIGURES.get(visit.name, 0)
    if least:
        expect(figures.nth(least - 1)).to_be_attached()
        twin = visit.tab.locator("[data-testid=stExpander]", has_text="Visa som tabell").first
        expect(twin.locator("table")).to_have_count(0)
        twin.locator("summary").press("Enter")
        expect(twin.locator("table")).to_be_visible()
    labels = figures.evaluate_all("found => found.map(one => one.getAttribute('aria-label'))")
    assert all(label and len(label) > 20 for label in labels)


def test_nothing_leaves_the_machine(visit: Visit) -> None:
    hosts = {urlsplit(url).hostname for url in visit.asked if urlsplit(url).scheme not in ("data", "blob")}
    assert hosts == {"127.0.0.1"}


@pytest.mark.parametrize("name", ["lagesbild", "jamfor", "ladda_upp"])
def test_nothing_is_said_in_english_either_by_streamlit(tab: Page, shared_server: str, name: str) -> None:
    open_quietly(tab, f"{shared_server}/{name}")
    tab.locator("[data-testid=stExpander] summary").first.click()
    tab.get_by_role("button", name="Meny").click()
    expect(tab.get_by_text("Skriv ut")).to_be_visible()
    expect(tab.get_by_text("Print", exact=True)).to_have_count(0)
    wait_until_drawn(tab)
    assert tab.evaluate(ENGLISH) == []


def test_a_choice_follows_to_other_pages_and_survives_a_reload(tab: Page, shared_server: str) -> None:
    open_quietly(tab, shared_server)
    area = tab.locator(".st-key-lagesbild-omrade input")
    area.click()
    area.fill("Fjugesta")
    tab.get_by_role("option", name="Fjugesta", exact=True).click()
    expect(tab.locator("h1")).to_have_text("Lägesbild Fjugesta")
    tab.get_by_role("link", name="Händelser").first.click()
    expect(tab.locator("h1")).to_have_text("Händelser")
    tab.wait_for_url("**omrade=1814-FJUGESTA**")
    sentence = tab.locator("h2").first.inner_text()
    tab.reload()
    expect(tab.locator("h2").first).to_have_text(sentence)
    chosen = parse_qs(urlsplit(tab.url).query)
    assert chosen["omrade"] == ["1814-FJUGESTA"]
    assert chosen["version"] == ["1"]


def test_a_link_opens_the_same_picture_for_somebody_else(tab: Page, shared_server: str) -> None:
    link = f"{shared_server}/?omrade=1814&fran=2025-01-01&till=2025-12-31&kategori=tema_trafik&version=1"
    open_quietly(tab, link)
    expect(tab.get_by_text("2025 mot samma månader", exact=False)).to_be_visible()
    assert parse_qs(urlsplit(tab.url).query)["kategori"] == ["tema_trafik"]


@pytest.mark.parametrize("size", [(768, 1024), (390, 844)], ids=["tablet", "telephone"])
@pytest.mark.parametrize("name", TITLES)
def test_every_page_fits_what_is_held_in_a_hand_and_can_be_read(
    tab: Page, shared_server: str, name: str, size: tuple[int, int]
) -> None:
    tab.set_viewport_size({"width": size[0], "height": size[1]})
    open_quietly(tab, f"{shared_server}/{name}")
    check_readable(tab)


@pytest.mark.parametrize(("width", "most"), [(1440, 2500), (390, 4500)])
@pytest.mark.parametrize("query", ["", "?kalla=polisanmalan"], ids=["everything", "one source"])
def test_the_incidents_are_told_on_a_page_that_can_be_seen_through(
    tab: Page, shared_server: str, query: str, width: int, most: int
) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    open_quietly(tab, f"{shared_server}/handelser{query}")
    expect(tab.get_by_role("figure", name="Antal per område och år").first).to_be_visible()
    wait_until_drawn(tab)
    assert tab.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight") <= most


def test_areas_years_and_categories_are_opened_with_the_keyboard(tab: Page, shared_server: str) -> None:
    open_quietly(tab, f"{shared_server}/handelser?omrade=1814&kalla=est&version=1")
    main = tab.get_by_test_id("stMain")
    steps = {"Fjugesta": ("omrade=1814-FJUGESTA", "Fjugesta · jan–okt 2026"),
             "jan–okt 2025": ("till=2025-10-31", "Fjugesta · jan–okt 2025"),
             "Trafik och A-traktorer": ("kategori=est_trafik", "Fjugesta · Trafik och A-traktorer · jan–okt 2025"),
             "Hela Lekeberg": ("omrade=1814&", "Lekeberg · Trafik och A-traktorer · jan–okt 2025")}  # fmt: skip
    for name, (address, lead) in steps.items():
        main.get_by_role("link", name=name).first.press("Enter")
        tab.wait_for_url(f"**{address}**")
        expect(main.get_by_text(lead)).to_be_visible()
        expect(tab.locator("[data-test-script-state=notRunning]")).to_be_attached()  # the links below have changed too
    main.get_by_role("link", name="Alla kategorier").press("Enter")
    expect(tab).not_to_have_url(re.compile("kategori"))
    assert parse_qs(urlsplit(tab.url).query)["kalla"] == ["est"]
    expect(tab.get_by_test_id("stException")).to_have_count(0)


def test_a_mark_opens_what_a_link_beside_it_opens(tab: Page, shared_server: str) -> None:
    open_quietly(tab, f"{shared_server}/handelser?omrade=1814&kalla=est")
    wait_until_drawn(tab)
    x, y, way = tab.evaluate(MARK, ".st-key-handelser-figur-ar-est")
    links = [urlsplit(str(link.get_attribute("href"))) for link in tab.locator("[data-testid=stPageLink] a").all()]
    opened = parse_qs(urlsplit(way).query)
    assert any(opened.items() <= parse_qs(link.query).items() for link in links)
    tab.mouse.move(x - 2, y)
    tab.mouse.move(x, y)
    tab.mouse.click(x, y)
    tab.wait_for_url(re.compile(re.escape(way.split("?")[1])))
    expect(tab.get_by_role("heading", level=1)).to_contain_text(TITLES["handelser"])


def test_a_folded_panel_is_drawn_when_it_is_opened_on_a_telephone(tab: Page, shared_server: str) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    open_quietly(tab, f"{shared_server}/handelser")
    wait_until_drawn(tab)
    months = tab.get_by_role("figure", name="Linjediagram per månad").first
    expect(months).not_to_be_visible()
    tab.locator("[data-testid=stExpander] summary", has_text="EST: inom det väntade").first.click()
    expect(months).to_be_visible()
    wait_until_drawn(tab)
    assert tab.evaluate(UNREADABLE) == []
    open_quietly(tab, f"{shared_server}/handelser?figur=manad-est")
    expect(months).to_be_in_viewport()


def test_the_width_of_the_window_decides_how_a_page_is_drawn(tab: Page, shared_server: str) -> None:
    matrix = tab.get_by_role("figure", name="Rollmatris")
    tab.set_viewport_size({"width": 390, "height": 844})
    open_quietly(tab, f"{shared_server}/ansvar")
    expect(tab.get_by_text("saknar ägare").first).to_be_visible()
    expect(matrix).to_have_count(0)
    tab.set_viewport_size({"width": 1440, "height": 900})
    expect(matrix).to_be_visible()


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("omrade=9999", "finns inte i områdesregistret"),
        ("fran=igår", "går inte att läsa"),
        ("version=99", "Versionen i länken finns inte"),
        ("omrade=1880", "Det finns inga uppgifter för perioden"),
        ("fran=1990-01-01&till=1990-12-31", "Det finns inga uppgifter för perioden"),
    ],
)
def test_a_link_that_cannot_be_followed_says_so_kindly(
    tab: Page, shared_server: str, query: str, sentence: str
) -> None:
    open_quietly(tab, f"{shared_server}/?{query}")
    expect(tab.get_by_text(sentence, exact=False).first).to_be_visible()
    expect(tab.get_by_test_id("stException")).to_have_count(0)


def test_the_menu_of_a_figure_has_its_numbers_and_a_link_that_opens_the_page_there(
    tab: Page, shared_server: str
) -> None:
    open_quietly(tab, f"{shared_server}/jamfor")
    tab.locator(".st-key-jamfor-serie-meny button").click()
    expect(tab.get_by_text("Så läser du figuren")).to_be_visible()
    assert tab.evaluate(ENGLISH) == []
    with tab.expect_download() as fetched:
        tab.locator(".st-key-jamfor-serie-meny-csv button").click()
    assert fetched.value.suggested_filename == "jamfor-serie.csv"
    assert fetched.value.path().read_text(encoding="utf-8-sig").startswith('"Källa: Brå')
    link = tab.get_by_role("link", name="Länk till figuren").get_attribute("href")
    assert link is not None
    open_quietly(tab, link.replace("figur=serie", "figur=bredvid-delar"))
    expect(tab.locator(".st-key-jamfor-figur-bredvid-delar")).to_be_in_viewport()


def test_a_link_to_the_page_that_one_is_on_ends_in_the_address(tab: Page, shared_server: str) -> None:
    open_quietly(tab, f"{shared_server}/jamfor")
    tab.get_by_role("link", name="Se Örebro", exact=True).click()
    tab.wait_for_url("**omrade=1880**")
    expect(tab.locator("h2").first).to_contain_text("i Örebro 2025")
    tab.go_back()
    expect(tab.locator("h2").first).to_contain_text("i Lekeberg 2025")
