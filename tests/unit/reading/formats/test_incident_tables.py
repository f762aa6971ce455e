"""Extracts of the police with counts, and reports of EST systems in many forms of header."""

import pytest

from samverkan_data.reading import Recognised, recognise


def first(found: Recognised, name: str) -> str:
    return str(found.text.column(found.mapping[name])[0].as_py())


@pytest.mark.parametrize(
    ("header", "row", "moment"),
    [
        ("Brottskod;Brottstyp;Kommun;År;Månad;Antal", "0801;Stöld;Lekeberg;2026;3;4", "2026-03"),
        ("Brottstyp;Kommun;År;Månad;Antal", "Stöld;Lekeberg;2026;mars;4", "mars 2026"),
        ("Period;Brottsgrupp;Kommun;Antal brott", "2026-03;Stöld;Lekeberg;4", "2026-03"),
        ("Månad;Brottstyp;Kommun;Antal brott", "2026-03;Stöld;Lekeberg;4", "2026-03"),
        ("Månad;Brottstyp;Kommun;Antal brott", "202603;Stöld;Lekeberg;4", "2026-03"),
        ("Månad;Brottstyp;Kommun;Antal brott", "mars 2026;Stöld;Lekeberg;4", "mars 2026"),
        ("Datum;Brottsrubricering;Område;Antal", "2026-03-02;Stöld;Lekeberg;4", "2026-03-02"),
        ("Brottsdatum;Klockslag;Brottstyp;Område;Antal", "2026-03-02;kl. 21.30;Stöld;Lekeberg;4", "2026-03-02 21:30"),
    ],
)
def test_an_extract_of_the_police_is_incidents_with_counts(header: str, row: str, moment: str) -> None:
    found = recognise(f"{header}\n{row}\n".encode(), "uttag.csv")
    assert (found.format, found.table, found.constants["source"]) == ("polisen_extract", "incidents", "polisanmalan")
    assert [first(found, name) for name in ("occurred_at", "category", "area_code", "count")] == [
        moment, "Stöld", "Lekeberg", "4",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "row", "category"),
    [
        ("rapport_id;handelse_tid_fran;kategori;underkategori;omrade;bedomning",
         "1;2026-03-01 21:30;Skadegörelse;Klotter;Fjugesta;hög", "Klotter"),
        ("rapport_id;handelse_tid_fran;kategori;underkategori;omrade;bedomning",
         "1;2026-03-01 21:30;Skadegörelse;;Fjugesta;hög", "Skadegörelse"),
        ("Vad;Var;Datum;Tid;Bedömning", "Nedskräpning;Fjugesta;2026-03-01;2130;hög", "Nedskräpning"),
        ("Händelsetyp;Ort;Händelsedatum;Klockslag;Rapportör;Otrygghet",
         "Brand;Fjugesta;2026-03-01;21:30;Skola;hög", "Brand"),
    ],
)  # fmt: skip
def test_est_reports_in_many_forms(header: str, row: str, category: str) -> None:
    found = recognise(f"{header}\n{row}\n".encode(), "est.csv")
    assert (found.format, found.constants["source"]) == ("est_reports", "est")
    assert first(found, "occurred_at") == "2026-03-01 21:30"
    assert (first(found, "category"), first(found, "assessment")) == (category, "3")


@pytest.mark.parametrize("month", ["3", "mars"])
def test_a_month_without_a_year_is_not_guessed(month: str) -> None:
    text = f"Månad;Brottstyp;Kommun;Antal brott\n{month};Stöld;Lekeberg;4\n"
    assert recognise(text.encode(), "uttag.csv").format != "polisen_extract"


