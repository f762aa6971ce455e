"""What pages say when the disk fails below them."""

from pathlib import Path

import pytest

from samverkan_data.texts import pages as texts
from samverkan_data.ui.sheets.literal import plain
from tests.faults.test_injected import FAULTS
from tests.pages.conftest import Open


def test_a_page_says_that_the_lake_is_gone_and_goes_on_when_it_is_back(open_own: Open, lake_url: str) -> None:
    page, lake = open_own("om_siffrorna"), Path(lake_url)
    assert not page.error
    lake.rename(lake.with_name("away"))
    assert any("är borta. Kontrollera att disken är ansluten" in one.value for one in page.run().error)
    assert not lake.exists()
    lake.with_name("away").rename(lake)
    assert not page.run().error


@pytest.mark.parametrize("fault", FAULTS)
def test_a_page_says_what_the_disk_says(open_page: Open, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    error, sentence = FAULTS[fault]

    def fails(*_: object) -> None:
        raise error

    monkeypatch.setattr("samverkan_data.lake.lake.newest_ledger", fails)
    page = open_page("om_siffrorna")
    said = " ".join(one.value for one in page.error)
    assert plain(sentence) in said
    assert plain(texts.UNEXPECTED) not in said
    assert not page.exception
