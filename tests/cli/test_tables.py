"""Commands about tables."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from samverkan_data.cli.tables import csv_text
from samverkan_data.schema import TABLES

Run = Callable[..., Result]


def test_a_table_has_the_columns_of_the_schema_and_iso_days(run: Run) -> None:
    rows = json.loads(run("table", "agreements", "--json", "--as-of", "1").stdout)
    assert list(rows[0]) == list(TABLES["agreements"].names)
    assert rows[0]["valid_to"] == "2025-12-31"


def test_what_is_not_there_is_null_and_whole_numbers_stay_whole(run: Run) -> None:
    rows = json.loads(run("table", "observations", "--json").stdout)
    assert rows[0]["n"] is None
    assert {type(row["n"]) for row in rows} == {int, type(None)}


@pytest.mark.parametrize("words", [["table", "nope"], ["template", "nope"]])
def test_an_unknown_table_is_refused_with_those_that_exist(run: Run, words: list[str]) -> None:
    result = run(*words)
    assert result.exit_code == 1
    assert "incidents" in result.stderr


@pytest.mark.parametrize(("as_of", "code"), [("99", 1), ("1999-01-01", 1), ("igår", 2)])
def test_a_moment_without_a_version_is_refused_and_nonsense_is_a_wrong_call(run: Run, as_of: str, code: int) -> None:
    assert run("table", "areas", "--as-of", as_of).exit_code == code


@pytest.mark.parametrize("name", list(TABLES))
def test_a_filled_in_template_is_recognised(run: Run, name: str, tmp_path: Path) -> None:
    file = tmp_path / "mall.csv"
    header = run("template", name).stdout
    file.write_text(header + ";" * header.count(";") + "\n", encoding="utf-8")
    assert json.loads(run("check", file, "--json").stdout)["table"] == name


def test_the_template_is_described(run: Run) -> None:
    columns = json.loads(run("template", "incidents", "--json").stdout)["columns"]
    assert {"name", "header", "required", "unit", "description"} <= set(columns[0])


def test_a_whole_lake_is_verified(run: Run) -> None:
    result = run("verify", "--json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, {"ok": True, "problems": []})


def test_a_changed_archive_is_found(write: Run, tmp_path: Path) -> None:
    next((tmp_path / "lake" / "archive").iterdir()).write_bytes(b"changed")
    result = write("verify", "--json")
    assert result.exit_code == 1
    assert len(json.loads(result.stdout)["problems"]) == 1


def test_the_first_command_fills_an_empty_lake(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMVERKAN_LAKE", str(tmp_path / "new"))
    assert json.loads(run("table", "areas", "--json").stdout)


def test_what_nobody_foresaw_is_one_swedish_sentence(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    file.write_text("no lake")
    monkeypatch.setenv("SAMVERKAN_LAKE", str(file))
    result = run("history", "--json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Traceback" not in result.stderr


def test_a_setting_that_cannot_be_read_is_a_wrong_call(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMVERKAN_TODAY", "someday")
    assert run("history").exit_code == 2


def test_no_cell_of_a_table_is_a_formula_to_a_spreadsheet() -> None:
    assert (
        csv_text([["namn", "antal"], ["=1+1", -3], ["@a", None], ["-b", 2.5]]) == "namn;antal\n'=1+1;-3\n'@a;\n'-b;2.5"
    )


def test_an_empty_lake_is_not_written_to_by_verify(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMVERKAN_LAKE", str(tmp_path / "new"))
    found = run("verify", "--json")
    assert (found.exit_code, json.loads(found.stdout)["ok"]) == (0, True)
    assert "tomt" in json.loads(found.stdout)["notes"][0]
    assert not (tmp_path / "new").exists()