@pytest.mark.parametrize(
    "header",
    [
        "Datum;Klockslag;Plats;Händelsetyp", "Datum;Tid;Plats;Typ av händelse",
        "Händelsedatum;Klockslag;Område/plats;Kategori",
        "När inträffade händelsen;Var inträffade händelsen;Händelsetyp",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("title", "name"), [("", "EST_augusti.csv"), ("", "est2026.csv"), ("EST-rapporter, augusti\n\n", "uttag.csv")]
)
def test_a_file_that_says_est_is_est_without_other_signs(header: str, title: str, name: str) -> None:
    moment = "2026-03-01;21:30" if header.count(";") == 3 else "2026-03-01 21:30"
    found = recognise(f"{title}{header}\n{moment};Fjugesta;Klotter\n".encode(), name)
    assert (found.format, found.constants.get("source")) == ("est_reports", "est")
    assert [first(found, name) for name in ("occurred_at", "area_code")] == ["2026-03-01 21:30", "Fjugesta"]


@pytest.mark.parametrize("name", ["test.csv", "rapporter.csv", "forest.csv"])
def test_a_file_that_does_not_say_est_is_asked_for_its_source(name: str) -> None:
    text = "Datum;Tid;Plats;Händelsetyp\n2026-03-01;21:30;Fjugesta;Klotter\n"
    assert recognise(text.encode(), name).format != "est_reports"


def test_a_place_beside_an_area_is_no_area() -> None:
    text = "Rapport-id;Datum;Plats;Område;Händelsetyp\n1;2026-03-01;vid torget;Fjugesta;Klotter\n"
    assert first(recognise(text.encode(), "uttag.csv"), "area_code") == "Fjugesta"


def test_free_text_stays_out_of_the_columns_that_are_stored() -> None:
    text = "rapport_id;datum;vad;var;beskrivning;åtgärd\n1;2026-03-01;Brand;Lanna;en bil brann;släckt\n"
    found = recognise(text.encode(), "est.csv")
    stored = {found.text.header[place] for place in found.mapping.values()}
    assert not stored & {"beskrivning", "åtgärd"}


@pytest.mark.parametrize(
    "header", ["Region;Brott;År;Period;Antal;/100 000 inv", "Kommun;Brottstyp;År;Antal;Per 100 000 inv."]
)
def test_published_rates_are_not_taken_for_an_extract(header: str) -> None:
    cells = ";".join("2025" if text == "År" else "1" for text in header.split(";"))
    assert recognise(f"{header}\n{cells}\n".encode(), "f.csv").format != "polisen_extract"


@pytest.mark.parametrize("period", ["202603", "2026M03", "2026-03"])
def test_a_period_is_a_month_however_it_is_written(period: str) -> None:
    found = recognise(f"Period;Brottsgrupp;Kommun;Antal brott\n{period};Stöld;Lekeberg;4\n".encode(), "u.csv")
    assert first(found, "occurred_at") == "2026-03"


def extract(*counts: str) -> Recognised:
    rows = [f"2026;{month};Stöld;Lekeberg;{count}" for month, count in enumerate(counts, start=1)]
    return recognise("\n".join(["År;Månad;Brottstyp;Kommun;Antal", *rows, ""]).encode(), "u.csv")


def test_an_empty_count_is_an_error_and_nought_is_a_count() -> None:
    found = extract("0", "")
    assert [(f.code, f.row, f.column) for f in found.findings] == [("required_empty", 3, "Antal")]


def test_a_later_extract_with_another_count_is_the_same_row() -> None:
    assert first(extract("4", "5"), "incident_id") == first(extract("6"), "incident_id")


def test_rows_that_are_alike_but_for_their_counts_have_ids_that_an_earlier_extract_gave_them() -> None:
    text = "År;Månad;Brottstyp;Kommun;Antal\n2026;3;Stöld;Lekeberg;1\n"
    before, after = recognise(text.encode(), "u.csv"), recognise(f"{text}2026;3;Stöld;Lekeberg;4\n".encode(), "u.csv")
    ids = after.text.column(after.mapping["incident_id"]).to_pylist()
    assert ids[0] == first(before, "incident_id")
    assert len(set(ids)) == 2


GROUPS = (
    "Våldsbrott", "Skadegörelsebrott", "Tillgrepp i butik", "Tillgreppsbrott (exkl i butik)", "Bedrägeribrott m.m.",
    "Narkotikabrott", "Trafikbrott", "Lokala trafikkoder", "Övriga brottsbalksbrott",
    "Övriga specialstraffrättsliga brott",
)  # fmt: skip


@pytest.mark.parametrize(
    ("header", "cells", "moment", "area"),
    [
        ("Brottsdatum;Lokalpolisområde;Kommun", "2026-03-02;Örebro;Lekeberg", "2026-03-02", "Lekeberg"),
        ("Brottsdatum;Lokalpolisområde;Kommun", "2026-03-02;Örebro;Okänd", "2026-03-02", "Lokalpolisområde Örebro"),
        ("Brottsdatum;Lokalpolisområde", "2026-03-02;Örebro", "2026-03-02", "Lokalpolisområde Örebro"),
        ("Brottsdatum;LPO", "2026-03-02;LPO Örebro", "2026-03-02", "LPO Örebro"),
        ("Brottsdatum;Timme;Lokalpolisområde;Kommun", "2026-03-02;21;Örebro;Kumla", "2026-03-02 21:00", "Kumla"),
        ("Brottsdatum;Brottstid;Region;LPO;Kommun", "2026-03-02;21:30;Mitt;A;Kumla", "2026-03-02 21:30", "Kumla"),
        ("År;Månad;Lokalpolisområde;Kommun", "2026;March;Örebro;Kumla", "March 2026", "Kumla"),
        ("Brottsår;Brottsmånad;Lokalpolisområde;Kommun", "2026;3;Örebro;Kumla", "2026-03", "Kumla"),
        ("Månad;Lokalpolisområde;Kommun", "mar-26;Örebro;Kumla", "mar 2026", "Kumla"),
        ("Månad;Lokalpolisområde;Kommun", "2026-03-01;Örebro;Kumla", "2026-03", "Kumla"),
    ],
)
def test_the_extract_that_the_police_give_out_on_request(header: str, cells: str, moment: str, area: str) -> None:
    rows = "".join(f"{cells};{group};3\n" for group in GROUPS)
    found = recognise(f"{header};Brottskategorier;Anmälda brott\n{rows}".encode(), "uttag.csv")
    assert (found.format, found.constants["source"]) == ("polisen_extract", "polisanmalan")
    assert [first(found, name) for name in ("occurred_at", "area_code", "count")] == [moment, area, "3"]
    assert found.text.row_count == len(GROUPS)


def test_a_list_of_fault_reports_is_its_own_source() -> None:
    text = "Ärendenummer;Ärendetyp;Område;Inkommet;Status\n1;Klotter;Fjugesta;2026-03-01 08:15;Klar\n"
    found = recognise(text.encode(), "f.csv")
    assert (found.format, found.constants["source"]) == ("fault_reports", "felanmalan")
    assert first(found, "occurred_at") == "2026-03-01 08:15"


@pytest.mark.parametrize("row", ["Hela landet;Narkotikabrott", "Lekeberg;Totalt antal brott"])
def test_published_counts_of_the_country_or_of_all_crime_are_no_extract(row: str) -> None:
    found = recognise(f"Kommun;Brott;År;Antal\nLekeberg;Narkotikabrott;2025;4\n{row};2025;9\n".encode(), "f.csv")
    assert (found.format, found.table) == ("bra_sol", "observations")
