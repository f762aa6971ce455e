"""That somebody's right in the file of roles has changed stands in the log, also when nobody looked meanwhile."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from samverkan_data.access import Person, Role
from samverkan_data.lake import Lake
from samverkan_data.lake.log import RIGHT, log_of
from samverkan_data.settings import Settings
from samverkan_data.ui import noticed
from tests.faults.kills import new_upload

HEAD = "Namn;Roll;Områden\n"


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    lake = Lake.open(str(tmp_path / "lake"))
    lake.publish([new_upload("a", 0)], "x")
    return lake


@pytest.fixture
def notice(lake: Lake, tmp_path: Path) -> Callable[[str], list[tuple[str, str]]]:
    """Lines of the file of roles -> what the log says of rights then, the newest first."""

    def write(lines: str) -> list[tuple[str, str]]:
        path = tmp_path / f"{abs(hash(lines))}.csv"
        path.write_text(HEAD + lines, encoding="utf-8")
        noticed.notice_rights(lake, Settings(lake=lake.location.url, roles_file=path), Person())
        noticed.notice_rights(lake, Settings(lake=lake.location.url, roles_file=path), Person())
        told = log_of(lake.location).read(date.min, date.max)
        return [(one.name, one.what) for one in told if one.act == RIGHT]

    return write


def test_each_right_that_changes_is_told_from_what_to_what(notice: Callable[[str], list[tuple[str, str]]]) -> None:
    first = notice("Anna@k;steward;*\nbo@k;participant;1814|1880\n")
    assert first == [("bo@k", "från ingen till participant 1814|1880"), ("anna@k", "från ingen till steward *")]
    noticed._noticed.clear()  # another process
    assert notice("anna@k;steward;*\nbo@k;participant;1880|1814\n") == first
    changed = notice("bo@k;editor;1814\nbo@k;participant;1880\n")
    assert changed[2:] == first
    assert set(changed[:2]) == {
        ("anna@k", "från steward * till ingen"),
        ("bo@k", "från participant 1814|1880 till editor 1814, participant 1880"),
    }


def test_without_a_file_or_a_lake_nothing_is_written(lake: Lake, tmp_path: Path) -> None:
    noticed.notice_rights(lake, Settings(lake=lake.location.url), Person())
    empty = Lake.open(str(tmp_path / "empty"))
    (tmp_path / "r.csv").write_text(HEAD + "a;steward;*\n", encoding="utf-8")
    noticed.notice_rights(empty, Settings(lake=empty.location.url, roles_file=tmp_path / "r.csv"), Person())
    assert not (tmp_path / "empty").exists()
    assert not (tmp_path / "lake" / "log").exists()


def test_a_right_that_a_login_says_is_told_when_it_is_another_and_leaves_those_of_others(lake: Lake) -> None:
    settings = Settings(lake=lake.location.url)

    def comes(name: str, role: Role, *areas: str) -> list[tuple[str, str]]:
        for _ in range(2):
            noticed.notice_rights(lake, settings, Person(name, role, frozenset(areas)))
        told = log_of(lake.location).read(date.min, date.max)
        return [(one.name, one.what) for one in told if one.act == RIGHT]

    comes("anna@k", Role.EDITOR, "1814")
    first = comes("bo@k", Role.PARTICIPANT, "1880")
    assert first == [("bo@k", "från ingen till participant 1880"), ("anna@k", "från ingen till editor 1814")]
    noticed._noticed.clear()  # another process
    assert comes("anna@k", Role.EDITOR, "1814") == first
    assert comes("anna@k", Role.OPEN) == [("anna@k", "från editor 1814 till open"), *first]
    assert comes("bo@k", Role.PARTICIPANT, "1880")[1:] == first
