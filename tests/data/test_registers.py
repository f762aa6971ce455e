"""The registers hold together: codes exist, themes have the owners they should, nothing is listed twice."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from samverkan_data.checking.names import known_names
from samverkan_data.schema import TABLES

Rows = Callable[[str, str], pd.DataFrame]
REGISTERS = {table.name: f"{table.name}.csv" for table in TABLES.values() if table.kind == "register"}


def codes(cells: pd.Series) -> set[str]:
    return {code for cell in cells for code in cell.split("|") if code}


@pytest.fixture(scope="module")
def roles(rows: Rows) -> pd.DataFrame:
    return rows("roles.csv", "roles")


@pytest.fixture(scope="module")
def current(roles: pd.DataFrame) -> pd.DataFrame:
    return roles[roles["valid_to"] == ""]


def test_manifest_lists_every_file_once_in_an_order_that_works(manifest: pd.DataFrame, folder: Path) -> None:
    listed = [*manifest["file"]]
    assert sorted(listed) == sorted(path.name for path in folder.glob("*.csv") if path.name != "manifest.csv")
    assert [*dict.fromkeys(manifest["table"])] == [
        "areas", "municipality_groups", "categories", "indicators", "settings", "agreements", "roles",
        "observations", "incidents", "problems", "causes", "promises", "actions", "events",
        "meeting_kinds", "meetings", "decisions", "comments",
    ]  # fmt: skip
    assert set(manifest["kind"]) == {"real", "example"}
    assert manifest.ne("").all(axis=None)


def test_every_municipality_is_in_one_group_of_skr_and_the_groups_have_their_sizes(rows: Rows) -> None:
    groups = rows("municipality_groups.csv", "municipality_groups").set_index("group_code")["members"].str.split("|")
    assert groups.map(len).to_dict() == {
        "SKR-A1": 3, "SKR-A2": 43, "SKR-B3": 23, "SKR-B4": 63, "SKR-B5": 24,
        "SKR-C6": 27, "SKR-C7": 51, "SKR-C8": 35, "SKR-C9": 21,
    }  # fmt: skip
    areas = rows("areas.csv", "areas")
    assert sorted(groups.explode()) == sorted(areas.loc[areas["kind"] == "Kommun", "area_code"])
    assert {"1814", "1861", "1881"} <= {*groups["SKR-B4"]}
    assert "1880" in groups["SKR-B3"]


def test_headers_are_the_templates_and_keys_are_unique(manifest: pd.DataFrame, rows: Rows, folder: Path) -> None:
    for file, name in zip(manifest["file"], manifest["table"], strict=True):
        header = (folder / file).read_text(encoding="utf-8").split("\n", 1)[0]
        assert header == ";".join(column.header for column in TABLES[name].file_columns)
        key = [column for column in TABLES[name].key if not TABLES[name].column(column).made]
        assert not rows(file, name).duplicated(key).any()


def test_every_code_that_a_file_names_is_in_its_register(manifest: pd.DataFrame, rows: Rows) -> None:
    for file, name in zip(manifest["file"], manifest["table"], strict=True):
        for column in TABLES[name].file_columns:
            if column.refers_to:
                register = rows(REGISTERS[column.refers_to], column.refers_to)
                known = set(register[TABLES[column.refers_to].code])
                assert codes(rows(file, name)[column.name]) <= known, (file, column.name)


@pytest.mark.parametrize(("table", "name"), [("areas", "name"), ("categories", "label"), ("indicators", "label")])
def test_a_row_is_found_by_each_of_its_names_and_no_other_row_is(rows: Rows, table: str, name: str) -> None:
    register = rows(f"{table}.csv", table)
    for _, tree in register.groupby("tree") if "tree" in register else [("", register)]:
        aliases = [alias for cell in tree["aliases"] for alias in cell.split("|") if alias]
        doubled = pd.Series([*tree[name], *aliases]).str.casefold().value_counts()
        assert doubled[doubled > 1].empty


def test_there_are_all_municipalities_and_counties_and_one_country(rows: Rows) -> None:
    areas = rows("areas.csv", "areas").set_index("area_code")
    kinds = areas["kind"].value_counts()
    assert [kinds[kind] for kind in ("Kommun", "Län", "Land")] == [290, 21, 1]
    counties = areas[areas["kind"] == "Län"]
    municipalities = areas[areas["kind"] == "Kommun"]
    assert set(counties["parent"]) == {"00"}
    in_police_area = municipalities["parent"].str.startswith("LPO-")
    known = municipalities[in_police_area].groupby("parent").apply(lambda of: sorted(of.index)).to_dict()
    assert set(known) == {*areas.index[areas["kind"] == "Lokalpolisområde"]}
    assert known["LPO-HALLSBERG"] == ["1860", "1861", "1881", "1882"]
    assert known["LPO-OREBRO"] == ["1814", "1880"]
    counties_of = areas["parent"].reindex(municipalities["parent"]).to_numpy()
    within = municipalities["parent"].where(~in_police_area, counties_of)
    assert (municipalities.index.str[:2] == within).all()


@pytest.mark.parametrize("text", ["Hela landet", "Hela Riket", "HELA RIKET", "Riket", "0000", "00", "00 Riket"])
def test_the_country_is_known_by_what_each_source_calls_it(rows: Rows, text: str) -> None:
    assert known_names("areas", rows("areas.csv", "areas")).find(text).code == "00"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Misstänkt droghandel", "est_narkotika"),
        ("buskörning", "est_trafik"),
        ("Ungdomar med A-traktor", "est_a_traktor"),
        ("Klotter", "est_klotter"),
        ("Nedskräpning", "est_nedskrapning"),
        ("Otrygg plats", "est_otrygg_plats"),
        ("Samlingar av personer som stör ordningen", "est_samling"),
        ("Otrygghetsskapande samling", "est_samling"),
        ("Incidenter mot anställd", "est_hot"),
        ("Våld", "est_vald"),
        ("Inbrott", "est_inbrott"),
        ("Anlagd brand", "est_brand"),
        ("8 kap. Stöld, rån m.m.", "pol_stold"),
        ("6 kap. Sexualbrott", "pol_vald"),
        ("Vapenlagen", "pol_narkotika"),
        ("13-15 kap. Brott mot allmänheten", "pol_ovrigt"),
        ("Arrangemang", None),
        ("Felanmälan", None),
    ],
)
def test_categories_are_known_by_the_words_of_est_and_bra(rows: Rows, text: str, code: str | None) -> None:
    assert known_names("categories", rows("categories.csv", "categories")).find(text).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Totalt antal brott", "bra_totalt"),
        ("Brott mot brottsbalken, 8-12 kap. Brott mot förmögenhet, 8 kap. Stöld, rån m.m., därav biltillgrepp",
         "bra_biltillgrepp"),
        ("N07540", "bra_totalt_per_100000"),
        ("Anmälda sexualbrott, antal/100 000 inv", "bra_kap6_per_100000"),
        ("N01951", "folkmangd"),
        ("Invånare  totalt, antal", "folkmangd"),
        ("N00610", "mu_trygg_morker"),
        ("N07609", "ntu_trygg_kvall"),
        ("N07657", None),
        ("Otrygghet utomhus-NTU", "ntu_otrygg_utomhus"),
        ("oro_narstaende", "ntu_region_oro_narstaende"),
    ],
)  # fmt: skip
def test_indicators_are_known_by_what_bra_kolada_and_ntu_call_them(rows: Rows, text: str, code: str | None) -> None:
    assert known_names("indicators", rows("indicators.csv", "indicators")).find(text).code == code


RATES = "N07540 N07403 U07417 U07452 N07536 N07537 N07538 N07544 N07546 N07547 N07548 N07549 N07402"
SHARES = """N00610 N00611 N00612 N00613 N00614 N00615 N00616 N00618 N00620 N00621 N00622 N00623 N00627 N00608 N00631
N07601 N07605 N07606 N07607 N07608 N07609 N07610 N07611 N07612 N07613 N07614 N07615 N07616 N07617 N07618 N07619 N07620
N07621 N07622 N07624 N07625 N07631 N07632 N07633 N07636 N07638 N07643 N07644 N07645 N07646 N07647"""


@pytest.mark.parametrize(("ids", "unit"), [(RATES, "per 100 000 invånare"), (SHARES, "procent")])
def test_every_measure_of_kolada_on_crime_and_trygghet_is_known_by_its_id_with_its_unit(
    rows: Rows, ids: str, unit: str
) -> None:
    indicators = rows("indicators.csv", "indicators")
    names, units = known_names("indicators", indicators), indicators.set_index("indicator")["unit"]
    assert {name: units.get(names.find(name).code) for name in ids.split()} == dict.fromkeys(ids.split(), unit)


def test_the_measure_whose_title_and_description_contradict_each_other_has_its_direction(rows: Rows) -> None:
    row = rows("indicators.csv", "indicators").set_index("indicator").loc["ntu_trygg_kvall"]
    assert (row["better"], "N07609" in row["aliases"]) == ("högre är bättre", True)


def test_every_count_of_bra_has_a_rate_that_is_part_of_the_same_whole(rows: Rows) -> None:
    indicators = rows("indicators.csv", "indicators")
    bra = indicators[indicators["instrument"] == "Brå anmälda brott"].set_index("indicator")
    counts = bra[bra["unit"] == "antal"]
    rates = bra.loc[counts.index + "_per_100000"]
    whole = counts["parent"].where(counts["parent"] == "", counts["parent"] + "_per_100000")
    assert list(rates["parent"]) == list(whole)
    assert list(rates["better"]) == list(counts["better"])
    assert list(rates["theme"]) == list(counts["theme"])


def test_every_theme_but_fraud_has_one_responsible_role(current: pd.DataFrame, rows: Rows) -> None:
    themes = rows("categories.csv", "categories").query("tree == 'Tema'")["category"]
    responsible = current["responsible"].str.split("|").explode()
    owners = {theme: [*current.loc[responsible.index[responsible == theme], "role_id"]] for theme in themes}
    assert {theme for theme, found in owners.items() if len(found) != 1} == {"tema_bedrageri"}
    assert owners["tema_bedrageri"] == []


def test_the_ten_roles_are_there_with_one_change_of_holder_and_one_vacancy(
    roles: pd.DataFrame, current: pd.DataFrame
) -> None:
    assert current["side"].value_counts().to_dict() == {"Polisen": 5, "Kommunen": 5}
    assert not current["role_id"].duplicated().any()
    assert [*current.loc[current["holder"] == "", "role_id"]] == ["polis_est"]
    before = roles[roles["valid_to"] != ""].set_index("role_id")["valid_to"]
    after = current.set_index("role_id")["valid_from"]
    for role_id, last_day in before.items():
        assert pd.Timestamp(after[role_id]) - pd.Timestamp(last_day) == pd.Timedelta(days=1)
    assert set(before.index) == {"bra_samordnare", "polis_est"}


def test_promises_and_actions_name_roles_and_promises_that_exist(roles: pd.DataFrame, rows: Rows) -> None:
    promises, actions = rows("promises.csv", "promises"), rows("actions.csv", "actions")
    assert codes(promises["role_id"]) | codes(actions["role_id"]) <= set(roles["role_id"])
    assert codes(actions["promise_id"]) <= set(promises["promise_id"])


def test_the_data_are_small(folder: Path) -> None:
    assert sum(path.stat().st_size for path in folder.glob("*.csv")) < 2_000_000


@pytest.mark.parametrize(
    ("word", "category"),
    [
        ("Misshandel", "pol_vald"),  # brottsbalken 3 kap.
        ("Olaga hot", "pol_vald"),  # 4 kap.
        ("Sexuellt ofredande", "pol_vald"),  # 6 kap.
        ("Rån", "pol_stold"),  # 8 kap.
        ("Cykelstöld", "pol_stold"),
        ("Bostadsinbrott", "pol_inbrott"),
        ("Bedrägeri", "pol_bedrageri"),  # 9 kap.
        ("Rattfylleri", "pol_trafik"),  # trafikbrottslagen
    ],
)
def test_everyday_names_of_crimes_are_found_among_those_of_the_police(rows: Rows, word: str, category: str) -> None:
    categories = rows("categories.csv", "categories")
    assert known_names("categories", categories[categories["tree"] == "Polisen"]).find(word).code == category


@pytest.mark.parametrize(
    ("name", "theme"),
    [
        ("Våldsbrott", "tema_vald"), ("Skadegörelsebrott", "tema_skadegorelse"), ("Tillgrepp i butik", "tema_stold"),
        ("Tillgreppsbrott (exkl i butik)", "tema_stold"), ("Tillgreppsbrott (exkl. i butik)", "tema_stold"),
        ("Bedrägeribrott m.m.", "tema_bedrageri"), ("Narkotikabrott", "tema_narkotika"),
        ("Trafikbrott", "tema_trafik"), ("Lokala trafikkoder", "tema_trafik"), ("Övriga brottsbalksbrott", ""),
        ("Övriga specialstraffrättsliga brott", ""),
    ],
)  # fmt: skip
def test_the_police_s_own_groups_are_known_with_their_themes(rows: Rows, name: str, theme: str) -> None:
    register = rows("categories.csv", "categories")
    police = register[register["tree"] == "Polisen"].set_index("category")
    assert police.loc[known_names("categories", police.reset_index()).find(name).code, "theme"] == theme


def test_the_police_areas_of_a_county_that_is_known_hold_all_its_municipalities(rows: Rows) -> None:
    areas = rows("areas.csv", "areas").set_index("area_code")
    municipalities = areas[areas["kind"] == "Kommun"]
    inside = municipalities["parent"].str.startswith("LPO-").groupby(municipalities.index.str[:2]).agg(["sum", "size"])
    assert inside.loc[["04", "05", "06"]].to_numpy().tolist() == [[9, 9], [13, 13], [13, 13]]
