"""A page that somebody has looked at already is shown to the next without asking the lake anything."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.charts.drawn import Drawn
from samverkan_data.lake import Snapshot, ledger
from samverkan_data.report.sheets import SHEETS

Open = Callable[..., AppTest]
CHOICES = [{}, {"omrade": "1814R005", "kategori": "tema_trafik"}, {"lage": "oppet"}]


@pytest.mark.parametrize("link", CHOICES, ids=["start", "chosen", "open"])
@pytest.mark.parametrize("name", SHEETS)
def test_a_warm_page_asks_nothing_and_draws_nothing(
    open_page: Open, name: str, link: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_page(name, **link)
    asked: list[str] = []
    watched = {
        Snapshot: ("run_arrow", "frame", "first_named", "_source"),
        ledger: ("read_ledger",),
        Drawn: ("finished",),
    }
    for place, names in watched.items():
        for one in names:
            monkeypatch.setattr(place, one, lambda *_, one=one, **__: asked.append(one))
    again = open_page(name, **link)
    assert asked == []
    assert not again.exception
    assert [text.value for text in again.markdown] == [text.value for text in first.markdown]
