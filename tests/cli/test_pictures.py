"""Commands about the picture."""

import csv
import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]


PERIOD = ("--from", "2026-05-01", "--to", "2026-08-31")
YEAR_SO_FAR = ("--from", "2026-01-01", "--to", "2026-10-31")
YEARS = ("--year-from", "2021", "--year-to", "2026", "--format", "csv")


@pytest.mark.parametrize("compare", ["years", "previous"])
def test_a_picture_holds_what_the_contract_says(run: Run, compare: str) -> None:
    told = json.loads(run("picture", "--area", "1814", *PERIOD, "--compare", compare, "--json").stdout)
    assert {"as_of", "version", "example_data", "changes", "unowned", "sources"} <= set(told)
    keys = {"source", "category", "area_code", "count", "expected_low", "expected_high", "verdict", "masked", "role"}
    assert all(keys <= set(change) for change in told["changes"])
    assert told["example_data"] is True


def test_changes_carry_caveats_and_the_one_place_behind_a_rise(run: Run) -> None:
    told = json.loads(run("picture", "--area", "1814", *YEAR_SO_FAR, "--json").stdout)
    assert all(isinstance(change["caveats"], list) for change in told["changes"])
    placed = {change["area_code"]: change["concentration"] for change in told["changes"] if change["concentration"]}
    assert set(placed) == {"1814", "1814-FJUGESTA"}
    assert placed["1814-FJUGESTA"]["share"] == 0.76
    lines = run("picture", "--area", "1814", *YEAR_SO_FAR).stdout.splitlines()
    assert [before[:1] for before, line in pairwise(lines) if "En enda plats" in line] == ["▲"]


def test_the_open_picture_says_nothing_of_places_or_of_how_many_report(run: Run) -> None:
    result = run("picture", "--area", "1814", *PERIOD, "--open", "--json")
    changes = json.loads(result.stdout)["changes"]
    assert {change["concentration"] for change in changes} == {None}
    assert any(change["caveats"] for change in changes)
    assert "plats står för" not in result.stdout
    assert "rapporterade" not in result.stdout


def test_an_unowned_theme_carries_its_signals(run: Run) -> None:
    told = json.loads(run("picture", "--area", "1814", *PERIOD, "--json").stdout)
    fraud = next(one for one in told["unowned"] if one["theme"] == "tema_bedrageri")
    assert {signal["category"] for signal in fraud["signals"]} == {"pol_bedrageri"}


def test_the_open_picture_has_no_small_counts(run: Run) -> None:
    told = json.loads(run("picture", "--area", "1814", *PERIOD, "--open", "--json").stdout)
    masked = [change for change in told["changes"] if change["masked"]]
    assert masked
    assert all((change["count"], change["verdict"]) == (None, "too_few") for change in masked)
    assert not {change["count"] for change in told["changes"]} & {1, 2, 3, 4}
    assert all(source["rows"] is None for source in told["sources"])


