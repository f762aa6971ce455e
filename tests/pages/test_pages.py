"""Each page alone: what it shows, what it says to a link that is wrong, and who may see it."""

from collections.abc import Callable

import pyarrow as pa
import pytest
from streamlit.testing.v1 import AppTest

from samverkan_data.lake import Counts, Lake, NewUpload
from samverkan_data.texts import access, caveats, coverage, effect, open_mode, picture, upload
from samverkan_data.texts import pages as texts
from samverkan_data.ui.sheets.literal import plain
from samverkan_data.ui.sheets.markup import marked
from tests.pages.tables import open_tables

Open = Callable[..., AppTest]
NAMES = list(texts.TITLES)
OPEN_CHARTS = {"lagesbild": 3, "handelser": 2, "trygghet": 3, "jamfor": 4, "ansvar": 1, "loften": 1, "veckan": 0,
               "om_siffrorna": 0, "lagen": 0}  # fmt: skip
CHARTS = {"lagesbild": 4, "handelser": 4, "trygghet": 3, "jamfor": 7, "ansvar": 1, "loften": 1, "veckan": 1,
          "lagen": 0, "mote": 0, "register": 0, "ladda_upp": 0, "min_kommun": 0, "om_siffrorna": 0,
          "logg": 0}  # fmt: skip
DENIED = {"register": "edit", "min_kommun": "publish", "logg": "steward", "mote": "view_internal"}
BADGE = f":yellow-badge[{texts.EXAMPLE}]"


def says(page: AppTest) -> list[str]:
    return [element.value for element in page.markdown]


def title(page: AppTest) -> str:
    (found,) = [text for text in says(page) if text.startswith("# ")]
    return found.removeprefix("# ")


def charts(page: AppTest) -> int:
    return len(page.get("plotly_chart"))


def warnings(page: AppTest) -> list[str]:
    return [element.value for element in page.warning]


def is_calm(page: AppTest) -> bool:
    return not page.exception and not page.error


def test_the_router_opens_on_the_picture_of_the_agreements_area(open_page: Open) -> None:
    router = open_page("")
    assert is_calm(router)
    assert title(router) == "Lägesbild Lekeberg"
    assert charts(router) == CHARTS["lagesbild"]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_complete_alone_and_says_that_it_shows_example_data(open_page: Open, name: str) -> None:
    page = open_page(name)
    assert is_calm(page)
    assert title(page).startswith(texts.TITLES[name])
    assert charts(page) == CHARTS[name]
    assert any(text.startswith(BADGE) for text in says(page))
    assert warnings(page) == []


@pytest.mark.parametrize("name", ["trygghet", "ansvar"])
def test_the_choice_is_written_in_the_address(open_page: Open, name: str) -> None:
    link = open_page(name, omrade="1814R005").query_params
    assert {parameter: link[parameter] for parameter in ("omrade", "fran", "till", "version")} == {
        "omrade": "1814R005", "fran": "2026-01-01", "till": "2026-10-31", "version": "1",
    }  # fmt: skip


def test_another_area_in_the_filter_is_another_picture_and_another_link(open_page: Open) -> None:
    page = open_page("lagesbild")
    page.selectbox(key="lagesbild-omrade").select("1814R005").run()
    assert is_calm(page)
    assert title(page) == "Lägesbild Lanna"
    assert page.query_params["omrade"] == "1814R005"


def test_how_time_is_shown_is_chosen_on_the_page_and_kept_in_the_link(open_page: Open) -> None:
    page = open_page("handelser", omrade="1814R005")
    assert any(text.startswith(f"### {marked('EST: 41 de senaste tolv månaderna')}") for text in says(page))
    page.radio(key="handelser-visa").set_value("manad").run()
    assert is_calm(page)
    assert not any("de senaste tolv månaderna" in text for text in says(page))
    assert page.query_params["visa"] == "manad"


def test_rates_are_chosen_on_the_page_and_kept_in_the_link(open_page: Open) -> None:
    page = open_page("handelser", kalla="est")
    page.radio(key="handelser-matt").set_value("per_1000").run()
    assert is_calm(page)
    assert any("Per 1 000 invånare jan–okt varje år" in text for text in says(page))
    assert page.query_params["matt"] == "per_1000"


def test_an_action_is_chosen_on_the_page_and_kept_in_the_link(open_page: Open) -> None:
    page = open_page("handelser", kategori="est_trafik")
    assert not any(effect.HEADING in text for text in says(page))
    page = open_page("handelser", atgard="atgard-belysning-lanna")
    assert any(
        text.startswith(marked("EST: efter 1 april 2026 går det inte att se någon skillnad")) for text in says(page)
    )


