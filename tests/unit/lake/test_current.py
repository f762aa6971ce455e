"""What other tools read in `current/` is what `samverkan table` says, whatever has been done, and nothing erased."""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from deltalake import DeltaTable
from typer.testing import CliRunner

from samverkan_data.cli import app
from samverkan_data.cli.records import records
from samverkan_data.lake import Counts, Lake, NewUpload, durable
from samverkan_data.lake.current import keeping, standing, wanted
from samverkan_data.lake.current.columns import name_columns, schema_of
from samverkan_data.lake.current.standing import look
from samverkan_data.schema import TABLES
from samverkan_data.texts import current as texts

Read = Callable[[Path], pd.DataFrame]
TOLD = ("incidents", "areas", "categories")
NEW = "Lekebergs kommun"


def with_deltalake(table: Path) -> pd.DataFrame:
    return DeltaTable(str(table)).to_pyarrow_table().to_pandas()


def with_duckdb(table: Path) -> pd.DataFrame:
    """The files that the table names, as DuckDB reads them without an extension."""
    files = DeltaTable(str(table)).file_uris()
    if not files:
        return with_deltalake(table)
    return duckdb.sql(f"select * from read_parquet({files}, hive_partitioning = true, union_by_name = true)").df()


def with_polars(table: Path) -> pd.DataFrame:
    return pl.read_delta(str(table)).to_pandas()


READERS: dict[str, Read] = {"deltalake": with_deltalake, "DuckDB": with_duckdb, "polars": with_polars}


def file_of(table: str, rows: list[dict[str, Any]], lake: Lake, *, example: bool = False) -> NewUpload:
    typed = pa.Table.from_pylist([row | {"row": number} for number, row in enumerate(rows, 2)])
    content = json.dumps(rows, default=str).encode()
    counts = Counts(new=len(rows))
    return NewUpload(table, typed, content, f"{table}.csv", "samverkan", counts, lake.version(), example=example)


def area(code: str, name: str, parent: str = "") -> dict[str, Any]:
    return {"area_code": code, "name": name, "kind": "kommun", "parent": parent or None}


def happened(number: str, category: str, area_code: str = "1814") -> dict[str, Any]:
    moment = datetime(2026, 3, 4, 5, 6)
    return {"incident_id": number, "occurred_at": moment, "precision": "minute", "area_code": area_code,
            "category": category, "source": "est", "count": 1, "municipality": "1814"}  # fmt: skip


