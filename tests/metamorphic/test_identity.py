"""What another system's file adds changes nothing of what was there: a number is one system's."""

from collections.abc import Callable
from itertools import product

import pyarrow as pa
import pytest

from samverkan_data.errors import RefusedError
from samverkan_data.intake import Inspection
from samverkan_data.lake import Counts, Lake, NewUpload, Upload
from samverkan_data.schema import TABLES
from tests.metamorphic.world import codes, counted

Send = Callable[..., Upload]
Look = Callable[..., Inspection]
EST = "Rapport-id;Datum;Kategori;Område;Rapportör"
FAULTS = "Ärendenummer;Datum;Ärendetyp;Område;Rapportör"
OWN = "Händelse-id;Tidpunkt;Kategori;Område;Källa;Rapportör"


def report(header: str, *rows: str, area: str = "Lekeberg", reporter: str = "Skola", source: str = "") -> str:
    cells = [f"{row};{area};{source};{reporter}" if source else f"{row};{area};{reporter}" for row in rows]
    return "\n".join([header, *cells, ""])


HERE = ("1;2026-08-22;Klotter", "2;2026-08-23;Klotter", "3;2026-08-24;Nedskräpning")
THERE = ("1;2026-08-20;Nedskräpning", "2;2026-08-21;Nedskräpning", "3;2026-08-25;Klotter")


@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize("rows", [THERE, HERE])
@pytest.mark.parametrize("area", ["Örebro", "Vivalla"])
def test_metamorphic_another_municipality_with_the_same_numbers_changes_nothing_here(
    lake: Lake, send: Send, look: Look, rows: tuple[str, ...], area: str, replace: bool
) -> None:
    send(report(EST, *HERE))
    before = counted(lake.snapshot(), "1814")
    text = report(EST, *rows, area=area)
    found = look(text)
    assert (codes(found), "numbers_elsewhere" in codes(found, "note")) == (set(), True)
    send(text, replace=replace)
    assert counted(lake.snapshot(), "1814") == before
    assert sum(counted(lake.snapshot(), "1880").values()) == 3


@pytest.mark.parametrize(
    ("source", "replace"), product(["Felanmälan", "Väktarrapport", "Räddningstjänst"], [False, True])
)
def test_metamorphic_another_source_with_the_same_numbers_changes_nothing_here(
    lake: Lake, send: Send, source: str, replace: bool
) -> None:
    send(report(EST, *HERE))
    before = counted(lake.snapshot())
    send(report(OWN, *THERE, source=source), replace=replace)
    after = counted(lake.snapshot())
    assert {key: count for key, count in after.items() if key[0] == "est"} == before
    assert sum(after.values()) == 6


@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize(
    ("rows", "reporter"), [(THERE, "Bostadsbolag"), (HERE, "Bostadsbolag"), (THERE, "Skola"), (THERE, "")]
)
def test_metamorphic_another_system_in_the_same_municipality_is_asked_about_and_never_replaces(
    lake: Lake, send: Send, rows: tuple[str, ...], reporter: str, replace: bool
) -> None:
    send(report(EST, *HERE))
    before = counted(lake.snapshot())
    with pytest.raises(RefusedError, match="två system") as refused:
        send(report(EST, *rows, reporter=reporter), replace=replace)
    assert ("ersätt" in str(refused.value), counted(lake.snapshot())) == (False, before)
    numbered = (f"BO-{row}" for row in rows)
    send(report(EST, *numbered, reporter=reporter), name="bostadsbolaget.csv", replace=replace)
    assert sum(counted(lake.snapshot()).values()) == 6


@pytest.mark.parametrize("name", ["est.csv", "annan.csv"])
def test_metamorphic_a_correction_takes_no_rows_of_another_place_source_or_reporter(
    lake: Lake, send: Send, name: str
) -> None:
    send(report(EST, *HERE, area="Örebro"))
    send(report(OWN, *HERE, source="Felanmälan"))
    send(report(EST, *(f"S{row}" for row in HERE), reporter="Bostadsbolag"))
    send(report(EST, *HERE))
    send(report(EST, *HERE[:2]), name=name, replace=True)
    snapshot = lake.snapshot()
    assert sum(counted(snapshot, "1880").values()) == 3
    assert sum(count for (source, _), count in counted(snapshot, "1814").items() if source == "felanmalan") == 3
    assert sum(count for (source, _), count in counted(snapshot, "1814").items() if source == "est") == 5


