"""A sum beside its parts changes nothing: it is left out and told, or asked about, whatever file it comes in."""

from collections.abc import Callable, Sequence
from itertools import permutations

import pytest

from samverkan_data.intake import Inspection
from samverkan_data.lake import Lake, Upload
from tests.metamorphic.world import codes, counted

Send = Callable[..., Upload]
Look = Callable[..., Inspection]
POLICE = "Källa: Polisen\nPeriod;Kommun;Brottskategori;Antal brott"
PLACES = "Källa: Polisen\nPeriod;Område;Brottskategori;Antal brott"
DAYS = "Källa: Polisen\nBrottsdatum;Kommun;Brottskategori;Antal brott"
OWN = "Tidpunkt;Område;Kategori;Källa;Antal"
MONTHS = (
    "2026-03;Lekeberg;Skadegörelsebrott;5",
    "2026-03;Örebro;Skadegörelsebrott;50",
    "2026-04;Lekeberg;Skadegörelsebrott;7",
    "2026-04;Örebro;Skadegörelsebrott;41",
)
SUMS = {
    "police area": (
        POLICE, MONTHS, ("2026-03;LPO Örebro;Skadegörelsebrott;55", "2026-04;LPO Örebro;Skadegörelsebrott;48"),
    ),
    "county": (POLICE, MONTHS, ("2026-03;Örebro län;Skadegörelsebrott;55", "2026-04;Örebro län;Skadegörelsebrott;48")),
    "both": (POLICE, MONTHS, ("2026-03;LPO Örebro;Skadegörelsebrott;55", "2026-03;Örebro län;Skadegörelsebrott;55")),
    "one of two months": (POLICE, MONTHS, ("2026-03;Hela landet;Skadegörelsebrott;55",)),
    "a word": (POLICE, MONTHS, ("2026-03;Totalt;Skadegörelsebrott;55", "2026-04;Totalt;Skadegörelsebrott;48")),
    "another word": (POLICE, MONTHS, ("2026-03;Hela länet;Skadegörelsebrott;55",)),
    "days": (
        DAYS,
        ("2026-03-02;Lekeberg;Skadegörelsebrott;3", "2026-03-02;Örebro;Skadegörelsebrott;9"),
        ("2026-03-02;LPO Örebro;Skadegörelsebrott;12",),
    ),
    "municipality": (
        PLACES,
        ("2026-03;Fjugesta;Skadegörelsebrott;5", "2026-03;Lanna;Skadegörelsebrott;3"),
        ("2026-03;Lekeberg;Skadegörelsebrott;8",),
    ),
    "whole municipality": (
        PLACES,
        ("2026-03;Fjugesta;Skadegörelsebrott;5", "2026-03;Lanna;Skadegörelsebrott;3"),
        ("2026-03;Hela kommunen;Skadegörelsebrott;8",),
    ),
    "group": (
        POLICE,
        ("2026-03;Örebro;Bostadsinbrott;4", "2026-03;Örebro;Cykelstöld;9"),
        ("2026-03;Örebro;Tillgreppsbrott;13",),
    ),
    "all crime": (
        POLICE,
        ("2026-03;Örebro;Skadegörelsebrott;4", "2026-03;Örebro;Tillgreppsbrott;9"),
        ("2026-03;Örebro;Samtliga brott;13",),
    ),
    "area and crime": (
        POLICE,
        (*MONTHS[:2], "2026-03;Lekeberg;Tillgreppsbrott;2", "2026-03;Örebro;Tillgreppsbrott;8"),
        ("2026-03;Lekeberg;Totalt;7", "2026-03;Örebro;Totalt;58", "2026-03;LPO Örebro;Totalt;65",
         "2026-03;LPO Örebro;Skadegörelsebrott;55", "2026-03;LPO Örebro;Tillgreppsbrott;10"),
    ),
    "year": (POLICE, MONTHS, ("2026;Lekeberg;Skadegörelsebrott;12",)),
    "own form": (
        OWN,
        ("2026-03;Lekeberg;pol_stold;Polisanmälan;5", "2026-03;Örebro;pol_stold;Polisanmälan;50"),
        ("2026-03;LPO Örebro;pol_stold;Polisanmälan;55",),
    ),
    "sexes": (
        POLICE.replace("Antal brott", "Kön;Antal brott"),
        ("2026-03;Örebro;Skadegörelsebrott;män;9", "2026-03;Örebro;Skadegörelsebrott;kvinnor;4"),
        ("2026-03;Örebro;Skadegörelsebrott;Totalt;13",),
    ),
}  # fmt: skip


def text(header: str, rows: Sequence[str]) -> str:
    return "\n".join([header, *rows, ""])


