"""The log: what is told is kept, once, until its time is over; what is refused is there too."""

import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from samverkan_data.access import Person, Role
from samverkan_data.errors import AccessError, StoreError
from samverkan_data.lake import Lake, PersonsLake
from samverkan_data.lake.location import locate
from samverkan_data.lake.log import ACTS, LONGEST, Entry, Log
from samverkan_data.texts import log as texts

NOW = datetime.now(UTC)
TODAY = NOW.date()


def lines(log: Log) -> list[tuple[str, str, str]]:
    return [(one.name, one.act, one.what) for one in log.read(TODAY - timedelta(1), TODAY + timedelta(1))]


def test_what_is_done_is_on_the_disk_at_once_and_read_by_another_process(folder: Path) -> None:
    Log(locate(str(folder))).tell("anna", "published", "incidents 7", version=3)
    other = Log(locate(str(folder)))
    assert lines(other) == [("anna", "published", "incidents 7")]


def test_what_is_seen_is_told_once_and_written_together(folder: Path) -> None:
    log = Log(locate(str(folder)))
    for page in ("handelser", "handelser", "trygghet"):
        log.tell_once("anna", "saw", page, "1814", 3)
    assert not folder.exists()
    assert len(lines(log)) == 2
    log.write()
    assert len(list(folder.rglob("*.jsonl"))) == 1
    assert sorted(lines(Log(locate(str(folder))))) == [("anna", "saw", "handelser"), ("anna", "saw", "trygghet")]


def test_lines_are_only_added_to(folder: Path) -> None:
    log = Log(locate(str(folder)))
    log.tell("anna", "published", "a")
    before = {path: path.read_bytes() for path in folder.rglob("*.jsonl")}
    log.tell("anna", "erased", "a")
    assert {path: path.read_bytes() for path in before} == before
    assert [act for _, act, _ in lines(log)] == ["erased", "published"]


def test_days_whose_time_is_over_go(folder: Path) -> None:
    log = Log(locate(str(folder)))
    for days in (0, 30, 31):
        day = TODAY - timedelta(days)
        entry = {"at": f"{day}T10:00:00+00:00", "name": "anna", "act": "saw", "what": "x", "area": "", "version": 1}
        (folder / "log" / str(day)).mkdir(parents=True)
        (folder / "log" / str(day) / "a.jsonl").write_text(json.dumps(entry) + "\n", encoding="utf-8")
    log.purge(30, TODAY)
    assert len(list(log.read(TODAY - timedelta(90), TODAY))) == 2


def test_a_line_stands_under_its_own_day(folder: Path) -> None:
    log = Log(locate(str(folder)))
    for days in (1, 0, 1):
        log._waiting.append(Entry(NOW - timedelta(days), "anna", "saw", str(days)))
    log.write()
    (folder / "log" / str(TODAY) / ".DS_Store").write_bytes(b"\xff")
    assert [one.what for one in Log(locate(str(folder))).read(TODAY, TODAY)] == ["0"]


def test_a_lake_that_has_gone_is_not_begun_again_by_its_log(lake: Lake, folder: Path, theme_file: object) -> None:
    lake.publish([theme_file("a")], "x")  # type: ignore[operator]
    log, away = Log(locate(str(folder))), folder.with_name("away")
    folder.rename(away)
    with pytest.raises(StoreError, match="borta"):
        log.tell("anna", "saw", "x")
    assert not folder.exists()
    away.rename(folder)
    log.write()
    assert lines(Log(locate(str(folder)))) == [("anna", "saw", "x")]


def test_a_name_with_a_line_break_is_no_line_of_its_own(folder: Path) -> None:
    log = Log(locate(str(folder)))
    log.tell('anna\n{"name": "b"}', "saw", "x")
    assert lines(Log(locate(str(folder)))) == [('anna\n{"name": "b"}', "saw", "x")]


def test_every_act_has_a_word() -> None:
    assert set(texts.ACTS) == {"", *ACTS}
    assert len(texts.HEADERS) == len(Entry.__dataclass_fields__)


def test_changes_and_refusals_of_a_lake_are_told(lake: Lake, theme_file: object) -> None:
    new = theme_file("a b")  # type: ignore[operator]
    steward, reader = PersonsLake(lake, Person("anna", Role.STEWARD)), PersonsLake(lake, Person("bo"))
    with pytest.raises(AccessError):
        reader.publish([new], "Bo")
    upload_id = steward.publish([new], "Anna")[0].upload_id
    with pytest.raises(AccessError):
        reader.take_back(upload_id, "Bo")
    steward.take_back(upload_id, "Anna")
    steward.restore(upload_id, "Anna")
    with pytest.raises(AccessError):
        reader.erase(upload_id, "Bo")
    steward.erase(upload_id, "Anna")
    assert [(name, act) for name, act, _ in lines(steward.log)][::-1] == [
        ("bo", "refused"), ("anna", "published"), ("bo", "refused"), ("anna", "took_back"), ("anna", "restored"),
        ("bo", "refused"), ("anna", "erased"),
    ]  # fmt: skip
    with pytest.raises(AccessError):
        _ = reader.log


def test_what_somebody_has_typed_in_an_address_is_not_in_the_log(lake: Lake) -> None:
    typed = "paper:Eva Ek 19900101-1234"
    reader, steward = (
        PersonsLake(lake, Person("bo", role, frozenset({"1814"}))) for role in (Role.EDITOR, Role.STEWARD)
    )
    for ask in (reader.frozen, PersonsLake(lake, Person("bo")).frozen, reader.frozen_open):
        with suppress(AccessError):
            ask(typed)
    told = lines(steward.log)
    assert [what for _, act, what in told if act == "refused"].count("frozen") == 2
    assert [line for line in told if "Eva" in " ".join(line)] == []


def test_a_line_is_bounded(folder: Path) -> None:
    log = Log(locate(str(folder)))
    log.tell("anna", "refused", "x" * 10**6)
    log.tell_once("anna", "saw", "y" * 10**6)
    log.write()
    assert [len(what) for _, _, what in lines(Log(locate(str(folder))))] == [LONGEST, LONGEST]


def test_pictures_are_told_of_those_who_log_in(lake: Lake) -> None:
    anna = PersonsLake(lake, Person("anna", Role.STEWARD))
    PersonsLake(lake, Person("", Role.STEWARD)).tell_seen("handelser", "1814", 1)
    anna.tell_seen("handelser", "1814", 1)
    PersonsLake(lake, Person("bo")).tell_refused("register")
    assert sorted(lines(anna.log)) == [("anna", "saw", "handelser"), ("bo", "refused", "register")]
    assert lake.verify() == []
