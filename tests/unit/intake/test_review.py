"""What a person must check: each series, what sticks out, areas, sources, what is left out."""

from datetime import date
from pathlib import Path

import pytest

from samverkan_data.intake import compare, inspect, preview
from samverkan_data.intake.review import Review, review
from samverkan_data.intake.series import times
from samverkan_data.lake import Lake
from tests.conftest import TODAY

DATA = Path(__file__).parents[3] / "data"
PEOPLE = {2021: 8_537, 2022: 8_590, 2023: 8_606, 2024: 8_589}
HEADER = "Indikator;Område;Från;Till;Värde;Källa\n"
EST = "Tidpunkt;Område;Kategori;Källa;Rapportör\n"


@pytest.fixture
def look(started_lake: Path):  # noqa: ANN201
    """A text as a file -> what there is to check."""
    lake = Lake.open(str(started_lake))

    def run(text: str, name: str = "fil.csv") -> Review:
        snapshot = lake.snapshot()
        inspection = inspect(text.encode(), name, snapshot, TODAY)
        assert inspection.accepted, inspection.findings
        tried = preview(inspection, compare(inspection, snapshot, replace=True), snapshot)
        return review(inspection, snapshot, tried, TODAY)

    return run


def figures(indicator: str, area: str, source: str, values: dict[int, float], *, day: bool = False) -> str:
    return "".join(
        f"{indicator};{area};{f'{year}-12-31' if day else f'{year}-01-01'};{year}-12-31;{value:g};{source}\n"
        for year, value in values.items()
    ).replace(".", ",")


@pytest.mark.parametrize(("factor", "said"), [(10, "tio gånger"), (0.5, "hälften av"), (0.1, "en tiondel av"), (1, "")])
def test_a_population_that_cannot_be_is_told_against_the_stored_one(look, factor: float, said: str) -> None:  # noqa: ANN001
    found = look(
        HEADER
        + figures(
            "folkmangd", "1814", "SCB", {year: round(people * factor) for year, people in PEOPLE.items()}, day=True
        )
    )
    (series,) = found.series
    assert (series.first.value, series.last.end) == (round(PEOPLE[2021] * factor), date(2024, 12, 31))
    assert (series.values, series.stored > 4) == (4, True)
    assert [said in odd.reason for odd in series.odd] == [True] * (4 if said else 0)
    assert found.areas == {"1814": 4}
    assert dict(found.sources) == {"SCB": 4}


def test_one_wrong_number_among_many_is_found_without_anything_stored(look) -> None:  # noqa: ANN001
    values = {2015: 301, 2016: 310, 2017: 295, 2018: 3050, 2019: 305}
    found = look(HEADER + figures("bra_totalt", "1861", "Brå", values))
    assert [(odd.point.start.year, odd.point.value) for _, odd in found.odd] == [(2018, 3050.0), (2019, 305.0)]


def test_small_numbers_that_jump_by_chance_are_not_told(look) -> None:  # noqa: ANN001
    assert not look(HEADER + figures("bra_ran", "1814", "Brå", {2021: 1, 2022: 4, 2023: 0, 2024: 3})).odd


def test_values_that_are_stored_otherwise_are_counted(look) -> None:  # noqa: ANN001
    (series,) = look(HEADER + figures("bra_totalt", "1814", "Brå", {2024: 372, 2025: 416})).series
    assert (series.values, series.changed) == (2, 1)


def test_an_indicator_without_numbers_is_named(look, started_lake: Path) -> None:  # noqa: ANN001
    stored = set(Lake.open(str(started_lake)).snapshot().frame("observations")["indicator"])
    new = next(
        code for code in Lake.open(str(started_lake)).snapshot().frame("indicators")["indicator"] if code not in stored
    )
    assert look(HEADER + figures(new, "1814", "Källan", {2025: 2})).new_indicators == (new,)


def test_a_month_that_stops_in_the_middle_is_told(look) -> None:  # noqa: ANN001
    full = [
        f"2026-0{month}-{day:02} 12:00;1880;Nedskräpning;EST;Väktare\n" for month in range(1, 9) for day in range(1, 29)
    ]
    half = [f"2026-09-{day:02} 12:00;1880;Nedskräpning;EST;Väktare\n" for day in range(1, 4)]
    found = look(EST + "".join(full + half))
    assert [(odd.point.start, odd.point.value) for _, odd in found.odd] == [(date(2026, 9, 1), 3.0)]
    assert "3 sep 2026" in found.odd[0][1].reason
    assert (found.reports[0].first, found.reports[0].last) == (date(2026, 1, 1), date(2026, 9, 3))
    assert dict(found.sources) == {"EST": len(full + half)}


def test_what_is_not_stored_is_told(look) -> None:  # noqa: ANN001
    found = look(EST.replace("Rapportör", "Väder") + "2026-10-01 12:00;Lanna;Nedskräpning;EST;sol\n")
    assert [kind.first.code for kind in found.left_out] == ["column_not_stored"]
    assert not found.is_whole


@pytest.mark.parametrize(
    ("factor", "said"), [(10.0, "tio gånger"), (9.0, "ungefär tio gånger"), (0.55, "ungefär hälf")]
)
def test_what_is_near_is_called_near(factor: float, said: str) -> None:
    assert times(820 * factor, 820).startswith(said)


@pytest.mark.parametrize(
    "name", ["observations_bra.csv", "observations_trygghet.csv", "incidents_est.csv", "incidents_polis.csv"]
)
def test_a_file_that_is_published_already_has_nothing_to_check(started_lake: Path, name: str) -> None:
    snapshot = Lake.open(str(started_lake)).snapshot()
    found = inspect((DATA / name).read_bytes(), name, snapshot, TODAY)
    tried = preview(found, compare(found, snapshot), snapshot)
    assert review(found, snapshot, tried, TODAY).odd == []


def test_a_number_that_is_new_beside_published_ones_is_still_odd(look) -> None:  # noqa: ANN001
    values = dict(list(PEOPLE.items())[:-1]) | {2024: PEOPLE[2024] * 10}
    found = look(HEADER + figures("folkmangd", "1814", "SCB", values, day=True))
    assert [(odd.point.end.year, odd.reason.split(" (")[0]) for _, odd in found.odd] == [
        (2024, "tio gånger talet för 31 dec 2024")
    ]
