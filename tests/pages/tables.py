"""The tables behind the figures of a page, which are drawn when somebody opens them."""

from streamlit.testing.v1 import AppTest

from samverkan_data.texts import pages as texts


def open_tables(page: AppTest) -> None:
    """Open them all, as a reader would one by one."""
    twins = [block.proto.id for block in page.expander if block.label == texts.AS_TABLE]
    for twin in twins:
        page.session_state[twin.split("-", 2)[2]] = True
    if twins:
        page.run()
    assert not page.exception
