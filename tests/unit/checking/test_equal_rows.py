"""Rows of incidents that are the same throughout are all counted, and told."""

from datetime import date

import pytest

from samverkan_data.checking import check
from samverkan_data.checking.known import nothing_known
from samverkan_data.reading import recognise

TODAY = date(2026, 11, 24)
POLICE = ("Brottsdatum;Kommun;Brottskategorier;Anmälda brott", "2026-03-02;Lekeberg;Stöld;3")
NAMELESS = ("Datum;Tid;Vad;Var;Bedömning", "2026-03-02;21:30;Klotter;Lanna;hög")
OWN = ("Tidpunkt;Område;Kategori;Källa", "2026-03-02;1814;est_klotter;EST")
EST = ("Rapport-id;Datum;Kategori;Område", "{id};2026-03-02;Klotter;Lanna")


def told(header: str, *rows: str) -> list[tuple[int | None, str]]:
    found = check(recognise("\n".join([header, *rows, ""]).encode(), "f.csv"), nothing_known(), TODAY, "f.csv")
    return [(finding.row, finding.value) for finding in found.findings if finding.code == "equal_rows"]


@pytest.mark.parametrize(("header", "row"), [POLICE, NAMELESS, OWN])
def test_every_repetition_is_told_in_every_format(header: str, row: str) -> None:
    other = row.replace("2026-03-02", "2026-03-03")
    assert told(header, row, other, row, row) == [(4, "2")]
    assert told(header, row, other) == []


@pytest.mark.parametrize(("header", "row"), [POLICE, NAMELESS, OWN])
def test_a_column_that_is_not_stored_tells_rows_apart(header: str, row: str) -> None:
    assert told(f"{header};Eget", f"{row};a", f"{row};b") == []


def test_reports_with_numbers_of_their_own_are_no_repetitions() -> None:
    header, row = EST
    assert told(header, row.format(id=1), row.format(id=2)) == []
    assert told(header, row.format(id=""), row.format(id="")) == [(3, "1")]
