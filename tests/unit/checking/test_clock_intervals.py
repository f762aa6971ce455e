"""Intervals of clocks in the column of a moment, written in every way that files write them."""

from collections.abc import Callable
from itertools import product

import pytest

from samverkan_data.checking import Checked

CheckText = Callable[..., Checked]
OWN = "Händelse-id;Tidpunkt;Område;Kategori;Källa\n1;{};1814;Trafik;EST\n"
EST = "Rapport-id;Datum;{};Kategori;Område\n1;2026-08-22;{};Trafik;Lekeberg\n"
DAYS = ("2026-08-22", "20260822", "22/8 2026", "22.8.2026", "22 augusti 2026")
INTERVALS = ("18-24", "18–24", "kl 18-24", "18:00-24:00", "18.00 - 23.00", "22:00-06:00", "mellan 18 och 24", "00-06")


def read(checked: Checked) -> list[tuple[str, str]]:
    rows = checked.rows.to_pylist()
    return [(f"{row['occurred_at']:%Y-%m-%d %H:%M}", row["precision"]) for row in rows]


@pytest.mark.parametrize(("day", "interval"), [*product(DAYS, INTERVALS)])
def test_an_interval_is_the_day_and_is_told(check_text: CheckText, day: str, interval: str) -> None:
    checked = check_text(OWN.format(f"{day} {interval}"))
    assert read(checked) == [("2026-08-22 00:00", "day")]
    assert "clock_interval" in [finding.code for finding in checked.findings]


@pytest.mark.parametrize(("header", "interval"), [*product(("Tid", "Klockslag", "Timme", "Tidpunkt"), INTERVALS[:6])])
def test_so_it_is_in_a_column_of_its_own(check_text: CheckText, header: str, interval: str) -> None:
    checked = check_text(EST.format(header, interval))
    assert read(checked) == [("2026-08-22 00:00", "day")]
    assert "clock_interval" in [finding.code for finding in checked.findings]


@pytest.mark.parametrize(("header", "text"), [*product(("Tid", "Timme"), ("21-22", "21:00-22:00", "21.00–21.59"))])
def test_an_hour_is_its_beginning(check_text: CheckText, header: str, text: str) -> None:
    checked = check_text(EST.format(header, text))
    assert read(checked) == [("2026-08-22 21:00", "minute")]
    assert "clock_interval" not in [finding.code for finding in checked.findings]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-08-22 18:00:00-05:00", "2026-08-23 01:00"),
        ("2026-08-22T18:00:00Z", "2026-08-22 20:00"),
        ("2026-08-22 9:48:12 +02:00", "2026-08-22 09:48"),
    ],
)
def test_a_time_zone_is_none(check_text: CheckText, text: str, moment: str) -> None:
    assert read(check_text(OWN.format(text))) == [(moment, "minute")]
