"""A file's way in, as the analyst walks it: recognise, correct, map, publish, take back, put back."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.analyst import choose, drop, fill, newest_state, open_upload, publish, show_newest, undo, write

pytestmark = pytest.mark.browser
BRA = "Region;Brott;År;Period;Antal;/100 000 inv\n"
KNOWN, CHANGED = "Lekebergs kommun;Totalt antal brott;År;2025;416;4833;\n", "Lekebergs kommun;Stöld;År;2025;83;964;\n"
NEW = "Lekebergs kommun;0950 - Befogenhetsbedrägeri;2026 prel.;Aug;7;;\n"
EST = "Tidpunkt;Område;Kategori;Källa;Rapportör\n"
GOOD = EST + "".join(
    f"2026-10-{day:02} 20:15;Mullhyttan;Nedskräpning;EST;Bostadsbolag\n" for day in range(1, 31) for _ in range(3)
)
FAULTS = ("31/9 2026;Lanna;Nedskräpning", "2026-10-02;Lanna bad;Nedskräpning", "2026-10-03;Lanna;Nedskräppning")
MENDED = ("30/9 2026;Lanna;Nedskräpning", "2026-10-02;Lanna;Nedskräpning", "2026-10-03;Lanna;Nedskräpning")
PLACES, KINDS = ("Fjugesta C", "Mullhyttan"), ("Criminal damage and arson", "Anti-social behaviour", "Other crime")
ENGLISH = re.compile(r"\b(upload|file|files|drag|drop|browse|per|limit|remove|add|only|must|allowed|error)\b", re.I)
TWO_FILES = """() => {
  const zone = document.querySelector('[data-testid=stFileUploaderDropzone]'), files = new DataTransfer();
  for (const name of ['ett.csv', 'två.csv']) files.items.add(new File(['a;b'], name, {type: 'text/csv'}));
  window.fire = kind => zone.dispatchEvent(new DragEvent(kind, {bubbles: true, dataTransfer: files}));
  window.fire('dragenter');
  window.fire('dragover');
}"""


def est(rows: tuple[str, ...]) -> str:
    return EST + "".join(f"{row};EST;Skola\n" for row in rows)


def street(month: int) -> str:
    """A file in the manner of data.police.uk's street level crimes."""
    head = "Crime ID,Month,Reported by,Longitude,Latitude,Location,LSOA name,Crime type,Last outcome category\n"
    return head + "".join(
        f"f{month}{row:03}c,2026-{month:02},Kommunen,15.1,59.2,On or near High Street,{PLACES[row % 2]},"
        f"{KINDS[row % 3]},Under investigation\n"
        for row in range(30)
    )


def words_of_the_uploader(tab: Page) -> str:
    """All that the uploader says, also to a screen reader, without names of files and icons."""
    box = tab.get_by_test_id("stFileUploader")
    labels = box.locator("[aria-label], [title]").evaluate_all("all => all.map(e => e.ariaLabel + ' ' + e.title)")
    icons = box.get_by_test_id("stIconMaterial").all_inner_texts()
    said = "\n".join([*box.inner_text().splitlines(), *labels])
    return "\n".join(line for line in said.splitlines() if line not in icons)


def litter_in_mullhyttan(tab: Page, address: str) -> Locator:
    """What is read by somebody who comes in anew: the version before, with a way on, while a new one is made ready."""
    tab.goto(f"{address}/?omrade=1814R006&kategori=est_nedskrapning")
    show_newest(tab)
    return tab.locator("h2").first


def test_a_file_from_bra_is_recognised_compared_published_taken_back_and_put_back(tab: Page, server: str) -> None:
    open_upload(tab, server)
    drop(tab, "Databasfil.txt", BRA + KNOWN + CHANGED + NEW)
    expect(tab.get_by_role("heading", name="Filen känns igen: Brås databas, blir Observationer")).to_be_visible()
    expect(tab.get_by_role("heading", name="2 nya rader, 2 ändrade, 2 oförändrade, 0 borttagna")).to_be_visible()
    expect(tab.get_by_role("button", name="Publicera som version")).to_be_disabled()
    tab.get_by_text("Filen rättar en tidigare fil").click()
    expect(tab.get_by_role("row", name=re.compile("Lekeberg.*Värde 82 83"))).to_be_visible()
    publish(tab)
    for label, said, state in (
        ("Ta tillbaka", "är återkallad. Sidorna", "återkallad"),
        ("Lägg tillbaka", "är tillbaka", ""),
    ):
        undo(tab, label, said)
        expect(newest_state(tab)).to_have_text(state or "publicerad")


def test_a_file_changes_the_start_page_as_foretold_and_comes_back_out(tab: Page, server: str) -> None:
    before = litter_in_mullhyttan(tab, server).inner_text()
    open_upload(tab, server)
    drop(tab, "est_oktober.csv", GOOD)
    expect(tab.get_by_text("90 nya rader", exact=False)).to_be_visible()
    expect(tab.get_by_role("row", name=re.compile("Nedskräpning, Mullhyttan.*tydlig ökning"))).to_be_visible()
    publish(tab)
    expect(litter_in_mullhyttan(tab, server)).to_contain_text("Nedskräpning")
    open_upload(tab, server)
    undo(tab, "Ta tillbaka", "är återkallad. Sidorna")
    expect(litter_in_mullhyttan(tab, server)).to_have_text(before)


