"""A lake of an earlier version of the program gets the register rows that came later, and keeps its own."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from samverkan_data.intake import ensure_started, inspect, publish, renew_registers
from samverkan_data.lake import Lake
from samverkan_data.schema import TABLES
from samverkan_data.settings import PROJECT, Settings
from samverkan_data.texts.lake import RENEWED

TODAY = date(2026, 11, 24)
DATA = PROJECT / "data"
REGISTERS = ("areas", "categories", "indicators")
LATER = ("pol_valdsbrott", "pol_butik", "pol_lokala_trafikkoder")
EXTRACT = (
    "Brottsdatum;Lokalpolisområde;Kommun;Brottskategorier;Anmälda brott\n"
    "2026-03-02;Örebro;Lekeberg;Tillgrepp i butik;3\n2026-03-09;Örebro;Örebro;Våldsbrott;21\n"
)
HEADER = "Kategorikod;Namn;Träd;Ingår i;Tema;Andra namn;Att tänka på\n"


def started(folder: Path, starter: Path) -> Lake:
    folder.mkdir(exist_ok=True)
    lake = Lake.open(str(folder / "lake"))
    ensure_started(lake, settings(folder, starter))
    return lake


def settings(folder: Path, starter: Path = DATA) -> Settings:
    return Settings(lake=str(folder / "lake"), starter=starter, today=TODAY)


def rows(lake: Lake, table: str, version: int | None = None) -> dict[str, dict[str, object]]:
    frame = lake.snapshot(version).frame(table)[list(TABLES[table].names)].astype(object)
    filled = frame.where(frame.notna(), None)
    return {row[TABLES[table].code]: row for row in filled.to_dict("records")}


def say(lake: Lake, lines: str) -> str:
    found = inspect((HEADER + lines).encode(), "egna.csv", lake.snapshot(), TODAY)
    return publish(lake, found, "x", replace=True).upload_id


def reads(lake: Lake) -> bool:
    return inspect(EXTRACT.encode(), "utdrag polisen.csv", lake.snapshot(), TODAY).accepted


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """The starter data of an earlier version: fewer categories, indicators and areas, and a name less."""
    folder = tmp_path / "earlier"
    folder.mkdir()
    shutil.copy(DATA / "manifest.csv", folder)
    kept = [line for line in (DATA / "manifest.csv").read_text("utf-8").splitlines() if line.split(";")[1] in REGISTERS]
    (folder / "manifest.csv").write_text("file;table;kind;source;description\n" + "\n".join(kept), "utf-8")
    for name in REGISTERS:
        lines = (DATA / f"{name}.csv").read_text("utf-8").splitlines()
        left = [line for line in lines if not line.startswith((*LATER, "n00941", "1814-FJUGESTA"))]
        text = "\n".join(left).replace("Graffiti|Klotter och graffiti", "Klotter och graffiti") + "\n"
        (folder / f"{name}.csv").write_text(text.replace(";1814-FJUGESTA;", ";1814;"), "utf-8")
    return folder


def test_an_earlier_lake_reads_what_a_fresh_one_reads(tmp_path: Path, earlier: Path) -> None:
    lake = started(tmp_path, earlier)
    before = {name: rows(lake, name) for name in REGISTERS}
    assert not reads(lake)
    renew_registers(lake, settings(tmp_path))
    fresh = started(tmp_path / "fresh", DATA)
    for name in REGISTERS:
        assert rows(lake, name) == rows(fresh, name)
        assert rows(lake, name, 1) == before[name]
    assert reads(lake)
    assert lake.version() == 2
    assert {one.by for one in lake.history() if one.version == 2} == {RENEWED}
    assert lake.verify() == []


def test_a_register_that_is_new_to_the_program_comes_too(tmp_path: Path, earlier: Path) -> None:
    lake = started(tmp_path, earlier)
    assert not rows(lake, "meeting_kinds")
    renew_registers(lake, settings(tmp_path))
    fresh = started(tmp_path / "fresh", DATA)
    for name in ("meeting_kinds", "municipality_groups"):
        assert rows(lake, name) == rows(fresh, name)
    lake.take_back_all([one.upload_id for one in lake.history() if one.table == "meeting_kinds"], "x")
    renew_registers(lake, settings(tmp_path))
    assert not rows(lake, "meeting_kinds")


def test_registers_are_renewed_once_and_stay_taken_back(tmp_path: Path, earlier: Path) -> None:
    lake = started(tmp_path, earlier)
    before = rows(lake, "categories")
    renew_registers(lake, settings(tmp_path))
    renew_registers(lake, settings(tmp_path))
    assert lake.version() == 2
    lake.take_back_all([one.upload_id for one in lake.history() if one.version == 2], "x")
    renew_registers(lake, settings(tmp_path))
    assert (lake.version(), rows(lake, "categories")) == (3, before)
    lake.restore(next(one.upload_id for one in lake.history() if one.table == "categories" and one.version == 2), "x")
    assert reads(lake)


def test_a_fresh_lake_and_one_that_began_with_its_own_registers_are_left_alone(tmp_path: Path, earlier: Path) -> None:
    fresh = started(tmp_path / "fresh", DATA)
    renew_registers(fresh, settings(tmp_path / "fresh"))
    (tmp_path / "own").mkdir()
    own = Lake.open(str(tmp_path / "own" / "lake"))
    say(own, "tema_a;Egna teman;Tema;;;;\n")
    renew_registers(own, settings(tmp_path / "own"))
    back = started(tmp_path, earlier)
    back.take_back_all([one.upload_id for one in back.history()], "x")
    renew_registers(back, settings(tmp_path))
    assert (fresh.version(), own.version(), back.version()) == (1, 1, 2)


@pytest.mark.parametrize(
    ("own", "key", "expected"),
    [
        ("est_klotter;Klotter på vägg;EST;;;;\n", "est_klotter", {"label": "Klotter på vägg", "aliases": None}),
        ("pol_butik;Butikernas stölder;Polisen;;;;\n", "pol_butik", {"label": "Butikernas stölder"}),
        ("egen;Tillgrepp i butik;Polisen;;;;\n", "pol_butik", None),
        ("egen;Annat;Polisen;;;Tillgrepp i butik;\n", "pol_butik", None),
        ("egen;Eget;Polisen;;;Lokal trafikkod;\n", "pol_lokala_trafikkoder", {"aliases": "Lokala trafikkoder m.m."}),
        ("egen;Eget;EST;;;Graffiti;\n", "est_klotter", {"aliases": "Klotter och graffiti"}),
    ],
)
def test_what_the_lake_says_itself_goes_before(
    tmp_path: Path, earlier: Path, own: str, key: str, expected: dict[str, object] | None
) -> None:
    lake = started(tmp_path, earlier)
    say(lake, own)
    renew_registers(lake, settings(tmp_path))
    found = rows(lake, "categories").get(key)
    assert found is None if expected is None else expected.items() <= (found or {}).items()
    assert "pol_valdsbrott" in rows(lake, "categories")


def test_a_row_that_somebody_took_away_does_not_come_back_nor_what_lies_in_it(tmp_path: Path, earlier: Path) -> None:
    lake = started(tmp_path, earlier)
    lines = (earlier / "categories.csv").read_text("utf-8").splitlines()[1:]
    left = [line for line in lines if not line.startswith("pol_stold") and "pol_stold" not in line]
    say(lake, "\n".join(left) + "\n")
    renew_registers(lake, settings(tmp_path))
    found = rows(lake, "categories")
    assert not {"pol_stold", "pol_butik"} & set(found)
    assert "pol_valdsbrott" in found


def test_an_unchanged_row_that_somebody_published_again_is_still_the_programs(tmp_path: Path, earlier: Path) -> None:
    lake = started(tmp_path, earlier)
    row = next(line for line in (earlier / "categories.csv").read_text("utf-8").splitlines() if "est_klotter" in line)
    say(lake, row + "\n")
    renew_registers(lake, settings(tmp_path))
    assert str(rows(lake, "categories")["est_klotter"]["aliases"]).startswith("Graffiti|")