@pytest.mark.parametrize(
    ("row", "area", "column"),
    [
        ("2;2026-08-23;Nedskräpning", "Lekeberg", "category"),
        ("2;2026-08-23;Klotter", "Fjugesta", "area_code"),
        ("2;2026-08-23;Klotter", "Örebro", "area_code"),
        ("2;2026-08-29;Klotter", "Lekeberg", "occurred_at"),
    ],
)
def test_metamorphic_a_correction_of_the_same_system_is_a_change_of_the_same_incident(
    lake: Lake, send: Send, row: str, area: str, column: str
) -> None:
    send(report(EST, *HERE))
    corrected = "\n".join([EST, f"{HERE[0]};Lekeberg;Skola", f"{row};{area};Skola", f"{HERE[2]};Lekeberg;Skola", ""])
    with pytest.raises(RefusedError, match="ändrar") as refused:
        send(corrected)
    assert "ersätt" in str(refused.value)
    upload = send(corrected, replace=True)
    assert (upload.rows_new, upload.rows_changed, upload.rows_unchanged) == (0, 1, 2)
    assert sum(counted(lake.snapshot()).values()) == 3
    lake.take_back(upload.upload_id, "Analytiker")
    assert counted(lake.snapshot(), "1814") == {("est", "est_klotter"): 2, ("est", "est_skrap"): 1}


def test_metamorphic_a_lake_from_before_the_key_is_read_as_it_was_and_goes_on(
    lake: Lake, send: Send, look: Look
) -> None:
    """Rows that were stored with nothing but their id, one of which a later upload has taken the place of."""
    rows = look(report(EST, *HERE)).checked.rows
    moved = look(report(EST, HERE[0], area="Örebro")).checked.rows
    for number, old in enumerate((rows, moved)):
        lake.publish(
            [NewUpload("incidents", without_municipality(old), bytes([number]), "f", "", Counts(), lake.version())], "x"
        )
    gone = rows.slice(1, 1).select(["incident_id"])
    none = without_municipality(rows.slice(0, 0))
    lake.publish([NewUpload("incidents", none, b"x", "g", "", Counts(), lake.version(), gone)], "x")
    snapshot = lake.snapshot()
    assert counted(snapshot, "1814") == {("est", "est_skrap"): 1}
    assert counted(snapshot, "1880") == {("est", "est_klotter"): 1}
    again = send(report(EST, HERE[2]))
    assert (again.rows_new, again.rows_unchanged) == (0, 1)


def without_municipality(rows: pa.Table) -> pa.Table:
    assert "municipality" in TABLES["incidents"].key
    return rows.drop_columns(["municipality"])


TIMES = tuple(f"2026-08-{day} 20:15;Klotter" for day in range(20, 26))
DAYS = tuple(time.replace(" 20:15", "") for time in TIMES)
LATER = tuple(time.replace("20:15", "20:25") for time in TIMES)


@pytest.mark.parametrize(
    ("first", "then", "reporter", "told"),
    [
        (TIMES, TIMES, "Skola", "6"),
        (TIMES, (*TIMES, *LATER), "Skola", "6"),
        (TIMES, TIMES, "Väktare", ""),
        (TIMES, LATER, "Skola", ""),
        (DAYS, DAYS, "Skola", "6"),
        (DAYS, (*DAYS, *(f"2026-09-0{day};Klotter" for day in range(1, 6))), "Skola", ""),
    ],
    ids=["again", "again and more", "another reporter", "another time", "days again", "some days again"],
)
@pytest.mark.parametrize("prefix", ["", "9"], ids=["the same numbers", "other numbers"])
def test_metamorphic_incidents_that_come_again_under_other_numbers_are_told(
    send: Send, look: Look, first: tuple[str, ...], then: tuple[str, ...], reporter: str, told: str, prefix: str
) -> None:
    def numbered(rows: tuple[str, ...], prefix: str) -> list[str]:
        return [f"{prefix}{place};{row}" for place, row in enumerate(rows)]

    send(report(OWN, *numbered(first, ""), source="EST"), name="est.csv")
    found = look(report(OWN, *numbered(then, prefix), source="EST", reporter=reporter))
    said = [(finding.value, finding.detail) for finding in found.findings if finding.code == "told_before"]
    assert said == ([(told, "est.csv")] if told and prefix else [])