@pytest.mark.parametrize(("start", "end", "nearest"), [
    ("2026-05-01", "2026-09-30", "2026-08-31"), ("2026-01-01", "2026-12-31", "2026-08-31"),
    ("2025-01-02", "2025-12-31", "2025-12-31"),
])  # fmt: skip
def test_other_periods_are_refused_with_the_nearest(run: Run, start: str, end: str, nearest: str) -> None:
    result = run("picture", "--area", "1814", "--from", start, "--to", end, "--open", "--json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert nearest in result.stderr


@pytest.mark.parametrize(("area", "start", "end", "code"), [
    ("9999", "2026-01-01", "2026-01-31", 1), ("1814", "2026-02-01", "2026-01-01", 1), ("1814", "x", "2026-01-01", 2),
    ("1814", "0001-01-01", "2026-01-01", 2),
])  # fmt: skip
def test_what_cannot_be_asked(run: Run, area: str, start: str, end: str, code: int) -> None:
    assert run("picture", "--area", area, "--from", start, "--to", end).exit_code == code


@pytest.mark.parametrize("is_open", [[], ["--open"]])
def test_an_export_has_exactly_the_columns_of_the_contract(run: Run, tmp_path: Path, is_open: list[str]) -> None:
    file = tmp_path / "out.csv"
    result = run("export", "--area", "1814", *YEARS, *is_open, "-o", file, "--json")
    assert json.loads(result.stdout)["file"] == str(file)
    rows = list(csv.reader(file.open(encoding="utf-8"), delimiter=";"))
    assert ";".join(rows[0]) == "area_code;year;category;source;count;rate;status"
    assert not (is_open and {row[4] for row in rows} & {"1", "2", "3", "4"})


def test_a_file_that_cannot_be_written_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("export", "--area", "1814R006", *YEARS, "-o", tmp_path / "none" / "x.csv").exit_code == 1


def test_role_problems_are_a_list(run: Run) -> None:
    found = json.loads(run("roles", "check", "--json").stdout)
    assert {"theme_without_role", "role_without_holder", "agreement_ended"} == {one["kind"] for one in found}


DATA = Path(__file__).parents[2] / "data"


def test_a_picture_as_of_a_version_is_the_same_after_uploads_corrections_and_take_backs(
    write: Run, tmp_path: Path
) -> None:
    asked = ("picture", "--area", "1814", *PERIOD, "--json", "--as-of", "1")
    first, open_first = write(*asked).stdout, write(*asked, "--open").stdout
    header, *lines = (DATA / "incidents_est.csv").read_text(encoding="utf-8-sig").splitlines()
    corrected, more = tmp_path / "corrected.csv", tmp_path / "more.csv"
    more.write_text("\n".join([header, *(f"NY{line}" for line in lines if ";2026-0" in line)]), encoding="utf-8")
    corrected.write_text("\n".join([header, *lines[::2]]), encoding="utf-8")
    starter = {one["file"]: one["upload_id"] for one in json.loads(write("history", "--json").stdout)}
    steps = [("publish", more), ("publish", corrected, "--replace"), ("take-back", starter["incidents_polis.csv"]),
             ("take-back", starter["actions.csv"])]  # fmt: skip
    for step in steps:
        assert write(*step, "--by", "Analys").exit_code == 0
        assert write(*asked).stdout == first
    assert write(*asked, "--open").stdout == open_first
    assert json.loads(write(*asked[:-2]).stdout)["changes"] != json.loads(first)["changes"]


def test_a_picture_has_the_municipality_against_those_like_it_from_any_part_of_it_and_none_of_a_county(
    run: Run,
) -> None:
    whole, part = (
        json.loads(run("picture", "--area", code, *PERIOD, "--json").stdout)["similar"] for code in ("1814", "1814R005")
    )
    assert whole == part
    assert (whole["group"], len(whole["members"])) == ("Pendlingskommun nära större stad", 62)
    keys = {"subject", "year", "count", "rate", "have", "middle", "low", "high", "verdict", "change", "mark"}
    assert whole["rows"]
    assert all(keys <= set(row) and row["verdict"] == "unknown" for row in whole["rows"])
    assert json.loads(run("picture", "--area", "18", *PERIOD, "--json").stdout)["similar"] is None


def test_a_picture_says_who_has_reported_from_where_and_when_and_the_open_one_of_no_organisation(run: Run) -> None:
    inside, given_out = (
        json.loads(run("picture", "--area", "1814", *PERIOD, *more, "--json").stdout)["reporting"]
        for more in ((), ("--open",))
    )
    assert {one["area_code"] for one in inside} == {one["area_code"] for one in given_out} > {"1814", "1814R005"}
    assert {one["standing"] for one in inside} <= {"reports", "silent", "seldom", "never"}
    assert all((one["last"] is None) == (one["standing"] == "never") for one in inside)
    assert len({one["organisation"] for one in inside}) > 2
    assert {one["organisation"] for one in given_out} == {""}
