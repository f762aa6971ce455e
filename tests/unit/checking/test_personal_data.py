"""The gate: what it finds, what it lets through, and that it never repeats what it found."""

import gzip
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from personnummer import personnummer

from samverkan_data.checking import Checked, Known, find_personal_data, nothing_known
from samverkan_data.checking.identity_numbers import moment_shape
from samverkan_data.checking.personal_candidates import BATCH, _found_by_engine
from samverkan_data.checking.personal_data import ENOUGH
from samverkan_data.checking.personal_patterns import personal_kinds
from samverkan_data.findings import PERSONAL_CODES
from samverkan_data.received import Recognised, make_text_table

CheckText = Callable[..., Checked]
OFFICIAL = Path(__file__).parents[4] / "shared" / "data" / "personnummer"
HEADER = "Tidpunkt;Område;Kategori;Källa;Anteckning\n"
# The tax agency's test number, which belongs to nobody.
NUMBER = "19900101-9802"


def kinds(text: str) -> list[str]:
    return list(personal_kinds(text))


def spellings(number: str) -> Iterator[str]:
    day, last = number[2:8], number[8:]
    yield from (number, f"{number[:8]}-{last}", f"{day}-{last}", f"{day}+{last}", f"{day} {last}", f"{day}{last}")
    yield from (
        f"{day}\u2212{last}",
        f"{number[:8]}\u2013{last}",
        f"{number[:8]} - {last}",
        f"pnr{day}{last}.",
        f"{day}{last}.0",
    )


def listed(cases: Any) -> Iterator[tuple[str, bool]]:
    """The spellings of the official lists and whether they are valid; a space is not to them, but people write it."""
    if isinstance(cases, list):
        for case in cases:
            texts = (case[key] for key in ("long_format", "short_format", "separated_format", "separated_long"))
            yield from ((text, case["valid"]) for text in texts if " " not in text)
        return
    for kind in cases.values():
        for answer in ("valid", "invalid"):
            yield from ((text, answer == "valid") for text in kind["string"][answer] if " " not in text)


@pytest.mark.skipif(not OFFICIAL.exists(), reason="the official test numbers are not here")
def test_every_official_number_is_found_in_every_spelling() -> None:
    pins = json.loads(gzip.decompress((OFFICIAL / "allPins.json.gz").read_bytes()))
    coordination = json.loads((OFFICIAL / "allCoords.json").read_text(encoding="utf-8"))
    numbers = [*pins[::80], *coordination[::8]]
    missed = [text for number in numbers for text in spellings(number) if "identity_number" not in kinds(text)]
    assert missed == []


@pytest.mark.skipif(not OFFICIAL.exists(), reason="the official test numbers are not here")
@pytest.mark.parametrize("name", ["list", "interim", "structured"])
def test_a_listed_number_is_found_where_it_is_valid_and_only_there(name: str) -> None:
    cases = list(listed(json.loads((OFFICIAL / f"{name}.json").read_text(encoding="utf-8"))))
    assert [text for text, valid in cases if (kinds(text) == ["identity_number"]) != valid] == []
    assert sum(valid for _, valid in cases) > 20


@pytest.mark.skipif(not OFFICIAL.exists(), reason="the official test numbers are not here")
def test_no_organisation_number_is_taken_for_a_person() -> None:
    numbers = json.loads((OFFICIAL / "orgnumber.json").read_text(encoding="utf-8"))
    assert [text for n in numbers for text in (n["short_format"], n["separated_format"]) if kinds(text)] == []


