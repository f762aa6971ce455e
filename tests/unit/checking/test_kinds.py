"""Findings by kind: the counts add up to what is wrong in the file, however much of it is told row by row."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_data.checking import Checked
from samverkan_data.findings import Finding, bad_rows, count_errors, kinds, more_alike

HEADER = "Tidpunkt;Område;Kategori;Källa;Antal\n"
GOOD = "2026-10-01;1814;est_trafik;EST;1"
FAULTS = {
    ("bad_date", "Tidpunkt"): "i går;1814;est_trafik;EST;1",
    ("unknown_area", "Område"): "2026-10-01;Fjugsta;est_trafik;EST;1",
    ("unknown_category", "Kategori"): "2026-10-01;1814;trafikk;EST;1",
    ("required_empty", "Källa"): "2026-10-01;1814;est_trafik;;1",
    ("bad_integer", "Antal"): "2026-10-01;1814;est_trafik;EST;många",
    ("ragged_row", None): "2026-10-01;1814;est_trafik;EST;1;x",
    ("phone_number", "Källa"): "2026-10-01;1814;est_trafik;070-174 06 05;1",
}
SEVERAL = {"phone_number": ("unknown_choice", "Källa")}


CheckRows = Callable[..., Checked]


@pytest.fixture(scope="session")
def check_rows(check_text: Callable[[str], Checked]) -> CheckRows:
    return lambda *lines: check_text(HEADER + "\n".join(lines) + "\n")


@settings(max_examples=25, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(FAULTS, key=str)), st.integers(1, 130), min_size=1))
def test_the_counts_of_the_kinds_add_up_to_the_faults_in_the_file(
    check_rows: CheckRows, wanted: dict[tuple[str, str | None], int]
) -> None:
    lines = [FAULTS[kind] for kind, count in wanted.items() for _ in range(count)]
    findings = check_rows(*lines, GOOD).findings
    expected = Counter(wanted)
    for (code, _), count in wanted.items():
        if code in SEVERAL:
            expected[SEVERAL[code]] += count
    found = {(kind.first.code, kind.first.column): kind.places for kind in kinds(findings) if kind.severity == "error"}
    assert found == expected
    assert bad_rows(findings) == len(lines)
    assert count_errors(findings) == expected.total()


def test_a_row_with_two_faults_is_one_bad_row(check_rows: CheckRows) -> None:
    findings = check_rows("i går;Fjugsta;est_trafik;EST;1", GOOD).findings
    assert (bad_rows(findings), count_errors(findings), len(kinds(findings))) == (1, 2, 2)


def test_what_is_about_the_whole_file_stands_in_no_row() -> None:
    kind = kinds([Finding("missing_column", None, "Område"), Finding("missing_column", None, "Källa")])[0]
    assert (kind.rows, kind.places) == (0, 1)


@pytest.mark.parametrize(("stopped", "told"), [(False, "3"), (True, "minst 3")])
def test_more_of_a_kind_is_one_finding_that_knows_its_rows(stopped: bool, told: str) -> None:
    more = more_alike("bad_date", "Tidpunkt", [7, 8, 9], stopped=stopped)
    kind = kinds([Finding("bad_date", 2, "Tidpunkt"), more])[0]
    assert (more.detail, kind.rows, kind.stopped, kind.findings[0].row) == (told, 4, stopped, 2)