@pytest.mark.parametrize("kind", SUMS)
def test_metamorphic_a_sum_in_the_same_file_is_left_out_and_told(lake: Lake, send: Send, look: Look, kind: str) -> None:
    header, parts, sums = SUMS[kind]
    together, other_way = text(header, [*sums, *parts]), text(header, [*parts, *sums])
    for found in map(look, (together, other_way)):
        assert (codes(found), "total_left_out" in codes(found, "warning")) == (set(), True)
        assert found.checked.rows.num_rows == len(parts)
    same = [sorted(map(str, look(one).checked.rows.drop_columns(["row"]).to_pylist())) for one in (together, other_way)]
    assert same[0] == same[1]
    upload = send(together)
    assert upload.rows == len(parts)
    after = counted(lake.snapshot())
    lake.take_back(upload.upload_id, "Analytiker")
    send(text(header, parts), name="delar.csv")
    assert counted(lake.snapshot()) == after


@pytest.mark.parametrize(
    "kind", ["police area", "county", "both", "one of two months", "municipality", "group", "year"]
)
@pytest.mark.parametrize("order", list(permutations((0, 1))))
def test_metamorphic_a_sum_in_another_file_is_counted_once_and_told(
    lake: Lake, send: Send, look: Look, kind: str, order: tuple[int, int]
) -> None:
    header, parts, sums = SUMS[kind]
    files = [text(header, parts), text(header, sums)]
    for place in order:
        found = look(files[place], name=f"{place}.csv")
        assert codes(found) == set()
        send(files[place], name=f"{place}.csv")
    assert "total_beside_stored" in codes(found, "warning")
    assert sum(counted(lake.snapshot()).values()) == sum(int(row.rpartition(";")[2]) for row in parts)


@pytest.mark.parametrize(
    ("header", "rows", "row"),
    [
        (POLICE, MONTHS, "2026-03;LPO Örebro;Skadegörelsebrott;60"),
        (POLICE, MONTHS, "2026-03;Totalt;Skadegörelsebrott;60"),
        (POLICE, ("2026-03;Örebro;Bostadsinbrott;4",), "2026-03;Örebro;Tillgreppsbrott;13"),
        (POLICE, MONTHS[1:2], "2026-03;Örebro;Samtliga brott;70"),
        (POLICE, MONTHS, "2026;Lekeberg;Skadegörelsebrott;90"),
    ],
)  # fmt: skip
def test_metamorphic_a_sum_that_differs_from_its_parts_is_asked_about(
    look: Look, header: str, rows: tuple[str, ...], row: str
) -> None:
    assert codes(look(text(header, [*rows, row]))) == {"total_differs"}


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        (PLACES, ("2026-03;Lekeberg;Skadegörelsebrott;2", "2026-03;Fjugesta;Skadegörelsebrott;5")),
        (PLACES, ("2026-03;Lekeberg;Skadegörelsebrott;9", "2026-03;Fjugesta;Skadegörelsebrott;5")),
        (POLICE, ("2026-03;LPO Örebro;Skadegörelsebrott;2", "2026-03;Lekeberg;Skadegörelsebrott;5")),
        (POLICE, ("2026-03;Örebro;Tillgreppsbrott;3", "2026-03;Örebro;Bostadsinbrott;4")),
        (POLICE, ("2026-03;Örebro;Tillgreppsbrott;4", "2026-04;Örebro;Bostadsinbrott;4")),
        (DAYS, ("2026-03-02;Örebro;Tillgreppsbrott;4", "2026-03-02;Örebro;Bostadsinbrott;4")),
        (OWN, ("2026-03-02;Lekeberg;est_klotter;EST;1", "2026-03-02;Fjugesta;est_klotter;EST;1",
               "2026-03-03;Lekeberg;est_klotter;EST;3")),
    ],
)  # fmt: skip
def test_metamorphic_counts_of_an_area_beside_places_in_it_are_all_counted_where_they_are_no_sum(
    lake: Lake, send: Send, look: Look, header: str, rows: tuple[str, ...]
) -> None:
    found = look(text(header, rows))
    assert (codes(found), "total_left_out" in codes(found, "warning")) == (set(), False)
    send(text(header, rows))
    assert sum(counted(lake.snapshot()).values()) == sum(int(row.rpartition(";")[2]) for row in rows)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (MONTHS, ("2026-03;LPO Örebro;Skadegörelsebrott;60",)),
        (("2026-03;Örebro län;Skadegörelsebrott;60",), MONTHS[:2]),
    ],
)
def test_a_sum_in_another_file_that_differs_is_asked_about(
    send: Send, look: Look, first: tuple[str, ...], second: tuple[str, ...]
) -> None:
    send(text(POLICE, first), name="1.csv")
    found = look(text(POLICE, second))
    assert (found.accepted, codes(found)) == (False, {"total_differs_stored"})


def test_a_count_that_equals_stored_incidents_by_chance_is_not_lost(lake: Lake, send: Send, look: Look) -> None:
    header = "Händelse-id;Tidpunkt;Område;Kategori;Källa;Antal"
    places = ["Fjugesta", "Lanna", "Fjugesta"]
    events = [f"{day};2026-03-0{day};{place};est_klotter;EST;1" for day, place in enumerate(places, start=1)]
    send(text(header, events), name="1.csv")
    found = look(text(header, ["m;2026-03;Lekeberg;est_klotter;EST;3"]))
    assert (codes(found), "total_maybe_stored" in codes(found, "warning")) == (set(), True)
    send(text(header, ["m;2026-03;Lekeberg;est_klotter;EST;3"]), name="2.csv")
    assert sum(counted(lake.snapshot()).values()) == 6


