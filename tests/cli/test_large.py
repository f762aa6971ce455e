"""A file above the limit as a command: read from the disk a part at a time."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from samverkan_data.texts import cli as texts

Run = Callable[..., Result]
HEADER = "Händelse-id;Tidpunkt;Område;Kategori;Källa"


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is larger than the limit."""
    monkeypatch.setenv("SAMVERKAN_MAX_MB", "1")
    file = tmp_path / "large.csv"
    rows = [f"stor-{row};2026-03-0{1 + row % 9} 1{row % 10}:15;1814;est_trafik;EST" for row in range(26_000)]
    file.write_text("\n".join([HEADER, *rows, ""]), encoding="utf-8")
    assert file.stat().st_size > 2**20
    return file


def test_it_is_checked_and_published_and_says_how_far_it_has_come(write: Run, large: Path) -> None:
    checked = write("check", large, "--json")
    assert json.loads(checked.stdout)["accepted"]
    published = write("publish", large, "--by", "Analys", "--json")
    told = json.loads(published.stdout)
    assert (told["rows_new"], told["table"]) == (26_000, "incidents")
    assert [line for line in published.stderr.splitlines() if line] == [
        texts.STEP.format(step=step) for step in texts.STEPS.values()
    ]
    again = write("publish", large, "--by", "Analys")
    assert (again.exit_code, "redan publicerad" in again.stderr) == (1, True)
    assert json.loads(write("verify", "--json").stdout)["ok"]


def test_what_is_wrong_names_row_and_column(write: Run, large: Path) -> None:
    with large.open("a", encoding="utf-8") as file:
        file.write("sist;2026-03-01;9999;est_trafik;EST\n")
    told = json.loads(write("check", large, "--json").stdout)
    assert [(one["row"], one["column"]) for one in told["findings"]] == [(26_002, "Område")]
    assert write("publish", large, "--by", "Analys").exit_code == 1


@pytest.mark.parametrize("choice", [("--clean",), ("--sums", "leave-out")])
def test_what_takes_the_whole_file_is_not_done(write: Run, large: Path, choice: tuple[str, ...]) -> None:
    assert write("publish", large, "--by", "Analys", *choice).exit_code == 2


def test_breaking_off_is_told(write: Run, large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken_off(*args: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("samverkan_data.intake.large.publishing.compare", broken_off)
    result = write("publish", large, "--by", "Analys")
    assert (result.exit_code, texts.CANCELLED in result.stderr) == (1, True)
    assert not json.loads(write("history", "--json").stdout)[0]["file"].startswith("large")