@pytest.fixture
def begun(lake: Lake, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lake:
    """A lake with registers, to which commands add nothing."""
    monkeypatch.setenv("SAMVERKAN_LAKE", str(folder))
    monkeypatch.setenv("SAMVERKAN_STARTER", str(tmp_path))
    categories = [{"category": code, "label": f"Slag {code}", "tree": "est"} for code in "abc"]
    areas = file_of("areas", [area("1814", "Lekeberg"), area("1880", "Örebro")], lake)
    lake.publish([areas, file_of("categories", categories, lake)], "Anna")
    return lake


def said(name: str) -> list[dict[str, Any]]:
    """What the command says of a table."""
    done = CliRunner().invoke(app, ["table", name, "--json"])
    assert done.exit_code == 0, done.output
    rows: list[dict[str, Any]] = json.loads(done.stdout)
    return ordered(rows)


def ordered(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda row: json.dumps(row, sort_keys=True))


def read(reader: Read, folder: Path, name: str) -> list[dict[str, Any]]:
    """The schema's columns of a table as a tool reads them, in the command's words."""
    columns = TABLES[name].columns
    frame = reader(folder / "current" / name)[[one.name for one in columns]]
    days, wholes = ([one.name for one in columns if one.kind == kind] for kind in ("date", "integer"))
    return ordered(records(frame, days, wholes))


def assert_others_read_the_picture(folder: Path) -> None:
    for name in TOLD:
        expected = said(name)
        if not expected and not (folder / "current" / name).exists():  # nothing has ever been published to it
            continue
        assert {tool: read(reader, folder, name) == expected for tool, reader in READERS.items()} == dict.fromkeys(
            READERS, True
        ), name
    done = CliRunner().invoke(app, ["verify", "--json"])
    assert json.loads(done.stdout) == {"ok": True, "problems": []}


def test_other_tools_read_what_the_command_says_whatever_is_done(begun: Lake, folder: Path) -> None:
    def acts() -> Iterator[object]:
        yield begun.publish([file_of("incidents", [happened("1", "a"), happened("2", "b")], begun, example=True)], "Bo")
        yield begun.publish([file_of("incidents", [happened("2", "c"), happened("3", "c")], begun)], "Bo")
        correction, first = begun.history()[:2]
        yield begun.take_back(correction.upload_id, "Bo")
        yield begun.restore(correction.upload_id, "Bo")
        yield begun.publish([file_of("areas", [area("1814", NEW)], begun)], "Eva")
        yield begun.erase(first.upload_id, "Eva")

    done = [assert_others_read_the_picture(folder) for _ in acts()]
    assert len(done) == 6
    rows = with_duckdb(folder / "current" / "incidents")
    assert set(rows["area_name"]) == {NEW}
    assert set(rows["category_name"]) == {"Slag c"}


def test_examples_are_marked_and_each_row_says_which_file_it_is_from(begun: Lake, folder: Path) -> None:
    (example,) = begun.publish([file_of("incidents", [happened("1", "a")], begun, example=True)], "Bo")
    begun.publish([file_of("incidents", [happened("2", "a")], begun)], "Bo")
    rows = with_polars(folder / "current" / "incidents").set_index("incident_id")
    assert dict(rows["example"]) == {"1": True, "2": False}
    assert rows.loc["1", "upload_id"] == example.upload_id


def test_a_moment_is_text_with_its_day_and_the_hour_where_it_is_known(begun: Lake, folder: Path) -> None:
    rows = [happened("1", "a"), happened("2", "a") | {"precision": "day"}]
    begun.publish([file_of("incidents", rows, begun)], "Bo")
    seen = DeltaTable(str(folder / "current" / "incidents")).to_pyarrow_table().sort_by("incident_id").to_pydict()
    assert seen["occurred_at"] == ["2026-03-04T05:06:00"] * 2
    assert seen["occurred_date"] == [date(2026, 3, 4)] * 2
    assert seen["occurred_hour"] == [5, None]


def test_whatever_reads_delta_reads_these(lake: Lake) -> None:
    """No feature that some do not have: reader 1 and writer 2 are what all began with."""
    for name in TABLES:
        standing.change(lake.location, look(lake.location, name), schema_of(name), standing.Change(1, {}))
    found = [DeltaTable(lake.location.at("current", name)).protocol() for name in TABLES]
    assert {(one.min_reader_version, one.min_writer_version) for one in found} == {(1, 2)}


def test_names_stand_beside_every_code(begun: Lake) -> None:
    for name, table in TABLES.items():
        named = {column.name for column in name_columns(name).values()}
        assert {one.name for one in table.columns if one.refers_to} <= named
        assert len(set(schema_of(name).names)) == len(schema_of(name).names)


def test_several_codes_in_a_cell_are_several_names(begun: Lake, folder: Path) -> None:
    group = {"group_code": "g", "title": "Grupp", "members": "1880|1814|9999"}
    begun.publish([file_of("municipality_groups", [group], begun)], "Bo")
    rows = with_deltalake(folder / "current" / "municipality_groups")
    assert list(rows["members_name"]) == ["Örebro|Lekeberg|9999"]


def test_each_version_is_one_commit_that_says_who_and_why(begun: Lake, folder: Path) -> None:
    (upload,) = begun.publish([file_of("incidents", [happened("1", "a")], begun)], "Bo")
    begun.take_back(upload.upload_id, "Eva")
    newest, before, made = DeltaTable(str(folder / "current" / "incidents")).history()
    assert [one["lake_version"] for one in (newest, before)] == ["3", "2"]
    assert [(one["by"], one["action"], one["file"]) for one in (newest, before)] == [
        ("Eva", "take_back", "incidents.csv"), ("Bo", "publish", "incidents.csv"),
    ]  # fmt: skip
    assert made["operation"] == "CREATE TABLE"
    (mark,) = DeltaTable(str(folder / "current" / "version")).to_pyarrow_table().to_pylist()
    assert (mark["version"], mark["by"], mark["action"]) == (3, "Eva", "take_back")


def versions(folder: Path) -> dict[str, int]:
    """How many commits each table has had."""
    return {path.name: DeltaTable(str(path)).version() for path in (folder / "current").iterdir()}


def test_only_tables_whose_rows_or_names_are_others_get_a_commit(begun: Lake, folder: Path) -> None:
    begun.publish([file_of("incidents", [happened("1", "a")], begun)], "Bo")
    before = versions(folder)
    begun.publish([file_of("areas", [area("1814", "Lekeberg", "1880")], begun)], "Bo")
    begun.publish([file_of("areas", [area("1881", "Kumla")], begun)], "Bo")
    after = versions(folder)
    assert {name for name in after if after[name] != before[name]} == {"areas", "version"}
    begun.publish([file_of("areas", [area("1814", NEW)], begun)], "Bo")
    renamed = versions(folder)
    assert {name for name in renamed if renamed[name] != after[name]} == {"areas", "incidents", "version"}


def test_an_upload_none_of_whose_rows_are_concerned_keeps_its_file(begun: Lake, folder: Path) -> None:
    for numbers in ("12", "34", "56"):
        begun.publish([file_of("incidents", [happened(number, "a") for number in numbers], begun)], "Bo")
    before = {file.path for file in look(begun.location, "incidents").files}
    begun.publish([file_of("incidents", [happened("3", "b")], begun)], "Bo")
    after = {file.path for file in look(begun.location, "incidents").files}
    assert (len(before - after), len(before & after), len(after - before)) == (1, 2, 2)


def test_a_large_upload_is_several_files_and_a_correction_of_a_month_touches_one(
    begun: Lake, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wanted, "MOST_ROWS", 10)
    monkeypatch.setattr(wanted, "MOST_HELD", 25)
    months = [datetime(2025, month, 1) for month in range(1, 13)]
    rows = [happened(f"{moment:%m}-{number}", "a") | {"occurred_at": moment} for moment in months for number in "12345"]
    begun.publish([file_of("incidents", rows, begun)], "Bo")
    before = {file.path for file in look(begun.location, "incidents").files}
    assert len(before) == 6
    assert_others_read_the_picture(folder)
    begun.publish([file_of("incidents", [rows[0] | {"category": "b"}, rows[1] | {"category": "b"}], begun)], "Bo")
    after = {file.path for file in look(begun.location, "incidents").files}
    assert (len(before - after), len(after - before)) == (1, 2)
    assert_others_read_the_picture(folder)


def test_what_is_erased_is_off_the_disk(begun: Lake, folder: Path) -> None:
    """Also names of codes, old files that nothing names any more, and what a broken write has left."""
    (named,) = begun.publish([file_of("areas", [area("1814", "Bortglömda")], begun)], "Bo")
    (upload,) = begun.publish([file_of("incidents", [happened("hemlig-7", "a")], begun)], "Bo")
    begun.publish([file_of("incidents", [happened("8", "a")], begun)], "Bo")
    left = folder / "current" / "areas" / "part-0000000002-abcdef-0123.parquet.0123.part"
    left.write_bytes("Bortglömda".encode())
    begun.erase(named.upload_id, "Eva")
    begun.erase(upload.upload_id, "Eva")
    contents = [path.read_bytes() for path in (folder / "current").rglob("*") if path.is_file()]
    assert contents
    assert not any(word.encode() in content for content in contents for word in ("Bortglömda", "hemlig-7"))
    assert not list((folder / "current").rglob(f"*{upload.upload_id}*"))
    assert_others_read_the_picture(folder)


def test_logs_keep_no_values(begun: Lake, folder: Path) -> None:
    begun.publish([file_of("incidents", [happened("hemlig-7", "a")], begun)], "Bo")
    logs = [path.read_text() for path in (folder / "current").rglob("_delta_log/*.json")]
    assert logs
    assert not any("hemlig-7" in log or "minValues" in log for log in logs)


def fail(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("what", ["change", "look"])
def test_what_fails_here_never_undoes_what_was_acknowledged(
    begun: Lake, folder: Path, what: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as failing:
        failing.setattr(keeping, what, fail)
        (upload,) = begun.publish([file_of("incidents", [happened("1", "a")], begun)], "Bo")
    assert upload.state == "published"
    assert texts.LATER in caplog.text
    assert begun.verify() == [texts.BEHIND.format(shown=1, version=2)]
    begun.publish([file_of("incidents", [happened("2", "a")], begun)], "Bo")
    assert_others_read_the_picture(folder)


def test_a_full_disk_in_the_middle_leaves_what_was_there(
    begun: Lake, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun.publish([file_of("incidents", [happened("1", "a")], begun)], "Bo")
    before = {path: path.read_bytes() for path in (folder / "current").rglob("*.parquet")}
    with monkeypatch.context() as failing:
        failing.setattr(standing, "_commit", fail)
        begun.publish([file_of("incidents", [happened("2", "a")], begun)], "Bo")
    assert {path: path.read_bytes() for path in (folder / "current").rglob("*.parquet")} == before
    assert keeping.make_anew(begun.location, "duckdb") == []
    assert_others_read_the_picture(folder)


def change_a_value(folder: Path) -> None:
    (file,) = (folder / "current" / "areas").glob("part-*.parquet")
    rows = pl.read_parquet(file).with_columns(name=pl.lit("Fel"))
    rows.write_parquet(file)


def lose_a_file(folder: Path) -> None:
    next((folder / "current" / "areas").glob("part-*.parquet")).unlink()


def tear_a_log(folder: Path) -> None:
    for log in (folder / "current" / "areas" / "_delta_log").glob("*.json"):
        log.write_text("{")


def lose_the_version(folder: Path) -> None:
    for path in sorted((folder / "current" / "version").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


DAMAGE = {change_a_value: "värden", lose_a_file: "skadad", tear_a_log: "skadad", lose_the_version: "visar version 0"}


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)
def test_damage_is_named_and_made_anew_by_the_command(
    begun: Lake, folder: Path, damage: Callable[[Path], None]
) -> None:
    damage(folder)
    (problem,) = begun.verify()
    assert DAMAGE[damage] in problem
    assert "samverkan current" in problem
    done = CliRunner().invoke(app, ["current", "--json"])
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["version"] == 1
    assert_others_read_the_picture(folder)


def test_rows_that_are_missing_are_counted(begun: Lake, folder: Path) -> None:
    seen = look(begun.location, "categories")
    standing.change(begun.location, seen, schema_of("categories"), standing.Change(1, {}, gone=seen.files))
    assert begun.verify() == [texts.DIFFERS.format(table="categories", found="0", expected="3")]


def test_tables_of_another_history_are_named_and_made_anew(begun: Lake, folder: Path) -> None:
    begun.publish([file_of("incidents", [happened("1", "a")], begun)], "Bo")
    mark = look(begun.location, "version")
    standing.change(begun.location, mark, keeping.SCHEMA, standing.Change(9, {}))
    assert "visar version 9" in begun.verify()[0]
    assert set(keeping.make_anew(begun.location, "duckdb")) >= {"incidents", "version"}
    assert_others_read_the_picture(folder)


def test_an_older_version_never_takes_the_place_of_a_newer(begun: Lake, folder: Path) -> None:
    """Somebody who is late, with what he looked at before the other wrote, or after."""
    (upload,) = begun.publish([file_of("incidents", [happened("1", "a")], begun)], "Bo")
    early = look(begun.location, "incidents")
    begun.take_back(upload.upload_id, "Bo")
    late = look(begun.location, "incidents")
    for seen in (early, late):
        older = standing.Change(2, {}, is_by_upload=True)
        with pytest.raises(keeping.ConflictError):
            standing.change(begun.location, seen, schema_of("incidents"), older)
    assert_others_read_the_picture(folder)


def test_who_finishes_second_looks_again(begun: Lake, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a slow one has written may have come after what the other saw: then it does it all once more."""
    asked = []
    place = keeping._set_mark

    def overtaken(job: Any, mark: Any, maker: str) -> None:
        if not asked:
            asked.append(1)
            begun.publish([file_of("areas", [area("1814", NEW)], begun)], "Eva")
        place(job, mark, maker)

    monkeypatch.setattr(keeping, "_set_mark", overtaken)
    begun.publish([file_of("incidents", [happened("1", "a")], begun)], "Bo")
    assert asked
    assert set(with_deltalake(folder / "current" / "incidents")["area_name"]) == {NEW}
    assert_others_read_the_picture(folder)


def test_what_newer_files_took_the_place_of_goes_after_days(
    begun: Lake, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        begun.publish([file_of("areas", [area("1814", f"Namn {number}")], begun)], "Bo")
    files = list((folder / "current" / "areas").glob("*.parquet"))
    assert len(files) == 4
    standing.tidy(begun.location, "areas")
    assert len(list((folder / "current" / "areas").glob("*.parquet"))) == 4
    monkeypatch.setattr(standing, "KEPT_DAYS", 0)
    standing.tidy(begun.location, "areas")
    assert [path.name for path in (folder / "current" / "areas").glob("*.parquet")] == [
        file.path for file in look(begun.location, "areas").files
    ]
    assert_others_read_the_picture(folder)


def test_a_lake_without_the_tables_gets_them_at_the_next_write(begun: Lake, folder: Path) -> None:
    begun.publish([file_of("incidents", [happened("1", "a")], begun)], "Bo")
    for path in sorted((folder / "current").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (folder / "current").rmdir()
    assert begun.verify() == []
    assert texts.NONE_YET in begun.unvouched()
    begun.publish([file_of("incidents", [happened("2", "a")], begun)], "Bo")
    assert begun.unvouched() == []
    assert_others_read_the_picture(folder)


def test_what_another_program_made_is_made_anew(begun: Lake, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "made_by", lambda _: "abcdef")
    assert begun.verify() == []
    assert begun.unvouched() == [texts.OTHER_FORM]
    begun.publish([file_of("incidents", [happened("1", "a")], begun)], "Bo")
    assert begun.unvouched() == []
    assert_others_read_the_picture(folder)


def test_files_are_on_the_disk_before_they_are_named(begun: Lake, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table must not name a file that a power cut takes away."""
    steps = []
    write, commit = durable.write, standing._commit
    monkeypatch.setattr(durable, "write", lambda *of: (steps.append("write"), write(*of)))
    monkeypatch.setattr(standing, "_commit", lambda *of: (steps.append("commit"), commit(*of)))
    made = standing.Change(1, {}, [standing.new_file(schema_of("areas").empty_table(), 1)])
    standing.change(begun.location, look(begun.location, "areas"), schema_of("areas"), made)
    assert steps == ["write", "commit"]
