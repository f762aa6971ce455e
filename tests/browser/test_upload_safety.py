"""What must never happen on the upload page: personal data that stays, erased rows that linger, a file that runs."""

import gzip
import io
import re
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter
from playwright.sync_api import Page, expect

from samverkan_data.lake import Lake
from tests.browser.analyst import drop, fill, open_upload, publish, tick
from tests.browser.traces import find_on_disk, in_browser

pytestmark = pytest.mark.browser
EST = "Tidpunkt;Område;Kategori;Källa;{extra}\n"
IDENTITY = "19811228-9874"  # published by Skatteverket for tests
SPELLINGS = (IDENTITY, "198112289874", "8112289874", "811228-9874")
MARKER = "Zxqvjord"
MEGABYTE = 1024 * 1024


def est(extra: str, *cells: str) -> str:
    rows = (f"2026-09-{day:02};Lanna;Nedskräpning;EST;{cell}\n" for day, cell in enumerate(cells, 1))
    return EST.format(extra=extra) + "".join(rows)


def workbook(*rows: tuple[str, ...]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        for place, row in enumerate(rows):
            sheet.write_row(place, 0, row)
    return out.getvalue()


def test_the_search_finds_a_planted_text_in_files_of_every_kind(tmp_path: Path) -> None:
    pq.write_table(pa.table({"text": [IDENTITY] * 9}), tmp_path / "rows.parquet")
    (tmp_path / "package.gz").write_bytes(gzip.compress(IDENTITY.encode()))
    (tmp_path / "book.xlsx").write_bytes(workbook((IDENTITY,)))
    (tmp_path / "server.log").write_text(f"it was {IDENTITY} there")
    (tmp_path / f"{IDENTITY}.part").touch()
    (tmp_path / "clean.csv").write_text("19811228")
    assert len(find_on_disk(tmp_path, *SPELLINGS)) == 5


def test_a_personal_number_is_refused_and_left_nowhere(tab: Page, server: str, folder: Path) -> None:
    open_upload(tab, server)
    drop(tab, "est.csv", est("Handläggare", *["EJ"] * 3, IDENTITY, *["EJ"] * 3))
    expect(tab.get_by_text("Rad 5, Handläggare")).to_be_visible()
    expect(tab.get_by_role("button", name="Publicera")).to_have_count(0)
    assert not any(spelling in in_browser(tab) for spelling in SPELLINGS)
    tab.get_by_role("button", name="Ta bort kolumnen Handläggare och gå vidare").click()
    expect(tab.get_by_role("heading", name="7 nya rader", exact=False)).to_be_visible()
    publish(tab)
    assert not any(spelling in in_browser(tab) for spelling in SPELLINGS)
    assert find_on_disk(folder, *SPELLINGS) == []


def test_the_form_for_a_foreign_file_does_not_show_a_personal_number(tab: Page, server: str, folder: Path) -> None:
    open_upload(tab, server)
    drop(tab, f"{IDENTITY}.csv", f"när;vem;var\n2026-09-01;{IDENTITY};Lanna\n")
    expect(tab.get_by_text("Rad 2, vem")).to_be_visible()
    expect(tab.get_by_text("Pröva kopplingen")).to_have_count(0)
    assert IDENTITY not in tab.get_by_test_id("stMain").inner_text().replace(f"{IDENTITY}.csv", "", 1)
    assert find_on_disk(folder, *SPELLINGS) == []


def test_an_erased_upload_is_gone_from_the_disk_and_the_history_says_so(tab: Page, server: str, folder: Path) -> None:
    open_upload(tab, server)
    drop(tab, "gallras.csv", est("Anteckning", *[MARKER] * 5))
    publish(tab)
    upload = Lake.open(str(folder / "lake")).history()[0].upload_id
    kept = find_on_disk(folder / "lake", MARKER, f"upload_id={upload}/")
    assert {path.split("/")[0] for path in kept} == {"archive", "current", "ledger", "tables"}
    tab.get_by_text("Gallra", exact=True).first.click()
    fill(tab, "vem-gallrar", "Arkivarie")
    expect(tab.get_by_text("Det gäller gallras.csv.")).to_be_visible()
    tick(tab, "Ja, ta bort den för alltid")
    tab.get_by_role("button", name="Gallra", exact=True).click()
    expect(tab.get_by_text("gallras.csv är gallrad", exact=False)).to_be_visible()
    expect(tab.get_by_role("row", name=re.compile(r"gallras\.csv.*gallrad"))).to_be_visible()
    assert find_on_disk(folder / "lake", MARKER) == []
    assert list((folder / "lake").rglob(f"*{upload}*")) == []


def test_markup_in_cells_headers_and_the_file_name_is_shown_as_it_stands(tab: Page, server: str) -> None:
    tab.on("dialog", lambda _: pytest.fail("a script of the file ran"))
    script = "<img src=x onerror=alert(1)>"
    name = "..\\..\\<script>alert(1)<!--a--b->c **x**.csv"
    open_upload(tab, server)
    drop(tab, name, est(f"<b>{script}</b>", "x") + f"2026-09-02;{script};[x](http://x);EST;x\n")
    expect(tab.get_by_text(f"”{script}” finns inte i områdesregistret")).to_be_visible()
    expect(tab.get_by_text("”[x](http://x)” finns inte")).to_be_visible()
    expect(tab.get_by_text(f"”<b>{script}</b>” hör inte till")).to_be_visible()
    expect(tab.get_by_text("<script>alert(1)<!--a--b->c **x**.csv").first).to_be_visible()
    expect(tab.get_by_test_id("stMain").locator("img, a[href*='//x']")).to_have_count(0)
    assert not [text for text in tab.locator("script").all_text_contents() if "alert" in text]


def test_a_file_over_the_limit_is_refused_by_the_server(tab: Page, server: str) -> None:
    open_upload(tab, server)
    drop(tab, "stor.csv", b"x" * (MEGABYTE + 1))
    expect(tab.get_by_text("gränsen är 1 MB", exact=False)).to_be_visible()
    expect(tab.get_by_test_id("stException")).to_have_count(0)
