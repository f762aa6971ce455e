"""Whole files: which findings they give, and which rows."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pyarrow as pa
import pytest

from samverkan_data.checking import Checked, Known, check, nothing_known
from samverkan_data.reading import recognise
from samverkan_data.schema import TABLES

CheckText = Callable[..., Checked]
TODAY = date(2026, 11, 24)
INCIDENT = "Händelse-id;Tidpunkt;Område;Kategori;Källa;Antal;Bedömning\n"
OBSERVATION = "Indikator;Område;Från;Till;Värde;Status;Källa\n"


def codes(checked: Checked) -> list[tuple[str, int | None, str | None]]:
    return [(f.code, f.row, f.column) for f in checked.findings]


def test_a_good_row_is_typed(check_text: CheckText) -> None:
    checked = check_text(INCIDENT + "a;2026-10-31 21:30;Lekeberg;Buskörning;EST;;2\n")
    assert (checked.accepted, checked.findings, checked.row_count) == (True, (), 1)
    assert checked.rows.to_pylist() == [
        {
            "incident_id": "a",
            "occurred_at": datetime(2026, 10, 31, 21, 30),
            "precision": "minute",
            "area_code": "1814",
            "category": "est_trafik",
            "source": "est",
            "reporter": None,
            "count": 1,
            "assessment": 2,
            "latitude": None,
            "longitude": None,
            "municipality": "1814",
            "row": 2,
        }
    ]


@pytest.mark.parametrize("table", TABLES)
def test_rows_have_the_columns_of_the_schema(check_text: CheckText, table: str) -> None:
    header = ";".join(c.header for c in TABLES[table].file_columns)
    rows = check_text(f"{header}\n{';'.join('x' for _ in TABLES[table].file_columns)}\n").rows
    assert rows.column_names == [*TABLES[table].names, "row"]
    assert rows.schema.field("row").type == pa.int64()


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ("a;;1814;est_trafik;EST;1;", "required_empty", "Tidpunkt"),
        ("a;2026-10-01;;est_trafik;EST;1;", "required_empty", "Område"),
        ("a;31/9 2026;1814;est_trafik;EST;1;", "bad_date", "Tidpunkt"),
        ("a;03/04/2026;1814;est_trafik;EST;1;", "ambiguous_date", "Tidpunkt"),
        ("a;2026-11-25;1814;est_trafik;EST;1;", "future_date", "Tidpunkt"),
        ("a;2026-10-01;Lekebeg;est_trafik;EST;1;", "unknown_area", "Område"),
        ("a;2026-10-01;Stockholms;est_trafik;EST;1;", "ambiguous_name", "Område"),
        ("a;2026-10-01;1814;est_trafk;EST;1;", "unknown_category", "Kategori"),
        ("a;2026-10-01;1814;est_trafik;Polis;1;", "unknown_choice", "Källa"),
        ("a;2026-10-01;1814;est_trafik;EST;1,5;", "bad_integer", "Antal"),
        ("a;2026-10-01;1814;est_trafik;EST;1.234;", "ambiguous_number", "Antal"),
        ("a;2026-10-01;1814;est_trafik;EST;-1;", "out_of_range", "Antal"),
        ("a;2026-10-01;1814;est_trafik;EST;1;4", "out_of_range", "Bedömning"),
    ],
)
def test_a_wrong_cell_is_an_error_with_row_and_column(check_text: CheckText, row: str, code: str, column: str) -> None:
    checked = check_text(INCIDENT + "z;2026-10-01;1814;est_trafik;EST;1;\n" + row + "\n")
    assert (codes(checked), checked.accepted) == ([(code, 3, column)], False)


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ("bra_totalt;1814;2025;2025;;;Brå", "value_missing", "Värde"),
        ("bra_totalt;1814;2025;2025;;preliminär;Brå", "value_missing", "Värde"),
        ("bra_totalt;1814;2025;2025;4;saknas;Brå", "value_despite_status", "Status"),
        ("bra_totalt;1814;2025;2025;-;;Brå", "ambiguous_marker", "Värde"),
        ("bra_totalt;1814;2025;2025;..;;Brå", "marker_read", None),
        ("bra_totalt;1814;2025-02-01;2025-01-31;4;;Brå", "period_reversed", "Till"),
        ("bra_totalt;1814;2027;2027;4;preliminär;Brå", "future_date", "Från"),
        ("bra_totalt;1814;2026;2026;4;;Brå", "period_not_over", "Till"),
        ("bra_totalt;1814;2025;2025;-4;;Brå", "outside_unit", "Värde"),
        ("otrygg;1814;2025;2025;100,1;;Brå", "outside_unit", "Värde"),
        ("oro;1814;2025;2025;6,1;;Brå", "outside_unit", "Värde"),
        ("brott;1814;2025;2025;4;;Brå", "unknown_indicator", "Indikator"),
        ("bra_totalt;1814;2024;2024;5;;Brå", "duplicate_key", "Indikator"),
        ("bra_totalt;1814;2024;2024;4,0;;Brå", "repeated_row", "Indikator"),
        ("bra_totalt;1814;2024;2024;5;preliminär;Brå", "preliminary_replaced", "Status"),
        ("bra_totalt;1814;2025;2025;12 %;;Brå", "outside_unit", "Värde"),
        ("bra_totalt;1814;2025;2025;416*;;Brå", "note_sign", "Värde"),
        ("bra_totalt;1814;2025;2025;ca 416;;Brå", "bad_number", "Värde"),
        ("bra_totalt;1814;2025;2025;416,5;;Brå", "count_with_decimals", "Värde"),
        ("bra_totalt;1814;2025;2025;1.234;;Brå", "ambiguous_number", "Värde"),
        ("bra_totalt;1814;2025;2025;1,2E+05;;Brå", "rounded_number", "Värde"),
        ("bra_totalt;1814;2025;2025;416 (prel.);;Brå", "preliminary_read", "Värde"),
    ],
)
def test_an_observation_is_judged_as_a_whole(check_text: CheckText, row: str, code: str, column: str | None) -> None:
    checked = check_text(OBSERVATION + "bra_totalt;1814;2024;2024;4;;Brå\n" + row + "\n")
    assert [(f.code, f.row) for f in checked.findings] == [(code, 3)]
    assert column is None or checked.findings[0].column == column


@pytest.mark.parametrize(("indicator", "value"), [("otrygg", "100"), ("oro", "6"), ("oro", "0"), ("bra_totalt", "0")])
def test_the_limits_of_a_unit_are_inside(check_text: CheckText, indicator: str, value: str) -> None:
    assert check_text(OBSERVATION + f"{indicator};1814;2025;2025;{value};;Brå\n").findings == ()


@pytest.mark.parametrize(
    ("marker", "status"),
    [
        ("..", "suppressed"),
        ("XX", "suppressed"),
        ("-555", "suppressed"),
        ("Uppgift saknas", "missing"),
        ("Värde saknas", "missing"),
        (".", "missing"),
        ("NULL", "missing"),
        ("N/A", "missing"),
    ],
)
def test_a_marker_gives_the_status_and_no_value(check_text: CheckText, marker: str, status: str) -> None:
    row = check_text(OBSERVATION + f"bra_totalt;1814;2025;2025;{marker};;Brå\n").rows.to_pylist()[0]
    assert (row["value"], row["status"]) == (None, status)


def test_a_year_is_its_first_and_last_day(check_text: CheckText) -> None:
    row = check_text(OBSERVATION + "bra_totalt;1814;2024;2024-02;4;;Brå\n").rows.to_pylist()[0]
    assert (row["period_start"], row["period_end"]) == (date(2024, 1, 1), date(2024, 2, 29))


def test_an_explicit_id_may_stand_once(check_text: CheckText) -> None:
    line = "a;2026-10-01;1814;est_trafik;EST;1;\n"
    assert codes(check_text(INCIDENT + line + line)) == [("duplicate_key", 3, "Händelse-id")]


def test_equal_rows_without_id_are_two_incidents_that_keep_their_ids(check_text: CheckText) -> None:
    line, other = ";2026-10-01;{};est_trafik;EST;1;\n", ";2026-10-02;1880;est_trafik;EST;1;\n"
    first = check_text(INCIDENT + line.format("1814") + line.format("Lekeberg")).rows["incident_id"].to_pylist()
    again = check_text(INCIDENT + other + 2 * line.format("1814")).rows["incident_id"].to_pylist()
    assert len(set(first)) == 2
    assert again[1:] == first


@pytest.mark.parametrize("text", ["2026-W12", "2026K2", "tertial 1 2026"])
def test_an_incident_is_not_given_a_day_where_a_longer_period_is_known(check_text: CheckText, text: str) -> None:
    assert codes(check_text(INCIDENT + f"a;{text};1814;est_trafik;EST;1;\n")) == [("imprecise_date", 2, "Tidpunkt")]


def test_a_register_may_refer_to_rows_of_its_own_file(check_text: CheckText) -> None:
    checked = check_text("Områdeskod;Namn;Slag;Ingår i\nA;Alfa;Kommun;Beta\nB;Beta;Län;\n")
    assert checked.accepted
    assert checked.rows["parent"].to_pylist() == ["B", None]


def test_parents_that_go_in_a_circle_are_found(check_text: CheckText) -> None:
    checked = check_text("Områdeskod;Namn;Slag;Ingår i\nA;Alfa;Kommun;B\nB;Beta;Kommun;A\nC;Gamma;Ort;A\n")
    assert codes(checked) == [("parent_cycle", 2, "Ingår i"), ("parent_cycle", 3, "Ingår i")]


def test_lists_are_stored_as_codes(check_text: CheckText) -> None:
    header = "Rollkod;Överenskommelse;Roll;Sida;Uppdrag;Ansvarar för;Områden;Gäller från\n"
    checked = check_text(header + "r;lekeberg-2022;Roll;Polisen;Operativ| strategisk;Trafiken;1814|Örebro;2022\n")
    row = checked.rows.to_pylist()[0]
    assert (row["mission"], row["responsible"], row["areas"]) == ("operativ|strategisk", "tema_trafik", "1814|1880")


def test_one_unknown_part_of_a_list_is_an_error(check_text: CheckText) -> None:
    header = "Rollkod;Överenskommelse;Roll;Sida;Områden;Gäller från\n"
    assert codes(check_text(header + "r;lekeberg-2022;Roll;Polisen;1814|Qwerty;2022\n")) == [
        ("unknown_area", 2, "Områden")
    ]


def test_times_that_are_all_midnight_are_days(check_text: CheckText) -> None:
    checked = check_text(INCIDENT + "a;2026-10-01 00:00:00;1814;est_trafik;EST;1;\n")
    assert (codes(checked), checked.accepted) == ([("midnight_only", None, "Tidpunkt")], True)
    assert checked.rows["precision"].to_pylist() == ["day"]


@pytest.mark.parametrize("moment", ["01/08/2026 22:30", "2026-08-41 22:30"])
def test_times_that_cannot_be_read_are_not_midnight(moment: str, check_text: CheckText) -> None:
    checked = check_text(INCIDENT + f"a;{moment};1814;est_trafik;EST;1;\n")
    assert "midnight_only" not in {finding.code for finding in checked.findings}


def test_many_alike_are_told_once(check_text: CheckText) -> None:
    checked = check_text(INCIDENT + "".join(f"{i};2026-10-01;nej;est_trafik;EST;1;\n" for i in range(120)))
    assert [f.code for f in checked.findings] == ["unknown_area"] * 50 + ["more_alike"]
    assert checked.findings[-1].detail == "70"


def test_a_column_that_is_not_stored_is_noted(check_text: CheckText) -> None:
    checked = check_text("Tidpunkt;Område;Kategori;Källa;Anteckning\n2026-10-01;1814;est_trafik;EST;lugnt\n")
    assert (codes(checked), checked.accepted) == ([("column_not_stored", None, "Anteckning")], True)


def test_a_missing_column_is_told_once_and_not_for_each_row(check_text: CheckText) -> None:
    checked = check_text("Tidpunkt;Område;Källa\n2026-10-01;1814;EST\n2026-10-02;1814;EST\n")
    assert codes(checked) == [("missing_column", 1, "Kategori")]


def test_an_empty_register_makes_errors_and_no_exception() -> None:
    text = INCIDENT + "a;2026-10-01;1814;est_trafik;EST;1;\n"
    checked = check(recognise(text.encode(), "f.csv"), nothing_known(), date(2026, 11, 24), "f.csv")
    assert [f.code for f in checked.findings] == ["unknown_area", "unknown_category"]


def test_a_file_of_headers_only_is_judged(check_text: CheckText) -> None:
    assert [f.code for f in check_text(INCIDENT).findings] == ["no_rows"]


def test_a_document_whose_figures_stand_in_no_records_is_not_empty(check_text: CheckText) -> None:
    axes = {"Region": ("region", ["1814"]), "ContentsCode": ("tabellinnehåll", ["Invandring, antal"]),
            "Tid": ("år", ["2023"])}  # fmt: skip
    named = {name: {"label": label, "category": {"index": index}} for name, (label, index) in axes.items()}
    data = {"class": "dataset", "id": list(axes), "size": [1, 1, 1], "dimension": named, "value": [40]}
    checked = check_text(json.dumps(data), "f.json")
    assert [f.code for f in checked.findings] == ["register_added"]
    assert checked.rows.column("value").to_pylist() == [40]


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [("-", 0, "final"), ("\u2013", 0, "final"), ("C", None, "suppressed"), ("..", None, "missing"),
     ("", None, "suppressed"), ("4", 4, "final")],
)  # fmt: skip
def test_a_format_may_say_what_its_markers_mean(known: Known, text: str, value: float | None, status: str) -> None:
    found = recognise((OBSERVATION + f"bra_totalt;1814;2025;2025;{text};;Brå\n").encode(), "f.csv")
    markers = {"-": "zero", "c": "suppressed", "..": "missing", "": "suppressed"}
    checked = check(replace(found, markers=markers), known, TODAY, "f.csv")
    row = checked.rows.to_pylist()[0]
    assert ((row["value"], row["status"]), checked.accepted) == ((value, status), True)


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        ("12 %", 12, "final"),
        ("12,5%", 12.5, "final"),
        ("12 % prel.", 12, "preliminary"),
        ("12 (prel.)", 12, "preliminary"),
    ],
)
def test_what_stands_beside_a_value_is_read(check_text: CheckText, text: str, value: float, status: str) -> None:
    checked = check_text(OBSERVATION + f"otrygg;1814;2025;2025;{text};;Brå\n")
    row = checked.rows.to_pylist()[0]
    assert ((row["value"], row["status"]), checked.accepted) == ((value, status), True)


def test_the_final_figure_stays_wherever_it_stands_and_the_first_of_equal_rows(check_text: CheckText) -> None:
    lines = [f"bra_totalt;1814;{year};{year};{value};{status};Brå\n" for year, value, status in (
        (2024, 4, "preliminär"), (2024, 5, "slutlig"), (2024, 5, "slutlig"), (2023, 7, "preliminär"))]  # fmt: skip
    checked = check_text(OBSERVATION + "".join(lines))
    kept = [(row["row"], row["value"], row["status"]) for row in checked.rows.to_pylist()]
    assert kept == [(3, 5, "final"), (5, 7, "preliminary")]
    assert (codes(checked), checked.accepted, checked.row_count) == (
        [("repeated_row", 4, "Indikator"), ("preliminary_replaced", 2, "Status")], True, 4,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [("2024K2", date(2024, 4, 1), date(2024, 6, 30)), ("2024T3", date(2024, 9, 1), date(2024, 12, 31)),
     ("2024-W01", date(2024, 1, 1), date(2024, 1, 7)), ("2024M02", date(2024, 2, 1), date(2024, 2, 29))],
)  # fmt: skip
def test_a_part_of_a_year_is_its_first_and_last_day(check_text: CheckText, text: str, start: date, end: date) -> None:
    row = check_text(OBSERVATION + f"bra_totalt;1814;{text};{text};4;;Brå\n").rows.to_pylist()[0]
    assert (row["period_start"], row["period_end"]) == (start, end)


@pytest.mark.parametrize(
    ("moments", "code"), [(("45415", "45416"), "serial_dates"), (("3/5 2024", "2024-05-04"), "mixed_dates")]
)
def test_a_note_tells_how_dates_were_read(check_text: CheckText, moments: tuple[str, ...], code: str) -> None:
    checked = check_text(INCIDENT + "".join(f";{moment};1814;est_trafik;EST;1;\n" for moment in moments))
    assert (codes(checked), checked.accepted) == ([(code, None, "Tidpunkt")], True)
    assert [row["occurred_at"].day for row in checked.rows.to_pylist()] == [3, 4]


def test_one_warning_tells_how_many_values_have_three_decimals(check_text: CheckText) -> None:
    rows = "".join(f"oro;1814;{year};{year};1,234;;Brå\n" for year in (2023, 2024))
    checked = check_text(OBSERVATION + rows)
    assert [(f.code, f.value, f.detail) for f in checked.findings] == [("three_decimals", "1,234", "2")]


@pytest.mark.parametrize(
    ("text", "hour"),
    [("2026-08-22 9:48:12 +02:00", 9), ("2026-08-22 09:48:12 +02:00", 9), ("2026-01-22 9:48:12 +02:00", 8)],
)
def test_a_notice_of_the_police_has_an_hour_of_one_figure_or_two(check_text: CheckText, text: str, hour: int) -> None:
    event = {"id": 1, "datetime": text, "name": "22 augusti 09.30, Rån, Lekeberg", "url": "/a/", "type": "Rån",
             "location": {"name": "Örebro län", "gps": "59.5,15.0"}}  # fmt: skip
    checked = check_text(json.dumps([event]), "events.json")
    assert [at and at.hour for at in checked.rows.column("published_at").to_pylist()] == [hour]


def test_parts_that_scb_has_moved_a_little_need_not_sum_to_their_total(check_text: CheckText) -> None:
    rows = [f'"1814 Lekeberg","{sex}","2025","{count}"' for sex, count in (("män", 4400), ("kvinnor", 4207),
            ("totalt", 8611))]  # fmt: skip
    checked = check_text("\n".join(['"region","kön","år","Folkmängd"', *rows, ""]))
    assert (checked.rows.column("value").to_pylist(), checked.accepted) == ([4400, 4207, 8611], True)


def test_dates_written_in_several_ways_are_read_each_in_its_own_way_and_one_that_may_be_two_days_is_not(
    check_text: CheckText,
) -> None:
    texts = ("2026-03-01", "3/4 2026", "30.9.2026", "20261001", "3 maj 2026", "03/04/2026", "1/13/2026")
    checked = check_text(INCIDENT + "".join(f"{text};{text};1814;est_trafik;EST;1;\n" for text in texts))
    days = [str(at.date()) if at else "" for at in checked.rows.column("occurred_at").to_pylist()]
    assert days == ["2026-03-01", "2026-04-03", "2026-09-30", "2026-10-01", "2026-05-03", "2026-03-04", "2026-01-13"]
    checked = check_text(INCIDENT + "".join(f"{text};{text};1814;est_trafik;EST;1;\n" for text in texts[:-1]))
    assert codes(checked)[0] == ("ambiguous_date", 7, "Tidpunkt")
