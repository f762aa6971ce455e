"""The period that a file says it reports decides which months are known, also in the preview of the file."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

import pytest

from samverkan_data.intake import Inspection, compare, preview
from samverkan_data.lake import Lake, Snapshot, Upload
from samverkan_data.picture.incidents.coverage import coverage_of

Send = Callable[..., Upload]
Look = Callable[..., Inspection]
HEADER = "Rapport-id;Datum;Kategori;Område"
YEAR = [date(2026, 1, 1) + timedelta(days=days) for days in range(365)]


def report(days: Iterable[date], title: str = "") -> str:
    rows = [f"{at};{day};Klotter;Lekeberg" for at, day in enumerate(days, start=1)]
    return "\n".join([*([title] if title else []), HEADER, *rows, ""])


def until(month: int, day: int) -> list[date]:
    return [one for one in YEAR if one <= date(2026, month, day)]


def months(snapshot: Snapshot) -> set[int]:
    return {month.month for month in coverage_of(snapshot).months("est", "1814")}


@pytest.mark.parametrize(
    "words",
    ["EST jan-aug 2026", "Rapporter t.o.m. augusti 2026", "januari–augusti 2026", "2026-01-01--2026-08-31",
     "Rapporter januari till augusti", "EST 2026, januari-augusti", "tertial 1-2 2026", "till och med 2026-08-31"],
)  # fmt: skip
@pytest.mark.parametrize("place", ["name", "title"])
def test_metamorphic_a_month_is_complete_when_the_file_says_so(
    lake: Lake, send: Send, look: Look, words: str, place: str
) -> None:
    silent = send(report(until(8, 4)), name="est.csv")
    assert months(lake.snapshot()) == set(range(1, 8))
    lake.take_back(silent.upload_id, "x")
    content = report(until(8, 4), words if place == "title" else "Källa: EST")
    found = look(content, f"{words if place == 'name' else 'est'}.csv")
    tried = preview(found, compare(found, lake.snapshot()), lake.snapshot())
    upload = send(content, name=found.name)
    assert months(tried) == months(lake.snapshot()) == set(range(1, 9))
    lake.take_back(upload.upload_id, "x")
    assert months(lake.snapshot()) == set()


def test_metamorphic_a_month_in_which_a_file_says_it_has_nothing_is_a_zero(lake: Lake, send: Send) -> None:
    days = [*until(3, 31), *(day for day in until(8, 31) if day.month > 6)]
    first = send(report(days), name="est.csv")
    assert months(lake.snapshot()) == {1, 2, 3, 7, 8}
    lake.take_back(first.upload_id, "x")
    send(report(days, "Källa: EST"), name="EST januari-augusti 2026.csv")
    assert months(lake.snapshot()) == set(range(1, 9))


def test_metamorphic_a_month_that_the_period_ends_inside_is_not_complete(lake: Lake, send: Send) -> None:
    days = [day for day in until(8, 29) if day.day < 29]
    first = send(report(days), name="est.csv")
    assert months(lake.snapshot()) == set(range(1, 9))
    lake.take_back(first.upload_id, "x")
    send(report(days, "Källa: EST"), name="EST t.o.m. 29 augusti 2026.csv")
    assert months(lake.snapshot()) == set(range(1, 8))
    later = [day for day in until(9, 30) if day.day < 29]
    send(report(later, "Källa: EST, nytt uttag"), name="est.csv")
    assert months(lake.snapshot()) == set(range(1, 10))


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("EST jan-jul 2026", date(2026, 8, 4)),
        ("EST mars-augusti 2026", date(2026, 8, 4)),
        ("EST 2026", date(2026, 8, 4)),
        ("EST augusti 2026", date(2026, 8, 4)),
        ("EST jan-aug 2025", date(2026, 8, 4)),
        ("EST 2026-08-31", date(2026, 8, 4)),
        ("EST jan-aug 2026 och jan-sep 2026", date(2026, 8, 4)),
        ("EST januari-november 2026", date(2026, 11, 5)),
    ],
)
def test_metamorphic_what_the_rows_do_not_keep_to_or_is_not_over_is_not_believed(
    lake: Lake, send: Send, name: str, last: date
) -> None:
    send(report(until(last.month, last.day), "Källa: EST"), name=f"{name}.csv")
    assert months(lake.snapshot()) == set(range(1, last.month))


def test_a_period_is_said_for_the_municipalities_of_the_file_alone(lake: Lake, send: Send) -> None:
    other = report(until(8, 4)).replace("Lekeberg", "Örebro")
    send(other, name="orebro.csv")
    send(report(until(8, 4), "Källa: EST"), name="EST januari-augusti 2026.csv")
    assert months(lake.snapshot()) == set(range(1, 9))
    assert len(coverage_of(lake.snapshot()).months("est", "1880")) == 7
