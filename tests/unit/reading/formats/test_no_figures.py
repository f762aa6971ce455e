"""Files that stand beside the figures are refused with the reason."""

import pytest

from samverkan_data.reading import recognise


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('{"type": "FeatureCollection", "features": [{"type": "Feature", "id": "1"}]}', "en karta (GeoJSON)"),
        ("id,title,description,municipality_type\nN00003,a,b,K\n", "Koladas lista över nyckeltal"),
        ("municipality_code,municipality_name,county_code\n1814,Lekeberg,18\n", "en lista över kommuner och län"),
    ],
)
def test_a_file_without_figures_is_refused_with_what_it_is(text: str, kind: str) -> None:
    found = recognise(text.encode(), "f")
    assert (found.table, [(f.code, f.value) for f in found.findings]) == ("", [("no_figures", kind)])