def test_a_wrong_check_digit_is_no_personnummer() -> None:
    assert personnummer.valid("9001019802")
    assert kinds("9001019803") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("20000101-T220", "identity_number"),
        ("000101T220", "identity_number"),
        ("tel 019123456", "phone_number"),
        ("Ring mig på 0585123456", "phone_number"),
        ("Björkväg 12", "street_address"),
        ("Norra Vägen 3", "street_address"),
        ("vid södra leden 4b", "street_address"),
        ("Kungens väg 4", "street_address"),
        ("Olof Palmes plan 3", "street_address"),
        ("Storgatan 12-14", "street_address"),
        ("info＠exempel.se", "email_address"),
        ("Ring 070-123 45 67", "phone_number"),
        ("+46701234567", "phone_number"),
        ("0046 70-123 45 67", "phone_number"),
        ("0701234567", "phone_number"),
        ("019-21 10 00", "phone_number"),
        ("(019) 21 10 00", "phone_number"),
        ("08-123 456 78", "phone_number"),
        ("0585-487 00", "phone_number"),
        ("+46 (0)19 21 10 00", "phone_number"),
        ("anna.b@exempel.se", "email_address"),
        ("info @ exempel.se", "email_address"),
        ("ABC 123", "registration_plate"),
        ("ABC12D", "registration_plate"),
        ("bilen abc123", "registration_plate"),
        ("vid Storgatan 12", "street_address"),
        ("Norra Kyrkvägen 3A", "street_address"),
        ("19 900101-9802", "identity_number"),
        ("1990-01-01-9802", "identity_number"),

        ("\uff19\uff10\uff10\uff11\uff10\uff11\uff19\uff18\uff10\uff12", "identity_number"),
    ],
)  # fmt: skip
def test_personal_data_are_found_by_the_gate_and_by_its_fast_filter(
    check_text: CheckText, text: str, kind: str
) -> None:
    assert kinds(text) == [kind]
    findings = check_text(HEADER + f"2026-10-01;1814;est_trafik;EST;{text}\n").findings
    assert [(f.row, f.column, f.value) for f in findings if f.code == kind] == [(2, "Anteckning", "")]


@pytest.mark.parametrize(
    "text",
    [
        "2026-10-31 21:30",
        "2026-10-31T21:30:00+02:00",
        "20261031",
        "2025-01-01 - 2025-12-31",
        "08-10-2026",

        "2015-2016",
        "59.1745678912",
        "14,8721234567",
        "6560123.1234",
        "551234.5678",
        "59.535036,15.006573",
        "-2.509126",
        "5000-K123456-26",
        "0201-K384578-25",
        "2026-000123",
        "1814-2026-0012",
        "KS 2026/00123",
        "EX-E-00001",
        "N07540",
        "1814R001_RegSO2020",
        "1814A0010",
        "E01014399",
        "a1b2c3d4e5f6",
        "550e8400-e29b-41d4-a716-446655440000",
        "53975fc0e75b47e64d703a7cba08ae8636b3131b0f6c61319ea1f51952aa5692",
        "12 345 678",
        "1 234 567 890",

        "12345678901",
        "EST 101",
        "SCB 123",
        "BRB 3-7 kap",
        "SFS 2018:1177",
        "E18",
        "väg 204",
        "Riksväg 50",
        "den 112",
        "Kl 22 00",
        "08:00-16:30",
        "0180 Upplands Väsby",
        "Torget 2026",
        "Handlingsplan 12",
        "Vivalla 12",
        "K123456-24",
        "LV200",
        "Lv 204",
        "länsväg 204",
        "Väg 50",
        "Läsnvägar 3",
        "Överväg 3 alternativ",
        "trafikplats 115",
        "På vägen 3 km",
        "Storgatan 3 personer",
        "Drottninggatan 5 maj",
        "019123456",
        "20240503",
        "20240503143000",
        "20240503T1430",
        "RUM 101",
        "2024 K2",
        "556677-8899",
    ],
)  # fmt: skip
def test_what_only_looks_like_personal_data_passes(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "row", "column"),
    [
        (HEADER + f"2026-10-01;1814;est_trafik;EST;{NUMBER}\n", 2, "Anteckning"),
        (HEADER + f"2026-10-01;{NUMBER};est_trafik;EST;\n", 2, "Område"),
        (HEADER + f"{NUMBER};1814;est_trafik;EST;\n", 2, "Tidpunkt"),
        (HEADER.replace("Anteckning", NUMBER) + "2026-10-01;1814;est_trafik;EST;\n", 1, "kolumn 5"),
        (HEADER + f"2026-10-01;1814;est_trafik;EST;;{NUMBER}\n", 2, "kolumn 6"),
        (f"x;y\n1;{NUMBER}\n", 2, "y"),
    ],
)  # fmt: skip
def test_a_number_anywhere_is_found_and_never_repeated(check_text: CheckText, text: str, row: int, column: str) -> None:
    checked = check_text(text)
    assert [(f.row, f.column) for f in checked.findings if f.code == "identity_number"] == [(row, column)]
    assert not checked.accepted
    assert "9802" not in "".join(f.message + f.remedy + f.value + f.detail + (f.column or "") for f in checked.findings)