def test_a_signal_tells_of_the_one_place_behind_it_and_what_to_bear_in_mind(open_page: Open) -> None:
    told = says(open_page("lagesbild"))
    assert sum(caveats.ONE_PLACE_MARK in text for text in told) == 1
    assert sum("Att tänka på" in text for text in told) == 3
    assert any("7 slag av organisationer rapporterade" in text for text in told)


def test_areas_that_cannot_be_told_apart_are_said_to_be_so(open_page: Open) -> None:
    page = open_page("trygghet", fraga="tma_otrygg_kvall")
    told = plain("Går inte att skilja från resten: Norra landsbygden och Södra landsbygden.")
    assert any(told in text for text in says(page))


def test_one_source_in_the_link_is_shown_without_the_other(open_page: Open) -> None:
    page = open_page("handelser", kalla="est")
    assert is_calm(page)
    assert not [text for text in says(page) if text.startswith("###") and "Polisanmälan" in text]


@pytest.mark.parametrize("name", ["lagesbild", "handelser"])
@pytest.mark.parametrize("link", [{"fran": "1990-01", "till": "1990-12"}, {"fran": "2090-01", "till": "2090-12"}])
def test_a_period_without_incidents_says_so_and_draws_only_the_published_crime(
    open_page: Open, name: str, link: dict[str, str]
) -> None:
    page = open_page(name, **link)
    assert is_calm(page)
    assert f"## {coverage.NOTHING_KNOWN}" in says(page)
    assert charts(page) == 1


@pytest.mark.parametrize(
    ("name", "sentence", "drawn"),
    [
        ("lagesbild", coverage.NOTHING_KNOWN, 1),
        ("handelser", coverage.NOTHING_KNOWN, 1),
        ("trygghet", "Örebro har ingen trygghetsmätning. Närmast finns Lekeberg, som visas här.", 3),
        ("ansvar", picture.AGREEMENT_NONE, 0),
    ],
    ids=["lagesbild", "handelser", "trygghet", "ansvar"],
)
def test_an_area_without_data_of_ours_says_so_and_draws_what_is_known(
    open_page: Open, name: str, sentence: str, drawn: int
) -> None:
    page = open_page(name, omrade="1880")
    assert is_calm(page)
    assert f"## {sentence}" in says(page)
    assert charts(page) == drawn


def test_a_larger_area_shows_the_agreement_of_each_municipality_inside(open_page: Open) -> None:
    page = open_page("ansvar", omrade="LPO-OREBRO")
    assert is_calm(page)
    assert [text for text in says(page) if text.startswith(f"## {marked('Lekeberg: 1 av 8 teman')}")]
    assert charts(page) == CHARTS["ansvar"]


