"""What can be chosen, made once."""

from datetime import date

import pytest

from samverkan_data.lake import Lake, Snapshot
from samverkan_data.picture.choice import read_choice
from samverkan_data.picture.gate.offer import offer_of
from samverkan_data.picture.gate.view import InternalView, View, view_of
from samverkan_data.picture.opening import opening_period
from samverkan_data.picture.sources import areas_to_choose, incident_sources
from samverkan_data.settings import Settings

TODAY = date(2026, 11, 24)


@pytest.fixture(params=["internal", "open"])
def view(request: pytest.FixtureRequest, started_snapshot: Snapshot, started_open_view: View) -> View:
    return InternalView(started_snapshot) if request.param == "internal" else started_open_view


def test_what_is_offered_is_what_the_view_answers(view: View) -> None:
    offer, extent, areas = offer_of(view), view.ask(incident_sources), view.ask(areas_to_choose)
    assert offer.areas == dict(zip(areas["area_code"], areas["name"], strict=True))
    assert list(offer.sources) == list(extent["source"])
    assert offer.days == (extent["first"].min().date(), extent["last"].max().date())
    assert offer.area == "1814"
    for today in (TODAY, date(2025, 2, 3), date(2020, 1, 1)):
        assert offer.opening(today) == opening_period(extent, today)


def test_a_choice_is_read_without_asking_anything_again(view: View, monkeypatch: pytest.MonkeyPatch) -> None:
    words = {"omrade": "1814R005", "fran": "2025-01", "till": "2025-12", "kategori": "tema_trafik", "kalla": "est"}
    first = read_choice(view, words, TODAY)

    def refuse(*_: object) -> None:
        pytest.fail("asked anew")

    for name in ("run_arrow", "frame", "table", "first_named"):
        monkeypatch.setattr(type(view.snapshot), name, refuse)
    assert read_choice(view, words, TODAY) == first
    assert read_choice(view, {"omrade": "1880"}, TODAY).choice.area_name == "Örebro"


def test_a_lake_without_anything_offers_nothing_and_opens_for_today(tmp_path_factory: pytest.TempPathFactory) -> None:
    empty = InternalView(Lake.open(str(tmp_path_factory.mktemp("empty") / "lake")).snapshot())
    offer = offer_of(empty)
    assert (offer.areas, offer.sources, offer.days, offer.area) == ({}, {}, None, "")
    assert offer.opening(TODAY) == opening_period(empty.ask(incident_sources), TODAY)


def test_those_who_may_see_the_same_share_a_view_and_others_do_not(started_lake: object) -> None:
    lake, settings = Lake.open(str(started_lake)), Settings(lake=str(started_lake), today=TODAY)
    snapshot = lake.snapshot()
    assert view_of(lake, snapshot, settings) is view_of(lake, snapshot, settings.model_copy())
    others = [{"view": "open"}, {"view": "open", "mask_below": 3}, {"today": date(2026, 11, 25)}]
    views = [view_of(lake, snapshot, settings.model_copy(update=other)) for other in others]
    assert len({id(view) for view in [view_of(lake, snapshot, settings), *views]}) == 4
