"""Commands about files."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import Result

from samverkan_data.intake.editing import Edit, save_rows
from samverkan_data.lake import Lake

Run = Callable[..., Result]


def test_an_accepted_file_is_told_as_one_document(run: Run, areas_file: Path) -> None:
    result = run("check", areas_file, "--json")
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert (told["table"], told["rows"], told["accepted"], told["findings"]) == ("areas", 1, True, [])


def test_a_refused_file_is_told_as_one_document_too(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "bad.csv"
    file.write_text("Tidpunkt;Område;Kategori;Källa\n2026-13-01;Ingenstans;est_trafik;EST\n", encoding="utf-8")
    result = run("check", file, "--json")
    assert result.exit_code == 1
    findings = json.loads(result.stdout)["findings"]
    assert {"code", "severity", "row", "column", "message"} <= set(findings[0])
    assert any(finding["row"] == 2 and finding["severity"] == "error" for finding in findings)


def test_personal_data_are_never_repeated(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "persons.csv"
    file.write_text("Områdeskod;Namn;Slag\n18X;19811228-9874;Ort\n", encoding="utf-8")
    for result in (run("check", file, "--json"), run("check", file)):
        assert result.exit_code == 1
        assert "9874" not in result.output


def test_lines_and_columns_with_personal_data_leave_where_that_is_asked_for(write: Run, tmp_path: Path) -> None:
    file = tmp_path / "new.csv"
    text = "Områdeskod;Namn;Slag;Ingår i;Anmälare\n1814R999;Nya byn;RegSO;1814;811228-9874\n\nKontakt: Test Testsson\n"
    file.write_text(text, encoding="utf-8")
    assert write("check", file, "--json").exit_code == 1
    told = json.loads(write("check", file, "--clean", "--json").stdout)
    assert (told["accepted"], told["cleaned"]) == (True, {"columns": ["Anmälare"], "lines": 1})
    assert write("publish", file, "--by", "Analys").exit_code == 1
    published = write("publish", file, "--by", "Analys", "--clean", "--json")
    assert json.loads(published.stdout)["rows_new"] == 1
    kept = [one for one in (tmp_path / "lake").rglob("*") if one.is_file()]
    assert not any(b"Testsson" in one.read_bytes() or b"9874" in one.read_bytes() for one in kept)


def test_a_file_with_nothing_to_take_out_is_as_without_the_option(run: Run, areas_file: Path) -> None:
    told = json.loads(run("check", areas_file, "--clean", "--json").stdout)
    assert (told["accepted"], told["cleaned"]) == (True, {"columns": [], "lines": 0})


def test_publish_take_back_restore_erase(write: Run, areas_file: Path) -> None:
    told = json.loads(write("publish", areas_file, "--by", "Analys", "--json").stdout)
    assert (told["rows_new"], told["version"]) == (1, 2)
    for action, state in (("take-back", "taken_back"), ("restore", "published"), ("erase", "erased")):
        result = write(action, told["upload_id"], "--by", "Analys", "--json")
        assert json.loads(result.stdout) == {"upload_id": told["upload_id"], "state": state}
    newest = json.loads(write("history", "--json").stdout)[0]
    assert (newest["upload_id"], newest["state"], newest["by"]) == (told["upload_id"], "erased", "Analys")


def test_the_same_bytes_twice_are_refused_and_name_the_first(write: Run, areas_file: Path) -> None:
    first = json.loads(write("publish", areas_file, "--by", "Analys", "--json").stdout)["upload_id"]
    again = write("publish", areas_file, "--by", "Analys", "--json")
    assert (again.exit_code, again.stdout) == (1, "")
    assert first in again.stderr
    assert len(again.stderr.splitlines()) == 1


def test_clearing_examples_leaves_only_real_data(write: Run) -> None:
    assert json.loads(write("clear-examples", "--by", "Analys", "--json").stdout)["removed"] > 0
    states = {one["example"]: one["state"] for one in json.loads(write("history", "--json").stdout)}
    assert states == {True: "taken_back", False: "published"}


@pytest.mark.parametrize("words", [["check", "no_such_file.csv"], ["publish", "no_such_file.csv", "--by", "A"],
                                   ["take-back", "x"], ["nonsense"]])  # fmt: skip
def test_a_wrong_call_is_two(run: Run, words: list[str]) -> None:
    assert run(*words).exit_code == 2


def test_an_open_installation_publishes_nothing(run: Run, areas_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMVERKAN_VIEW", "open")
    assert run("publish", areas_file, "--by", "Analys").exit_code == 1


def test_a_refused_file_leaves_nothing_behind(write: Run, tmp_path: Path) -> None:
    file = tmp_path / "persons.csv"
    file.write_text("Områdeskod;Namn;Slag\n18X;19811228-9874;Ort\n", encoding="utf-8")
    result = write("publish", file, "--by", "Analys", "--json")
    assert (result.exit_code, "9874" in result.output) == (1, False)
    stored = [path for path in tmp_path.rglob("*") if path.is_file() and path != file]
    assert stored
    assert not any(b"19811228-9874" in path.read_bytes() for path in stored)


def test_no_change_is_signed_with_personal_data(write: Run, areas_file: Path) -> None:
    upload = json.loads(write("publish", areas_file, "--by", "Analys", "--json").stdout)["upload_id"]
    before = write("history", "--json").stdout
    changes = [
        ("publish", areas_file),
        ("take-back", upload),
        ("restore", upload),
        ("erase", upload),
        ("clear-examples",),
    ]
    for change in changes:
        result = write(*change, "--by", "Kim 19811228-9874")
        assert (result.exit_code, "personuppgifter" in result.stderr, "9874" in result.output) == (1, True, False)
    assert write("history", "--json").stdout == before


def test_a_sum_that_differs_is_refused_until_somebody_says_what_becomes_of_it(write: Run, tmp_path: Path) -> None:
    file = tmp_path / "polisen.csv"
    rows = "2020-03;Örebro;Trafikbrott;50\n2020-03;LPO Örebro;Trafikbrott;60\n"
    file.write_text(f"Källa: Polisen\nPeriod;Kommun;Brottskategori;Antal brott\n{rows}", encoding="utf-8")
    assert "--sums" in write("check", file).output
    assert write("publish", file, "--by", "Analys").exit_code == 1
    assert json.loads(write("check", file, "--sums", "leave-out", "--json").stdout)["accepted"]
    told = json.loads(write("publish", file, "--by", "Analys", "--sums", "count-rest", "--json").stdout)
    assert told["rows_new"] == 2


def test_what_is_written_in_one_sitting_is_one_line_and_taken_back_together_or_one_by_one(
    write: Run, tmp_path: Path
) -> None:
    lake = Lake.open(str(tmp_path / "lake"))
    before = write("table", "roles", "--json").stdout
    for code in ("kommunpolis", "omradespolis", "polis_andts"):
        edit = Edit("roles", ("lekeberg-2022", code, "2022-01-01"), {"holder": "Ny"})
        saved = save_rows(lake, [edit], "Anna", based_on=lake.version(), today=date(2026, 11, 24), batch="Möte A")
        assert saved.is_saved
    lines = write("history").stdout.splitlines()
    assert [line for line in lines if "Ändring" in line] == []
    assert [line.startswith("Möte A") and "3 ändringar i Roller, av Anna" in line for line in lines].count(True) == 1
    told = json.loads(write("history", "--json").stdout)
    batch = [one["upload_id"] for one in told if one["batch"] == "Möte A"]
    assert len(batch) == 3
    assert write("take-back", batch[0], "--by", "Anna", "--json").exit_code == 0
    taken = json.loads(write("take-back", "Möte A", "--by", "Anna", "--json").stdout)
    assert {one["upload_id"] for one in taken["uploads"]} == set(batch[1:])
    assert {one["state"] for one in taken["uploads"]} == {"taken_back"}
    assert write("table", "roles", "--json").stdout == before