@pytest.mark.parametrize(
    ("link", "warning"),
    [
        ({"kategori": "hittepå"}, texts.UNKNOWN_CHOICE["kategori"].format(code="hittepå")),
        ({"kalla": "felanmalan"}, texts.UNKNOWN_CHOICE["kalla"].format(code="felanmalan")),
        ({"omrade": "9999"}, texts.UNKNOWN_AREA.format(code="9999", name="Lekeberg")),
        ({"version": "99"}, texts.UNKNOWN_VERSION),
        ({"version": "abc"}, texts.UNKNOWN_VERSION),
        ({"fran": "2026-13", "till": "x"}, texts.BAD_DATE.format(period="jan–okt 2026")),
        ({"fran": "2026-10", "till": "2026-01"}, texts.BAD_DATE.format(period="jan–okt 2026")),
    ],
)
def test_a_link_that_is_wrong_warns_once_and_shows_the_page_all_the_same(
    open_page: Open, link: dict[str, str], warning: str
) -> None:
    page = open_page("ansvar", **link)
    assert is_calm(page)
    assert warnings(page) == [warning]
    assert charts(page) == CHARTS["ansvar"]
    assert warnings(page.run()) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_open_view_shows_the_open_pages_and_refuses_the_others(
    open_page: Open, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("SAMVERKAN_VIEW", "open")
    page = open_page(name)
    if name in OPEN_CHARTS:
        assert is_calm(page)
        assert charts(page) == OPEN_CHARTS[name]
        assert any(open_mode.BADGE in text for text in says(page))
        return
    assert [element.value for element in page.error] == [f"{access.DENIED[DENIED.get(name, 'publish')]} {access.ASK}"]
    assert says(page) == [f"# {texts.TITLES[name]}", open_mode.INSTEAD]
    open_pages = [texts.TITLES[one] for one in texts.TITLES if one in OPEN_CHARTS and one != "veckan"]
    assert [link.proto.label for link in page.get("page_link")] == open_pages
    assert not page.get("file_uploader")


def test_a_reader_who_may_see_everything_can_go_to_the_open_view_and_back(open_page: Open) -> None:
    page = open_page("lagesbild")
    page.toggle(key="lagesbild-lage").set_value(True).run()
    assert is_calm(page)
    assert any(open_mode.BADGE in text for text in says(page))
    assert (page.query_params["lage"], page.query_params["fran"], page.query_params["till"]) == (
        "oppet", "2026-05-01", "2026-08-31",
    )  # fmt: skip
    page.toggle(key="lagesbild-lage").set_value(False).run()
    assert not any(open_mode.BADGE in text for text in says(page))


def test_a_link_with_other_days_is_told_the_nearest_period_in_the_open_view(open_page: Open) -> None:
    page = open_page("lagesbild", lage="oppet", fran="2026-01-01", till="2026-10-31")
    assert page.info[0].value.endswith("Sidan visar maj–aug 2026 i stället.")
    assert not page.run().info


@pytest.mark.parametrize("link", [{}, {"lage": ""}, {"lage": "internt"}])
def test_no_link_opens_more_than_the_installation_gives(
    open_page: Open, monkeypatch: pytest.MonkeyPatch, link: dict[str, str]
) -> None:
    monkeypatch.setenv("SAMVERKAN_VIEW", "open")
    page = open_page("handelser", **link)
    assert any(open_mode.BADGE in text for text in says(page))
    assert not page.toggle


def test_the_open_view_of_the_incidents_says_what_it_leaves_out_and_never_how_few(open_page: Open) -> None:
    page = open_page("handelser", lage="oppet", kalla="est")
    open_tables(page)
    left_out = [text for text in says(page) if "visas inte i det öppna läget" in text]
    assert len(left_out) == 2
    counts = [str(value) for table in page.table for column, values in table.value.items()
              if column == texts.COLUMNS["count"] for value in values]  # fmt: skip
    assert counts
    assert {count for count in counts if count.isdecimal() and int(count) % 5} == set()


def test_the_upload_is_not_part_of_the_open_view_and_says_how_to_leave_it(open_page: Open) -> None:
    page = open_page("ladda_upp", lage="oppet")
    assert page.info[0].value == open_mode.LACKING["ladda_upp"]
    assert not page.get("file_uploader")
    page.button[0].click().run()
    assert page.get("file_uploader")


def test_without_example_data_the_pages_lose_their_badge_and_stay_calm(open_own: Open) -> None:
    page = open_own("ladda_upp")
    next(button for button in page.button if button.label == upload.CLEAR).click().run()
    assert is_calm(page)
    assert page.success[0].value.startswith("Exempeldata är borta")
    for name in ("lagesbild", "handelser", "trygghet", "jamfor", "ansvar", "loften", "om_siffrorna"):
        later = open_own(name)
        assert is_calm(later)
        assert not [text for text in says(later) if BADGE in text]


def test_an_older_version_says_so_and_leads_to_the_newest(open_own: Open) -> None:
    page = open_own("ladda_upp")
    next(button for button in page.button if button.label == upload.CLEAR).click().run()
    older = open_own("ansvar", version="1")
    assert older.info[0].value.startswith("Du ser version 1 ")
    next(button for button in older.button if button.label == texts.SHOW_LATEST).click().run()
    assert not older.info
    assert older.query_params["version"] == "2"


def test_options_of_a_list_stand_as_they_are(open_page: Open) -> None:
    page = open_page("handelser", omrade="1814")
    options = page.selectbox(key="handelser-atgard").options
    assert any("(" in option for option in options)
    assert not [option for option in options if "\\" in option]


def test_an_areas_name_in_the_title_is_taken_literally(open_own: Open, lake_url: str) -> None:
    row = {"area_code": ["9999"], "name": ["A :red-badge[b]"], "kind": ["kommun"], "parent": ["18"], "row": [2]}
    Lake.open(lake_url).publish([NewUpload("areas", pa.table(row), b"a", "a.csv", "", Counts(new=1), 1)], "x")
    page = open_own("lagesbild", omrade="9999")
    assert title(page).startswith("Lägesbild A ")
    assert ":red-badge[" not in title(page)