def test_the_file_name_is_read_too(check_text: CheckText) -> None:
    checked = check_text(HEADER + "2026-10-01;1814;est_trafik;EST;\n", "rapport_900101_9802.csv")
    assert [(f.code, f.row, f.column) for f in checked.findings if f.severity == "error"] == [
        ("identity_number", None, "filnamnet")
    ]


def test_many_hits_in_a_column_are_told_once(check_text: CheckText) -> None:
    checked = check_text(HEADER + "2026-10-01;1814;est_trafik;EST;a@b.se\n" * 120)
    told = [f for f in checked.findings if f.column == "Anteckning" and f.code != "column_not_stored"]
    assert (len(told), told[-1].code, told[-1].detail) == (51, "more_alike", "70")


@pytest.mark.parametrize(
    ("header", "text", "found"),
    [
        ("Telefon", "019123456", True),
        ("Kontakt mobil", "701234567", True),
        ("Telefonstölder", "1234567", False),
        ("Antal", "1234567", False),
    ],
)
def test_a_bare_number_is_a_phone_number_where_the_header_says_so(
    check_text: CheckText, header: str, text: str, found: bool
) -> None:
    checked = check_text(HEADER.replace("Anteckning", header) + f"2026-10-01;1814;est_trafik;EST;{text}\n")
    assert ("phone_number" in [f.code for f in checked.findings]) == found


@pytest.mark.parametrize(
    ("header", "texts", "found"),
    [
        ("Händelse-id", ["ERA-100"], []),
        ("Rapport-id", ["ERA-100", "ERA-101", "ERA-999"], []),
        ("Ärendenummer", ["ERA-100", "ABC-123"], [2, 3]),
        ("Händelse-id", ["ERA-100", "ABC 123"], [2, 3]),
        ("Händelse-id", ["ABC123"], [2]),
        ("Händelse-id", ["bil ERA-100"], [2]),
        ("Anteckning", ["ERA-100"], [2]),
    ],
)
def test_numbers_of_a_series_are_no_plates_where_numbers_stand(
    check_text: CheckText, header: str, texts: list[str], found: list[int]
) -> None:
    rows = "".join(f"2026-10-01;1814;est_trafik;EST;{text}\n" for text in texts)
    findings = check_text(HEADER.replace("Anteckning", header) + rows).findings
    assert sorted(f.row for f in findings if f.code == "registration_plate" and f.row) == found


def test_moments_without_a_colon_are_no_personnummer_though_one_in_ten_looks_so(check_text: CheckText) -> None:
    moments = [f"20240503{hour:02}{minute:02}" for hour in range(4) for minute in range(60)]
    rows = "".join(f"{moment};1814;est_trafik;EST;\n" for moment in moments)
    assert any(kinds(moment) for moment in moments)
    assert [f for f in check_text(HEADER + rows).findings if f.code in PERSONAL_CODES] == []
    number = next(moment for moment in moments if kinds(moment))
    codes = [(f.code, f.row) for f in check_text(HEADER + f"2026-10-01;1814;est_trafik;EST;{number}\n" * 3).findings]
    assert [row for code, row in codes if code == "identity_number"] == [2, 3, 4]


def test_a_personnummer_among_moments_is_found(check_text: CheckText) -> None:
    rows = "".join(f"202405030{hour}30;1814;est_trafik;EST;\n" for hour in range(9))
    checked = check_text(HEADER + rows + f"{NUMBER};1814;est_trafik;EST;\n")
    assert 11 in [f.row for f in checked.findings if f.code == "identity_number"]


def test_sheet_names_and_the_texts_around_a_table_are_read(known: Known) -> None:
    aside = ((1, "Rapport"), (40, f"Frågor: {NUMBER}"), (None, "anna.b@exempel.se"))
    source = replace(make_text_table(("x",), (("1",),), (3,)), aside=aside, title=f"Blad {NUMBER}")
    found = find_personal_data(Recognised("", "", source), known, "f.xlsx")
    assert [(f.code, f.row, f.column) for f in found] == [
        ("identity_number", None, "bladets namn"), ("identity_number", 40, None), ("email_address", None, None),
    ]  # fmt: skip


