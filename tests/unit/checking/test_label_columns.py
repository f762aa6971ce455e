"""The name of a crime or an indicator beside its code."""

from collections.abc import Callable

import pytest

from samverkan_data.checking import Checked

INCIDENT = "Händelse-id;Tidpunkt;Område;Kategori;{};Källa\n1;2026-08-22;1814;{};{};EST\n"
FIGURE = "Indikator;{};Område;Från;Till;Värde;Källa\n{};{};1814;2023-01-01;2023-12-31;7;Brå\n"


@pytest.mark.parametrize(
    ("text", "header", "code", "name", "is_read"),
    [
        (INCIDENT, "Kategorinamn", "est_trafik", "Trafik", True),
        (INCIDENT, "Kategorinamn", "est_trafik", "Buskörning", True),
        (INCIDENT, "Kategorinamn", "est_trafik", "Trafik och annat", True),
        (INCIDENT, "Kategorinamn", "est_trafik", "", True),
        (INCIDENT, "kategori_namn", "est_trafik", "Trafiken", False),
        (FIGURE, "Indikatornamn", "bra_totalt", "Anmälda brott", True),
        (FIGURE, "Indikatornamn", "bra_totalt", "Folkmängd", False),
        (FIGURE, "Benämning", "folkmangd", "Anmälda brott", False),
    ],
)
def test_a_code_and_the_name_beside_it_mean_the_same(
    check_text: Callable[..., Checked], text: str, header: str, code: str, name: str, is_read: bool
) -> None:
    errors = [f.code for f in check_text(text.format(header, code, name)).findings if f.severity == "error"]
    assert errors == ([] if is_read else ["code_and_label"])
