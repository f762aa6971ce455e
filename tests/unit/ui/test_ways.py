"""Where a mark in a figure leads."""

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.report.panel import Link


def test_a_mark_carries_what_a_link_says() -> None:
    link = Link("Å & Ö", "handelser", {"omrade": "1814", "kategori": ""})
    assert link.address == "handelser?omrade=1814&kategori="


@pytest.mark.parametrize("opened", ["", "handelser/../secret?omrade=1814", "https://example.org?a=b", "nothing"])
def test_what_leads_to_no_page_leads_nowhere(opened: str) -> None:
    def page(opened: str) -> None:
        import streamlit as st  # noqa: PLC0415

        from samverkan_data.ui.sheets.ways import follow  # noqa: PLC0415

        follow(opened)
        st.markdown("still here")

    shown = AppTest.from_function(page, args=(opened,), default_timeout=300).run()
    assert not shown.exception
    assert shown.markdown[0].value == "still here"
