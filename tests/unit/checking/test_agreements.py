"""Roles in files that do not say which agreement they belong to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from samverkan_data.checking import Checked, Known, check
from samverkan_data.reading import recognise

AGREEMENTS = [
    ("lek-2022", "1814", date(2022, 1, 1), date(2025, 12, 31)),
    ("lek-2026", "1814", date(2026, 1, 1), None),
    ("ore-2022", "1880", date(2022, 1, 1), None),
]
COLUMNS = ["agreement_id", "area_code", "valid_from", "valid_to"]


@pytest.fixture
def check_role(known: Known) -> Callable[..., Checked]:
    """Numbers of the agreements that there are, the role's areas and first day -> what the check says."""

    def run(places: tuple[int, ...], areas: str, day: str, agreement: str = "") -> Checked:
        rows = pd.DataFrame([AGREEMENTS[place] for place in places], columns=COLUMNS).assign(title="")
        named = ("Överenskommelse;", f"{agreement};") if agreement else ("", "")
        text = f"{named[0]}Rollkod;Roll;Sida;Områden;Gäller från\n{named[1]}r;Roll;Polisen;{areas};{day}\n"
        return check(recognise(text.encode(), "f.csv"), replace(known, agreements=rows), date(2026, 11, 24), "f.csv")

    return run


@pytest.mark.parametrize(
    ("places", "areas", "day", "found"),
    [
        ((0,), "1814", "2022-01-01", "lek-2022"),
        ((0,), "1814", "2026-05-01", "lek-2022"),
        ((0,), "", "2022-01-01", "lek-2022"),
        ((0, 1), "1814", "2022-01-01", "lek-2022"),
        ((0, 1), "1814-C", "2026-01-01", "lek-2026"),
        ((0, 2), "1814", "2022-01-01", "lek-2022"),
        ((0, 2), "1880", "2022-01-01", "ore-2022"),
    ],
)
def test_the_only_agreement_that_fits_is_taken_and_told(
    check_role: Callable[..., Checked], places: tuple[int, ...], areas: str, day: str, found: str
) -> None:
    checked = check_role(places, areas, day)
    assert checked.rows["agreement_id"].to_pylist() == [found]
    assert [finding.code for finding in checked.findings] == ["agreement_assumed"]


@pytest.mark.parametrize(
    ("places", "areas", "day", "named"),
    [
        ((0, 2), "", "2022-01-01", "lek-2022, ore-2022"),
        ((0, 1), "1814", "2021-06-01", "lek-2022, lek-2026"),
        ((), "1814", "2022-01-01", ""),
        ((2,), "1814", "2022-01-01", ""),
    ],
)
def test_where_several_or_none_fit_the_file_is_asked(
    check_role: Callable[..., Checked], places: tuple[int, ...], areas: str, day: str, named: str
) -> None:
    (finding,) = check_role(places, areas, day).findings
    assert (finding.code, finding.row, finding.detail) == ("agreement_needed", 2, named)
    assert "Överenskommelse" in finding.remedy


@pytest.mark.parametrize(("agreement", "codes"), [("lek-2026", []), ("lek-2099", ["unknown_agreement"])])
def test_what_the_file_says_counts(check_role: Callable[..., Checked], agreement: str, codes: list[str]) -> None:
    checked = check_role((0, 1), "1814", "2022-01-01", agreement)
    assert [finding.code for finding in checked.findings] == codes
