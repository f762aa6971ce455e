"""What pages say when the disk fails below them."""

from pathlib import Path

from tests.pages.conftest import Open


def test_a_page_says_that_the_lake_is_gone_and_goes_on_when_it_is_back(open_own: Open, lake_url: str) -> None:
    page, lake = open_own("om_siffrorna"), Path(lake_url)
    assert not page.error
    lake.rename(lake.with_name("away"))
    assert any("är borta. Kontrollera att disken är ansluten" in one.value for one in page.run().error)
    assert not lake.exists()
    lake.with_name("away").rename(lake)
    assert not page.run().error
