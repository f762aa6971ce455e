"""Published figures as rows."""

import pytest

from samverkan_data.report.published import source_code


@pytest.mark.parametrize(
    ("name", "code"), [("Brå", "bra"), ("Brå och SCB via Kolada (N07540)", "bra_och_scb_via_kolada_n07540")]
)
def test_a_publisher_becomes_a_code(name: str, code: str) -> None:
    assert source_code(name) == code