def test_a_column_of_nothing_but_personal_data_hides_none_in_the_next(known: Known) -> None:
    rows = [f"{NUMBER} {'x' * (row % 7)}" for row in range(ENOUGH + 10 * BATCH)]
    source = make_text_table(("a", "b"), (rows, ["2026", NUMBER] * (len(rows) // 2)), range(2, len(rows) + 2))
    found = find_personal_data(Recognised("", "", source), known, "f.csv")
    assert {one.column for one in found if one.code == "identity_number"} == {"a", "b"}


LETTERS = "0123456789-+/. ,:@abcABTRgatnvKk\u00e4\u00e5\u00a0\u200b\u2013\uff11\n"
TEXTS = st.text(st.sampled_from(LETTERS), max_size=60)
PLANTED = st.sampled_from(
    [NUMBER, "900101-9802", "070-123 45 67", "a@b.se", "ABC 123", "Storgatan 12", "tel 019123456"]
)


@given(TEXTS, st.one_of(PLANTED, st.just("")), TEXTS)
@settings(max_examples=200, deadline=None)
def test_the_fast_filter_lets_nothing_past_that_the_patterns_would_find(before: str, planted: str, after: str) -> None:
    texts = [before + planted + after, before, f"{before} {planted} {after}", planted]
    source = make_text_table(("x",), (texts,), range(1, 5))
    candidates = {text for _, found in _found_by_engine(source) for _, text in found}
    assert {text for text in texts if kinds(text)} <= candidates
    assert not planted or kinds(planted)


@pytest.mark.parametrize(
    "space", ["", " ", "-", "\t", "\u00a0", "\u1680", "\u2003", "\u202f", "\u205f", "\u3000", "\u2212"]
)
@pytest.mark.parametrize(
    "text", ["+46{0}70{0}123{0}45{0}67", "+46{0}(0){0}19-12{0}34{0}56", "0046{0}8{0}12345678", "x +46{0}701234567"]
)
def test_the_fast_filter_finds_numbers_from_abroad_whatever_stands_between(text: str, space: str) -> None:
    written = text.format(space)
    source = make_text_table(("x",), ([written],), range(1, 2))
    assert not kinds(written) or [cell for _, found in _found_by_engine(source) for _, cell in found] == [written]


def test_numbers_with_46_in_them_are_not_looked_at_one_by_one() -> None:
    numbers = [f"2017-{number}" for number in (46, 461, 1461234, 4600000)]
    source = make_text_table(("x",), (numbers * 30,), range(1, 4 * 30 + 1))
    assert [cell for _, found in _found_by_engine(source) for _, cell in found] == []


@given(st.from_regex(r"(19|20)\d\d([-/]?)[01]\d\2[0-3]\d[T ]?[0-2]\d[0-5]\d", fullmatch=True))
@settings(max_examples=100, deadline=None)
def test_the_fast_filter_lets_no_moment_past_that_speaks_for_its_column(text: str) -> None:
    source = make_text_table(("x",), ([text],), range(1, 2))
    candidates = {text for _, found in _found_by_engine(source) for _, text in found}
    assert not moment_shape(text) or candidates == {text}


@given(st.text(max_size=200), st.text(max_size=20))
@settings(max_examples=100, deadline=None)
def test_no_text_makes_the_gate_fail_or_show_a_value(text: str, header: str) -> None:
    source = make_text_table((header,), ([text, f"{text} {NUMBER}"],), (2, 3))
    found = find_personal_data(Recognised("", "", source), nothing_known(), text.replace("/", ""))
    assert [f for f in found if f.code in PERSONAL_CODES and (f.value or f.detail)] == []
    assert "9802" not in "".join(f.message + f.remedy for f in found if f.code in PERSONAL_CODES)


@pytest.mark.parametrize(
    "part",
    ["a", "0", "@", "a@", ".a", "gatan ", "gatan", "850101-1235 ", "8501012392a1 ", "070 ", "0 7", "tel ", "väg 1",
     "A", "ABC 12", "( 0", "Ab ", " ", "+46 ", "aaaaaaaa-", "f0"],
)  # fmt: skip
def test_a_very_long_text_is_read_in_time_that_grows_with_its_length(part: str) -> None:
    short, long = (timed(part * (length // len(part))) for length in (20_000, 160_000))
    assert long < 40 * short + 0.5


def timed(text: str) -> float:
    begun = process_time()
    kinds(text)
    return process_time() - begun
