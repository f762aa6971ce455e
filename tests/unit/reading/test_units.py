"""What headers say that a rate is counted per."""

import pytest

from samverkan_data.reading.units import rate_base


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("per 100 000 inv.", 100_000),
        ("Per 100 000 inv. (prel.)", 100_000),
        ("/100 000 inv", 100_000),
        ("Brott per 100\u00a0000 invånare", 100_000),
        ("per 100\u202f000", 100_000),
        ("Per100000", 100_000),
        ("per 100.000 invånare", 100_000),
        ("antal/100000 inv", 100_000),
        ("Antal anmälda våldsbrott per 1\u00a0000 invånare", 1_000),
        ("per 1000 av medelfolkmängden", 1_000),
        ("per 10 000", 10_000),
        ("per  10 000 inv", 10_000),
        ("per 1 000 000 invånare", 1_000_000),
        ("per tusen invånare", 1_000),
        ("per hundratusen", 100_000),
        ("Antal", None),
        ("100 000", None),
        ("per 1 000 och per 100 000 invånare", None),
        ("per 100 invånare", None),
        ("per 100 0001", None),
        ("super 1 000", None),
        ("", None),
    ],
)
def test_a_text_names_the_base_of_its_rate(text: str, base: int | None) -> None:
    assert rate_base(text) == base
