"""A file's way in: a faulty file stops with row and column, a good one changes the picture, and comes back out."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
HEADER = "Tidpunkt;Område;Kategori;Källa;Rapportör\n"
GOOD = HEADER + "".join(
    f"2026-10-{day:02} 20:15;Mullhyttan;Nedskräpning;EST;Bostadsbolag\n" for day in range(1, 31) for _ in range(3)
)
FAULTY = HEADER + "2026-10-01;Lanna;Nedskräpning;EST;Skola\n31/9 2026;Lanna;Nedskräpning;EST;Skola\n"
SECRET = HEADER + "2026-10-01;Lanna;Nedskräpning;EST;19811218-9876\n"


def drop(tab: Page, name: str, text: str) -> None:
    tab.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": text.encode("cp1252")}
    )


def litter_in_mullhyttan(tab: Page, address: str) -> str:
    tab.goto(f"{address}/?omrade=1814R006&kategori=est_nedskrapning")
    tab.wait_for_selector("h2")
    tab.wait_for_function("!document.querySelector('[data-testid=stStatusWidget]')")
    return tab.locator("h2").first.inner_text()


def test_a_faulty_file_shows_row_and_column_and_stores_nothing(tab: Page, own_server: str) -> None:
    address = own_server
    tab.goto(f"{address}/ladda_upp")
    drop(tab, "est_oktober.csv", FAULTY)
    expect(tab.get_by_text("Ett fel måste rättas")).to_be_visible()
    expect(tab.get_by_text("Rad 3, Tidpunkt")).to_be_visible()
    expect(tab.get_by_role("button", name="Publicera")).to_have_count(0)
    expect(tab.get_by_text("est_oktober.csv ·")).to_have_count(0)


def test_personal_data_is_stopped_and_never_shown(tab: Page, own_server: str) -> None:
    tab.goto(f"{own_server}/ladda_upp")
    drop(tab, "est.csv", SECRET)
    expect(tab.get_by_text("Rad 2, Rapportör")).to_be_visible()
    assert "9876" not in tab.content()


def test_a_good_file_changes_the_picture_and_comes_back_out(tab: Page, own_server: str) -> None:
    address = own_server
    before = litter_in_mullhyttan(tab, address)
    tab.goto(f"{address}/ladda_upp")
    drop(tab, "est_oktober.csv", GOOD)
    expect(tab.get_by_text("90 nya rader", exact=False)).to_be_visible()
    tab.locator(".st-key-vem input").fill("EST-samordnare")
    tab.keyboard.press("Tab")
    tab.get_by_role("button", name="Publicera som version 2").click()
    expect(tab.get_by_text("Publicerat som version 2", exact=False)).to_be_visible()
    after = litter_in_mullhyttan(tab, address)
    assert after != before
    assert "Nedskräpning" in after

    tab.goto(f"{address}/ladda_upp")
    tab.locator(".st-key-vem-angrar input").fill("EST-samordnare")
    tab.keyboard.press("Tab")
    tab.get_by_role("button", name="Ta tillbaka").click()
    expect(tab.get_by_text("är återkallad", exact=False)).to_be_visible()
    assert litter_in_mullhyttan(tab, address) == before
