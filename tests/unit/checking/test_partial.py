"""Files that hold more than the registers know."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from samverkan_data.checking import Checked, Known
from samverkan_data.checking.partial import with_additions
from samverkan_data.received import Recognised, make_text_table

CheckText = Callable[..., Checked]


def small_areas(known: Known, *codes: str) -> list[str]:
    rows = tuple({"area_code": code, "name": code, "kind": "deso", "parent": code[:4]} for code in codes)
    file = Recognised("x", "observations", make_text_table((), (), ()), additions={"areas": rows})
    added = with_additions(known, file)[1].get("areas")
    return [] if added is None else list(added["area_code"])


def test_small_areas_are_added_in_the_local_police_area_of_an_agreement_only(known: Known) -> None:
    known = replace(known, agreements=pd.DataFrame({"agreement_id": ["x"], "area_code": ["1814"]}))
    assert small_areas(known, "1814A0010", "1880A0010", "0180A0010") == ["1814A0010", "1880A0010"]


def test_small_areas_are_added_in_every_known_municipality_where_there_is_no_agreement(known: Known) -> None:
    known = replace(known, agreements=pd.DataFrame({"agreement_id": [], "area_code": []}))
    assert small_areas(known, "0180A0010", "9999A0010") == ["0180A0010"]


def test_a_row_that_the_register_has_under_another_name_is_not_added(known: Known) -> None:
    rows = ({"indicator": "kolada_x", "label": "X", "unit": "antal", "aliases": "bra_totalt"},)
    file = Recognised("x", "observations", make_text_table((), (), ()), additions={"indicators": rows})
    assert with_additions(known, file)[1] == {}


def test_figures_whose_unit_nobody_says_are_left_out_and_the_rest_is_kept(check_text: CheckText) -> None:
    rows = ["Otrygga,Lekeberg,2025,5", "Kostnad (kr/inv),Lekeberg,2025,81"]
    checked = check_text("\n".join(["Nyckeltal,Region,År,Värde", *rows, ""]))
    told = ("unit_unknown", "warning", "1", "Kostnad (kr/inv)")
    assert [(f.code, f.severity, f.value, f.detail) for f in checked.findings] == [told]
    assert checked.rows.column("value").to_pylist() == [5]


def test_the_headerless_file_of_2021_keeps_its_first_row_and_leaves_districts_out(check_text: CheckText) -> None:
    others = "".join(f"Nora{number} kommun;187;7 005\n" for number in range(8))
    text = f"Lekebergs kommun;2 537;8 012\n{others}Örebro kommun;9;9\nStadsområde Hisingen (Gbg);9;9\n"
    checked = check_text(text.replace("Nora", "Okänd"), "Anmälda brott kommunerna 2021.csv")
    kept = {(row["area_code"], row["value"]) for row in checked.rows.to_pylist() if row["area_code"] == "1814"}
    assert kept == {("1814", 2537), ("1814", 8012)}
    assert [(f.code, f.value) for f in checked.findings][:2] == [("left_out", "18"), ("headers_assumed", "")]


def test_a_subcategory_that_the_register_lacks_is_read_as_its_category(check_text: CheckText) -> None:
    rows = ["1;2026-03-01;Buskörning;Okänd;Lekeberg;1", "2;2026-03-01;Okänd;Trafik;Lekeberg;1"]
    checked = check_text("\n".join(["rapport_id;datum;kategori;underkategori;omrade;bedomning", *rows, ""]))
    assert checked.rows.column("category").to_pylist() == ["est_trafik", "est_trafik"]
    assert [(f.value, f.detail) for f in checked.findings if f.code == "wider_used"] == [("1", "Okänd")]


def test_a_row_whose_category_is_as_unknown_stays_an_error(check_text: CheckText) -> None:
    checked = check_text("rapport_id;datum;kategori;underkategori;omrade\n1;2026-03-01;Aa;Bb;Lekeberg\n")
    assert [(f.code, f.value) for f in checked.findings if f.severity == "error"] == [("unknown_category", "Bb")]


def test_a_category_beside_its_subcategory_is_told_as_not_stored(check_text: CheckText) -> None:
    checked = check_text("rapport_id;datum;kategori;underkategori;omrade\n1;2026-03-01;Aa;Bb;Lekeberg\n")
    assert ("column_not_stored", "kategori") in [(finding.code, finding.column) for finding in checked.findings]
