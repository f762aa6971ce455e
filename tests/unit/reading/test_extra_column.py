"""A column that nobody knows changes neither what a file is taken for nor what is read of it, in any format."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from samverkan_data.checking import check
from samverkan_data.checking.known import nothing_known
from samverkan_data.reading import Recognised, recognise
from samverkan_data.schema import TABLES

TODAY = date(2026, 11, 24)
AREAS = [
    {"area_code": code, "name": name, "kind": "kommun"} for code, name in (("1814", "Lekeberg"), ("1880", "Örebro"))
]
KNOWN = replace(nothing_known(), areas=pd.DataFrame(AREAS, columns=list(TABLES["areas"].names), dtype=object))
FILES = {
    "own incidents": "Tidpunkt;Område;Kategori;Källa\n2026-03-02;1814;est_klotter;EST\n",
    "own figures": "Indikator;Område;Från;Till;Värde;Källa\nbra_totalt;1814;2024-01-01;2024-12-31;371;Brå\n",
    "police": "Brottsdatum;LPO;Kommun;Brottskategorier;Anmälda brott\n2026-03-02;Örebro;Lekeberg;Stöld;3\n",
    "police by area": "Brottsdatum;Lokalpolisområde;Brottskategori;Antal brott\n2026-03-02;Örebro;Stöld;5\n",
    "police by month": "År;Månad;Brottskod;Brottstyp;Kommun;Antal\n2026;3;0801;Stöld;Lekeberg;4\n",
    "est": "Rapport-id;Datum;Kategori;Område;Rapportör\n1;2026-08-22;Klotter;Fjugesta;Skola\n",
    "faults": "Ärendenummer;Ärendetyp;Område;Inkommet\n1;Klotter;Fjugesta;2026-03-01 08:15\n",
    "sol": "Region;Brott;År;Period;Antal;/100 000 inv\nLekebergs kommun;Totalt antal brott;År;2025;416;4833\n",
    "kolada": "kpi;municipality;period;gender;value\nN07403;1814;2023;T;5.4\n",
    "scb long": "region;kön;år;Folkmängd\n1814 Lekeberg;män;2024;4410\n1880 Örebro;män;2024;79644\n",
    "scb wide": "region;kön;Folkmängd 2023;Folkmängd 2024\n1814 Lekeberg;män;4421;4410\n",
    "population": "Kommunkod;Kommun;Folkmängd 2024\n1814;Lekeberg;8600\n1880;Örebro;159000\n",
}  # fmt: skip
CONTENTS = {"words": "eget", "empty": "", "figure": "7", "decimal": "7,5", "date": "2026-01-02", "sign": "x"}
HEADER = "Zxq"


def seen(found: Recognised) -> tuple[object, ...]:
    """Format, table and the stored texts of each row, by schema column."""
    names = sorted(found.mapping)
    columns = [found.text.column(found.mapping[name]).to_pylist() for name in names if name != "incident_id"]
    return found.format, found.table, [*zip(*columns, strict=True)]


def with_column(text: str, place: int, header: str, content: str) -> str:
    lines = [line.split(";") for line in text.splitlines()]
    return "".join(";".join([*cells[:place], header if row == 0 else content, *cells[place:]]) + "\n"
                   for row, cells in enumerate(lines))  # fmt: skip


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_a_file_stays_what_it_is_or_says_why_not(text: str, content: str) -> None:
    before = seen(recognise(text.encode(), "f.csv"))
    assert before[1], "the file must be known to begin with"
    for place in range(text.split("\n", 1)[0].count(";") + 2):
        found = recognise(with_column(text, place, HEADER, content).encode(), "f.csv")
        after, told = seen(found), check(found, KNOWN, TODAY, "f.csv").findings
        named = any(HEADER in (finding.column or "") or HEADER in finding.message for finding in told)
        assert after == before or named, (place, after)
        assert named or not content or before[1] == "observations"


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_no_column_that_is_stored_is_said_not_to_be(text: str) -> None:
    told = check(recognise(text.encode(), "f.csv"), KNOWN, TODAY, "f.csv").findings
    spare = {"LPO", "Brottskod", "Lokalpolisområde"} if "Kommun;" in text else {"Brottskod"}
    assert {finding.column for finding in told if finding.code == "column_not_stored"} <= spare