def test_three_faults_are_told_where_they_are_and_the_mended_file_goes_through(tab: Page, server: str) -> None:
    open_upload(tab, server)
    drop(tab, "est_fel.csv", est(FAULTS))
    expect(tab.get_by_role("heading", name="3 fel måste rättas. Inget har sparats.")).to_be_visible()
    for place, remedy in (("2, Tidpunkt", "2026-09-30"), ("3, Område", "Menade du"), ("4, Kategori", "Menade du")):
        expect(tab.get_by_role("row", name=re.compile(f"Rad.{place}.*{remedy}"))).to_be_visible()
    expect(tab.get_by_role("button", name="Publicera")).to_have_count(0)
    expect(tab.get_by_role("row", name=re.compile("est_fel.csv"))).to_have_count(0)
    drop(tab, "est_rätt.csv", est(MENDED))
    expect(tab.get_by_role("heading", name="3 nya rader", exact=False)).to_be_visible()
    publish(tab)
    expect(newest_state(tab)).to_have_text("publicerad")


def test_a_foreign_file_is_mapped_once_and_the_next_one_is_recognised(tab: Page, server: str) -> None:
    open_upload(tab, server)
    drop(tab, "street_sept.csv", street(9))
    expect(tab.get_by_role("heading", name="Filen känns inte igen")).to_be_visible()
    expect(tab.locator(".st-key-kolumn-occurred_at input")).to_have_value(re.compile("^Month"))
    choose(tab, "kolumn-area_code", "LSOA name")
    choose(tab, "kolumn-source", "Samma för alla rader: Polisanmälan")
    write(tab, "kolumn-reporter", "väktare 070-174 06 05")
    tab.get_by_role("button", name="Pröva kopplingen").click()
    expect(tab.get_by_text("ser ut som personuppgifter", exact=False)).to_be_visible()
    write(tab, "kolumn-reporter", "Väktare")
    tab.get_by_role("button", name="Pröva kopplingen").click()
    expect(tab.get_by_text("Fjugesta C (15 rader)")).to_be_visible()
    expect(tab.locator(".st-key-ord-area_code-0 input")).to_have_value("Fjugesta")
    choose(tab, "ord-category-0", "Skadegörelse")
    tab.get_by_role("button", name="Använd orden").click()
    expect(tab.get_by_role("heading", name="10 nya rader", exact=False)).to_be_visible()
    fill(tab, "koppling-namn", "Gatubrott")
    publish(tab)
    expect(tab.get_by_text("känns igen som Gatubrott")).to_be_visible()
    drop(tab, "street_okt.csv", street(10))
    expect(tab.get_by_role("heading", name="Filen känns igen: kopplad för hand, blir Händelser")).to_be_visible()
    expect(tab.get_by_role("heading", name="10 nya rader", exact=False)).to_be_visible()


def test_on_a_phone_nothing_is_cut_and_a_date_stays_on_one_line(browser: Browser, server: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, user_agent="iPhone Mobile", locale="sv-SE")
    tab = context.new_page()
    open_upload(tab, server)
    drop(tab, f"{'långt_namn' * 9}.csv", est(FAULTS))
    expect(tab.get_by_text("3 fel måste rättas")).to_be_visible()
    expect(tab.get_by_test_id("stTable").nth(1)).to_be_visible()  # and what other tests have written in one sitting
    assert tab.evaluate("document.documentElement.scrollWidth") == 390
    for table in tab.get_by_test_id("stTable").all():
        assert table.evaluate("table => table.scrollWidth <= table.clientWidth")
    when = tab.get_by_text(re.compile(r"^\d+\s\w+\s\d{4}\skl\.\s\d\d\.\d\d · Startdata · 4 rader$")).first
    assert "\u00a0kl.\u00a0" in when.inner_text()
    context.close()


def test_the_uploader_says_nothing_in_english_and_takes_one_file_at_a_time(tab: Page, server: str) -> None:
    open_upload(tab, server)
    said = words_of_the_uploader(tab)
    tab.evaluate(TWO_FILES)
    expect(tab.get_by_text("Släpp filen här")).to_be_visible()
    said += words_of_the_uploader(tab)
    tab.evaluate("window.fire('drop')")
    expect(tab.get_by_role("alert").filter(has_text="Ta en fil i taget")).to_be_attached()
    expect(tab.get_by_text("SHA-256")).to_have_count(1)
    said += words_of_the_uploader(tab)
    assert "Ta bort två.csv" in said
    assert ENGLISH.findall(said) == []


def test_after_publishing_there_is_a_way_to_the_picture_and_back(tab: Page, server: str) -> None:
    open_upload(tab, server)
    drop(tab, "EST nytt.csv", EST + "2026-10-05 20:15;Lanna;Nedskräpning;EST;Bostadsbolag\n" * 2)
    publish(tab)
    tab.get_by_role("button", name="Ta tillbaka EST nytt.csv").click()
    expect(tab.get_by_text("är återkallad. Sidorna")).to_be_visible()
    drop(tab, "EST igen.csv", EST + "2026-10-05 20:15;Lanna;Nedskräpning;EST;Bostadsbolag\n")
    publish(tab)
    tab.get_by_role("link", name="Till startsidan för Lekeberg").click()
    tab.wait_for_url("**/?*omrade=1814*")
    expect(tab.get_by_role("heading", name=re.compile("har tydligt"), level=2)).to_be_visible()