DIFFERING = {
    "police area": (
        POLICE, MONTHS, ("2026-03;LPO Örebro;Skadegörelsebrott;60", "2026-04;LPO Örebro;Skadegörelsebrott;48"),
    ),
    "one of its parts": (POLICE, MONTHS[:1], ("2026-03;LPO Örebro;Skadegörelsebrott;60",)),
    "county": (POLICE, MONTHS, ("2026-03;Örebro län;Skadegörelsebrott;60", "2026-04;Örebro län;Skadegörelsebrott;59")),
    "county and police area": (
        POLICE, MONTHS[:1], ("2026-03;LPO Örebro;Skadegörelsebrott;60", "2026-03;Örebro län;Skadegörelsebrott;90"),
    ),
    "group": (POLICE, ("2026-03;Örebro;Bostadsinbrott;4",), ("2026-03;Örebro;Tillgreppsbrott;13",)),
    "year": (POLICE, MONTHS, ("2026;Lekeberg;Skadegörelsebrott;90",)),
}  # fmt: skip
LARGEST = {"police area": 103 + 5, "one of its parts": 60, "county": 119, "county and police area": 90, "group": 13,
           "year": 90 + 91}  # fmt: skip


def total_of(rows: Sequence[str]) -> int:
    return sum(int(row.rpartition(";")[2]) for row in rows)


@pytest.mark.parametrize(
    ("kind", "together"),
    [*((kind, True) for kind in DIFFERING), *((kind, False) for kind in DIFFERING if kind != "county and police area")],
)
@pytest.mark.parametrize("order", list(permutations((0, 1))))
def test_metamorphic_an_answer_about_a_sum_that_differs_counts_nothing_twice(
    lake: Lake, send: Send, look: Look, kind: str, together: bool, order: tuple[int, int]
) -> None:
    header, parts, sums = DIFFERING[kind]
    files = [text(header, [*((parts, sums)[order[0]]), *((parts, sums)[order[1]])])]
    files = files if together else [text(header, (parts, sums)[place]) for place in order]
    for at, content in enumerate(files[:-1]):
        send(content, name=f"{at}.csv")
    before = counted(lake.snapshot())
    assert not look(files[-1]).accepted
    for answer, expected, code in (
        ("count-rest", LARGEST[kind], "total_rest_counted"),
        ("leave-out", total_of(parts), "total_taken_out"),
    ):
        assert code in codes(look(files[-1], name="sist.csv", sums=answer), "warning")
        upload = send(files[-1], name="sist.csv", sums=answer)
        assert sum(counted(lake.snapshot()).values()) == expected
        lake.erase(upload.upload_id, "Analytiker")
        assert counted(lake.snapshot()) == before


def test_metamorphic_a_series_that_somebody_has_answered_for_is_not_asked_about_again(
    lake: Lake, send: Send, look: Look
) -> None:
    send(text(POLICE, ["2026-03;LPO Örebro;Skadegörelsebrott;60", "2026-04;LPO Örebro;Skadegörelsebrott;60"]), name="1")
    send(text(POLICE, MONTHS[:1]), name="2", sums="count-rest")
    found = look(text(POLICE, MONTHS[2:3]))
    assert (found.accepted, "total_rest_counted" in codes(found, "warning")) == (True, True)
    send(text(POLICE, MONTHS[2:3]), name="3")
    assert sum(counted(lake.snapshot()).values()) == 120


@pytest.mark.parametrize("word", ["Samtliga brott", "Totalt"])
def test_a_sum_by_its_word_can_only_be_left_out(look: Look, word: str) -> None:
    content = text(POLICE, [*MONTHS, f"2026-03;Örebro;{word};70"])
    assert codes(look(content, sums="count-rest")) == {"total_differs"}
    assert (codes(look(content, sums="leave-out")), look(content, sums="leave-out").checked.rows.num_rows) == (set(), 4)


@pytest.mark.parametrize("bad", ["", "tre", "3,5", "-3", "e.u."])
@pytest.mark.parametrize("answer", ["", "count-rest", "leave-out"])
def test_a_count_that_cannot_be_read_is_a_finding_beside_sums_too(look: Look, bad: str, answer: str) -> None:
    for row in ("2026-03;LPO Örebro;Skadegörelsebrott;60", "2026-03;Örebro;Skadegörelsebrott;9"):
        content = text(POLICE, [*MONTHS, row, f"{row.rpartition(';')[0].replace('Örebro;', 'Lekeberg;')};{bad}"])
        assert not look(content, sums=answer).accepted
    assert not look(text(POLICE, [*MONTHS, f"2026-03;LPO Örebro;Skadegörelsebrott;{bad}"]), sums=answer).accepted
