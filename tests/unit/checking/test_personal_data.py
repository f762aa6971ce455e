"""The gate: what it finds, what it lets through, and that it never repeats what it found."""

import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from personnummer import personnummer

from samverkan_data.checking import Checked
from samverkan_data.checking.personal_patterns import personal_kinds

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


@pytest.mark.skipif(not OFFICIAL.exists(), reason="the official test numbers are not here")
def test_every_official_number_is_found_in_every_spelling() -> None:
    pins = json.loads(gzip.decompress((OFFICIAL / "allPins.json.gz").read_bytes()))
    coordination = json.loads((OFFICIAL / "allCoords.json").read_text(encoding="utf-8"))
    numbers = [*pins[::40], *coordination[::5]]
    missed = [text for number in numbers for text in spellings(number) if "identity_number" not in kinds(text)]
    assert missed == []


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
